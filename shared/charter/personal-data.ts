/**
 * Personal data: e-mail addresses, telephone and bank numbers, home addresses, social-security numbers, names on a list.
 * Source: regulation (EU) 2016/679 (GDPR), art. 4(1) and 6; directive 95/46 case law C-101/01 Lindqvist (naming colleagues online).
 */
import * as z from 'zod/mini';
import { isMarked } from '../text/marks.ts';
import { isFrenchSocialSecurity, isIban } from '../text/personal-numbers.ts';
import type { Phrase } from '../text/phrases.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

const dataKinds = ['email', 'phone', 'iban', 'social-security', 'address'] as const;
type DataKind = (typeof dataKinds)[number];

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** Mailboxes of a function, not of a person. */
const roles =
  /^(?:contact|info|infos|information|hello|bonjour|support|help|aide|jobs?|careers?|recrutement|recruiting|recruitment|rh|hr|presse|press|media|communication|sales|ventes|accueil|office|team|equipe|equality|dpo|privacy|no-?reply|ne-pas-repondre|events?|evenements?|stages?|alternance|candidatures?|service-?client|sav|newsletter)(?:[.+-].*)?@/iu;

// French numbers: 01–07 and 09 (08 and short numbers are services); then any with its country; then North America's three groups.
const phone =
  /(?<![\d\p{L}+#/.-])(?:(?:(?:\+|00)33[ .\u00a0-]?(?:\(0\)[ .]?)?|0)[1-79](?:[ .\u00a0\u202f-]?\d{2}){4}|\+[1-9]\d{0,2}(?:[ .\u00a0\u202f-]?\(?\d{2,4}\)?){2,5}|(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}|07\d{3} ?\d{3} ?\d{3})(?![\d\p{L}])/gu;
const iban =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const socialSecurity =
  /(?<![\p{L}\p{N}])[1-478](?:[ \u00a0]?\d{2}){2}[ \u00a0]?(?:\d{2}|2[AB])(?:[ \u00a0]?\d{3}){2}[ \u00a0]?\d{2}(?![\p{L}\p{N}])/gu;
const frenchAddress =
  /(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square|passage) [\p{L}\p{M}’' .-]{2,60}(?:, ?\d{5} [\p{L}\p{M}’'-]{2,40})?/giu;
const englishAddress =
  /(?<![\p{L}\p{N}])\d{1,5}[A-Za-z]? (?:[A-Z][\p{L}’'-]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Close|Court)\b(?:,? \p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20}){0,2})?(?:,? (?:[A-Z]{2} \d{5}|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}))?/gu;
/** Somebody lives there. */
const homeWords = wordList(`
  habite, habitent, j’habite, domicile, adresse personnelle, son adresse, chez elle, chez lui, chez moi, écrivez-lui,
  passez chez, vit au, lives at, lives on, live at, home address, her home, his home, her address, his address, my
  address, my home, write to her, write to him
`);

type What = 'name' | 'home';
const messages = {
  email: 'personalEmail',
  phone: 'personalPhone',
  iban: 'personalIban',
  'social-security': 'personalSocialSecurity',
  address: 'personalAddress',
} as const satisfies Record<DataKind, Finding['message']>;

const bare = (text: string) => text.replace(/[ .\u00a0\u202f()-]/g, '').toLowerCase();

/** Every number that is looked for has at least so many digits. */
const fewestDigits = 9;

function hasDigits(text: string, least: number): boolean {
  let left = least;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39 && --left === 0) return true;
  }
  return false;
}

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
        ...(kinds.includes('address') ? homeWords.map((word): Phrase<What> => [word, 'home', true]) : []),
      ],
      read({ text, marks }, hits) {
        const found: Finding[] = [];
        for (const { start, end, value } of hits)
          if (value === 'name') found.push({ start, end, message: 'personalName' });
        const look = (kind: DataKind, pattern: RegExp, isOne: (match: string) => boolean) => {
          if (!kinds.includes(kind)) return;
          const taken = found.toSorted((a, b) => a.start - b.start);
          for (const { 0: match, index } of text.matchAll(pattern)) {
            const [start, end] = [index, index + match.trimEnd().length];
            if (!fine.has(bare(match)) && isOne(match) && !isMarked(marks, start, end) && !isMarked(taken, start, end))
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
        const isHome = hits.some(({ value }) => value === 'home');
        if (!isHome && !hasDigits(text, fewestDigits)) return { findings: found };
        look('iban', iban, (match) => isIban(match.replace(/[ \u00a0]/g, '')));
        look('social-security', socialSecurity, (match) => isFrenchSocialSecurity(match.replace(/[ \u00a0]/g, '')));
        look('phone', phone, (match) => {
          const digits = match.replace(/\D/g, '').length;
          return digits >= fewestDigits && digits <= 15;
        });
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
];
