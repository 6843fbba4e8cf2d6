/** The words of joining, which whoever has joined does not wait for. */
import { addWords } from '../../shared/languages/index.ts';
import enConsent from '../../shared/languages/en.json?words=consent';
import enJoining from '../../shared/languages/en.json?words=joining';
import frConsent from '../../shared/languages/fr.json?words=consent';
import frJoining from '../../shared/languages/fr.json?words=joining';

addWords({ en: { ...enConsent, ...enJoining }, fr: { ...frConsent, ...frJoining } });
