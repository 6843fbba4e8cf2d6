/**
 * What is not public yet: names before their announcement, clients that may not be named, internal figures, marked documents.
 * Sources: Code de commerce, art. L. 151-1 (business secrets); regulation (EU) 596/2014, art. 14 (inside information).
 */
import * as z from 'zod/mini';
import { isDenied } from '../text/around.ts';
import type { Phrase } from '../text/phrases.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

type What =
  | { readonly what: 'name' | 'client'; readonly until?: string | undefined }
  | { readonly what: 'marking' | 'inside' | 'public' | 'ourClient' | 'publicClient' };

/** Words of figures that companies keep to themselves until they publish them. */
const insideWords = wordList(`
  chiffre d'affaires, marge, bénéfice, résultat net, résultat opérationnel, rentabilité, trésorerie, montant du
  contrat, contrat de, contrat à, valorisation, rachat, prix de revient, levée de fonds, ebitda, revenue, turnover,
  margin, profit, net income, earnings, cash flow, payroll, contract worth, deal worth, valuation, acquisition,
  contract for, contrat pour, cost price, funding round, va signer, vont signer, allons signer, vais signer, s'apprête
  à signer, bientôt signé, en cours de signature, en négociation, about to sign, will sign, going to sign,
  negotiating, a perdu, ont perdu, avons perdu, lost us, has lost, have lost
`);
/** What says that the figure has been published. */
const publicWords = wordList(`
  publié, publiée, rapport annuel, le communiqué, notre communiqué, résultats annuels, a annoncé, ont annoncé, avons
  annoncé, annoncés, annoncées, published, annual report, our press release, the press release, has announced, have
  announced, we announced, announced today, announced yesterday, announced last
`);
const markings = wordList(`
  confidentiel, strictement confidentiel, ne pas diffuser, usage interne, interne uniquement, document interne,
  diffusion restreinte, sous embargo, sous nda, pas encore public, pas encore annoncé, pas encore officiel, pas encore
  été annoncé, rien de signé encore, en avant-première rien que pour vous, confidential, strictly confidential, do not
  share, internal only, internal use only, under embargo, under nda, not public yet, not yet public, not announced
  yet, not yet announced, not official yet, off the record, don't tell anyone, petit secret, top secret, chut, ne le
  dites à personne, ne le répétez pas, que cela reste entre nous, ça reste entre nous, between you and me, keep it
  quiet, keep this quiet, just between us, don't tell my boss, layoffs are coming, redundancies are coming, my lips
  are sealed, nom de code, codename, code name, plan social, suppressions de postes, va racheter, allons racheter,
  vont racheter, s'apprête à racheter, va être racheté, allons être rachetés, will acquire, going to acquire, about to
  acquire, about to buy out, will be acquired, will merge with, about to merge, will lay off, about to lay off
`);
const ourClients = wordList(`
  notre client, nos clients, notre nouveau client, mon client, our client, our customer, our new client, our new
  customer, my client
`);

const amount =
  /(?:[€$£]\s?\d(?:[\d.,\s]{0,15}\d)?(?:\s?(?:million|billion|[mk]|bn)\b)?|\d(?:[\d.,\u00a0\u202f ]{0,15}\d)?\s?(?:(?:k|K|M|Md|Mds)?[€$£]|(?:millions?|milliards?|billions?)(?: d['’](?:euros|€)| de dollars| of (?:euros|dollars)| euros| dollars)|euros\b|dollars\b|[kKM](?:EUR|USD)\b))/gu;
/** A name: capitalised words behind "our client". */
const properName =
  /^[\s,:\u00a0]{1,2}((?:\p{Lu}[\p{L}\p{M}\p{N}&’'-]{1,30})(?: \p{Lu}[\p{L}\p{M}\p{N}&’'-]{0,30}){0,3})/u;

export default ruleKind({
  use: 'confidential',
  params: z.object({
    /** Names that are not announced; with a day, they are fine from that day on. */
    names: z.optional(z.array(z.object({ name, until: z.optional(day) })).check(z.maxLength(2000))),
    /** Clients that must not be named. */
    clients: z.optional(z.array(name).check(z.maxLength(5000))),
    /** Clients that may be named. Given, "our client X" is found for every other X. */
    publicClients: z.optional(z.array(name).check(z.maxLength(5000))),
    /** Whether amounts of money beside words such as "margin" or "contract worth" are found. */
    money: z.optional(z.boolean()),
    /** Whether words such as "confidential" and "not announced yet" are found. */
    markings: z.optional(z.boolean()),
  }),
  compile({ names = [], clients = [], publicClients, money = false, markings: marked = false }): Check<What> {
    const list = (words: readonly string[], what: What) => words.map((word): Phrase<What> => [word, what, true]);
    return {
      phrases: [
        ...names.map(({ name, until }): Phrase<What> => [name, { what: 'name', until }, true]),
        ...list(clients, { what: 'client' }),
        ...(publicClients
          ? [...list(ourClients, { what: 'ourClient' }), ...list(publicClients, { what: 'publicClient' })]
          : []),
        ...(money ? [...list(insideWords, { what: 'inside' }), ...list(publicWords, { what: 'public' })] : []),
        ...(marked ? list(markings, { what: 'marking' }) : []),
      ],
      onlyHits: true,
      read({ text, ahead }, hits, { day }) {
        if (hits.length === 0) return {};
        const found: Finding[] = [];
        const line = text + ahead;
        const publicAt = new Set(hits.flatMap(({ value, start }) => (value.what === 'publicClient' ? [start] : [])));
        for (const { start, end, value } of hits) {
          if (value.what === 'name' && (value.until === undefined || day === undefined || day < value.until))
            found.push({ start, end, message: 'confidentialName' });
          if (value.what === 'client') found.push({ start, end, message: 'confidentialClient' });
          if (value.what === 'marking' && !isDenied(text, start))
            found.push({ start, end, message: 'confidentialMark' });
          if (value.what === 'ourClient') {
            const [all, client] = properName.exec(line.slice(end, end + 130)) ?? [];
            if (all === undefined || client === undefined) continue;
            const from = end + all.length - client.length;
            if (publicAt.has(from)) continue;
            found.push({ start: from, end: from + client.length, message: 'confidentialClient' });
          }
        }
        const isInside =
          hits.some(({ value }) => value.what === 'inside') && !hits.some(({ value }) => value.what === 'public');
        if (isInside)
          for (const { 0: match, index } of text.matchAll(amount))
            found.push({ start: index, end: index + match.trimEnd().length, message: 'confidentialMoney' });
        return { findings: found };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { names: [{ name: 'projet Soleil' }, { name: 'Nova 3', until: '2026-12-01' }] },
    text: 'Le projet Soleil avance, la Nova 3 aussi.',
    context: { day: '2026-11-23' },
    finds: ['projet Soleil', 'Nova 3'],
  },
  {
    params: { names: [{ name: 'Nova 3', until: '2026-12-01' }] },
    text: 'La Nova 3 est là !',
    context: { day: '2026-12-01' },
    finds: [],
  },
  {
    params: { publicClients: ['Ville de Lyon'] },
    text: 'Merci à notre client Ville de Lyon, et à notre nouveau client Boulangerie Martin. Notre client a aimé.',
    finds: ['Boulangerie Martin'],
  },
  {
    params: { money: true, markings: true },
    text: 'Un contrat de 2,4 millions d’euros, pas encore annoncé. La cantine est à 6 €.',
    finds: ['2,4 millions d’euros', 'pas encore annoncé', '6 €'],
  },
  { params: { money: true, markings: true }, text: 'Le ticket coûte 12 €. Ce n’est pas confidentiel.', finds: [] },
  {
    params: { money: true, markings: true },
    text: 'Petit secret : on va signer avec Airbus pour 12 M€. Le secret d’une bonne soudure, c’est la patience.',
    finds: ['Petit secret', '12 M€'],
  },
  {
    params: { money: true },
    text: 'Notre chiffre d’affaires va dépasser 340 millions d’euros, annonce officielle mardi.',
    finds: ['340 millions d’euros'],
  },
  {
    params: { markings: true },
    text: 'We will acquire Heatly next month, codename Falcon.',
    language: 'en',
    finds: ['will acquire', 'codename'],
  },
  { params: { money: true }, text: 'Revenue reached $4.2 million, says our annual report.', language: 'en', finds: [] },
  {
    params: { money: true, clients: ['Acme'], markings: true },
    text: 'Under NDA: our margin with Acme is €120k.',
    language: 'en',
    finds: ['Under NDA', 'Acme', '€120k'],
  },
];
