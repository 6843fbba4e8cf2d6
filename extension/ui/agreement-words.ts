/** The words around the charter as people read and accept it, loaded with its text. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=agreement';
import fr from '../../shared/languages/fr.json?words=agreement';

addWords({ en, fr });
