/// <reference path="./packages.d.ts" />
/**
 * What is known of a French word: its verb, noun and adjective readings.
 *
 * All from the Lefff (Inria's lexicon of inflected forms, LGPL-LR data in Apache-2.0 packages): `french-verbs-lefff` for every
 * form of 7,800 verbs, `lefff-helper` for 86,000 noun and 57,000 adjective forms (its code reads files, so only its data is used),
 * `french-words-gender-lefff` for genders. `french-verbs` is not used: it writes a form from a verb, whereas here forms are read.
 */
import conjugations from 'french-verbs-lefff/dist/conjugations.json' with { type: 'json' };
import genders from 'french-words-gender-lefff/dist/words.json' with { type: 'json' };
import adjectives from 'lefff-helper/resources_pub/adjectives.json' with { type: 'json' };
import nouns from 'lefff-helper/resources_pub/nouns.json' with { type: 'json' };

/** Lefff's letters: present, future, imperfect, conditional, simple past, subjunctive present and imperfect, imperative. */
const finite = ['P', 'F', 'I', 'C', 'J', 'S', 'T', 'Y'] as const;
type Tense = (typeof finite)[number];

/** One finite reading of a form; persons 0–5 are je, tu, il, nous, vous, ils. */
export interface FiniteForm {
  readonly verb: string;
  readonly tense: Tense;
  readonly person: number;
}

interface VerbForms {
  readonly finite: Map<string, FiniteForm[]>;
  readonly participles: Map<string, { verb: string; index: number }>;
  readonly gerunds: Map<string, string>;
}

// Rare verbs whose forms are everyday words of another class: reading them as verbs only brings doubt.
const ignored = new Set([
  'suer',
  'puer',
  'ester',
  'plaire à',
  'soler',
  'lui',
  'peuter',
  'dater de',
  'mettrer',
  'êtrer',
]);

let cache: VerbForms | undefined;

function verbForms(): VerbForms {
  if (cache) return cache;
  const forms: VerbForms = { finite: new Map(), participles: new Map(), gerunds: new Map() };
  for (const [verb, table] of Object.entries(conjugations)) {
    if (ignored.has(verb)) continue;
    for (const tense of finite) {
      table[tense]?.forEach((form, person) => {
        if (!form || form === 'NA') return;
        const list = forms.finite.get(form);
        if (list) list.push({ verb, tense, person });
        else forms.finite.set(form, [{ verb, tense, person }]);
      });
    }
    table['K']?.forEach((form, index) => {
      // A frequent verb is listed under its usual infinitive; the first wins ("né" of naître).
      if (form && !forms.participles.has(form)) forms.participles.set(form, { verb, index });
    });
    const gerund = table['G']?.[0];
    if (gerund) forms.gerunds.set(gerund, verb);
  }
  return (cache = forms);
}

/** Lookup that no inherited property of a plain object can answer ("constructor" is a word too). */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A compound keeps the readings of its verb: `co-construit`, `réorganise`. */
function withoutPrefix(form: string): string | undefined {
  return /^(?:co|auto|télé|inter)-(?=\p{L}{3})/u.exec(form)?.[0];
}

/** The finite readings of a form, in lower case. */
export function finiteForms(form: string): readonly FiniteForm[] {
  const found = verbForms().finite.get(form);
  if (found) return found;
  // "paie" is "paye"
  const other = form.replace(/ai(e(?:s|nt|r\p{L}{1,5})?)$/u, 'ay$1');
  if (other !== form) return verbForms().finite.get(other) ?? [];
  const prefix = withoutPrefix(form);
  if (!prefix) return [];
  return finiteForms(form.slice(prefix.length)).map((each) => ({ ...each, verb: prefix + each.verb }));
}

function tableOf(verb: string): Readonly<Record<string, readonly (string | null)[]>> | undefined {
  const prefix = withoutPrefix(verb);
  return own(conjugations, verb) ?? (prefix ? own(conjugations, verb.slice(prefix.length)) : undefined);
}

/** A form of a verb in a tense and person, or undefined when Lefff has none. */
export function conjugated(verb: string, tense: string, person: number): string | undefined {
  const form = tableOf(verb)?.[tense]?.[person];
  if (!form || form === 'NA') return undefined;
  return own(conjugations, verb) ? form : (withoutPrefix(verb) ?? '') + form;
}

/** The verb and the place (m.s., m.p., f.s., f.p.) of a past participle. */
export function participle(form: string): { verb: string; index: number } | undefined {
  const prefix = withoutPrefix(form);
  return (
    verbForms().participles.get(form) ?? (prefix ? verbForms().participles.get(form.slice(prefix.length)) : undefined)
  );
}

export function gerundVerb(form: string): string | undefined {
  return verbForms().gerunds.get(form);
}

export function isInfinitive(form: string): boolean {
  return tableOf(form) !== undefined;
}

/** The singular of a noun form. */
export function nounLemma(form: string): string | undefined {
  return own(nouns, form);
}

/** The gender of a noun form, when Lefff is sure of one. */
export function nounGender(form: string): 'M' | 'F' | undefined {
  const lemma = own(nouns, form);
  // "présidente" is listed under "président"
  if (lemma !== undefined && /es?$/.test(form) && !lemma.endsWith('e') && /(?:te|se|ère|ice|ne|ée)s?$/.test(form))
    return 'F';
  return own(genders, lemma ?? form) ?? own(genders, form);
}

/** The masculine singular of an adjective form; of a participle used as one, its own. */
export function adjectiveLemma(form: string): string | undefined {
  const found = own(adjectives, form);
  if (!found) return undefined;
  return found[1] ? (own(conjugations, found[0])?.['K']?.[0] ?? undefined) : found[0];
}

const plurals: Readonly<Record<string, string>> = { travail: 'travaux', œil: 'yeux', bail: 'baux', vitrail: 'vitraux' };
const alsInS = new Set([
  'bal',
  'carnaval',
  'festival',
  'récital',
  'régal',
  'final',
  'naval',
  'fatal',
  'natal',
  'banal',
]);

/** The plural of a masculine singular adjective or of a noun. */
export function pluralOf(word: string): string {
  const irregular = own(plurals, word);
  if (irregular) return irregular;
  if (/[sxz]$/.test(word)) return word;
  if (word.endsWith('al')) return alsInS.has(word) ? `${word}s` : `${word.slice(0, -2)}aux`;
  if (/(?:eau|eu)$/.test(word) && !/^(?:bleu|pneu)$/.test(word)) return `${word}x`;
  return `${word}s`;
}
