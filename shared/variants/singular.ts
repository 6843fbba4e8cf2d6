/**
 * The first person singular: one person tells what "we" did. A person in a firm rarely did it alone, so the verb stays with
 * "we" and only the telling and the pride become "I".
 *
 * French pride has a gender. Both forms are made, each whole: nobody posts "fier·ère" about oneself, and screen readers spell it.
 */
import type { LanguageId } from '../languages/index.ts';
import { apostropheOf } from './apostrophe.ts';
import { conjugated } from './french/lexicon.ts';
import { badNews } from './bad-news.ts';
import { decline, type Declined } from './variant.ts';

/** What is good news: of layoffs, recalls or a closure nobody is proud. */
const goodNews: Readonly<Record<LanguageId, RegExp>> = {
  fr: /^Nous (?:(?:avons|venons|allons) (?:de |d[’']|été |aujourd[’']hui |déjà )*)?(?:lan[cç]|ouvr|ouvert|inaugur|dévoil|présent|remport|obten|obtien|reç|recev|décroch|lev[oé]|signé|signons|recrut|embauch|accueill|célébr|fêt|franchi|dépass|doubl|tripl|multipli|certifié|labellis|élus|primés|nommés|récompens|sélectionn|réduit|réduisons|rejoint|rejoignons|équip|ouvrons|invest|publi|particip)/u,
  en: /^We (?:(?:have|are|will|today) )?(?:(?:just|now|been|today) )?(?:launch|open|inaugurat|unveil|present|win(?:s|ning)?\b|won\b|receiv|rais|sign|hir|recruit|welcom|celebrat|reach|pass(?:ed|ing)?\b|doubl|tripl|cut (?:our )|reduc|named|certified|awarded|selected|recognised|recognized|join|invest|publish|equip)/u,
};
const frenchPride =
  /^Nous sommes (?:(?:très|si|particulièrement|vraiment) )?(fiers|heureux|ravis|honorés|enchantés) (de |d[’'])/u;
const englishPride =
  /^We are ((?:very |so |truly )?(?:proud|pleased|happy|delighted|thrilled|excited|honoured|honored)) (to |of |that )/u;
const feminine: Readonly<Record<string, string>> = {
  fier: 'fière',
  heureux: 'heureuse',
  ravi: 'ravie',
  honoré: 'honorée',
  enchanté: 'enchantée',
};
const masculine = (plural: string): string => (plural === 'heureux' ? plural : plural.slice(0, -1));

/** Telling and being there are done by one; launching and building are not. */
const frenchTelling =
  /^(?:vous |pouvoir vous )?(?:annoncer|présenter|dévoiler|partager|accueillir|voir|compter|participer|retrouver|inviter) /u;
const englishTelling = /^(?:announce|share|introduce|present|welcome|see|be part of|invite) /u;

/** "d'avoir multiplié" → "que nous ayons multiplié"; "de lancer" → "que nous lancions"; of a noun or a telling as it is. */
function frenchReason(joint: string, rest: string): string | null {
  const past = /^avoir (?=\p{L}+)(?!été )/u.exec(rest);
  if (past) return `que nous ayons ${rest.slice(past[0].length)}`;
  const infinitive = /^(\p{L}+(?:er|ir|re)) /u.exec(rest)?.[1];
  if (frenchTelling.test(rest) || /^(?:(?:notre|nos|cette|cet|ce|ces|la|le|les) |l[’'])/u.test(rest))
    return joint + rest;
  const form = infinitive === undefined ? undefined : conjugated(infinitive, 'S', 3);
  return form === undefined || infinitive === undefined ? null : `que nous ${form}${rest.slice(infinitive.length)}`;
}

type Said = readonly string[] | Declined;

function french(text: string, apostrophe: string): Said {
  const pride = frenchPride.exec(text);
  if (pride) {
    const [whole, feeling = '', joint = ''] = pride;
    const reason = frenchReason(joint, text.slice(whole.length));
    if (reason === null) return decline('unclear-verb', text.slice(0, whole.length + 30));
    const his = masculine(feeling);
    return [his, feminine[his] ?? his].map(
      (each) => whole.replace('Nous sommes', 'Je suis').replace(feeling, each).slice(0, -joint.length) + reason,
    );
  }
  if (!goodNews.fr.test(text)) return decline('no-good-news');
  const rest = text.slice('Nous '.length);
  return [
    `Je suis fier de vous l${apostrophe}annoncer\u00a0: nous ${rest}`,
    `Je suis fière de vous l${apostrophe}annoncer\u00a0: nous ${rest}`,
    `J${apostrophe}ai le plaisir de vous annoncer que nous ${rest}`,
  ];
}

/** The form in -ing. */
const doing = (verb: string): string =>
  `${verb.replace(/e$/u, '').replace(/(?<=^(?:win|cut|equip))$/u, verb.slice(-1))}ing`;

function english(text: string): Said {
  const pride = englishPride.exec(text);
  if (pride) {
    const [whole, feeling = '', joint = ''] = pride;
    const rest = text.slice(whole.length);
    if (joint === 'to ' && /^have (?!been )/u.test(rest)) return [`I am ${feeling} that we ${rest}`];
    if (joint === 'to ' && !englishTelling.test(rest)) return decline('unclear-verb', text.slice(0, whole.length + 30));
    return [`I am ${feeling} ${joint}${rest}`];
  }
  if (!goodNews.en.test(text)) return decline('no-good-news');
  const rest = text
    .slice('We '.length)
    // The present of headlines: "we open an office" is said "we are opening".
    .replace(
      /^(?:launch|open|unveil|present|sign|join|welcome|publish|inaugurate|recruit|celebrate|raise|equip|win|cut)(?= )/u,
      (verb) => `are ${doing(verb)}`,
    );
  return [`I am proud to share this: we ${rest}`, `I am pleased to announce that we ${rest}`];
}

/** The plain and the formal singular of a text in the first person plural; of French each gender. */
export function toSingular(plural: string, language: LanguageId): Said {
  const first = /^[^\n]*?[.!?…](?=\s|$)/u.exec(plural)?.[0] ?? plural;
  if (first.endsWith('?') || badNews.test(plural)) return decline('no-good-news');
  return language === 'fr' ? french(plural, apostropheOf(plural)) : english(plural);
}
