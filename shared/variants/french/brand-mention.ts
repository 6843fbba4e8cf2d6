/** Finds where a text names the company itself, and folds each name with its article and legal form into one token. */
import type { Brand } from '../variant.ts';
import { closedClass } from './closed-words.ts';
import { adjectiveLemma, finiteForms, isInfinitive, nounLemma, participle } from './lexicon.ts';
import { lower, tokenize, type Token } from './token.ts';
import { companyKinds, legalForms, otherBodies } from './word-lists.ts';

const article = /^(?:le|la|l'|les)$/;
const contraction: Readonly<Record<string, string>> = { du: 'de', au: 'à', des: 'de', aux: 'à' };
const isCapital = (token: Token | undefined) => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** How many tokens at `start` write the name: as given, in capitals, or with the article in lower case. */
function nameLength(tokens: readonly Token[], start: number, name: readonly Token[]): number {
  for (let step = 0; step < name.length; step++) {
    const token = tokens[start + step];
    const wanted = name[step]!;
    if (!token || token.kind === 'frozen') return 0;
    if (step > 0 && (token.space.includes('\n') || (token.space === '') !== (wanted.space === ''))) return 0;
    const text = token.text.normalize('NFC').replace(/[’ʼ]/g, "'");
    const target = wanted.text.normalize('NFC').replace(/[’ʼ]/g, "'");
    const same = text === target || (target.length > 2 && text === target.toUpperCase());
    // "des Restos du Cœur": the name's own article is in the contraction.
    if (
      step === 0 &&
      name.length > 1 &&
      contraction[token.low] &&
      wanted.low === (/^(?:du|au)$/.test(token.low) ? 'le' : 'les')
    )
      continue;
    // "le cabinet Arnoux" for "Cabinet Arnoux"
    const kind =
      companyKinds.has(wanted.low) ||
      /^(?:université|école|institut|clinique|hôpital|atelier|fondation|agence|ville)s?$/.test(wanted.low);
    const before = tokens[start - 1]?.low ?? '';
    const plain = step === 0 && name.length > 1 && token.low === wanted.low;
    if (!same && !(plain && (article.test(wanted.low) || (kind && (article.test(before) || contraction[before])))))
      return 0;
  }
  return name.length;
}

/** Whether the word before the name belongs to another name or body: "Fondation Novéa", "le prix Novéa". */
function ofAnotherName(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  if (!before || before.kind === 'sign' || before.kind === 'frozen')
    return (
      before?.kind === 'sign' &&
      /^[-/&+×_]$/.test(before.text) &&
      (tokens[start]!.space === '' || before.text === '&' || before.text === '×')
    );
  if (otherBodies.has(before.low) || (nounLemma(before.low) !== undefined && otherBodies.has(nounLemma(before.low)!)))
    return true;
  if (
    before.low === "d'entreprise" ||
    (before.low === 'entreprise' && tokens[start - 2]?.low === "d'" && otherBodies.has(tokens[start - 3]?.low ?? ''))
  )
    return true;
  // "Rendez-vous au Comptoir Irlandais": an article between.
  const apart =
    contraction[tokens[start]!.low] !== undefined || (article.test(tokens[start]!.low) && !isCapital(tokens[start]));
  if (!isCapital(before) || closedClass(before.low) || apart) return false;
  const opens =
    start === 1 ||
    ((tokens[start - 2]?.kind === 'sign' || tokens[start - 2]?.kind === 'frozen') && tokens[start - 2]?.text !== ',');
  const verbal = finiteForms(before.low).length > 0 || isInfinitive(before.low) || participle(before.low) !== undefined;
  return !(
    opens &&
    verbal &&
    (nounLemma(before.low) === undefined || finiteForms(before.low).some((form) => form.person === 4))
  );
}

/** Whether the word after the name makes another name of it: "Novéa Santé", "Novéa 2030". */
function goesOn(next: Token | undefined): boolean {
  if (!next || next.space.includes('\n')) return false;
  if (next.kind === 'number') return next.space !== '' && !/%/.test(next.text);
  if (next.kind === 'sign') return (next.space === '' && /^[-/&+×_'’]$/.test(next.text)) || /^[&×]$/.test(next.text);
  return isCapital(next) === true && !legalForms.has(next.low);
}

/** "la start-up lyonnaise Novéa": from the article to the name, or undefined when the noun before is no company. */
function kindBefore(tokens: readonly Token[], start: number): { from: number; described: boolean } | undefined {
  let at = start - 1;
  let described = false;
  while (
    at > 0 &&
    tokens[at]!.kind === 'word' &&
    adjectiveLemma(tokens[at]!.low) &&
    !companyKinds.has(tokens[at]!.low) &&
    start - at < 4
  ) {
    described = true;
    at--;
  }
  const noun = tokens[at];
  if (!noun || !companyKinds.has(noun.low)) return undefined;
  const before = tokens[at - 1];
  if (before && (article.test(before.low) || contraction[before.low])) return { from: at - 1, described };
  return isCapital(noun) ? { from: at, described } : undefined;
}

/** Folds the company's names in `tokens`; the result has one BRAND token for each, none for names that only contain it. */
export function foldBrands(tokens: readonly Token[], brand: Brand): Token[] {
  const names = [brand.name, ...brand.aliases]
    .map((name) => tokenize(name.trim()))
    .filter((name) => name.length > 0)
    .sort((a, b) => b.length - a.length);
  const folded: Token[] = [];
  const origin: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const length = names.reduce((best, name) => best || nameLength(tokens, index, name), 0);
    if (length === 0 || (ofAnotherName(tokens, index) && !kindBefore(tokens, index))) {
      folded.push(tokens[index]!);
      origin.push(index);
      continue;
    }
    let end = index + length;
    const form = tokens[end];
    if (form && form.kind === 'word' && legalForms.has(form.low) && isCapital(form) && !form.space.includes('\n'))
      end++;
    if (goesOn(tokens[end])) {
      for (; index < end; index++) {
        folded.push({ ...tokens[index]!, tag: 'NAME' });
        origin.push(index);
      }
      index--;
      continue;
    }
    const kind = kindBefore(tokens, index);
    let from = kind?.from ?? index;
    const before = tokens[index - 1];
    if (!kind && before && (article.test(before.low) || (contraction[before.low] && !article.test(tokens[index]!.low))))
      from = index - 1;
    while (origin.length > 0 && origin.at(-1)! >= from) {
      folded.pop();
      origin.pop();
    }
    const first = tokens[from]!;
    const opener = contraction[first.low];
    if (opener) {
      folded.push({ ...first, low: opener, tag: 'PREP' });
      origin.push(from);
    }
    const rest = tokens.slice(opener ? from + 1 : from, end);
    const text = rest.map((token, step) => (step === 0 ? '' : token.space) + token.text).join('');
    const described = kind?.described
      ? tokens
          .slice(article.test(first.low) || opener ? from + 1 : from, index)
          .map((token, step) => (step === 0 ? '' : token.space) + token.text)
          .join('')
      : undefined;
    folded.push({
      text,
      low: lower(text),
      space: rest[0]!.space,
      kind: 'brand',
      tag: 'BRAND',
      plural: /^(?:les)$/.test(lower(first.text)) || first.low === 'des' || first.low === 'aux',
      ...(described ? { lemma: described } : {}),
    });
    origin.push(index);
    index = end - 1;
  }
  return folded;
}
