/** Says what each word of a sentence is, from its readings in the lexicon and what stands before and after it. */
import { afterVerb, backTo, closedTag, onlyVerb, opensNoun, peek, readings, type Readings } from './closed-tag.ts';
import { beforeNouns, closedClass, copulas } from './closed-words.ts';
import { finiteForms, gerundVerb, isInfinitive, nounLemma, participle } from './lexicon.ts';
import type { Token } from './token.ts';

const auxiliaries = new Set(['avoir', 'être']);
function asVerb(token: Token): void {
  token.tag = 'V';
  const forms = finiteForms(token.low);
  token.persons = [...new Set(forms.map((form) => form.person))];
  const likely = forms.find((form) => form.person === 2 || form.person === 5) ?? forms[0];
  if (likely) token.verb = likely.verb;
}

function asNoun(token: Token, read: Readings): void {
  const lemma = nounLemma(token.low);
  token.tag = read.noun || !(read.adjective || read.participle) ? 'NOUN' : 'ADJ';
  if (lemma) token.lemma = lemma;
}

function asParticiple(token: Token): void {
  token.tag = 'PP';
  const found = participle(token.low);
  if (found) token.verb = found.verb;
}

/** Words of open classes: verb, noun, adjective or participle, by what stands before. */
function openTag(tokens: readonly Token[], index: number, hasVerb: boolean): void {
  const token = tokens[index]!;
  const { low } = token;
  const before = tokens[index - 1];
  const read = readings(low);
  const at = backTo(tokens, index);
  const back = at >= 0 ? tokens[at]! : undefined;
  const next = tokens[index + 1];
  const capital = /^\p{Lu}/u.test(token.text);
  const known = read.verb || read.noun || read.adjective || read.participle || read.infinitive || read.gerund;
  if (capital && ((index > 0 && before?.tag !== 'PUNCT' && before?.tag !== 'FROZEN') || !known)) {
    token.tag = 'NAME';
    return;
  }
  if (
    read.gerund &&
    (before?.low === 'en' ||
      before?.tag === 'CLIT' ||
      index === 0 ||
      before?.tag === 'PUNCT' ||
      !(read.adjective || read.noun))
  ) {
    token.tag = 'GER';
    token.verb = gerundVerb(low) ?? low;
    return;
  }
  if (
    back &&
    (back.tag === 'V' || back.tag === 'INF' || back.tag === 'PP' || back.tag === 'GER') &&
    back.verb &&
    auxiliaries.has(back.verb) &&
    read.participle &&
    !(back.verb === 'avoir' && before?.tag === 'DET')
  ) {
    asParticiple(token);
    return;
  }
  // "a-t-elle choisi", "avons-nous ouvert", "l'a conçue"
  if (
    before?.tag === 'PRO' &&
    before.low.startsWith('-') &&
    read.participle &&
    tokens[index - 2]?.verb &&
    auxiliaries.has(tokens[index - 2]!.verb!)
  ) {
    asParticiple(token);
    return;
  }
  if (
    before &&
    (before.tag === 'CLIT' ||
      (before.tag === 'PRO' && !before.low.startsWith('-')) ||
      before.low === 'qui' ||
      /^(?:ne|n')$/.test(before.low)) &&
    (read.verb || read.infinitive)
  ) {
    if (read.infinitive && !(read.verb && before.tag === 'PRO')) infinitive(token);
    else asVerb(token);
    return;
  }
  // "La santé est l'affaire de tous": the east has its article.
  if (token.text === 'est' && before && !['DET', 'PREP', 'ADJ'].includes(before.tag)) return asVerb(token);
  // ", gage de sécurité", ", signe de confiance"
  if (
    before?.text === ',' &&
    read.noun &&
    /^(?:gage|signe|preuve|marque|source|symbole)$/.test(low) &&
    /^(?:de|d')$/.test(next?.low ?? '')
  )
    return asNoun(token, read);
  // ", soit 2 400 tonnes"
  if (low === 'soit' && before?.text === ',') {
    token.tag = 'ADV';
    return;
  }
  // "Paul Renard, président de": that several preside is hardly ever written.
  if (low === 'président') return asNoun(token, read);
  if (before?.tag === 'NUM' && onlyVerb(token) && !read.infinitive && !read.participle) return asVerb(token);
  if (before && (opensNoun.has(before.tag) || (before.tag === 'ADJ' && beforeNouns.has(before.low) && at > 0))) {
    if (beforeNouns.has(low) && next?.kind === 'word' && !closedClass(next.low)) token.tag = 'ADJ';
    else asNoun(token, read);
    return;
  }
  // "Romain, conseiller à la banque"
  if (low === 'conseiller' && before?.text === ',' && /^\p{Lu}/u.test(tokens[index - 2]?.text ?? ''))
    return asNoun(token, read);
  // "est fier d'annoncer": "se fier" has its pronoun, found above.
  if (low === 'fier') {
    token.tag = 'ADJ';
    return;
  }
  if (
    read.infinitive &&
    (back?.tag === 'PREP' ||
      back?.tag === 'V' ||
      back?.tag === 'INF' ||
      back?.tag === 'PP' ||
      back?.tag === 'CC' ||
      back?.tag === 'CONJ' ||
      !back ||
      back.tag === 'PUNCT' ||
      !read.noun)
  ) {
    infinitive(token);
    return;
  }
  if (back?.tag === 'PREP' && before === back) {
    if (read.noun || !(read.adjective || read.participle)) asNoun(token, read);
    else token.tag = read.participle && !read.adjective ? 'PP' : 'ADJ';
    return;
  }
  if (back?.tag === 'BRAND' && read.verb && before !== undefined) {
    const thirds = finiteForms(low).some((form) => form.person === 2 || form.person === 5);
    if (thirds && !(hasVerb && (read.noun || read.adjective || read.participle) && at > 0)) {
      asVerb(token);
      return;
    }
  }
  if (read.verb && readAsVerb(tokens, index, read, hasVerb)) return asVerb(token);
  // "Entreprise familiale, …" opens with a noun, whatever "entreprendre" gives.
  const opensAside = !back || back.text === ',';
  if (read.participle && nounLemma(low) === low && (low === 'entreprise' || (opensAside && peek(next) !== 'PREP')))
    return asNoun(token, read);
  if (read.participle && !(read.noun && back?.tag === 'V')) {
    asParticiple(token);
    return;
  }
  const bare = (back?.tag === 'V' || back?.tag === 'INF') && !copulas.has(back.verb ?? '');
  if (read.adjective && !(read.noun && bare)) token.tag = 'ADJ';
  else asNoun(token, read);
}

/** Whether a surer verb of the same clause comes later: then this word is no verb. */
function laterVerb(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'sign' && /^[.;:!?(…]$/.test(token.text)) return false;
    if (/^(?:qui|que|qu'|dont|où)$/.test(token.low)) return false;
    const before = peek(tokens[at - 1]);
    const listed = before === 'CC' || tokens[at - 1]!.text === ',';
    const sure =
      /^(?:a|est|ont|sont|sera|seront|était|avait|va|vont|peut|doit)$/.test(token.low) ||
      (token.kind === 'word' && !isInfinitive(token.low) && onlyVerb(token) && !participle(token.low));
    if (sure && !listed && before !== 'PREP') return true;
  }
  return false;
}

/** Whether a word that could be a verb is one here. Marks it unsure when it could as well be a noun. */
function readAsVerb(tokens: readonly Token[], index: number, read: Readings, hasVerb: boolean): boolean {
  const token = tokens[index]!;
  const at = backTo(tokens, index);
  const back = at >= 0 ? tokens[at]! : undefined;
  const next = tokens[index + 1];
  let over = index + 1;
  while (peek(tokens[over]) === 'ADV') over++;
  const after = peek(tokens[over]);
  const thirds = finiteForms(token.low).some((form) => form.person === 2 || form.person === 5);
  // "recherche de nouveaux talents"
  const some =
    /^(?:de|d')$/.test(tokens[over]?.low ?? '') &&
    /^(?:nouve|grand|bon|jeune|beau|bel|petit|autre)\p{L}*[sx]$/u.test(tokens[over + 1]?.low ?? '');
  // "compte ouvrir", "cherche à grandir"
  let place = peek(tokens[over]) === 'PREP' ? over + 1 : over;
  // "continue de s'étendre"
  if (place > over && /^(?:se|s'|nous|vous|y|en|l'|les)$/.test(tokens[place]?.low ?? '')) place++;
  const behind = tokens[place]?.low ?? '';
  const infinitive = isInfinitive(behind) && !nounLemma(behind);
  const object = some || infinitive || (after !== undefined && (afterVerb.has(after) || after === 'BRAND'));
  const nounLike = read.noun || read.adjective;
  if (!nounLike && !read.participle) return true;
  const start = !back || back.tag === 'PUNCT' || back.tag === 'FROZEN';
  if (start && !thirds) return true;
  if (!thirds || !back) return false;
  const listed = back.tag === 'CC' || back.text === ',';
  // "a signé la charte et rejoint l'initiative": one more participle.
  const past = tokens.slice(0, index).findLastIndex((each) => each.tag === 'V');
  if (listed && read.participle && past >= 0 && tokens[past]!.verb === 'avoir' && isPast(tokens, past)) return false;
  // "allie conseil et recherche", "jour et nuit": listed with a noun that has no article either.
  const bare =
    back.tag === 'CC' &&
    tokens[at - 1]?.tag === 'NOUN' &&
    !['DET', 'POSS', 'NUM', 'ADJ', 'PREP', 'NAME', 'NOUN'].includes(tokens[at - 2]?.tag ?? 'DET');
  if (bare && read.noun) return false;
  if (listed && hasVerb) {
    // "mesure, réduit et compense": right behind a verb's comma it is one more verb.
    const chained = tokens[at - 1]?.tag === 'V';
    if (object || (isEnd(next) && (!read.participle || chained)) || (!nounLike && !read.participle)) return true;
    if (after === 'PREP' || after === 'ADV') {
      token.unsure = true;
      return true;
    }
    return false;
  }
  if (hasVerb) return false;
  // "Que fait Novéa ?", "les valeurs que porte Novéa"
  if (after === 'BRAND' && (back.tag === 'CONJ' || back.tag === 'REL')) return true;
  const aside = back.text === ',' && tokens.slice(0, index).filter((each) => each.text === ',').length > 1;
  return (['NOUN', 'NAME', 'NUM', 'ADJ', 'PP', 'BRAND'].includes(back.tag) || aside) && !laterVerb(tokens, index);
}

/** Whether a participle stands behind the auxiliary at `at`. */
function isPast(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (['ADV', 'NEG'].includes(tokens[next]?.tag ?? '')) next++;
  return tokens[next]?.tag === 'PP';
}

function isEnd(token: Token | undefined): boolean {
  return !token || token.kind === 'sign' || token.low === 'et' || token.low === 'ou';
}

function infinitive(token: Token): void {
  token.tag = 'INF';
  token.verb = token.low;
}

/** Tags the words of one sentence in place; brands are already tagged. */
export function tagSentence(tokens: readonly Token[]): void {
  let hasVerb = false;
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') {
      const before = tokens[index - 1];
      if (token.tag === 'BRAND' && (before?.text === ',' || ['CC', 'CONJ', 'REL', 'ADV'].includes(before?.tag ?? '')))
        hasVerb = false;
      if (token.kind === 'sign' && /^[;:–—!?(]$/.test(token.text)) hasVerb = false;
      return;
    }
    // "raison d'être" is a noun.
    if (token.low === 'être' && tokens[index - 2]?.low === 'raison') {
      token.tag = 'NOUN';
      return;
    }
    const closed = closedTag(tokens, index, hasVerb);
    if (closed) token.tag = closed;
    else openTag(tokens, index, hasVerb);
    if (token.tag === 'REL' || token.tag === 'CONJ') hasVerb = false;
    if (token.tag === 'V') hasVerb = true;
  });
}
