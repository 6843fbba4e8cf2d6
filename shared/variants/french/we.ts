/** Puts a verb and what agrees with its subject into the first person plural. */
import { adjectiveLemma, conjugated, finiteForms, nounLemma, participle, pluralOf } from './lexicon.ts';
import type { Token } from './token.ts';
import { membership } from './word-lists.ts';

/** Gives `word` the capitals of `model`. */
export function likeCase(model: string, word: string): string {
  const letters = model.replace(/\P{L}/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

// Two verbs may share a form ("suis"); the everyday one is meant.
const everyday = new Set([
  'être',
  'avoir',
  'aller',
  'faire',
  'devoir',
  'pouvoir',
  'vouloir',
  'voir',
  'croire',
  'vivre',
  'venir',
  'tenir',
  'mettre',
  'partir',
  'sortir',
  'fonder',
  'créer',
  'convenir',
  'recruter',
  'peindre',
  'offrir',
  'plaire',
  'pourvoir',
  'prévoir',
  'lire',
  'élire',
  'revivre',
]);

/** The first person plural of a third-person form. Prefers the indicative; `subjunctive` says that the place asks for it. */
export function weForm(low: string, plural: boolean, subjunctive: boolean): { form: string; verb: string } | undefined {
  const readings = finiteForms(low).filter((each) => each.person === (plural ? 5 : 2));
  const order = subjunctive ? ['S', 'P', 'F', 'I', 'C', 'J', 'T'] : ['P', 'F', 'I', 'C', 'J', 'S', 'T'];
  const best = readings.sort(
    (a, b) =>
      order.indexOf(a.tense) - order.indexOf(b.tense) || Number(everyday.has(b.verb)) - Number(everyday.has(a.verb)),
  );
  for (const { verb, tense } of best) {
    const form = conjugated(verb, tense, 3);
    if (form) return { form, verb };
  }
  return undefined;
}

/** The masculine plural of a participle, adjective or bare noun of membership that agreed with the brand. */
export function weAgreement(low: string): string | undefined {
  if (/^(?:soit|tel|telle|tout|toute|même)$/.test(low)) return undefined;
  const adjective = adjectiveLemma(low);
  if (adjective) return pluralOf(adjective);
  const found = participle(low);
  if (found) return conjugated(found.verb, 'K', 1) ?? undefined;
  const noun = nounLemma(low);
  // "nominée" and other participles too new for the lexicon
  if (noun === undefined && /\p{L}{3}ée?$/u.test(low)) return `${low.replace(/e$/, '')}s`;
  return noun && membership.has(noun) ? pluralOf(noun) : undefined;
}

/** Whether an adjective or participle is singular, so that it may agree with a company. */
export function isSingular(low: string): boolean {
  const found = participle(low);
  if (found) return found.index === 0 || found.index === 2 || /[sx]$/.test(conjugated(found.verb, 'K', 0) ?? '');
  const lemma = adjectiveLemma(low);
  if (lemma) return low === lemma || !/[sx]$/.test(low);
  return (nounLemma(low) !== undefined || /ée?$/.test(low)) && !/[sx]$/.test(low);
}

/** Replaces the written form of a token, keeping its capitals. */
export function write(token: Token, form: string): void {
  token.out = likeCase(token.text, form);
}

const bodies =
  /(?<!\p{L})(hôpital|clinique|université|école|lycée|collège|association|fondation|mutuelle|banque|coopérative|groupe|cabinet|institut|fédération|musée|théâtre|ong|château|domaine|hôtel|restaurant|ferme|brasserie|boulangerie|librairie|maison|agence|studio|régie|office)(?!\p{L})/u;

/** What its people call the company: "notre hôpital" where its name says so, else "notre entreprise". */
export function ourBody(brand: Token): string {
  return `notre ${bodies.exec(brand.low)?.[1] ?? 'entreprise'}`;
}
