/** Turns a verb of the brand, with its pronouns before and its attribute after, into the first person plural. */
import { decline, type Declined } from '../variant.ts';
import { overPhrases, skip } from './attribute-place.ts';
import { beforeNouns, copulas } from './closed-words.ts';
import { adjectiveLemma, conjugated, nounGender, nounLemma, participle } from './lexicon.ts';
import type { Token } from './token.ts';
import { isSingular, weAgreement, weForm, write } from './we.ts';
import { dativeReflexive, membership } from './word-lists.ts';

const invariable = new Set([
  'force',
  'maître',
  'juge',
  'source',
  'preuve',
  'témoin',
  'tout',
  'partout',
  'bien',
  'ouvert-e',
]);

const times =
  /^(?:jours?|mois|ans?|années?|semaines?|matin|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|heures?|trimestre|semestre|siècle|été|hiver|automne|printemps|week-end|fois|premier)$/;

function isReflexive(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && ['CLIT', 'NEG', 'ADV'].includes(tokens[at]!.tag); at--) {
    if (/^(?:se|s')$/.test(tokens[at]!.low)) return true;
  }
  return false;
}

/** The attribute listed with the one at `at`: "certifiée ISO 27001 et labellisée …", "fière et heureuse". */
function nextAttribute(tokens: readonly Token[], at: number): number | undefined {
  const feminine = /(?:ée|ie|ue|ère|euse|ive|te|se)s?$/.test(tokens[at]!.low);
  for (let joint = at + 1; joint < tokens.length; joint++) {
    const token = tokens[joint]!;
    if (['V', 'REL', 'CONJ', 'POSS', 'PRO'].includes(token.tag) || (token.kind === 'sign' && token.text !== ','))
      return undefined;
    // A noun in between may be what the next adjective goes with.
    if (token.tag === 'NOUN' && nounGender(token.low) === (feminine ? 'F' : 'M') && !/[sx]$/.test(token.low))
      return undefined;
    if (token.tag !== 'CC' && token.text !== ',') continue;
    const next = skip(tokens, joint + 1);
    const other = tokens[next];
    if (!other || !['ADJ', 'PP'].includes(other.tag) || (!isSingular(other.low) && isSingular(tokens[at]!.low)))
      continue;
    if (token.text === ',' && !/^[,.!]$|^et$/.test(tokens[next + 1]?.low ?? '.') && tokens[next + 1]?.tag !== 'PREP')
      continue;
    return next;
  }
  return undefined;
}

/** "Les Caves sont présentes" → "présents": a feminine plural agreed with the name that is gone. */
function agreePlural(token: Token): void {
  if (!token.low.endsWith('es') || !['ADJ', 'PP'].includes(token.tag)) return;
  const agreed = weAgreement(token.low.replace(/s$/, ''));
  if (agreed && agreed !== token.low) write(token, agreed);
}

/** Makes the attribute at `at` and those coordinated with it agree with "nous". Gives what cannot be agreed. */
function agreeAttributes(tokens: Token[], start: number): Declined | undefined {
  let at = start;
  for (;;) {
    const token = tokens[at];
    if (!token || !['ADJ', 'PP', 'NOUN'].includes(token.tag) || invariable.has(token.low)) return undefined;
    if (token.low === 'partie' && /^(?:prenante|intégrante)$/.test(tokens[at + 1]?.low ?? '')) return undefined;
    // "devenir entreprise à mission"
    const isNoun =
      token.low === 'entreprise' ||
      (token.tag === 'NOUN' && !participle(token.low) && weAgreement(token.low) === undefined);
    if (isNoun) return undefined;
    if (token.tag === 'NOUN' && !membership.has(nounLemma(token.low) ?? '') && at !== start) return undefined;
    if (isSingular(token.low)) {
      const agreed = weAgreement(token.low);
      if (agreed === undefined) return decline('unclear-verb', token.text);
      write(token, agreed);
      const next = tokens[at + 1];
      if (
        token.tag === 'PP' &&
        /^(?:\p{L}+ième|premi(?:er|ère))$/u.test(next?.low ?? '') &&
        tokens[at + 2]?.tag !== 'NOUN'
      )
        write(next!, weAgreement(next!.low) ?? next!.low);
      if (membership.has(nounLemma(token.low) ?? '') && next?.tag === 'ADJ' && isSingular(next.low)) {
        const plural = weAgreement(next.low);
        if (plural) write(next, plural);
      }
    } else agreePlural(token);
    const next = nextAttribute(tokens, at);
    if (next === undefined) return undefined;
    at = next;
  }
}

const asserts = new Set([
  'vouloir',
  'montrer',
  'dire',
  'révéler',
  'sentir',
  'trouver',
  'tenir',
  'déclarer',
  'estimer',
  'avérer',
  'retrouver',
  'savoir',
  'croire',
  'affirmer',
  'voir',
  'juger',
  'proclamer',
  'classer',
  'hisser',
]);

/** "est la plus innovante", "a été l'une des premières": a feminine without a noun to keep it. */
function withoutNoun(tokens: readonly Token[], from: number): Declined | undefined {
  // "sans conteste la plus innovante"
  const at = tokens[from]?.tag === 'PREP' && tokens[from + 1]?.tag === 'NOUN' ? from + 2 : from;
  const article = tokens[at];
  if (article?.tag !== 'DET' || !/^(?:la|le|l')$/.test(article.low)) return undefined;
  // "sera l'invitée de": a feminine person's noun would have to become plural with its article.
  const person = tokens[at + 1];
  const masculine = nounLemma(person?.low ?? '');
  if (person?.tag === 'NOUN' && masculine !== undefined && masculine !== person.low && !/[sx]$/.test(person.low)) {
    return decline('unclear-verb', person.text);
  }
  const one = tokens[at + 1]?.low === 'une' && tokens[at + 2]?.low === 'des';
  let word = one ? at + 3 : at + 1;
  if (!one && article.low === "l'") return undefined;
  while (['ADV', 'NEG', 'DET'].includes(tokens[word]?.tag ?? '') && word < at + 6) word++;
  const adjective = tokens[word];
  const noun = tokens[word + 1];
  const bare =
    adjective !== undefined &&
    adjectiveLemma(adjective.low) !== undefined &&
    !(
      noun?.kind === 'word' &&
      // "la première ESN"
      (nounLemma(noun.low) !== undefined || /^\p{Lu}{2}/u.test(noun.text)) &&
      noun.tag !== 'PREP'
    );
  return bare && (adjective.tag !== 'NOUN' || beforeNouns.has(adjective.low))
    ? decline('unclear-verb', adjective.text)
    : undefined;
}

/** An adjective further on that could be the attribute: "est aujourd'hui encore, malgré tout, fière". Declines for it. */
function unreached(tokens: readonly Token[], from: number): Declined | undefined {
  const first = tokens[from];
  if (!first || ['ADJ', 'PP', 'NOUN', 'DET', 'NAME', 'NUM', 'INF', 'POSS'].includes(first.tag)) return undefined;
  for (let at = from + 1; at < Math.min(tokens.length, from + 8); at++) {
    const { tag, low, text } = tokens[at]!;
    if (['V', 'REL', 'CONJ', 'NOUN', 'NAME', 'PRO'].includes(tag) || /^[.;:!?]$/.test(text)) return undefined;
    if (
      (tag === 'ADJ' || tag === 'PP') &&
      isSingular(low) &&
      tokens[at + 1]?.tag !== 'NOUN' &&
      tokens[at - 1]!.tag !== 'DET' &&
      tokens[at - 1]!.tag !== 'PREP'
    )
      return decline('unclear-verb', text);
  }
  return undefined;
}

/** Agrees what follows a verb of the brand: the participle with "être", the attribute of a verb of state. */
export function agreeAfter(tokens: Token[], verb: number): Declined | undefined {
  const token = tokens[verb]!;
  const next = overPhrases(tokens, verb + 1);
  const after = tokens[next];
  if (!after) return undefined;
  if (token.verb === 'avoir')
    return after.low === 'été'
      ? (withoutNoun(tokens, skip(tokens, next + 1)) ?? agreeAttributes(tokens, skip(tokens, next + 1)))
      : copulas.has(after.verb ?? '')
        ? agreeAttributes(tokens, skip(tokens, next + 1))
        : undefined;
  if (token.verb === 'être' && after.tag === 'PP' && isReflexive(tokens, verb)) {
    const follows = tokens[next + 1];
    // "l'objectif que nous nous sommes fixé": of what stands before.
    const que = tokens
      .slice(Math.max(0, verb - 4), verb)
      .some((each) => each.tag === 'REL' && each.low.startsWith('qu'));
    if (que && dativeReflexive.has(after.verb ?? '')) return undefined;
    // With an object of its own ("s'est lancé un défi") the pronoun is none; "s'est réunie ce matin" tells only when.
    const noun = tokens.slice(next + 2, next + 5).find((each) => each.tag === 'NOUN');
    const time = follows?.tag === 'DET' && (tokens[next + 2]?.tag === 'NUM' || times.test(noun?.low ?? ''));
    const aim =
      follows?.low === 'pour' && ['objectif', 'mission', 'ambition', 'but'].includes(tokens[next + 2]?.low ?? '');
    const object =
      aim ||
      (!time &&
        follows !== undefined &&
        ['DET', 'POSS', 'NUM'].includes(follows.tag) &&
        !/^(?:au|aux|du|des)$/.test(follows.low));
    // "s'est vu décerner", "s'est fait connaître": the infinitive has the object.
    const seen = /^(?:voir|faire|laisser)$/.test(after.verb ?? '') && tokens[skip(tokens, next + 1)]?.tag === 'INF';
    if (after.verb === 'voir' && !seen) {
      write(after, 'vus');
      return agreeAttributes(tokens, skip(tokens, next + 1));
    }
    if (seen || object || (dativeReflexive.has(after.verb ?? '') && follows?.low === 'des')) {
      const bare = conjugated(after.verb ?? '', 'K', 0);
      if (bare) write(after, bare);
      return undefined;
    }
    // "s'est dit", "s'est rendu compte" and other objects after the participle: no sound rule.
    if (/^(?:rendu|rendue)$/.test(after.low) && follows?.low === 'compte') {
      write(after, 'rendu');
      return undefined;
    }
    return agreeAttributes(tokens, next);
  }
  // "se veut exemplaire", "se dit prête"
  if (asserts.has(token.verb ?? '') && isReflexive(tokens, verb)) return agreeAttributes(tokens, next);
  // "en sort renforcée", "en ressort plus forte"
  if (/^(?:sortir|ressortir)$/.test(token.verb ?? '') && tokens[verb - 1]?.low === 'en')
    return agreeAttributes(tokens, next);
  if (!copulas.has(token.verb ?? '')) return undefined;
  const problem = withoutNoun(tokens, next) ?? agreeAttributes(tokens, next) ?? unreached(tokens, next);
  if (problem) return problem;
  if (after.tag === 'PP' && copulas.has(after.verb ?? '') && after.verb !== 'être')
    return agreeAttributes(tokens, skip(tokens, next + 1));
  return undefined;
}

const subjunctiveAfter = new Set([
  'pour',
  'afin',
  'bien',
  'avant',
  'sans',
  'pourvu',
  'condition',
  'temps',
  'faut',
  'faudra',
  'fallait',
  'souhaitons',
  'important',
  'essentiel',
  'nécessaire',
  'possible',
  'rare',
  'normal',
]);
const wishes = new Set([
  'vouloir',
  'souhaiter',
  'attendre',
  'demander',
  'exiger',
  'préférer',
  'falloir',
  'aimer',
  'craindre',
  'regretter',
  'suggérer',
  'permettre',
]);

/** Whether the clause whose subject stands at `subject` asks for the subjunctive. */
function asksSubjunctive(tokens: readonly Token[], subject: number): boolean {
  const que = tokens[subject - 1];
  if (!que || !/^(?:que|qu')$/.test(que.low)) return false;
  const before = tokens[subject - 2];
  if (!before) return false;
  if (before.low === 'ce') return tokens[subject - 3]?.low === 'à';
  return subjunctiveAfter.has(before.low) || wishes.has(before.verb ?? '') || before.tag === 'ADJ';
}

/** Puts one finite verb of the brand into the first person plural, with the pronouns before it. */
export function convertVerb(tokens: Token[], verb: number, plural: boolean, subject?: number): Declined | undefined {
  const token = tokens[verb]!;
  if (token.out !== undefined) return undefined;
  const found = weForm(token.low, plural, subject !== undefined && asksSubjunctive(tokens, subject));
  if (!found) return decline('unclear-verb', token.text);
  token.verb = found.verb;
  token.doer = 'brand';
  write(token, found.form);
  for (let at = verb - 1; at >= 0 && ['CLIT', 'NEG', 'ADV', 'PRO'].includes(tokens[at]!.tag); at--) {
    const clitic = tokens[at]!;
    // "mais s'y conformera": the subject is said again, for "nous" alone would be it.
    if (/^(?:se|s')$/.test(clitic.low)) clitic.out = tokens[at - 1]?.low === 'mais' ? 'nous nous' : 'nous';
    else if (/^(?:me|m'|nous)$/.test(clitic.low)) return decline('already-first-person', clitic.text);
  }
  return undefined;
}
