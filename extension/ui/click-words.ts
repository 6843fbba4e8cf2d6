/** The words of short links and their clicks, which only members of programmes that track links read. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=clicks';
import fr from '../../shared/languages/fr.json?words=clicks';

addWords({ en, fr });
