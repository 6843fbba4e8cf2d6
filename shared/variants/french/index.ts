/** French: reads a post sentence by sentence and lets its people say what the company says of itself. */
import { apostropheOf } from '../apostrophe.ts';
import { decline, type Brand, type Declined, type Outcome, type Transform } from '../variant.ts';
import { foldBrands } from './brand-mention.ts';
import { candidates } from './candidates.ts';
import { doubt } from './doubt.ts';
import { adjectiveLemma } from './lexicon.ts';
import type { Before } from './before.ts';
import { bindKinds } from './kind-again.ts';
import { transformSentence } from './sentence.ts';
import { tagSentence } from './tag.ts';
import { render, sentences, tokenize, type Token } from './token.ts';

const renamed =
  /^(?:entreprise|groupe|société|start-up|startup|compagnie|enseigne|coopérative|mutuelle|banque|cabinet|association|clinique|pme|eti|fintech|scop|université|éditeur|fabricant|constructeur)$/;

/** Others whom "l'entreprise" may be. */
const otherCompanies =
  /^(?:client|entreprise|société|pme|eti|tpe|start-up|partenaire|fournisseur|industriel|groupe|filiale|marque)e?s?$/;

/** "L'entreprise prévoit …" after a sentence about the brand: the brand again. Says whether something was folded. */
function foldRenamed(tokens: Token[]): boolean {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [article, noun, next] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!];
    const before = tokens[at - 1];
    if (!/^(?:le|la|l')$/.test(article.low) || !renamed.test(noun.low)) continue;
    const opens =
      !before || before.kind !== 'word' || /^(?:et|mais|que|qu'|si|quand|lorsque|car|donc|pourquoi)$/.test(before.low);
    // "le groupe italien Marzotto"
    const described = adjectiveLemma(next.low) !== undefined && /^\p{Lu}/u.test(tokens[at + 3]?.text ?? '');
    const named =
      described ||
      (next.kind === 'word' && (/^\p{Lu}/u.test(next.text) || /^(?:de|d'|du|des|qui|dont|et|ou|à|en)$/.test(next.low)));
    if (!opens || named || (next.kind !== 'word' && next.text !== ',')) continue;
    const text = article.text + noun.space + noun.text;
    tokens.splice(at, 2, {
      text,
      low: text.toLowerCase(),
      space: article.space,
      kind: 'brand',
      tag: 'BRAND',
      plural: false,
    });
    return true;
  }
  return false;
}

/** "Les équipes de Novéa ont couru. Le groupe versera …": a body that only the company can be where no other was told of. */
function opensWithKind(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.kind === 'word');
  return (
    at >= 0 && /^(?:groupe|coopérative|mutuelle|enseigne|banque|association|start-up)$/.test(tokens[at + 1]?.low ?? '')
  );
}

/** "Rejoignez Novéa ! L'entreprise …", "Chez Novéa, …": it is spoken of, and no other company is. */
function tellsOfBrandAlone(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.kind === 'word' || token.tag === 'BRAND');
  const opens =
    tokens[at + 1]?.tag === 'BRAND' && /^(?:chez|rejoignez|découvrez|rencontrez|contactez)$/.test(tokens[at]!.low);
  return (
    opens &&
    candidates(tokens, 0, tokens.length).rivals.length === 0 &&
    !tokens.some((each) => otherCompanies.test(each.low) || each.low === 'chaque')
  );
}

/**
 * "Nouvelle étape pour Novéa : le groupe s'installe …": the brand again, in its own sentence. "L'entreprise" may be any there,
 * and so may each where another is named before it.
 */
function foldBehindColon(tokens: Token[]): Declined | undefined {
  const brand = tokens.findIndex((token) => token.tag === 'BRAND');
  const colon = tokens.findIndex((token, at) => at > brand && /^[:;–—]$/.test(token.text));
  if (colon < 0) return undefined;
  const behind = tokens.splice(colon + 1);
  const folded = foldRenamed(behind);
  const again = behind.find((token) => token.tag === 'BRAND');
  tokens.push(...behind);
  if (!folded) return undefined;
  const told = tokens.slice(0, colon);
  // "accompagne les PME : l'entreprise", but "n'a pas seulement réduit ses émissions : l'entreprise"
  const any =
    again?.low === "l'entreprise" &&
    (told[0]?.tag !== 'BRAND' || told.some((each) => otherCompanies.test(each.low) || each.low === 'chaque'));
  const unclear = any || candidates(tokens, 0, colon).rivals.length > 0;
  return unclear ? decline('unclear-pronoun', again?.text) : undefined;
}

function apply(source: string, brand: Brand): Outcome {
  const text = source.normalize('NFC') === source ? source : source.normalize('NFC');
  const tokens = foldBrands(tokenize(text), brand);
  if (!tokens.some((token) => token.tag === 'BRAND')) return decline('no-brand');
  const apostrophe = apostropheOf(text);
  const other = tokens.find((token) => /^(?:je|j'|mon|ma|mes|moi)$/.test(token.low));
  if (other) return decline('already-first-person', other.text);
  let before: Before = { topic: false, named: false, others: false };
  let earlier: readonly Token[] = [];
  let farther: readonly Token[] = [];
  let changed = false;
  const written: string[] = [];
  const several = tokens.some((token) => token.plural === true);
  const words = new Set<string>();
  for (const sentence of sentences(tokens)) {
    const named = sentence.some((token) => token.tag === 'BRAND');
    const carried =
      before.topic || (before.named && (opensWithKind(sentence) || (!before.others && tellsOfBrandAlone(earlier))));
    const renamedHere = !named && carried && foldRenamed(sentence);
    if (renamedHere && before.others)
      return decline('unclear-pronoun', sentence.find((token) => token.tag === 'BRAND')?.text);
    const unclear = named ? foldBehindColon(sentence) : undefined;
    if (unclear) return unclear;
    if (named || before.topic || before.named) {
      const result = transformSentence(sentence, before, { earlier, farther, several }, apostrophe);
      if ('ok' in result) return result;
      bindKinds(sentence, { named: before.topic || before.named, words, last: earlier });
      const doubtful = doubt(sentence, { named: before.topic || before.named, several, words, last: earlier });
      if (doubtful) return doubtful;
      changed ||= named;
      const { rivals, things } = candidates(sentence, 0, sentence.length, true);
      const others = rivals.length > 0;
      before = {
        topic: result.subject || (before.topic && !named),
        named,
        others: (result.subject ? false : before.others) || others,
        things: things.length > 0,
        defined: result.defined === true,
      };
    } else tagSentence(sentence);
    farther = earlier;
    earlier = sentence;
    for (const token of sentence) if (token.tag !== 'BRAND') words.add(token.low);
    written.push(render(sentence, apostrophe));
  }
  const result = written.join('');
  return changed && result !== source ? { ok: true, text: result } : decline('already-first-person');
}

export const frenchFirstPerson: Transform = { id: 'first-person', language: 'fr', apply };
