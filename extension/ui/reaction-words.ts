/** The words around mentions to react to, loaded with their list. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=reaction';
import fr from '../../shared/languages/fr.json?words=reaction';

addWords({ en, fr });
