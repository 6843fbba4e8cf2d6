/** The words of what surrounds posts, which the sidebar does not wait for. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=life';
import fr from '../../shared/languages/fr.json?words=life';

addWords({ en, fr });
