/** Whose "son" is where no verb stands before it. */
import type { Before } from './before.ts';
import { candidates } from './candidates.ts';
import type { Owner } from './owner-rules.ts';
import type { Token } from './token.ts';
import { companyNouns, qualities } from './word-lists.ts';

/** The owner where no verb stands before: in what opens the sentence, in its subject, or behind a colon. */
export function ownerWithoutVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  noun: string,
  before: Before,
  brandBefore: boolean,
): Owner {
  const { rivals, things } = candidates(tokens, start + 1, at);
  const next = tokens.slice(at).find((each) => each.tag === 'V');
  if (start >= 0) {
    const doer = next?.doer;
    // "vient en aide aux foyers modestes : son fonds a pris en charge": nobody and nothing else is there.
    const introduced = candidates(tokens, 0, start);
    const alone =
      tokens[start]!.text === ':' && at === start + 1 && introduced.rivals.length + introduced.things.length === 0;
    if (alone && tokens.slice(0, start).some((each) => each.doer === 'brand' && each.tag === 'V')) return 'brand';
    if (doer === 'brand') return rivals.length === 0 ? 'brand' : 'unsure';
    // ": une étape de plus dans son engagement"
    const real = things.filter(
      (each) =>
        !/^(?:étape|preuve|occasion|fierté|avancée|tournant|record|reconnaissance|première|pas)$/.test(
          tokens[each]!.low,
        ),
    );
    if (brandBefore) return rivals.length === 0 && real.length === 0 && companyNouns.has(noun) ? 'brand' : 'unsure';
    // "Au programme : ses avancées, ses difficultés": nobody else has been told of.
    if (
      before.topic &&
      !before.others &&
      !next &&
      rivals.length === 0 &&
      tokens[start]!.text === ':' &&
      (companyNouns.has(noun) || /(?:tion|ance|ence|ment|té|ée|grès|ultat|jet)$/.test(noun))
    )
      return 'brand';
    // "Un pari gagnant : son carnet de commandes est plein"
    const led =
      at === start + 1 && tokens[start]!.text === ':' && tokens.slice(0, start).every((each) => each.tag !== 'V');
    if (before.topic && !before.others && led && introduced.rivals.length === 0 && companyNouns.has(noun))
      return 'brand';
    return before.topic ? 'unsure' : 'other';
  }
  const first = tokens.findIndex((each) => each.kind === 'word' || each.tag === 'BRAND');
  const opensSubject =
    !tokens
      .slice(first, at)
      .some((each) => each.tag === 'PREP' || each.tag === 'ADJ' || each.tag === 'PP' || each.tag === 'BRAND') ||
    at === first ||
    // "Onze ans après, ses jeux"
    (tokens[at - 1]?.text === ',' &&
      tokens
        .slice(first, at)
        .every((each) => each.kind !== 'brand' && !['V', 'NAME', 'INF', 'GER'].includes(each.tag)) &&
      candidates(tokens, first, at).things.length === 0);
  if (opensSubject) {
    if (!before.topic && !before.named && tokens.every((each) => each.tag !== 'BRAND')) return 'other';
    // "Ce qui fait la force de Novéa ? Ses équipes."
    const answer = at === first && before.named && tokens.every((each) => each.tag !== 'V');
    // "La directrice part. Son successeur …"
    if (
      before.named &&
      before.others &&
      !before.topic &&
      /^(?:successeur|prédécesseur|remplaçante?|mari|épouse|époux)$/.test(noun)
    )
      return 'other';
    // "a dit non au plastique. Depuis janvier, ses flacons": nothing that could have any was told of.
    const free = before.topic && before.things === false;
    return (before.topic || answer) && !before.others && (companyNouns.has(noun) || free) ? 'brand' : 'unsure';
  }
  // "Après six mois de test, aucun de ses salariés ne voudrait revenir"
  const share =
    tokens[at - 1]?.low === 'de' &&
    /^(?:aucune?|chacune?|une?|moitié|majorité|partie|plupart|%)$/.test(tokens[at - 2]?.low ?? '');
  if (
    share &&
    before.topic &&
    !before.others &&
    candidates(tokens, 0, at).rivals.length === 0 &&
    companyNouns.has(noun)
  )
    return 'brand';
  // "Chez Novéa, la sécurité de ses salariés passe avant tout"
  const within =
    /^(?:chez|pour)$/.test(tokens[first]?.low ?? '') &&
    tokens[first + 1]?.tag === 'BRAND' &&
    tokens[first + 2]?.text === ',';
  if (within && rivals.length === 0 && companyNouns.has(noun)) return 'brand';
  if (brandBefore && tokens.slice(0, at).some((each) => each.tag === 'BRAND'))
    return rivals.length === 0 && next?.doer === 'brand' ? 'brand' : 'unsure';
  if (next?.doer === 'brand') return rivals.length > 0 ? 'unsure' : 'brand';
  // "La sécurité de ses équipes est la première priorité de Novéa"
  if (next?.verb === 'être' && !brandBefore && tokens.some((each) => each.tag === 'BRAND'))
    return rivals.length === 0 && companyNouns.has(noun) ? 'brand' : 'unsure';
  if (!next && rivals.length > 0) return 'other';
  // "Novéa réduit … Avec son capteur, chaque parcelle est arrosée": of the company as likely as of what follows.
  const carried = before.topic && tokens.every((each) => each.tag !== 'BRAND') && companyNouns.has(noun);
  if (carried && next?.doer === 'one') return 'unsure';
  // "Pourquoi avoir choisi Novéa ? Pour son écoute, répond le directeur."
  const asked = before.named && tokens[first]?.tag === 'PREP' && tokens.every((each) => each.tag !== 'BRAND');
  if (asked && (companyNouns.has(noun) || qualities.has(noun))) return 'unsure';
  if (next?.doer === 'one' || next?.doer === 'you') return 'other';
  // "Qu'est-ce qui fait la force de Novéa ? La qualité de son tissage."
  const fragment = !next && before.named;
  return fragment || before.topic || tokens.some((each) => each.tag === 'BRAND') ? 'unsure' : 'other';
}

/** Whether the subject of the verb at `governor` is what was just said: "ce qui a confirmé". */
export function isFact(tokens: readonly Token[], governor: number): boolean {
  const link = tokens
    .slice(0, governor)
    .findLastIndex((each) => !['CLIT', 'NEG', 'ADV'].includes(each.tag) && !/^(?:avoir|être)$/.test(each.verb ?? ''));
  return tokens[link]?.low === 'qui' && tokens[link - 1]?.low === 'ce';
}
