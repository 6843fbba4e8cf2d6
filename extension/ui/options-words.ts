/** The words of the settings page, which the sidebar does not wait for. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=options';
import fr from '../../shared/languages/fr.json?words=options';

addWords({ en, fr });
