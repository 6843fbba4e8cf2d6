/** Finds who does each verb of a sentence, from the brand's own verbs: coordination, infinitives, gerunds, participles. */
import { backTo } from './closed-tag.ts';
import type { Doer, Token } from './token.ts';
import { aims, objectControl } from './word-lists.ts';

interface Embedded {
  readonly comma: boolean;
  verb?: Doer;
}

const isVerbal = (token: Token | undefined) => token !== undefined && ['V', 'INF', 'PP', 'GER'].includes(token.tag);

/** One or many, from the forms that a verb of another subject can be. */
function number(token: Token): Doer {
  const persons = token.persons ?? [];
  if (persons.includes(2)) return 'one';
  if (persons.includes(5)) return 'many';
  return 'you';
}

/** The nearest verb before `index` that governs it. */
function governor(tokens: readonly Token[], index: number): Token | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.kind === 'sign' && /^[;:(]$/.test(token.text)) return undefined;
    if (isVerbal(token) && !(token.tag === 'PP' && token.doer === undefined)) return token;
  }
  return undefined;
}

/** What one does "pour" something oneself; of "la technologie de Novéa pour …" who uses it does. */
const endeavours =
  /^(?:effort|action|démarche|plan|projet|engagement|initiative|lutte|combat|politique|programme|travail|travaux|mobilisation|feuille|stratégie|ambition|volonté|mesure|investissement|recherche|solution|appel|candidature)$/;

/** Who does an infinitive: the doer of what governs it, or the object that a verb like "permettre" gives it. */
function infinitiveDoer(tokens: readonly Token[], index: number, main: Doer | undefined): Doer | undefined {
  let at = backTo(tokens, index);
  while (tokens[at]?.low.startsWith('-')) at = backTo(tokens, at);
  const before = tokens[at];
  if (!before) return undefined;
  if (before.tag === 'CONJ' || (before.low === 'à' && tokens[at - 1]?.tag === 'PRO')) return 'unsure';
  // "les efforts de Novéa pour réduire", "la volonté de Novéa de réduire"
  if (
    before.tag === 'PREP' &&
    tokens[at - 1]?.tag === 'BRAND' &&
    /^(?:de|d')$/.test(tokens[at - 2]?.low ?? '') &&
    tokens[at - 3]?.tag === 'NOUN' &&
    (before.low !== 'pour' || endeavours.test(tokens[at - 3]!.lemma ?? tokens[at - 3]!.low))
  )
    return 'brand';
  // "Il appartient à Novéa de prouver sa bonne foi"
  const falls = tokens[at - 1]?.tag === 'BRAND' && tokens[at - 2]?.low === 'à' && tokens[at - 3] !== undefined;
  if (falls && /^(?:appartenir|revenir|incomber|falloir|suffire|rester)$/.test(tokens[at - 3]!.verb ?? ''))
    return 'brand';
  // "60 lycéens venus découvrir"
  const came = before.tag === 'PP' && before.doer === undefined && before.verb === 'venir';
  if (came) return /[sx]$/.test(before.low) ? 'many' : 'one';
  if (isVerbal(before) && before.verb !== 'être') return before.doer;
  if (before.tag === 'CC' || before.text === ',') {
    for (let back = at - 1; back >= 0; back--) {
      if (tokens[back]!.tag === 'INF') return tokens[back]!.doer;
      if (tokens[back]!.tag === 'V') return undefined;
    }
    return undefined;
  }
  if (
    before.text === ':' ||
    before.verb === 'être' ||
    (before.tag === 'PREP' && tokens[backTo(tokens, at)]?.verb === 'être')
  ) {
    if (aimOfBrand(tokens)) return 'brand';
    if (before.text === ':') return 'unsure';
  }
  if (before.tag !== 'PREP') return undefined;
  const adjunct =
    /^(?:pour|sans|après)$/.test(before.low) ||
    /^(?:afin|avant|lieu|plutôt|but|façon|manière|vue)$/.test(tokens[at - 1]?.low ?? '');
  const verb = governor(tokens, at);
  // "Pour réussir sa transition, l'industrie …": who does the verb behind it.
  const next = tokens.slice(index + 1).find((each) => each.tag === 'V' || /^[:;!?]$/.test(each.text));
  if (!verb) return next?.tag === 'V' && next.doer === undefined && adjunct ? number(next) : main;
  const lastVerb = tokens.lastIndexOf(verb);
  // "s'est engagée auprès de l'Ademe à réduire": a reflexive or passive verb has no other object.
  const own = tokens
    .slice(Math.max(0, lastVerb - 4), lastVerb)
    .some((each) => /^(?:se|s')$/.test(each.low) || each.verb === 'être' || each.low === 'été');
  // "offre à chaque salarié deux jours pour s'engager": who is given something does it.
  const between = tokens.slice(lastVerb + 1, at);
  const gives =
    givingVerbs.has(verb.verb ?? '') || (verb.verb === 'mettre' && between.some((each) => each.low === 'disposition'));
  if (gives && before.low === 'pour' && between.some((each) => /^(?:à|aux?|leur|lui)$/.test(each.low))) return 'unsure';
  const controls = !own && controlling(tokens, lastVerb);
  if (controls && !adjunct) {
    const object = tokens.slice(lastVerb + 1, at);
    const clitic = tokens
      .slice(Math.max(0, lastVerb - 4), lastVerb)
      .find((each) => each.tag === 'CLIT' && !/^(?:se|s'|y|en)$/.test(each.low));
    if (object.some((each) => each.tag === 'BRAND')) return 'brand';
    if (clitic) return /^(?:vous|te|t')$/.test(clitic.low) ? 'you' : /^(?:les|leur)$/.test(clitic.low) ? 'many' : 'one';
    if (object.length === 1 && /^(?:chacune?|chaque)$/.test(object[0]!.low)) return 'one';
    if (object.some((each) => ['NOUN', 'NAME'].includes(each.tag))) {
      const several = object.some((each) => /^(?:aux|ses|leurs|plusieurs|ces)$/.test(each.low) || each.text === 'aux');
      return !several && (verb.verb === 'demander' || verb.verb === 'proposer' || verb.verb === 'offrir')
        ? 'unsure'
        : object.some((each) => /^(?:les|des|nos|ses|leurs|ces|plusieurs|\d.*)$/.test(each.low) || each.text === 'aux')
          ? 'many'
          : 'one';
    }
    return object.length === 0 &&
      /^(?:proposer|demander|former|engager|préparer|conduire|décider|apprendre)$/.test(verb.verb ?? '')
      ? verb.doer
      : 'unsure';
  }
  return verb.doer ?? main;
}

const givingVerbs = new Set([
  'accorder',
  'apporter',
  'attribuer',
  'confier',
  'dédier',
  'donner',
  'fournir',
  'laisser',
  'octroyer',
  'offrir',
  'prêter',
  'proposer',
  'remettre',
  'réserver',
  'verser',
]);

/** "L'objectif de Novéa est de …": the infinitive is the company's. */
function aimOfBrand(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      aims.has(token.lemma ?? '') &&
      tokens
        .slice(at + 1, at + 4)
        .some((each, step, list) => each.tag === 'BRAND' && /^(?:de|d')$/.test(list[step - 1]?.low ?? '')),
  );
}

/** Whether the verb at `index`, or the auxiliary's participle there, gives its infinitive to its object. */
function controlling(tokens: readonly Token[], index: number): boolean {
  return objectControl.has(tokens[index]?.verb ?? '');
}

/**
 * Sets `doer` on every verb of a sentence. The brand's own verbs, found by the place of its name, already have theirs.
 * Gives the coordinated verbs that turn out to be the brand's too, in order.
 */
export function assignDoers(tokens: readonly Token[], plural: boolean): number[] {
  const embedded: Embedded[] = [];
  const found: number[] = [];
  let current: Doer | undefined;
  let main: Doer | undefined = tokens.find((token) => token.tag === 'V' && token.doer)?.doer;
  tokens.forEach((token, index) => {
    if (token.kind === 'sign' && /^[;:!?(–—]$/.test(token.text)) {
      embedded.length = 0;
      if (token.text !== '(' && current !== undefined) current = undefined;
      return;
    }
    if (token.text === ',' && embedded.at(-1)?.verb !== undefined) {
      const open = embedded.at(-1)!;
      if (open.comma) embedded.pop();
      return;
    }
    if (token.tag === 'REL' || token.tag === 'CONJ') {
      const opens =
        !/^(?:comme|alors|parce|tandis|comment|combien)$/.test(token.low) ||
        tokens.slice(index, index + 6).some((each) => each.tag === 'V');
      if (opens && !/^(?:que|qu')$/.test(tokens[index + 1]?.low ?? ''))
        embedded.push({
          comma: index === 0 || tokens[index - 1]!.text === ',' || token.low === 'si' || token.low === 'quand',
        });
      return;
    }
    if (token.tag === 'V') {
      token.doer ??= finiteDoer(tokens, index, { current, embedded, plural });
      const open = embedded.at(-1);
      if (open && open.verb === undefined) open.verb = token.doer;
      else if (token.doer === 'brand' || !listed(tokens, index)) {
        // A verb with its own subject closes what was open.
        if (token.doer === 'brand') embedded.length = 0;
      }
      if (!open || embedded.length === 0) current = token.doer;
      main ??= token.doer;
      if (token.doer === 'brand' && token.out === undefined) found.push(index);
    } else if (token.tag === 'INF') {
      token.doer ??= infinitiveDoer(tokens, index, main) ?? 'unsure';
    } else if (token.tag === 'GER') {
      const last = governor(tokens, index);
      if (tokens[backTo(tokens, index)]?.low === 'en') token.doer ??= last?.doer ?? main ?? 'unsure';
      else if (index === 0 || (index === 1 && tokens[0]!.tag === 'CLIT')) token.doer ??= main ?? 'unsure';
      else token.doer ??= tokens[backTo(tokens, index)]?.text === ',' && last?.doer !== 'brand' ? 'one' : 'unsure';
    } else if (token.tag === 'PP') {
      const back = tokens[backTo(tokens, index)];
      const suffix = tokens[index - 1]?.low.startsWith('-') ? tokens[index - 2] : back;
      if (suffix && isVerbal(suffix) && suffix.verb && suffix.doer) token.doer ??= suffix.doer;
      else if (back && (back.tag === 'CC' || back.text === ',') && pastBefore(tokens, index))
        token.doer ??= pastBefore(tokens, index)!;
    }
  });
  return found;
}

/** "a conçu, testé et certifié": the doer of the participle that this one is listed with. */
function pastBefore(tokens: readonly Token[], index: number): Doer | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.tag === 'PP' && token.doer) return token.doer;
    if (token.tag === 'V' || token.tag === 'REL') return undefined;
  }
  return undefined;
}

function listed(tokens: readonly Token[], index: number): boolean {
  const back = tokens[backTo(tokens, index)];
  return back?.tag === 'CC' || back?.text === ',';
}

const saying =
  /^(?:annoncer|déclarer|indiquer|préciser|expliquer|affirmer|assurer|souligner|rappeler|confier|estimer|ajouter|dire|conclure|confirmer|promettre)$/;

function finiteDoer(
  tokens: readonly Token[],
  index: number,
  state: { current: Doer | undefined; embedded: readonly Embedded[]; plural: boolean },
): Doer {
  const token = tokens[index]!;
  const at = backTo(tokens, index);
  const before = tokens[at];
  const open = state.embedded.at(-1);
  const own = number(token);
  if (!before || before.tag === 'FROZEN' || own === 'you') return own;
  if (before.tag === 'PRO') return own;
  if (before.low === 'qui') return own;
  const isList = before.tag === 'CC' || before.text === ',';
  if (isList) {
    // ", a annoncé l'entreprise": the one who says it stands behind.
    const past = tokens[index + 1]?.tag === 'PP' ? 1 : 0;
    const said = saying.test(tokens[index + past]!.verb ?? '') && before.text === ',';
    if (said && /^(?:le|la|l'|les|son|sa|ses)$/.test(tokens[index + past + 1]?.low ?? '')) return 'unsure';
    const fits = state.plural ? token.persons?.includes(5) : token.persons?.includes(2);
    if (open?.verb !== undefined && !open.comma) {
      const inner = open.verb;
      // "une application qui mesure … et propose": of the application or of the company?
      if (inner === 'brand') return 'brand';
      if ((inner === 'many' || inner === 'you') && fits && !state.plural)
        return state.current === 'brand' ? 'brand' : own;
      return state.current === 'brand' && fits ? 'unsure' : own;
    }
    if (state.current === 'brand' && fits) return token.unsure ? 'unsure' : 'brand';
    return state.current ?? own;
  }
  return own;
}
