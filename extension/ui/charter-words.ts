/** The words of the charter's findings, loaded with the coach. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=charter';
import fr from '../../shared/languages/fr.json?words=charter';

addWords({ en, fr });
