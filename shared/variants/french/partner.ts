/** The brand and one other as the subject together: "Novéa et Thales lancent" → "Avec Thales, nous lançons". */
import { fitsBrand, opensSentence, overSmall } from './subject.ts';
import type { Token } from './token.ts';

/** What only several do: nobody does it "with" another as well. */
const mutual =
  /^(?:ensemble|conjointement|mutuellement|respectivement|tous|toutes|deux|chacun|chacune|respectifs?|respectives?|mutuels?|mutuelles?|l'un|l'une|entre)$/;
const feminine = /(?:ées|ières|euses|ives|elles|antes|entes|ies|[^qg]ues)$/;

const articled = /^(?:(?:Le|La|Les|Un|Une|Deux|Trois|Quatre|Cinq|Plusieurs)(?!\p{L})|L['’])/u;
const plainGroup = new Set<string>(['NAME', 'NOUN', 'ADJ', 'NUM']);

/** The words of the other's name from `from` on: where it ends, or -1. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  if (tokens[at]?.tag === 'DET' && /^(?:le|la|l'|les)$/.test(tokens[at]!.low)) at++;
  if (
    /^(?:groupe|ville|région|métropole|département|fondation|association|mairie|banque|université|école|institut|commune|chu|hôpital|société|start-up|entreprise|agence|fédération|club|lycée|préfecture)$/.test(
      tokens[at]?.low ?? '',
    )
  )
    at++;
  if (at > from && /^(?:de|d'|du)$/.test(tokens[at]?.low ?? '') && tokens[at + 1]?.tag === 'NAME') at++;
  // "la Chambre d'agriculture", "l'association Sport dans la Ville", "trois PME bretonnes": any plain group.
  if (at > from || tokens[from]?.tag === 'NUM') {
    let end = Math.max(at, from + 1);
    const inner = (place: number) =>
      // "l'association Sport dans la Ville"
      /^(?:dans|pour|sans|le|la|les|l'|à)$/.test(tokens[place]?.low ?? '') &&
      (/^\p{Lu}/u.test(tokens[place + 1]?.text ?? '') || /^(?:le|la|les|l')$/.test(tokens[place + 1]?.low ?? ''));
    while (
      plainGroup.has(tokens[end]?.tag ?? 'PUNCT') ||
      /^(?:de|d'|du|des)$/.test(tokens[end]?.low ?? '') ||
      inner(end)
    )
      end++;
    if (end > at && ['V', 'CLIT', 'NEG', 'ADV', 'CC'].includes(tokens[end]?.tag ?? '')) return end - 1;
  }
  const name = at;
  // "Carrefour et Novéa": a name that is a word as well.
  if (/^\p{Lu}/u.test(tokens[at]?.text ?? '') && tokens[at]!.tag === 'NOUN' && tokens[at + 1]?.low === 'et') return at;
  while (tokens[at]?.tag === 'NAME' || (at > name && tokens[at]?.low === 'de' && tokens[at + 1]?.tag === 'NAME')) at++;
  return at > name ? at - 1 : -1;
}

const shown = (tokens: readonly Token[]): string =>
  tokens.map((token, step) => (step === 0 ? '' : token.space) + token.text).join('');

const pacts = /^(?:partenariat|accord|collaboration|coopération|contrat|alliance|engagement|convention)$/;

/** Puts the one subject in the place of the two. */
function fold(tokens: Token[], from: number, to: number, brand: Token): void {
  const text = shown(tokens.slice(from, to + 1));
  const space = tokens[from]!.space;
  tokens.splice(from, to + 1 - from, { ...brand, text, low: text.toLowerCase(), space, plural: true });
}

interface Pair {
  /** Whether the other one opened the sentence. */
  readonly opens: boolean;
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  readonly brand: Token;
  readonly other: readonly Token[];
}

/** "Novéa et l'Ifremer s'associent" → "nous nous associons à l'Ifremer"; "travaillent ensemble" → "travaillons avec". */
function mutualDoing(tokens: Token[], { opens, from, to, verb, brand, other }: Pair): boolean {
  const doing = tokens[verb]!;
  const rest = tokens.slice(verb + 1);
  const named = shown(other);
  const name = opens && articled.test(named) ? named.charAt(0).toLowerCase() + named.slice(1) : named;
  const allied = /^(?:s'|se)$/.test(tokens[verb - 1]?.low ?? '') && /^(?:associer|allier|unir)$/.test(doing.verb ?? '');
  const together = doing.verb === 'travailler' && rest[0]?.low === 'ensemble';
  // "renouvellent leur partenariat": theirs with each other.
  const pact =
    rest[0]?.low === 'leur' && pacts.test(rest[1]?.low ?? '') && !/^(?:avec|de|du|d')$/.test(rest[2]?.low ?? '');
  if (pact && verb - to === 1) {
    rest[1]!.post = ` avec ${name}`;
    fold(tokens, from, to, brand);
    return true;
  }
  const others = together ? rest.slice(1) : rest;
  if ((!allied && !together) || verb - to > (allied ? 2 : 1)) return false;
  if (others.some((token) => mutual.test(token.low) || token.low === 'à' || /^leurs?$/.test(token.low))) return false;
  if (allied) doing.post = ` ${`à ${name}`.replace(/^à le /, 'au ').replace(/^à les /, 'aux ')}`;
  else rest[0]!.out = `avec ${name}`;
  fold(tokens, from, to, brand);
  return true;
}

/** Folds "Novéa et Thales", or the other way round, into the one subject that "nous" is. */
export function foldPartner(tokens: Token[]): void {
  const brands = tokens.flatMap((token, at) => (token.tag === 'BRAND' ? [at] : []));
  const [index] = brands;
  if (index === undefined || brands.length > 1) return;
  const brand = tokens[index]!;
  let from = index;
  let to: number;
  let other: Token[];
  if (tokens[index + 1]?.low === 'et') {
    to = nameEnd(tokens, index + 2);
    other = tokens.slice(index + 2, to + 1);
  } else {
    to = index;
    if (tokens[index - 1]?.low !== 'et') return;
    from = tokens.findIndex((token) => token.kind === 'word');
    if (from < 0 || nameEnd(tokens, from) !== index - 2) return;
    other = tokens.slice(from, index - 1);
  }
  const verb = overSmall(tokens, to + 1);
  if (to < 0 || brand.lemma !== undefined || !opensSentence(tokens, from) || !fitsBrand(tokens[verb], true)) return;
  // "Novéa et La Poste": a capital within the sentence is the name's own.
  const opens = from < index;
  if (mutualDoing(tokens, { opens, from, to, verb, brand, other })) return;
  // "s'associent": with each other; "n'ont aucun lien": nothing together.
  if (tokens.slice(to + 1, verb).some((token) => token.tag === 'CLIT' || token.tag === 'NEG')) return;
  const rest = tokens.slice(verb + 1);
  if (rest.some((token) => mutual.test(token.low) || (['PP', 'ADJ'].includes(token.tag) && feminine.test(token.low))))
    return;
  const name = shown(other);
  const lead = opens && articled.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  const text = shown(tokens.slice(from, to + 1));
  tokens.splice(from, to + 1 - from, {
    ...brand,
    text,
    low: text.toLowerCase(),
    space: tokens[from]!.space,
    plural: true,
    pre: `avec ${lead}, `,
  });
}
