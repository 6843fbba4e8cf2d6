/** The brand inside a noun group: "les équipes de Novéa" → "nos équipes", "l'usine Novéa de Lyon" → "notre usine de Lyon". */
import { decline, type Declined } from '../variant.ts';
import { nounLemma, pluralOf, nounGender } from './lexicon.ts';
import type { Token } from './token.ts';
import { bareTitle, tradeBefore } from './trade.ts';
import { write } from './we.ts';
import { companyNouns, nonOwners, parts, titles } from './word-lists.ts';

/** "le", "cette", "des"…: the possessive that takes its place, with the preposition that "du" and "aux" hold. */
const possessive: Readonly<Record<string, string>> = {
  le: 'notre',
  la: 'notre',
  "l'": 'notre',
  les: 'nos',
  du: 'de notre',
  au: 'à notre',
  aux: 'à nos',
  des: 'de nos',
};
/** Functions and fields that are written in capitals, so that they look like names. */
const initials = /^(?:pdg|dg|dga|drh|daf|dsi|ceo|cto|cfo|cmo|coo|codir|comex|rse|rh|r&d|it|qhse|hse)$/;
const some =
  /^(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|cent|plusieurs|quelques|chaque|aucun|aucune|certains|certaines|\d.*)$/;

const quantities =
  /^(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|poignée|majorité|minorité|partie|moitié|tiers|quart|série|nombre|dizaines|centaines|milliers)s?$/;

/** From the last word of a noun group back to its article: over nouns without article, adjectives and "de". */
function articleBefore(tokens: readonly Token[], last: number): number {
  let at = last;
  while (at >= 0) {
    const token = tokens[at]!;
    const { low, tag } = token;
    // "le pneu le plus durable de …": the second article belongs to the superlative.
    if (
      tag === 'DET' &&
      /^(?:le|la|les)$/.test(low) &&
      /^(?:plus|moins|mieux)$/.test(tokens[at + 1]?.low ?? '') &&
      ['NOUN', 'ADJ'].includes(tokens[at - 1]?.tag ?? '')
    ) {
      at--;
      continue;
    }
    if (tag === 'DET' || tag === 'POSS') return /^(?:tout|toute|tous|toutes)$/.test(low) ? -1 : at;
    // "le rapport d'impact 2025 de"
    if (tag === 'NUM' && at === last && /^(?:19|20)\d\d$/.test(low) && tokens[at - 1]?.tag === 'NOUN') {
      at--;
      continue;
    }
    if (tag === 'NUM' && !(tokens[at - 1]?.tag === 'DET')) {
      if (tokens[at - 1]?.tag === 'NOUN' || tokens[at - 1]?.low === 'de' || tokens[at - 1]?.low === "d'")
        return /^(?:de|d')$/.test(tokens[at - 1]!.low) &&
          !/^(?:plus|près|moins|autour|environ)$/.test(tokens[at - 2]?.low ?? '')
          ? -1
          : at;
      return at;
    }
    const joins =
      (tag === 'PREP' && /^(?:de|d'|en|à|aux?|du|des|pour|sur)$/.test(low) && tokens[at + 1]?.tag !== 'DET') ||
      (tag === 'CC' && /^(?:et|ou|&)$/.test(low));
    if (
      !(
        tag === 'NOUN' ||
        tag === 'ADJ' ||
        tag === 'PP' ||
        tag === 'NUM' ||
        tag === 'NAME' ||
        joins ||
        (tag === 'FROZEN' && /^[«“"]/.test(low)) ||
        (tag === 'ADV' && /^(?:plus|très|moins)$/.test(low)) ||
        (token.kind === 'sign' && /^[&/]$/.test(token.text))
      )
    )
      return -1;
    at--;
  }
  return -1;
}

/** Writes the possessive over the article at `at`, making "du" into "de notre". */
function possess(tokens: Token[], at: number, last: number, beside = false): Declined | undefined {
  const token = tokens[at]!;
  const written = possessive[token.low];
  if (written) {
    // "des clients de Novéa" may be "some clients" or "of the clients": only after a noun or preposition is it the latter.
    if (token.low === 'des') {
      const before = tokens[at - 1];
      const opens = !before || before.kind !== 'word' || ['V', 'INF', 'CC'].includes(before.tag);
      const partitive =
        before !== undefined &&
        (['NOUN', 'NAME', 'ADJ', 'PP', 'ADV', 'NUM'].includes(before.tag) ||
          /^(?:lors|auprès|autour|hors|près|loin|laquelle|lequel|lesquels|lesquelles|une?|aucune?|chacune?|certaine?s|beaucoup|plupart)$/.test(
            before.low,
          ) ||
          before.text === '%');
      // "a choisi des panneaux Novéa"
      if (beside && (!partitive || before.tag === 'PP' || before.tag === 'ADV'))
        return decline('brand-place', token.text);
      // "qui sort des ateliers de Novéa"
      const out =
        /^(?:sortir|venir|provenir|dépendre|bénéficier|profiter|parler|partir|disposer|inspirer|émaner|sortie?)$/.test(
          before?.verb ?? '',
        );
      if (!partitive && !out) {
        if (!opens) return decline('brand-place', token.text);
        // "Des clients de Novéa témoignent" → "Certains de nos clients témoignent"
        const noun = tokens[at + 1];
        const lemma = nounLemma(noun?.low ?? '');
        if (noun?.tag !== 'NOUN' || !lemma || lemma === noun.low || at + 1 !== last)
          return decline('brand-place', token.text);
        write(token, nounGender(noun.low) === 'F' ? 'certaines de nos' : 'certains de nos');
        return undefined;
      }
    }
    write(token, written);
    return undefined;
  }
  // "Une nouvelle agence Novéa ouvre": the one that is being told of.
  const fresh = /^(?:nouveau|nouvel|nouvelle)$/.test(tokens[at + 1]?.low ?? '') && tokens[at + 2]?.tag === 'NOUN';
  if (
    /^une?$/.test(token.low) &&
    fresh &&
    last === at + 2 &&
    tokens.slice(0, at).every((each) => each.kind !== 'word')
  ) {
    write(token, 'notre');
    return undefined;
  }
  if (some.test(token.low)) {
    const noun = tokens.slice(at + 1, last + 1).find((each) => each.tag === 'NOUN');
    const before = tokens[at + 1];
    if (
      !noun ||
      before !== noun ||
      (last !== at + 1 && tokens[at + 2]?.tag !== 'ADJ' && tokens[at + 2]?.low !== 'de' && tokens[at + 2]?.low !== "d'")
    )
      return decline('brand-place', noun?.text);
    // "dix ans d'efforts de Novéa": years are nobody's.
    if (nonOwners.has(nounLemma(noun.low) ?? noun.low)) return decline('brand-place', noun.text);
    // "une trentaine de collaborateurs de Novéa" → "une trentaine de nos collaborateurs"
    const of = tokens[at + 2];
    if (quantities.test(noun.low)) {
      if (!of || !/^(?:de|d')$/.test(of.low) || last < at + 3) return decline('brand-place', noun.text);
      of.out = 'de nos';
      return undefined;
    }
    const one = /^(?:un|une)$/.test(token.low);
    // "Un yaourt Novéa contient": any of them.
    const told = /^(?:étude|enquête|baromètre|salariée?|cliente?|équipe|collaborat|ingénieur|rapport)/.test(noun.low);
    if (one && beside && !told && tokens.slice(0, at).every((each) => each.kind !== 'word'))
      return decline('brand-place', noun.text);
    const each = /^(?:chaque|aucun|aucune)$/.test(token.low);
    if (one || each) {
      const modifier = tokens[at + 2];
      const described = modifier?.tag === 'ADJ' && at + 2 <= last;
      const feminine = nounGender(noun.low) === 'F' || token.low === 'une' || token.low === 'aucune';
      if (
        nounLemma(noun.low) === undefined ||
        /[sx]$/.test(noun.low) ||
        (described && at + 2 < last && tokens[at + 3]?.tag === 'ADJ')
      ) {
        return decline('brand-place', noun.text);
      }
      write(noun, pluralOf(noun.low));
      if (described) write(modifier, feminine ? modifier.low.replace(/[^sx]$/, '$&s') : pluralOf(modifier.low));
      write(token, `${token.low === 'chaque' ? (feminine ? 'chacune' : 'chacun') : token.low} de nos`);
      return undefined;
    }
    token.post = ' de nos';
    return undefined;
  }
  return decline('brand-place', token.text);
}

const departments =
  /^(?:service|département|pôle|ingénieure?|technicien|technicienne|cellule|guichet|chargée?|caisse|conseil|comité|école|centre)$/;

/** "le directeur de l'innovation de Novéa": the company's is the director; "le directeur de l'usine", the plant. */
function outerArticle(tokens: readonly Token[], at: number, last: number): number {
  if (at < 1) return at;
  const own = tokens[at]!;
  const de = /^(?:du|des)$/.test(own.low) ? at : /^(?:de|d')$/.test(tokens[at - 1]!.low) ? at - 1 : -1;
  if (de < 1) return at;
  const inner = tokens.slice(at, last + 1).find((token) => token.tag === 'NOUN')?.lemma ?? '';
  let title = de - 1;
  while (
    title > 0 &&
    !titles.has(tokens[title]!.low) &&
    !departments.test(tokens[title]!.low) &&
    (['ADJ', 'PP'].includes(tokens[title]!.tag) || tokens[title]!.low === 'général')
  )
    title--;
  const outer = tokens[title]!;
  // "le service des objets trouvés", "l'ingénieur du son": what they are for is not the company's.
  if (departments.test(outer.low) && !parts.has(inner)) return articleBefore(tokens, title);
  if (!titles.has(outer.low)) return at;
  return parts.has(inner) ? at : articleBefore(tokens, title);
}

/** "le pain au seigle de Novéa": the rye is what the bread is made with, not the company's; "l'accès au réseau" is to ours. */
function flavoured(tokens: readonly Token[], at: number, last: number): number {
  if (at < 2 || !/^(?:au|aux)$/.test(tokens[at]!.text.toLowerCase()) || tokens[at - 1]!.tag !== 'NOUN') return at;
  const inner = tokens.slice(at, last + 1).find((token) => token.tag === 'NOUN');
  if (!inner || companyNouns.has(inner.lemma ?? inner.low) || parts.has(inner.lemma ?? inner.low)) return at;
  const outer = articleBefore(tokens, at - 1);
  return outer < 0 ? at : outer;
}

/** "les A et les B de Novéa": both are the company's when both have the article. */
function coordinated(tokens: readonly Token[], at: number): number {
  const joint = tokens[at - 1];
  if (joint?.tag !== 'CC' || !/^(?:et|ou)$/.test(joint.low)) return -1;
  const other = articleBefore(tokens, at - 2);
  return other >= 0 && /^(?:le|la|l'|les|du|au|aux|des)$/.test(tokens[other]!.low) ? other : -2;
}

/** Transforms "… de Novéa" (the preposition at `from`) or "… Novéa" beside its noun (`from` is the brand itself). */
export function transformGroup(tokens: Token[], from: number, brand: number): Declined | undefined {
  const last = from - 1;
  const nounAt = tokens
    .slice(0, from)
    .findLastIndex(
      (token) =>
        token.tag === 'NOUN' || initials.test(token.low) || (token.tag === 'NAME' && /^\p{Lu}{2,6}$/u.test(token.text)),
    );
  if (tokens[brand]!.lemma) return decline('apposition', tokens[brand]!.lemma);
  const trade = from === brand ? tradeBefore(tokens, from) : undefined;
  if (trade && !companyNouns.has(trade.lemma ?? trade.low)) return decline('apposition', trade.text);
  // "Nous sommes fiers de faire partie de la famille Novéa": the family's own people.
  const we = tokens.find((token) => /^(?:nous|notre|nos)$/.test(token.low) && token.out === undefined);
  if (we && tokens[last]?.low === 'famille') return decline('already-first-person', we.text);
  const at = outerArticle(tokens, flavoured(tokens, articleBefore(tokens, last), last), last);
  if (at < 0) {
    const title = bareTitle(tokens, last);
    if (title) return title;
  } else {
    const article = tokens[at]!;
    // "nos trois collègues de Novéa"
    const yours =
      /^(?:votre|vos)$/.test(article.low) &&
      tokens
        .slice(at, last + 1)
        .some((each) => /^(?:conseill|agence|interlocut|magasin|expert|contact|boutique)/.test(each.low));
    if ((/^(?:nos|notre)$/.test(article.low) && from !== brand) || yours) {
      tokens[from]!.out = '';
      tokens[brand]!.out = '';
      return undefined;
    }
    if (
      article.tag === 'POSS' ||
      /^(?:ce|cet|cette|ces|nos|notre|votre|vos|mon|ma|mes|quel|quelle|quels|quelles)$/.test(article.low)
    )
      return decline('brand-place', article.text);
    // "les franchisés de Novéa"
    const people = at + 1 === last && /\p{L}{3}ée?s$/u.test(tokens[last]!.low) && article.low === 'les';
    if (nounAt < at && !people) return decline('brand-place', article.text);
    const lemma = tokens[nounAt]?.lemma ?? '';
    // "la nouvelle version de Novéa": of what is sold under that name.
    if (lemma === 'version') return decline('brand-place', lemma);
    if (nonOwners.has(lemma) && /^(?:tête|cours|partir|fin|début|suite|faveur|lors|titre|face|œuvre|nom)$/.test(lemma))
      return decline('brand-place', lemma);
    // "le nombre de sites de Novéa": the sites are the company's.
    const amount = tokens[at + 1]?.low === 'nombre' && /^(?:de|d')$/.test(tokens[at + 2]?.low ?? '') && at + 3 <= last;
    if (amount) {
      tokens[at + 2]!.out = 'de nos';
      if (from !== brand) tokens[from]!.out = '';
      tokens[brand]!.out = '';
      return undefined;
    }
    const both = coordinated(tokens, at);
    if (both === -2 && tokens[at - 2]?.tag !== 'NAME') return decline('brand-place', tokens[at - 2]?.text);
    if (both >= 0) {
      const problem = possess(tokens, both, at - 2);
      if (problem) return problem;
    }
    const problem = possess(tokens, at, last, from === brand);
    if (problem) return problem;
  }
  if (from !== brand) tokens[from]!.out = '';
  tokens[brand]!.out = '';
  return undefined;
}
