/**
 * Personal data: e-mail addresses, telephone and bank numbers, home addresses, social-security numbers, names on a list.
 * Source: regulation (EU) 2016/679 (GDPR), art. 4(1) and 6; directive 95/46 case law C-101/01 Lindqvist (naming
 * colleagues and a foot that was hurt, online); art. 9 (health).
 */
import * as z from 'zod/mini';
import { isCited } from '../text/around.ts';
import { isMarked } from '../text/marks.ts';
import { isCardNumber, isFrenchSocialSecurity, isIban } from '../text/personal-numbers.ts';
import type { Phrase } from '../text/phrases.ts';
import { childSenses, healthSenses } from '../text/private-senses.ts';
import { sensed, sensePhrases, type Sense } from '../text/senses.ts';
import { signs } from '../text/words.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

const dataKinds = ['email', 'phone', 'iban', 'card', 'social-security', 'address', 'health', 'child'] as const;
type DataKind = (typeof dataKinds)[number];

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** The same, written so that machines miss it: "jane dot smith at mail dot com", "jane [at] mail.com". */
const spelledEmail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]{1,64}(?:(?:\.|\s?[[({]?(?:dot|point|tiret|underscore)[\])}]?\s?)[\p{L}\p{N}_%+-]{1,64}){0,3}(?:\s?(?:[[({](?:at|arobase|arobas|@)[\])}]|(?<=\s)arobase?(?=\s))\s?[\p{L}\p{N}-]{1,63}\s?[[({]?(?:\.|dot|point)[\])}]?\s?|\sat\s[\p{L}\p{N}-]{1,63}\sdot\s)(?:[\p{L}\p{N}-]{1,30}(?:\.|\s(?:dot|point)\s))?(?:com|org|net|fr|eu|io|be|ch|ca|de|uk|info|co|example)(?![\p{L}\p{N}])/giu;
/** Mailboxes of a function, not of a person. */
const roles =
  /^(?:contact|info|infos|information|hello|bonjour|support|help|aide|jobs?|careers?|recrutement|recruiting|recruitment|rh|hr|presse|press|media|communication|sales|ventes|accueil|office|team|equipe|equality|dpo|privacy|no-?reply|ne-pas-repondre|events?|evenements?|stages?|alternance|candidatures?|service-?client|sav|newsletter)(?:[.+-].*)?@/iu;

// French numbers: 01–07 and 09 (08 and short numbers are services); then any with its country; then North America's three groups.
const phone =
  /(?<![\d\p{L}+#/.-])(?:(?:(?:\+|00)33[ .\u00a0-]?(?:\(0\)[ .]?)?|0)[1-79](?:[ .\u00a0\u202f-]?\d{2}){4}|(?:\+|(?<!\d )00)[1-9]\d{0,2}(?:[ .\u00a0\u202f-]?\(?\d{2,4}\)?){2,5}|(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}|07\d{3} ?\d{3} ?\d{3}|\(0[12]\d{1,3}\) ?\d{3,4} ?\d{3,4}|(?<!\d )0[12]\d{1,3} \d{3,4} \d{3,4}(?! \d))(?![\d\p{L}])/gu;
/** Any groups of digits, where a word says that they are a telephone number; 08 and 3 to 6 digits are services. */
const announcedPhone =
  /(?<=(?<!\p{L})(?:t[ée]l|t[ée]l[ée]phone|phone|call|ring|text|whatsapp|signal|mobile|portable|appel\p{L}*|joignable|joindre|fixe|gsm|numéro|number|line|contact\p{L}*)(?!\p{L})[^\d\n+(]{0,24})(?!08|00?8|116)[+(]?\d(?:[ .\u00a0\u202f()/-]{0,2}\d){8,13}(?![ .-]?\d|\p{L})/giu;
/** What numbers an order or a file, and no telephone: the digits behind stand in one block. */
const reference =
  /(?<!\p{L})(?:commande|facture|dossier|r[ée]f[ée]rence|r[ée]f|siret|siren|ticket|colis|order|invoice|reference|ref|parcel|case|tracking)\s?(?:n[°o]\.?|no\.?|number|numéro|num|#|:)?\s?:?\s?$/iu;
const iban =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
/** Payment cards: 15 digits of American Express, 16 of the others, in their groups. */
const card =
  /(?<![\p{L}\p{N}])(?:3[47]\d{2}[ -]?\d{6}[ -]?\d{5}|[2-6]\d{3}([ \u00a0-]?)\d{4}\1\d{4}\1\d{4})(?![\p{L}\p{N}]| \d)/gu;
const socialSecurity =
  /(?<![\p{L}\p{N}])[1-478](?:[ \u00a0]?\d{2}){2}[ \u00a0]?(?:\d{2}|2[AB])(?:[ \u00a0]?\d{3}){2}[ \u00a0]?\d{2}(?![\p{L}\p{N}])/gu;
const frenchAddress =
  /(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square|passage) [\p{L}\p{M}’' .-]{2,60}(?:, ?\d{5} [\p{L}\p{M}’'-]{2,40})?/giu;
const englishAddress =
  /(?<![\p{L}\p{N}])\d{1,5}[A-Za-z]? (?:[A-Z][\p{L}’'-]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Close|Court)\b(?:,? \p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20}){0,2})?(?:,? (?:[A-Z]{2} \d{5}|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}))?/gu;
/** Somebody lives there. */
const homeWords = wordList(`
  habite, habitent, j’habite, domicile, adresse personnelle, son adresse, chez elle, chez lui, chez moi, écrivez-lui, lui écrire, leur écrire, envoyez-lui, lui envoyer, lui rendre visite, send a card, send him, send her, visit him, visit her,
  passez chez, vit au, lives at, lives on, live at, home address, her home, his home, her address, his address, my
  address, my home, write to her, write to him, on habite, nous habitons, mon appartement, ma maison, notre maison, mon
  fils, ma fille, mes enfants, nos enfants, son fils, sa fille, ses enfants, leur fils, leur fille, mon père, ma mère, mes
  parents, ma grand-mère, mon grand-père, la petite de, le petit de, mon voisin, ma voisine, ma femme, mon mari, ma nièce,
  mon neveu, déménagé, déménage, emménagé, nouvelle adresse, my son, my daughter, my kids, my children, our kids, our son,
  our daughter, her son, his son, her daughter, his daughter, little girl, little boy, my mum, my mom, my dad, my parents,
  my grandmother, my neighbour, my neighbor, my wife, my husband, my niece, my nephew, my flat, my apartment, my house,
  our house, his house, her house, their house, his flat, her flat, their home, their address, lives in, retired to, drop by, pop in, come and see her, come and see him, pop
  round, sa maison, leur maison, son appartement, leur appartement, leur adresse, chez eux, passez le voir, passez la voir,
  passez le saluer, passez la saluer, sonnez chez, retiré à, moved to, moved into, new address
`);
/** A number of social security may be mistyped: the word beside it tells it. */
const announcedSocialSecurity =
  /(?<=(?:s[ée]cu|carte vitale|s[ée]curit[ée] sociale|NIR|INSEE|national insurance|social security|NINO|SSN)(?!\p{L})[^\d\n]{0,24})(?:[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|\d{3}-\d{2}-\d{4}|[1-478](?:[ \u00a0]?\d){12,14})(?![\p{L}\p{N}])/giu;

type What =
  | 'name'
  | 'home'
  | 'spelled'
  | 'insured'
  | { readonly of: 'health' | 'child'; readonly senses: readonly Sense[] };
/** By these words an e-mail address, or a number of social security, may be near. */
const spelledWords = ['arobase', 'arobas', '[ at', '( at', '{ at', '[ @', '( @', 'dot'];
const insuredWords = [
  'national insurance',
  'nino',
  'nir',
  'ssn',
  'insee',
  'carte vitale',
  'sécu',
  'sécurité sociale',
  'social security',
];
const messages = {
  email: 'personalEmail',
  phone: 'personalPhone',
  iban: 'personalIban',
  card: 'personalCard',
  'social-security': 'personalSocialSecurity',
  address: 'personalAddress',
  health: 'personalHealth',
  child: 'personalChild',
} as const satisfies Record<DataKind, Finding['message']>;

const bare = (text: string) => text.replace(/[ .\u00a0\u202f()-]/g, '').toLowerCase();

/** Every other number that is looked for has at least so many digits. */
const fewestDigits = 9;

const placeOf = ({ 0: match, index }: RegExpExecArray) => ({ start: index, end: index + match.length });

export default ruleKind({
  use: 'personal-data',
  params: z.object({
    /** Which kinds of data; all of them unless given. */
    kinds: z.optional(z.array(z.enum(dataKinds))),
    /** Names of people who have not agreed to be named. */
    names: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(5000))),
    /** The company's own addresses and numbers, which may be given. */
    except: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
  }),
  compile({ kinds = dataKinds, names = [], except = [] }): Check<What> {
    const fine = new Set(except.map(bare));
    return {
      phrases: [
        ...names.map((name): Phrase<What> => [name, 'name', true]),
        ...(kinds.includes('email') ? spelledWords.map((word): Phrase<What> => [word, 'spelled', true]) : []),
        ...(kinds.includes('social-security') ? insuredWords.map((word): Phrase<What> => [word, 'insured', true]) : []),
        ...(['health', 'child'] as const)
          .filter((of) => kinds.includes(of))
          .flatMap((of) =>
            sensePhrases(of === 'health' ? healthSenses : childSenses).map(([word, senses, exactly]): Phrase<What> => [
              word,
              { of, senses },
              exactly,
            ]),
          ),
        ...(kinds.includes('address') ? homeWords.map((word): Phrase<What> => [word, 'home', true]) : []),
      ],
      wants: signs.at | signs.digit,
      read(reading, hits) {
        const { text, marks, digits } = reading;
        if (hits.length === 0 && digits < fewestDigits && !text.includes('@')) return {};
        const found: Finding[] = [];
        for (const { start, end, value } of hits) {
          if (value === 'name') found.push({ start, end, message: 'personalName' });
          if (typeof value !== 'object' || isCited(text, start)) continue;
          const place = sensed(value.senses, text + reading.ahead, start, end);
          if (place) found.push({ ...place, message: messages[value.of] });
        }
        const isPhone = (match: string, at: number) => {
          const digits = match.replace(/\D/g, '').length;
          if (digits < fewestDigits || digits > 15) return false;
          return /\D/.test(match) || !reference.test(text.slice(Math.max(0, at - 24), at));
        };
        const look = (kind: DataKind, pattern: RegExp, isOne: (match: string, at: number) => boolean) => {
          if (!kinds.includes(kind)) return;
          // Four figures inside a bank account are no telephone, whoever looks for accounts.
          const accounts = kind === 'phone' ? [...text.matchAll(iban)].map(placeOf) : [];
          const taken = [...found, ...accounts].toSorted((a, b) => a.start - b.start);
          for (const { 0: match, index } of text.matchAll(pattern)) {
            const [start, end] = [index, index + match.trimEnd().length];
            if (
              !fine.has(bare(match)) &&
              isOne(match, index) &&
              !isMarked(marks, start, end) &&
              !isMarked(taken, start, end)
            )
              found.push({ start, end, message: messages[kind] });
          }
        };
        if (text.includes('@') && kinds.includes('email')) {
          for (const { 0: match, index } of text.matchAll(email)) {
            const address = match.replace(/[.-]+$/, '');
            if (!roles.test(address) && !fine.has(bare(address)))
              found.push({ start: index, end: index + address.length, message: 'personalEmail' });
          }
        }
        if (kinds.includes('email') && hits.some(({ value }) => value === 'spelled'))
          for (const { 0: match, index } of text.matchAll(spelledEmail))
            found.push({ start: index, end: index + match.length, message: 'personalEmail' });
        const isHome = hits.some(({ value }) => value === 'home');
        const isInsured = hits.some(({ value }) => value === 'insured');
        if (!isHome && !isInsured && digits < fewestDigits) return { findings: found };
        look('iban', iban, (match) => isIban(match.replace(/[ \u00a0]/g, '')));
        look('social-security', socialSecurity, (match) => isFrenchSocialSecurity(match.replace(/[ \u00a0]/g, '')));
        if (isInsured) look('social-security', announcedSocialSecurity, () => true);
        look('card', card, (match) => isCardNumber(match.replace(/\D/g, '')));
        look('phone', phone, isPhone);
        look('phone', announcedPhone, isPhone);
        if (isHome) {
          look('address', frenchAddress, () => true);
          look('address', englishAddress, () => true);
        }
        return { findings: found };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { kinds: ['address'] },
    text: 'She lives at 221B Baker Street, London NW1 6XE.',
    language: 'en',
    finds: ['221B Baker Street, London NW1 6XE'],
  },
  {
    params: {},
    text: 'Écrivez à ines.martin@novea.example ou au 06 12 34 56 78, sinon recrutement@novea.example.',
    finds: ['ines.martin@novea.example', '06 12 34 56 78'],
  },
  {
    params: {},
    text: 'IBAN FR76 3000 6000 0112 3456 7890 189, n° 2 69 05 49 588 157 80.',
    finds: ['FR76 3000 6000 0112 3456 7890 189', '2 69 05 49 588 157 80'],
  },
  {
    params: { names: ['Camille Durand'] },
    text: 'Camille Durand habite 12 rue des Lilas, 69003 Lyon.',
    finds: ['Camille Durand', '12 rue des Lilas, 69003 Lyon'],
  },
  {
    params: { except: ['+33 4 72 00 00 00'] },
    text: 'Le siège : 12 rue des Lilas, 69003 Lyon, +33 4 72 00 00 00. En 2026, 1 200 000 000 kWh, réf. 2026-11-23, 0800 123 456.',
    finds: [],
  },
  {
    params: {},
    text: 'Call Tom on +44 7911 123456 or (415) 555-2671; he lives at 221 Baker Street, London.',
    language: 'en',
    finds: ['+44 7911 123456', '(415) 555-2671', '221 Baker Street, London'],
  },
  {
    params: {},
    text: 'Meet us at 221 Baker Street, London: press@novea.example. FR76 3000 6000 0112 3456 7890 188 is no IBAN.',
    language: 'en',
    finds: [],
  },
  {
    params: {},
    text: 'Écris à ines point martin arobase mail point fr ou ines.martin [at] mail.fr. On se voit à midi point final.',
    finds: ['ines point martin arobase mail point fr', 'ines.martin [at] mail.fr'],
  },
  {
    params: {},
    text: 'Mail tom dot gray at mail dot com, ring (0161) 496 0123. I was at home dot dot dot.',
    language: 'en',
    finds: ['tom dot gray at mail dot com', '(0161) 496 0123'],
  },
  {
    params: {},
    text: 'Mon fils Léo, 18 chemin du Moulin, cherche un ami. Portable : 079 123 45 67. Commande n° 0612345678.',
    finds: ['18 chemin du Moulin', '079 123 45 67'],
  },
  {
    params: { kinds: ['social-security'] },
    text: 'My national insurance number is QQ 12 34 56 C.',
    language: 'en',
    finds: ['QQ 12 34 56 C'],
  },
  {
    params: { kinds: ['health'] },
    text: 'Bon courage à Thierry, opéré du dos hier. La pompe est opérée à distance. J’ai été opéré en mai.',
    finds: ['opéré'],
  },
  {
    params: { kinds: ['health'] },
    text: 'Our colleague Ruth is off sick with her back. I was off sick in May.',
    language: 'en',
    finds: ['off sick'],
  },
  {
    params: { kinds: ['card', 'phone'] },
    text: 'Carte 4970 1012 3456 7890, colis 4970 1012 3456 7891, compte BE71 0961 2345 6769, ligne 0044 7700 900 321.',
    finds: ['0044 7700 900 321'],
  },
];
