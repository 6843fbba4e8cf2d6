/** The last look at a sentence: a word that stayed and may mean the company, which now speaks, is a reason to decline. */
import { decline, type Declined } from '../variant.ts';
import { candidates, events, isPlural } from './candidates.ts';
import { backTo } from './closed-tag.ts';
import { adjectiveLemma, finiteForms, nounGender, nounLemma } from './lexicon.ts';
import { defines } from './it-is.ts';
import { ofFacts, toSomebody } from './pronoun-verbs.ts';
import type { Token } from './token.ts';
import { isSingular, weAgreement } from './we.ts';
import { parts, takesCompany } from './word-lists.ts';

/** What the sentences before leave: whether the company was named, and the words that may be meant. */
export interface Said {
  /** The company was named in a sentence before, not too far away to be meant. */
  readonly named: boolean;
  /** The company's name is plural somewhere in the post. */
  readonly several: boolean;
  /** The words of all sentences before, in lower case, without the company's names. */
  readonly words: ReadonlySet<string>;
  /** The words of the sentence before. */
  readonly last: readonly Token[];
}

/** What one calls a company instead of by its name. */
const kinds = new Set(
  `agence entreprise société groupe start-up startup compagnie coopérative enseigne banque mutuelle association cabinet maison éditeur marque école
  université hôpital clinique établissement fondation ong organisation structure pme eti esn scop fabricant constructeur industriel
  distributeur producteur expert opérateur transporteur assureur énergéticien équipementier laboratoire studio club collectif syndicat régie institution
  fintech scale-up licorne leader spécialiste firme entité chaîne brasserie domaine caisse organisme collectivité chu théâtre musée
  média promoteur bailleur armateur négociant concessionnaire champion géant pionnier numéro fédération union`.split(
    /\s+/,
  ),
);
/** Those that seldom mean another when they stand without a complement, in whatever place. */
const plainKinds =
  /^(?:marque|groupe|start-up|startup|compagnie|coopérative|enseigne|banque|mutuelle|association|cabinet|fintech|clinique|scop)$/;

const trades =
  /^(?:fabricant|leader|spécialiste|éditeur|constructeur|distributeur|opérateur|industriel|pionnier|champion|géant|producteur|assureur|transporteur|énergéticien|équipementier|numéro|expert)$/;

const starts = (token: Token | undefined) =>
  token !== undefined && (/^(?:de|d'|du|des|qui|dont)$/.test(token.low) || token.tag === 'NAME');

/** "La coopérative demande l'aide de l'État": the company under another word, no other body of that kind being told of. */
function renamed(tokens: readonly Token[], said: Said): Token | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const noun = tokens[at]!;
    if (noun.kind !== 'word' || noun.out !== undefined || !kinds.has(noun.low)) continue;
    const article = tokens[at - 1]!;
    if (!/^(?:le|la|l'|ce|cet|cette|du|au)$/.test(article.low) || article.out !== undefined) continue;
    const named = said.named || tokens.slice(0, at).some((each) => each.doer === 'brand');
    if (!named) continue;
    let next = at + 1;
    while (['ADJ', 'ADV'].includes(tokens[next]?.tag ?? '')) next++;
    // "la Banque alimentaire", "l'association Les Papillons Blancs"
    const proper = /^\p{Lu}/u.test(noun.text) && tokens[at + 1]?.tag === 'ADJ';
    // "Cette PME familiale cherche"
    let doing = at + 1;
    while (doing < at + 3 && ['ADJ', 'NOUN', 'PP'].includes(tokens[doing]?.tag ?? '')) doing++;
    if (/^ce(?:t|tte)?$/.test(article.low) && ['V', 'CLIT', 'NEG'].includes(tokens[doing]?.tag ?? '')) return noun;
    const opening = tokens.slice(0, at - 1).every((each) => each.kind !== 'word');
    // "Le fabricant de pompes cherche 20 soudeurs"
    if (
      opening &&
      trades.test(noun.low) &&
      /^(?:de|d'|du|des)$/.test(tokens[next]?.low ?? '') &&
      tokens[next + 1]?.tag !== 'NAME'
    )
      return noun;
    if (starts(tokens[next]) || /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') || proper) continue;
    // Another of that kind was told of: "une association … l'association".
    const other = said.words.has(noun.low) || tokens.slice(0, at).some((each) => each.low === noun.low);
    if (other) continue;
    const acts = tokens[next]?.kind === 'word' && finiteForms(tokens[next]!.low).some((form) => form.person === 2);
    const subject =
      (acts || ['V', 'CLIT', 'NEG'].includes(tokens[next]?.tag ?? '')) &&
      article.tag !== 'PREP' &&
      article.low !== 'du';
    const opens = tokens.slice(0, at - 1).every((each) => each.kind !== 'word');
    // "les clients de la banque", but "le prix de l'entreprise responsable"
    const owner =
      (plainKinds.test(noun.low) || noun.low === 'entreprise' || tokens[at - 2]?.low === 'par') &&
      (article.tag === 'PREP' ||
        article.low === 'du' ||
        /^(?:de|par|pour|chez|avec)$/.test(tokens[at - 2]?.low ?? '')) &&
      !/^aux?$/.test(article.low) &&
      next === at + 1 &&
      tokens[next]?.tag !== 'DET';
    const within = /^(?:sein|cœur|vie|chef|cheffe|monde|culture)$/.test(tokens[at - 3]?.low ?? '');
    if ((subject && (opens || tokens[at - 2]?.tag !== 'PREP')) || (owner && !within)) return noun;
  }
  return undefined;
}

/** Whether a singular noun before `to` that is not the company could be "le", "la" or "l'". */
function otherMeant(tokens: readonly Token[], to: number, gender: 'F' | 'M' | undefined): boolean {
  return tokens.slice(0, to).some((token, at) => {
    // "Passez la voir": a town before is not whom one goes to see.
    if (token.tag === 'NAME')
      return gender === undefined || /^(?:le|la)$/.test(tokens[at - 1]?.low ?? '') || tokens[at - 1]?.tag === 'NAME';
    if (token.tag !== 'NOUN' || isPlural(tokens, at)) return false;
    const own = nounGender(token.low);
    return gender === undefined || own === undefined || own === gender;
  });
}

/** Whether a place is told of before `to` that "y" could be. */
function placeTold(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(0, to).some((token, at) => {
    if (token.tag === 'NAME') return ['PREP', 'DET', 'PUNCT'].includes(tokens[at - 1]?.tag ?? 'PUNCT');
    if (token.tag !== 'NOUN') return false;
    const lemma = token.lemma ?? nounLemma(token.low) ?? token.low;
    const inside = tokens.slice(Math.max(0, at - 3), at).some((each) => /^(?:dans|sur|au|aux|chez)$/.test(each.low));
    return parts.has(lemma) || events.test(lemma) || inside;
  });
}

/** Where the verb stands that the clitic at `at` goes with: of a compound tense, its participle. */
function verbBehind(tokens: readonly Token[], at: number): number {
  const found = tokens.slice(at + 1, at + 4).findIndex((each) => ['V', 'INF', 'PP', 'GER'].includes(each.tag));
  const verb = at + 1 + found;
  if (found < 0 || !/^(?:avoir|être)$/.test(tokens[verb]!.verb ?? '')) return found < 0 ? -1 : verb;
  let past = verb + 1;
  while (['ADV', 'NEG', 'PRO'].includes(tokens[past]?.tag ?? '')) past++;
  return tokens[past]?.tag === 'PP' ? past : verb;
}

/** What one does "y" with an idea or a task rather than in a place. */
const abstractY =
  /^(?:croire|penser|songer|tenir|travailler|veiller|contribuer|participer|réfléchir|répondre|parvenir|arriver|gagner|avoir|voir)$/;

/** "qui l'a fondée", "les prie de l'excuser", "en dirige l'usine", "y a chuté": a pronoun of others' verbs for the company. */
function pronounLeft(tokens: readonly Token[], said: Said): Token | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.out !== undefined || !/^(?:le|la|l'|lui|y|en|-le|-la|-lui|-y|-en)$/.test(token.low)) continue;
    const named = said.named || tokens.slice(0, at).some((each) => each.tag === 'BRAND');
    if (!named || (token.tag !== 'CLIT' && token.tag !== 'PRO' && !/^(?:y|en)$/.test(token.low))) continue;
    const place = token.low.startsWith('-') ? at - 1 : verbBehind(tokens, at);
    const verb = tokens[place];
    if (!verb || verb.doer === 'brand') continue;
    const near = tokens.slice(0, at);
    const told = (gender: 'F' | 'M' | undefined) =>
      otherMeant(near, near.length, gender) || otherMeant(said.last, said.last.length, gender);
    if (/^-?(?:le|la|l')$/.test(token.low)) {
      const neutral = token.low !== 'la' && ofFacts.has(verb.verb ?? '');
      if (neutral || /^on$/.test(tokens[at + 1]?.low ?? '')) continue;
      const gender = token.low.endsWith('la') ? 'F' : token.low.endsWith('le') ? 'M' : undefined;
      const whole = takesCompany.has(verb.verb ?? '') && candidates(tokens, 0, at).things.length === 0;
      // "Plus de 12 000 familles l'ont adoptée": the company, unless something has just been brought.
      const brought = [...said.last, ...near].some(
        (each) =>
          each.doer === 'brand' &&
          /^(?:lancer|présenter|dévoiler|sortir|proposer|commercialiser|concevoir|publier|créer|imaginer|ouvrir|développer|tester)$/.test(
            each.verb ?? '',
          ),
      );
      const chosen = /^(?:adopter|choisir|préférer|recommander|apprécier|essayer|connaître|aimer)$/.test(
        verb.verb ?? '',
      );
      if ((chosen && !brought) || toSomebody.has(verb.verb ?? '') || whole || !told(gender)) return token;
    } else if (token.low === '-lui') {
      if (
        candidates(tokens, 0, at, true).rivals.length +
          candidates(said.last, 0, said.last.length, true).rivals.length ===
        0
      )
        return token;
    } else if (token.low === 'lui') {
      // "remercie la famille de lui avoir fait confiance"
      const thanks = near.some(
        (each) => each.doer === 'brand' && /^(?:remercier|prier|féliciter)$/.test(each.verb ?? ''),
      );
      if (thanks && tokens[at - 1]?.low === 'de') return token;
      if (token.tag === 'CLIT' && candidates(tokens, 0, at, true).rivals.length === 0) return token;
    } else if (token.low === 'y') {
      if (tokens[at + 1]?.low === 'compris' || abstractY.test(verb.verb ?? '')) continue;
      if (!placeTold(near, near.length) && !placeTold(said.last, said.last.length)) return token;
    } else if (token.tag === 'CLIT') {
      const next = tokens.slice(place + 1).find((each) => each.tag !== 'ADV');
      const whose = /^(?:le|la|les|l')$/.test(next?.low ?? '');
      const noun = tokens.slice(at).find((each) => each.tag === 'NOUN');
      const ofFact =
        /^(?:preuve|exemple|témoignage|illustration|symbole|fruit|résultat|raison|signe|reflet|cause)$/.test(
          noun?.low ?? '',
        );
      if (whose && !ofFact) return token;
    }
  }
  return undefined;
}

/** "ils", "elles" where the company's name is plural, and nobody has said who is meant. */
function severalLeft(tokens: readonly Token[], said: Said): Token | undefined {
  if (!said.several) return undefined;
  return tokens.find(
    (token, at) =>
      token.out === undefined &&
      /^-?(?:t-)?(?:ils|elles|ceux-ci|celles-ci|eux)$/.test(token.low) &&
      (said.named || tokens.slice(0, at).some((each) => each.tag === 'BRAND')),
  );
}

/** "le travail de Novéa, qui a livré": once it is "notre travail", the work would have done it. */
function lostAntecedent(tokens: readonly Token[]): Token | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const brand = tokens[at]!;
    if (brand.tag !== 'BRAND' || !/^(?:de|d'|chez|avec|pour)$/.test(tokens[at - 1]!.low)) continue;
    const link = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
    const relative = tokens[link];
    if (!relative || !/^(?:qui|dont|laquelle|lequel)$/.test(relative.low)) continue;
    const head = tokens.slice(0, at).findLastIndex((each) => each.tag === 'NOUN');
    const verb = tokens.slice(link + 1).find((each) => each.tag === 'V');
    const many = head >= 0 && isPlural(tokens, head) && verb?.doer === 'many' && brand.plural !== true;
    const person = /^(?:équipe|direct|présiden|fondat|responsable|pdg|ingénieu|chef)/.test(tokens[head]?.low ?? '');
    if (!many && !person) return brand;
  }
  return undefined;
}

/** "Aussi ambitieuse soit-elle", "forte de ses usines et jugée": what still agrees with the name that is gone. */
function stillAgrees(tokens: readonly Token[], said: Said): Token | undefined {
  return tokens.find((token, at) => {
    if (token.out !== undefined) return false;
    if (/^-(?:t-)?(?:elle|il)$/.test(token.low))
      return (
        (said.named || tokens.some((each) => each.doer === 'brand')) &&
        /^(?:soit|fût|puisse)$/.test(tokens[at - 1]!.low)
      );
    if (
      !['ADJ', 'PP'].includes(token.tag) ||
      !token.low.endsWith('e') ||
      weAgreement(token.low) === undefined ||
      !isSingular(token.low)
    )
      return false;
    const masculine = adjectiveLemma(token.low) ?? token.low.replace(/e$/, '');
    if (masculine === token.low || ['NOUN', 'ADJ'].includes(tokens[at + 1]?.tag ?? '')) return false;
    // "ont été jugés trop prudente", "y sommes parvenus seule"
    const before = tokens[backTo(tokens, at, ['ADV'])];
    return (
      before !== undefined && before.doer === 'brand' && ['PP', 'V'].includes(before.tag) && before.verb !== 'avoir'
    );
  });
}

/** "C'est aussi 45 consultants" behind what the company "is not only": nobody says it of itself. */
function itLeft(tokens: readonly Token[]): Token | undefined {
  return tokens.find(
    (token, at) =>
      token.low === "c'" &&
      token.out === undefined &&
      /^[,;:–—]$/.test(tokens[at - 1]?.text ?? '') &&
      tokens.slice(0, at).some((each) => each.tag === 'NEG' || each.low === 'ni') &&
      defines(tokens.slice(0, at)),
  );
}

/** "l'un des siens", "Confiez-leur votre bien": possessives and pronouns that stand alone. */
function standingAlone(tokens: readonly Token[], said: Said): Token | undefined {
  return tokens.find((token, at) => {
    const named = said.named || tokens.slice(0, at).some((each) => each.tag === 'BRAND');
    if (!named || token.out !== undefined) return false;
    if (/^(?:siens?|siennes?)$/.test(token.low)) return /^(?:le|la|les|des|du|aux|au)$/.test(tokens[at - 1]?.low ?? '');
    // "qui se font passer pour elle"
    if (token.low === 'elle' && tokens[at - 1]?.tag === 'PREP')
      return tokens.slice(0, at).every((each) => each.tag !== 'NAME');
    if (!said.several) return false;
    // "Les Amis de Jeanne ont besoin de vous. Aidez-les !"
    if (token.low === '-les')
      return /^(?:aider|soutenir|rejoindre|suivre|contacter|rencontrer|retrouver|encourager|écouter)$/.test(
        tokens[at - 1]?.verb ?? '',
      );
    return token.low === '-leur' || (token.low === 'leurs' && tokens[at - 1]?.low === 'les');
  });
}

/** Declines where a word that was left may mean the company. */
export function doubt(tokens: readonly Token[], said: Said): Declined | undefined {
  const left =
    renamed(tokens, said) ??
    pronounLeft(tokens, said) ??
    severalLeft(tokens, said) ??
    lostAntecedent(tokens) ??
    standingAlone(tokens, said) ??
    stillAgrees(tokens, said) ??
    itLeft(tokens);
  return left ? decline('unclear-pronoun', left.text) : undefined;
}
