/** The words of the fields that the company sees, which only who joins reads. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=field';
import fr from '../../shared/languages/fr.json?words=field';

addWords({ en, fr });
