/**
 * What is not public yet: names before their announcement, clients that may not be named, internal figures, marked documents.
 * Sources: Code de commerce, art. L. 151-1 (business secrets); regulation (EU) 596/2014, art. 14 (inside information).
 */
import * as z from 'zod/mini';
import { isCited, isDenied } from '../text/around.ts';
import { before, behind, type Place } from '../text/client-names.ts';
import * as words from '../text/confidential-words.ts';
import { amount, share, volume } from '../text/money-amounts.ts';
import type { Phrase } from '../text/phrases.ts';
import { planFrames } from '../text/plan-frames.ts';
import { planHints } from '../text/plan-hints.ts';
import { planSenses } from '../text/plan-senses.ts';
import { mostUnsettled, sensed, sensePhrases, shortLine, Unsettled, type Sense } from '../text/senses.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

type What =
  | { readonly what: 'name' | 'client'; readonly until?: string | undefined }
  | { readonly what: 'plan'; readonly senses: readonly Sense[] }
  | {
      readonly what:
        | 'marking'
        | 'inside'
        | 'maybeInside'
        | 'us'
        | 'public'
        | 'ourClient'
        | 'prospect'
        | 'greeting'
        | 'customer'
        | 'chose'
        | 'publicClient';
    };

/** Characters between "vendu" and how much: elsewhere in the sentence a number of homes is what everybody tells. */
const volumeBehind = 15;
/** Behind such a word something else is spoken of: "we sold two pumps that use 40 % less". */
const clause =
  /(?<!\p{L})(?:et|mais|qui|que|dont|où|car|parce|donc|pour|and|but|which|that|who|whose|where|because|so|while|to)(?!\p{L})/iu;
const sentenceEnd = /[.!?…](?:\s|$)|\n/u;

/** "We do not share data" is a promise. */
const habit = /(?:^|[^\p{L}])(?:we|they|i|who|nous|ils|je|qui)\s(?:do not share|ne pas partager)/iu;
/** A deal is hoped for. */
const hopes =
  /(?<!\p{L})(?:équiper|équipement|sent bon|bonne voie|prometteu\p{L}*|looking good|looks good|promising|sign(?:ing)?|hop(?:e|es|ing)|on espère|nous espérons|j[’']espère|leurs? (?:sites?|entrepôts?|magasins?|usines?|bureaux|hôtels?|bâtiments?|parc)|croise(?:r|z)? les doigts|croisons|signer|décrocher|gagner|convaincre|premier contact|prospects?|appel d[’']offres|contrat|their (?:sites?|warehouses?|stores?|shops?|plants?|offices|hotels?|buildings?|fleet)|fingers crossed|wish us luck|win|landing|convince|contract|tender|deal|prospective)(?!\p{L})/iu;
/** "On" is how people say "nous". */
const spokenUs = /(?<!\p{L})on (?:a|va|vient|est|en est|n[’']a)(?!\p{L})/iu;

/** How far apart two plans over several lines are; characters. */
const planLength = 160;

/** Whether the same sentence was found to tell a plan. */
const isSaid = (text: string, former: Finding | undefined, start: number) =>
  former?.message === 'confidentialPlan' &&
  start - former.end < 300 &&
  !sentenceEnd.test(text.slice(former.end, start));

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
    /** Whether days of launches, reorganisations, holes in systems and plans are found; as `markings` unless given. */
    plans: z.optional(z.boolean()),
  }),
  compile({
    names = [],
    clients = [],
    publicClients,
    money = false,
    markings: marked = false,
    plans = marked,
  }): Check<What, readonly Unsettled[]> {
    const list = (words: readonly string[], what: What) => words.map((word): Phrase<What> => [word, what, true]);
    return {
      phrases: [
        ...names.flatMap(({ name, until }) =>
          // "Brise 60" is written "Brise60" and "Brise-60" too.
          [...new Set([name, name.replace(/\s+(?=\d)/gu, ''), name.replace(/\s+(?=\d)/gu, '-')])].map(
            (each): Phrase<What> => [each, { what: 'name', until }, true],
          ),
        ),
        ...list(clients, { what: 'client' }),
        ...(publicClients
          ? [
              ...list(words.clientWords, { what: 'ourClient' }),
              ...list(words.prospectWords, { what: 'prospect' }),
              ...list(words.chooseWords, { what: 'chose' }),
              ...list(words.greetingWords, { what: 'greeting' }),
              ...list(words.customerWords, { what: 'customer' }),
              ...list(publicClients, { what: 'publicClient' }),
            ]
          : []),
        ...(money
          ? [
              ...list(words.insideWords, { what: 'inside' }),
              ...list(words.maybeInsideWords, { what: 'maybeInside' }),
              ...list(words.usWords, { what: 'us' }),
              ...list(words.publicWords, { what: 'public' }),
            ]
          : []),
        ...(marked ? list(words.markings, { what: 'marking' }) : []),
        ...(plans
          ? sensePhrases([...planSenses, ...planFrames, ...planHints]).map(
              ([phrase, senses, exactly]): Phrase<What> => [phrase, { what: 'plan', senses }, exactly],
            )
          : []),
      ],
      wants: 0,
      read(reading, hits, { day, language }) {
        const { text } = reading;
        const found: Finding[] = [];
        const unsettled: Unsettled[] = [];
        const says = (what: What['what']) => hits.some(({ value }) => value.what === what);
        const isShort = reading.beginsLine && reading.endsLine && text.length <= shortLine;
        const isHoped = says('prospect') && hopes.test(text);
        const publics = hits.filter(({ value }) => value.what === 'publicClient');
        for (const { start, end, value } of hits) {
          if (value.what === 'name' && (value.until === undefined || day === undefined || day < value.until))
            found.push({ start, end, message: 'confidentialName' });
          if (value.what === 'client') found.push({ start, end, message: 'confidentialClient' });
          if (
            value.what === 'marking' &&
            !isDenied(text, start) &&
            !habit.test(text.slice(Math.max(0, start - 6), end))
          )
            found.push({ start, end, message: 'confidentialMark' });
          if (value.what === 'plan' && !isCited(text, start) && !isSaid(text, found.at(-1), start)) {
            const place = sensed(value.senses, text + reading.ahead, start, end);
            if (place) found.push({ ...place, message: 'confidentialPlan' });
            else if (isShort && unsettled.length < mostUnsettled)
              unsettled.push(new Unsettled(value.senses, start, end));
          }
          const client =
            value.what === 'ourClient' ||
            (value.what === 'prospect' && isHoped) ||
            (value.what === 'greeting' && (says('customer') || says('ourClient')))
              ? behind(text + reading.ahead, end)
              : value.what === 'chose'
                ? before(text + reading.ahead, start, end)
                : null;
          if (client && !publics.some((each) => each.start < client.end && each.end > client.start))
            found.push({ ...client, message: 'confidentialClient' });
        }

        if (
          (says('inside') || (says('maybeInside') && (says('us') || (language === 'fr' && spokenUs.test(text))))) &&
          !says('public')
        ) {
          const taken: Place[] = [];
          const perhaps = hits.filter(({ value }) => value.what === 'maybeInside');
          // Of words that everybody uses only those count that speak of this figure.
          const isBeside = (pattern: RegExp, at: Place) =>
            perhaps.some(({ start, end }) =>
              pattern === volume
                ? end <= at.start && at.start - end <= volumeBehind
                : pattern === share && clause.test(text.slice(Math.min(end, at.end), Math.max(start, at.start)))
                  ? false
                  : !sentenceEnd.test(text.slice(Math.min(end, at.end), Math.max(start, at.start))),
            );
          for (const pattern of [amount, share, volume])
            for (const { 0: match, index } of text.matchAll(pattern)) {
              const [start, end] = [index, index + match.trimEnd().length];
              if (taken.some((each) => each.start < end && each.end > start)) continue;
              if (!says('inside') && !isBeside(pattern, { start, end })) continue;
              taken.push({ start, end });
              found.push({ start, end, message: 'confidentialMoney' });
            }
        }
        // Where the line tells one thing already, the others are most often the same.
        return unsettled.length > 0 && found.length === 0 ? { note: unsettled } : { findings: found };
      },
      whole({ text }, notes) {
        let former = -Infinity;
        return notes.flatMap(({ at, note }) => {
          for (const each of note) {
            const place = each.settle(text, at);
            // A plan that lies over two lines is told once.
            if (!place || place.start - former < planLength) continue;
            former = place.start;
            return [{ ...place, message: 'confidentialPlan' as const }];
          }
          return [];
        });
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { plans: true },
    text: 'On lance le 12 mars. La nouvelle gamme sort en avril. Nous lançons notre tournoi le 3 mai.',
    finds: ['On lance', 'sort'],
  },
  {
    params: { plans: true },
    text: 'Hiring freeze for our teams until June. Our new app, announced last week, launches on 3 May.',
    language: 'en',
    finds: ['Hiring freeze'],
  },
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
  {
    params: { money: true },
    text: 'Nous avons vendu deux pompes qui consomment 40 % de moins. Nos commandes ont pris 12 % ce trimestre.',
    finds: ['12 %'],
  },
  { params: { money: true }, text: 'We sold the old van and drive 30% less.', language: 'en', finds: [] },
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
  {
    params: { names: [{ name: 'Nova 3' }] },
    text: 'La Nova3 et la Nova-3 arrivent, la Nova 30 attendra.',
    finds: ['Nova3', 'Nova-3'],
  },
  {
    params: { publicClients: ['Ville de Lyon'] },
    text: 'Alpha Textile a choisi nos pompes, la Ville de Lyon nous fait confiance. Elle a choisi notre stand.',
    finds: ['Alpha Textile'],
  },
  {
    params: { publicClients: [] },
    text: 'We signed with Alpha Textile and won the contract from the City of Norwood. I signed with a pen.',
    language: 'en',
    finds: ['Alpha Textile', 'City of Norwood'],
  },
  {
    params: { money: true },
    text: 'Nous avons vendu 3 200 pompes ce trimestre, +18 %. Les ventes de vélos montent de 12 %.',
    finds: ['3 200 pompes', '+18 %', '12 %'],
  },
  {
    params: { money: true },
    text: 'Notre réseau chauffe 640 logements. 30 % de nos camions sont électriques. Nous avons vendu les anciens.',
    finds: [],
  },
  {
    params: { money: true },
    text: 'The contract was the hard part of our project. It now warms 640 homes, and 30% of them are new.',
    language: 'en',
    finds: [],
  },
  { params: { money: true }, text: 'Bike sales went up by 12% in Europe.', language: 'en', finds: [] },
];
