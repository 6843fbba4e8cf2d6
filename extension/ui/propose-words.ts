/** The words of ideas, votes and what became of proposals, which the sidebar does not wait for. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=propose';
import fr from '../../shared/languages/fr.json?words=propose';

addWords({ en, fr });
