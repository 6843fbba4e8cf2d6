/** The words of what a page gave, which only who proposes one reads. */
import { addWords } from '../../shared/languages/index.ts';
import en from '../../shared/languages/en.json?words=clip';
import fr from '../../shared/languages/fr.json?words=clip';

addWords({ en, fr });
