/** "Elle", "il": the brand, or something else that the sentence or the one before named. */
import { decline, type Declined } from '../variant.ts';
import { convertVerb } from './agreement.ts';
import { nounGender } from './lexicon.ts';
import { candidates } from './candidates.ts';
import type { Before } from './before.ts';
import { apologizes, appointing, ofThings, opensSite, personal, staffed } from './pronoun-verbs.ts';
import { agreeOpening, fitsBrand, isAgentive } from './subject.ts';
import { bodies, comesFrom, publishes, stipulates, telling, wants } from './thing-verbs.ts';
import type { Token } from './token.ts';
import { write } from './we.ts';
import { otherOwners } from './word-lists.ts';

const impersonalForms = /^(?:faut|faudra|faudrait|fallait|fallut|faille|pleut|s'agit)$/;
const impersonal = new Set(['falloir', 'agir', 'pleuvoir', 'suffire', 'convenir', 'sembler', 'importer']);
const statesOfThings =
  /^(?:retransmise?|rediffusée?|diffusée?|filmée?|enregistrée?|reportée?|annulée?|disponible|compatible|livrable|accessible|gratuite?|opérationnel(?:le)?|commercialisée?|composée?|dotée?|équipée?|livrée?|vendue?|conçue?|fabriquée?|prévue?|destinée?|mise?|organisée?|ouverte?)$/;

function impersonalUse(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb]!;
  if (impersonal.has(token.verb ?? '') || impersonalForms.test(token.low)) return true;
  if (token.verb === 'avoir') return tokens[verb - 1]?.low === 'y';
  if (token.verb === 'faire') return /^(?:bon|froid|chaud|beau|nuit|jour|sens)$/.test(tokens[verb + 1]?.low ?? '');
  const next = tokens.slice(verb + 1, verb + 4);
  if (token.verb === 'être' || token.verb === 'rester' || token.verb === 'devenir') {
    return (
      next.some((each) => ['ADJ', 'NOUN', 'PP', 'ADV'].includes(each.tag)) &&
      tokens
        .slice(verb + 1, verb + 6)
        .some(
          (each, step, list) =>
            /^(?:de|d'|que|qu')$/.test(each.low) &&
            list.slice(0, step).every((other) => ['ADJ', 'NOUN', 'ADV', 'PP', 'NEG'].includes(other.tag)),
        )
    );
  }
  return false;
}

function attributeOf(tokens: readonly Token[], verb: number): Token | undefined {
  return tokens.slice(verb + 1, verb + 4).find((each) => ['ADJ', 'PP'].includes(each.tag) && each.low !== 'été');
}

/** "est disponible", "a été conçu": said of products and places. */
function isState(tokens: readonly Token[], verb: number): boolean {
  return /^(?:être|avoir)$/.test(tokens[verb]?.verb ?? '') && statesOfThings.test(attributeOf(tokens, verb)?.low ?? '');
}

/** Whether a noun could be meant by "elle" (F) or "il" (M). */
function rivalsOf(tokens: readonly Token[], to: number, gender: 'F' | 'M'): { people: number; things: number } {
  const { rivals, things } = candidates(tokens, 0, to, true);
  const fits = (at: number) => tokens[at]!.tag === 'NAME' || (nounGender(tokens[at]!.low) ?? gender) === gender;
  // "remercie sa présidente. Elle": hers, but somebody all the same.
  const persons = things.filter((at) => otherOwners.has(tokens[at]!.lemma ?? tokens[at]!.low));
  const rest = things.filter((at) => !persons.includes(at));
  return { people: [...rivals, ...persons].filter(fits).length, things: rest.filter(fits).length };
}

/** "un site à Tarbes, où elle", "l'association dont elle": what "où" stands for is not "elle"; gives where it begins. */
function antecedentBefore(tokens: readonly Token[], pronoun: number): number {
  const link = tokens[pronoun - 1]?.low ?? '';
  // "chaque machine qu'elle a construite", "cette loi, qu'elle appelait de ses vœux"
  const noun = tokens[pronoun - 2]?.text === ',' ? tokens[pronoun - 3] : tokens[pronoun - 2];
  const relative = /^(?:que|qu')$/.test(link) && ['NOUN', 'ADJ', 'PP', 'NAME'].includes(noun?.tag ?? '');
  if (!relative && !/^(?:où|dont)$/.test(link)) return pronoun;
  let at = pronoun - 2;
  if (tokens[at]?.text === ',') at--;
  while (
    at > 0 &&
    (['NAME', 'NOUN', 'ADJ', 'PP', 'NUM'].includes(tokens[at]!.tag) || /^(?:de|d'|à|en)$/.test(tokens[at]!.low))
  )
    at--;
  return at;
}

/** Binds the subject pronouns of a sentence; `earlier` are the tokens of the sentence before, when the brand is its topic. */
export function bindPronouns(
  tokens: Token[],
  before: Before,
  { earlier, farther }: { earlier: readonly Token[]; farther: readonly Token[] },
  gender: 'F' | 'M' | undefined,
): Declined | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.out !== undefined || token.tag !== 'PRO' || !/^(?:elle|il)$/.test(token.low)) continue;
    // "ont cru en elle": no subject.
    if (tokens[at - 1]?.tag === 'PREP' && token.low === 'elle') continue;
    const own = token.low === 'elle' ? 'F' : 'M';
    const within =
      tokens.slice(0, at).some((each) => each.doer === 'brand') ||
      (own === 'F' && tokens.some((each, index) => each.tag === 'BRAND' && each.out !== undefined && index > at));
    if (!within && !before.topic) {
      // "Quant à Novéa, elle …": where nobody else can be meant, it is the brand.
      const named = tokens.slice(0, at).some((each) => each.tag === 'BRAND');
      const others = named ? rivalsOf(tokens, at, own) : { people: 1, things: 0 };
      // "a rejoint le Fournil alors qu'il ne comptait que trois salariés": what a company does.
      let doing = at + 1;
      while (tokens[doing] && ['CLIT', 'NEG', 'ADV'].includes(tokens[doing]!.tag)) doing++;
      const company =
        named && /^(?:compter|employer|exister|fabriquer|réunir|regrouper)$/.test(tokens[doing]?.verb ?? '');
      if (company || others.people + others.things === 0) return decline('unclear-pronoun', token.text);
      continue;
    }
    let verb = at + 1;
    while (tokens[verb] && ['CLIT', 'NEG', 'ADV'].includes(tokens[verb]!.tag)) verb++;
    const doing = tokens[verb];
    if (!doing || !fitsBrand(doing, false)) return decline('unclear-pronoun', token.text);
    if (own === 'M' && impersonalUse(tokens, verb)) continue;
    // "Le bâtiment produit plus d'énergie qu'il n'en consomme": the one that is compared with itself.
    const compared =
      /^(?:que|qu')$/.test(tokens[at - 1]?.low ?? '') &&
      /^(?:ne|n')$/.test(tokens[at + 1]?.low ?? '') &&
      tokens.slice(0, at).some((each) => /^(?:plus|moins|mieux|davantage)$/.test(each.low));
    if (compared && tokens.slice(0, at).every((each) => each.doer !== 'brand')) continue;
    if (gender !== undefined && gender !== own) continue;
    // "lance un yaourt à boire. Il est disponible": what has just been brought.
    const brought =
      own === 'M' && gender === undefined && !within && (isState(tokens, verb) || ofThings.has(doing.verb ?? ''));
    const told = rivalsOf(earlier, earlier.length, own);
    // "un contrat. Il couvrira la consommation de ses fournils": no contract has any.
    const signed = earlier.some(
      (each) => each.doer === 'brand' && /^(?:signer|conclure|renouveler)$/.test(each.verb ?? ''),
    );
    const has = tokens.slice(verb + 1).find((each) => /^(?:son|sa|ses)$/.test(each.low));
    if (brought && signed && has) return decline('unclear-owner', has.text);
    if (brought && told.things + told.people > 0) continue;
    // "publie une étude. Elle montre que"
    const study = /^(?:montrer|révéler|indiquer|souligner|confirmer|établir|pointer|porter)$/.test(doing.verb ?? '');
    if (
      !within &&
      study &&
      earlier.some((each) => /^(?:étude|enquête|baromètre|sondage|rapport|analyse)$/.test(each.low))
    )
      continue;
    // "cherche un apprenti. Il sera formé par notre chef": who says "notre" would not be "il".
    const we = tokens.slice(verb).some((each) => each.out === undefined && /^(?:nos|notre)$/.test(each.low));
    if (!within && we && told.people + told.things > 0) continue;
    // "inaugure son siège. Conçu par Marie Delvaux, il accueillera": what has just been opened.
    const opener = tokens.find((each) => each.kind === 'word');
    const built = /^(?:conçu|construit|situé|implanté|dessiné|imaginé|bâti|équipé|doté|aménagé|alimenté|baptisé)e?$/;
    if (!within && opener !== undefined && built.test(opener.low) && opensSite(earlier, own)) continue;
    // "nomme Sarah Cohen directrice. Âgée de 41 ans, elle"
    if (/^âgée?$/.test(opener?.low ?? '')) continue;
    // "ouvre son centième magasin. Il propose 8 000 références": what has just been opened.
    if (own === 'M' && gender === undefined && !within && !isAgentive(doing) && opensSite(earlier, own)) continue;
    // "Le service sera étendu s'il trouve son public": the sentence has a subject of its own.
    const start = tokens.findIndex((each) => each.kind === 'word');
    const first = tokens.findIndex((each) => each.tag === 'V');
    const head = tokens.slice(Math.max(start, 0), Math.max(first, 0));
    const himself =
      /^(?:le|l'|ce|cet|un)$/.test(tokens[start]?.low ?? '') &&
      first < at &&
      head.find((each) => each.tag === 'NOUN') !== undefined &&
      nounGender(head.find((each) => each.tag === 'NOUN')!.low) === 'M' &&
      tokens.every((each) => each.tag !== 'BRAND');
    if (own === 'M' && gender !== 'M' && himself) continue;
    // "publie son rapport annuel. Il montre que …"
    if (!within && telling.test(doing.verb ?? '') && publishes(earlier, own)) continue;
    // "l'accord trouvé avec les syndicats : il prévoit 3 %"
    if (own === 'M' && gender === undefined && stipulates(tokens, verb, within ? tokens.slice(0, at) : earlier))
      continue;
    // Without an article that says so, no company is known to be "il": far more often "il" is nobody.
    if (own === 'M' && gender !== 'M') return decline('unclear-pronoun', token.text);
    // "où il", "qu'il": in a relative clause "il" is seldom a company.
    const stands =
      doing.verb === 'être' && /^(?:présent|implanté|installé|établi)$/.test(attributeOf(tokens, verb)?.low ?? '');
    if (own === 'M' && tokens[at - 1]?.tag === 'REL' && !stands) return decline('unclear-pronoun', token.text);
    // "nomme Claire Danjou directrice générale. Elle prendra ses fonctions": she who was appointed.
    const appointed = earlier.findIndex((each) => appointing.has(each.verb ?? '') && each.doer === 'brand');
    // "annonce la nomination de Julie Arnaud. Elle succède à …"
    const arrival = earlier.findIndex(
      (each, index) =>
        /^(?:nomination|arrivée|recrutement|promotion|départ|disparition)$/.test(each.low) &&
        /^(?:de|d')$/.test(earlier[index + 1]?.low ?? '') &&
        earlier[index + 2]?.tag === 'NAME',
    );
    // "l'arrivée de Julie Perrin. Elle accompagnera nos clients": "nous" is the company already.
    const ours = tokens.slice(verb).some((each) => each.out === undefined && /^(?:nos|notre)$/.test(each.low));
    if (!within && arrival >= 0 && ours) continue;
    const until = doing.verb === 'être' && /^(?:jusqu'|auparavant|précédemment)$/.test(tokens[verb + 1]?.low ?? '');
    if (!within && arrival >= 0 && (personal.has(doing.verb ?? '') || until)) continue;
    const person = appointed >= 0 && earlier.slice(appointed).some((each, step) => each.tag === 'NAME' && step < 4);
    const participle = doing.verb === 'avoir' || doing.verb === 'être' ? attributeOf(tokens, verb) : undefined;
    // "Elle arrive d'Airbus": from where, not what has just been done.
    const from = /^(?:arriver|venir)$/.test(doing.verb ?? '') && comesFrom(tokens, verb);
    if (!within && person && (from || personal.has(participle?.verb ?? doing.verb ?? ''))) continue;
    const here = rivalsOf(tokens, antecedentBefore(tokens, at), own);
    const there = within ? { people: 0, things: 0 } : rivalsOf(earlier, earlier.length, own);
    // "fondée en 2012 par Sophie Keller. Elle compte 85 salariés": people have founded it, and have none.
    const founded = earlier.some(
      (each, index) => each.doer === 'brand' && /^(?:fonder|créer)$/.test(each.verb ?? '') && index > 0,
    );
    const ofCompany =
      founded &&
      /^(?:compter|employer|exporter|réaliser|fabriquer|produire|commercialiser|réunir|regrouper)$/.test(
        doing.verb ?? '',
      );
    const people = ofCompany ? 0 : here.people + there.people;
    // "Si Novéa veut …, elle devra": the subject goes on as subject.
    const goesOn =
      within &&
      tokens[at - 1]?.text === ',' &&
      tokens[0]?.tag === 'CONJ' &&
      tokens.findIndex((each) => each.tag === 'V') === tokens.findIndex((each) => each.doer === 'brand');
    // "Elle y propose": the place is "y", not "elle".
    const placed = tokens.slice(at + 1, verb).some((each) => each.low === 'y') && here.things + there.things === 1;
    // "Une bière ? Novéa y travaille. Elle sortira": what the sentence before took up.
    const taken = earlier.some((each) => each.tag === 'CLIT' && /^(?:y|en|l'|le|la)$/.test(each.low));
    const far = within || !taken ? 0 : rivalsOf(farther, farther.length, own).things;
    const things = goesOn || placed ? 0 : here.things + there.things + far;
    const attribute = attributeOf(tokens, verb);
    const ofThing = ofThings.has(doing.verb ?? '') || isState(tokens, verb);
    // "Il vient d'ouvrir": what is done tells, not the "venir".
    const act = /^(?:venir|aller|vouloir|prévoir|souhaiter|compter)$/.test(doing.verb ?? '')
      ? tokens.slice(verb + 1, verb + 4).find((each) => each.tag === 'INF')
      : undefined;
    const meant = [tokens.slice(0, at), within ? [] : earlier].flatMap((told) =>
      candidates(told, 0, told.length, true)
        // "des peintures biosourcées": a participle that no dictionary has.
        .things.filter((place) => !(/ée?s?$/.test(told[place]!.low) && told[place - 1]?.tag === 'NOUN'))
        .map((place) => told[place]!)
        .filter((each) => (nounGender(each.low) ?? own) === own),
    );
    // "ouvre une usine. Elle emploiera 120 personnes": the plant does.
    if (!within && people === 0 && staffed.has(doing.verb ?? '') && opensSite(earlier, own)) continue;
    if (
      people > 0 ||
      (!goesOn && !ofCompany && meant.some((each) => bodies.test(each.lemma ?? each.low))) ||
      (things > 0 &&
        !isAgentive(act) &&
        !apologizes(tokens, verb) &&
        !ofThing &&
        !wants(tokens, verb, meant) &&
        !isAgentive(attribute?.tag === 'PP' && doing.verb === 'avoir' ? attribute : doing)) ||
      (!within && before.others && !ofCompany)
    )
      return decline('unclear-pronoun', token.text);
    if (things > 0 && ofThing) continue;
    // "cède son activité textile. Elle emploie 80 personnes": the activity or the company.
    if (!within && !ofCompany && staffed.has(doing.verb ?? '') && there.things > 0)
      return decline('unclear-pronoun', token.text);
    const opening = agreeOpening(tokens, at);
    if (opening) return opening;
    write(token, 'nous');
    const conjunction = tokens[at - 1];
    if (conjunction && conjunction.low === "s'") conjunction.out = 'si';
    const problem = convertVerb(tokens, verb, false, at);
    if (problem) return problem;
  }
  return undefined;
}
