/** Binds "son", "sa", "ses" and "se" to the brand or to another; gives no answer where grammar gives none. */
import { decline, type Declined } from '../variant.ts';
import type { Before } from './before.ts';
import { candidates } from './candidates.ts';
import { nounLemma } from './lexicon.ts';
import { isDeed, leads, ownedByBrandVerb, ownedByOtherVerb, type Owner } from './owner-rules.ts';
import { othersTold } from './several.ts';
import { brandFollows, entrusted, isMeans } from './owner-places.ts';
import { isFact, ownerWithoutVerb } from './owner-loose.ts';
import type { Token } from './token.ts';
import { write } from './we.ts';
import { choosing, companyNouns, doneForClients, parts, qualities } from './word-lists.ts';

const rewards =
  /^(?:récompenser|primer|distinguer|labelliser|certifier|honorer|saluer|élire|nommer|classer|couronner|consacrer|féliciter)$/;

const isVerbal = (token: Token) =>
  ['V', 'INF', 'GER'].includes(token.tag) || (token.tag === 'PP' && token.doer !== undefined);

function possessed(tokens: readonly Token[], at: number): string {
  for (let next = at + 1; next < Math.min(tokens.length, at + 5); next++) {
    const token = tokens[next]!;
    if (token.tag === 'NOUN' || token.tag === 'NAME') return token.lemma ?? nounLemma(token.low) ?? token.low;
    if (token.tag === 'PREP') break;
  }
  // "ses plus grands clients", "sa nouvelle": an adjective may be all there is.
  return nounLemma(tokens[at + 1]?.low ?? '') ?? '';
}

/** Who owns what the possessive at `at` stands before. */
function ownerAt(tokens: readonly Token[], at: number, before: Before, known: ReadonlyMap<number, Owner>): Owner {
  const previous = tokens[at - 1];
  const noun = possessed(tokens, at);
  if ((previous?.tag === 'CC' || previous?.text === ',') && tokens[at - 2]?.tag === 'BRAND') return 'brand';
  // "Novéa Insights, son nouveau produit": what has the company's name is its own.
  if (previous?.text === ',') {
    let name = at - 2;
    while (tokens[name]?.tag === 'NAME' && tokens[name - 1]?.tag === 'NAME') name--;
    if (name < at - 2 && tokens.some((each) => each.tag === 'BRAND' && each.text === tokens[name]!.text))
      return 'brand';
  }
  // "L'engagement de Novéa envers ses clients"
  const deed = tokens[at - 2]?.tag === 'BRAND' && /^(?:de|d')$/.test(tokens[at - 3]?.low ?? '');
  if (deed && /^(?:envers|pour|à|dans|auprès|avec|vers)$/.test(previous?.low ?? '') && isDeed(tokens[at - 4]))
    return 'brand';
  // "a vu ses ventes progresser et ses effectifs doubler"
  const seen = tokens.findLastIndex((each, index) => index < at && each.verb === 'voir' && each.doer === 'brand');
  const inSeen = seen >= 0 && previous?.tag === 'CC' && tokens.slice(seen + 1, at).every((each) => each.tag !== 'V');
  if (inSeen && companyNouns.has(noun) && candidates(tokens, seen, at).rivals.length === 0) return 'brand';
  // "« Un beau métier », assure sa directrice"
  const speaks = at >= 2 && previous?.tag === 'V' && tokens.slice(0, at - 1).some((each) => each.tag === 'FROZEN');
  const spoken = tokens[at - 2]?.tag === 'CLIT' ? tokens[at - 3] : tokens[at - 2];
  if (speaks && (spoken?.text === ',' || spoken?.tag === 'FROZEN') && before.topic)
    return before.others || !companyNouns.has(noun) ? 'unsure' : 'brand';
  if (isMeans(tokens, at, noun)) return 'unsure';
  if (previous?.tag === 'CC' || previous?.text === ',' || previous?.tag === 'PREP') {
    // "pour son expertise et ses valeurs": the second goes with the first.
    for (let back = at - 1; back >= 0 && !isVerbal(tokens[back]!); back--) {
      if (tokens[back]!.kind === 'sign' && !/^[,%€$£]$/.test(tokens[back]!.text)) break;
      if (known.has(back) && tokens.slice(back, at).some((each) => each.tag === 'CC')) {
        if (candidates(tokens, back + 1, at).rivals.length > 0) continue;
        const owner = known.get(back)!;
        // "sa nouvelle voiture et son autonomie": the range is the car's; "sa gamme et ses clients" are both the company's.
        if (owner === 'brand' && !companyNouns.has(noun) && !qualities.has(noun)) return 'unsure';
        return owner;
      }
    }
  }
  let start = at - 1;
  while (start >= 0 && !(tokens[start]!.kind === 'sign' && /^[;:(–—]$/.test(tokens[start]!.text)))
    // "(H/F)" is passed over
    start =
      tokens[start]!.text === ')'
        ? tokens.findLastIndex((each, index) => index < start && each.text === '(') - 1
        : start - 1;
  start = Math.max(start, -1);
  let governor = -1;
  for (let back = at - 1; back > start; back--) {
    if (isVerbal(tokens[back]!)) {
      governor = back;
      break;
    }
  }
  const brandBefore =
    tokens.slice(0, at).some((each) => each.tag === 'BRAND') ||
    tokens.slice(0, at).some((each) => each.doer === 'brand');
  if (governor < 0) return ownerWithoutVerb(tokens, at, start, noun, before, brandBefore);
  const verb = tokens[governor]!;
  const { rivals, things } = candidates(tokens, governor + 1, at);
  // "Novéa est certifiée, ce qui confirme la solidité de ses processus": a fact has none.
  if (brandBefore && isFact(tokens, governor)) {
    const others =
      tokens.slice(0, at).some((each) => each.tag === 'NAME') || candidates(tokens, 0, at).rivals.length > 0;
    return others ? 'unsure' : 'brand';
  }
  // "C'est grâce à la confiance de ses clients que Novéa grandit": of the one that follows.
  const cleft =
    verb.verb === 'être' &&
    /^(?:ce|c')$/.test(tokens[governor - 1]?.low ?? '') &&
    tokens.some((each, index) => index > at && /^(?:que|qu')$/.test(each.low) && tokens[index + 1]?.tag === 'BRAND');
  if (cleft) return rivals.length === 0 ? 'brand' : 'unsure';
  // "L'important pour Novéa est que ses clients soient satisfaits": the subject of what follows.
  if (/^(?:que|qu')$/.test(previous?.low ?? '') && previous?.tag === 'CONJ' && verb.doer === 'one' && brandBefore)
    return companyNouns.has(noun) && candidates(tokens, 0, at).rivals.length === 0 ? 'brand' : 'unsure';
  if (verb.doer === 'unsure') return brandBefore || before.topic ? 'unsure' : 'other';
  // "compte Suez parmi ses clients"
  if (verb.doer === 'brand' && verb.verb === 'compter' && previous?.low === 'parmi') return 'brand';
  // "Novéa a été choisie par Enedis pour moderniser ses postes": whose posts they are, only the reader's knowledge tells.
  const by = tokens.findIndex(
    (each, index) => index < governor && each.low === 'par' && tokens[index - 1]?.tag === 'PP',
  );
  const done =
    by >= 0 &&
    /^(?:choisir|retenir|sélectionner|mandater|missionner|solliciter|désigner)$/.test(tokens[by - 1]!.verb ?? '');
  const aside = by >= 0 && tokens.slice(by, governor).some((each) => each.tag === 'BRAND');
  if (verb.doer === 'brand' && by >= 0 && !aside && candidates(tokens, by + 1, governor).rivals.length > 0)
    return done &&
      verb.tag === 'INF' &&
      /^(?:pour|de|à)$/.test(tokens[governor - 1]!.low) &&
      doneForClients.has(verb.verb ?? '')
      ? 'other'
      : 'unsure';
  // "… et 60 de ses salariés seront au départ"
  const staff = /^(?:salarié|collaborateur|employé|équipe|ingénieur|apprenti|alternant|bénévole)$/.test(noun);
  const counted = previous?.low === 'de' && (tokens[at - 2]?.tag === 'NUM' || tokens[at - 2]?.kind === 'number');
  if (verb.doer === 'brand' && staff && counted) return 'brand';
  // "choisit Rennes pour son futur centre", "boucle un tour de table mené par Accel avec ses investisseurs"
  // "choisit Volvo pour son expérience": the merit is of the one chosen.
  const passive = tokens
    .slice(Math.max(0, governor - 3), governor)
    .some((each) => each.verb === 'être' || each.low === 'été');
  if (
    verb.doer === 'brand' &&
    !passive &&
    choosing.has(verb.verb ?? '') &&
    previous?.low === 'pour' &&
    (qualities.has(noun) || /^(?:féliciter|remercier|saluer|applaudir)$/.test(verb.verb ?? '')) &&
    rivals.length === 1 &&
    tokens[rivals[0]!]!.tag === 'NAME'
  )
    return 'other';
  // "a été récompensée pour la qualité de son accueil", "reçoit le prix de l'innovation pour son capteur": of the one honoured.
  const merit = tokens.slice(governor, at).some((each) => each.low === 'pour');
  const won =
    /^(?:recevoir|remporter|décrocher|obtenir|gagner)$/.test(verb.verb ?? '') &&
    tokens
      .slice(governor, at)
      .some((each) =>
        /^(?:prix|trophée|médaille|label|award|oscar|distinction|palme|coup|lions?|césar|molière|étoile|victoire|récompense|prix)s?$/.test(
          each.low,
        ),
      );
  if (verb.doer === 'brand' && merit && (won || (passive && rewards.test(verb.verb ?? '')))) return 'brand';
  // "obtient l'autorisation de l'ANSM pour son inhalateur"
  const obtained =
    /^(?:obtenir|recevoir|décrocher)$/.test(verb.verb ?? '') &&
    previous?.low === 'pour' &&
    tokens
      .slice(governor, at)
      .some((each) => /^(?:autorisation|agrément|feu|permis|certification|accord|brevet|label)$/.test(each.low));
  if (verb.doer === 'brand' && obtained) return 'brand';
  const settled = /^(?:choisir|retenir)$/.test(verb.verb ?? '') && previous?.low === 'pour' && parts.has(noun);
  const raised = /^(?:boucler|lever|clôturer)$/.test(verb.verb ?? '') && /^(?:investisseur|actionnaire)$/.test(noun);
  if (verb.doer === 'brand' && (settled || raised)) return 'brand';
  // "place l'humain au cœur de ses décisions"
  const heart = previous?.low === 'de' && tokens[at - 2]?.low === 'cœur' && tokens[at - 3]?.low === 'au';
  if (verb.doer === 'brand' && heart && rivals.length === 0) return 'brand';
  if (verb.doer === 'brand' && entrusted(tokens, governor)) return companyNouns.has(noun) && staff ? 'unsure' : 'other';
  if (verb.doer === 'brand') return ownedByBrandVerb(tokens, at, governor, noun);
  const brandAt = tokens.slice(governor, at).findIndex((each) => each.tag === 'BRAND');
  if (brandAt >= 0) {
    const pour =
      previous?.low === 'pour' ||
      (previous?.low === 'de' && tokens.slice(governor, at).some((each) => each.low === 'pour'));
    // "L'hôpital remercie Novéa pour son don"
    if (/^(?:remercier|féliciter|saluer)$/.test(verb.verb ?? '') && previous?.low === 'pour') return 'brand';
    // "Airbus a décerné à Novéa le prix du fournisseur pour la qualité de ses livraisons"
    const prize = tokens
      .slice(governor, at)
      .some((each) => /^(?:prix|trophée|label|médaille|distinction|award|titre|oscar)$/.test(each.low));
    if (pour && prize) return companyNouns.has(noun) || qualities.has(noun) ? 'brand' : 'unsure';
    // "L'Ademe et la Région soutiennent Novéa dans son projet": nor can they own "son".
    if (verb.doer === 'many' && !pour && rivals.length === 0 && /^(?:dans|à|de|sur|avec)$/.test(previous?.low ?? ''))
      return 'brand';
    // "Les clients plébiscitent Novéa pour la fiabilité de ses bornes": several cannot own "ses".
    if (verb.doer === 'many' && pour && candidates(tokens, 0, at).rivals.length === 0) return 'brand';
    if (choosing.has(verb.verb ?? '')) return previous?.low === 'pour' && qualities.has(noun) ? 'brand' : 'unsure';
    // "classe Novéa parmi les leaders de son Magic Quadrant"
    if (tokens.slice(governor, at).some((each) => each.low === 'parmi') && previous?.low === 'de') return 'other';
    const entrusts = /^(?:confier|céder|vendre|faire|déléguer|commander|remettre|ouvrir|rejoindre)$/.test(
      verb.verb ?? '',
    );
    // "fournira à Novéa de l'électricité pour ses usines": who is supplied needs it.
    if (previous?.low === 'pour' && /^(?:fournir|livrer|vendre|prêter|louer)$/.test(verb.verb ?? ''))
      return companyNouns.has(noun) ? 'brand' : 'unsure';
    return verb.doer === 'one' && (pour || (entrusts && previous?.low === 'de')) ? 'other' : 'unsure';
  }
  // "l'arrivée de Marie Blin, qui prend la tête de son laboratoire"
  const person =
    tokens[governor - 1]?.low === 'qui' && tokens[governor - 3]?.tag === 'NAME' && tokens[governor - 4]?.tag === 'NAME';
  const takesCharge =
    person && /^(?:prendre|rejoindre|intégrer|renforcer|occuper|compléter|assurer|représenter)$/.test(verb.verb ?? '');
  if (
    verb.doer === 'one' &&
    (brandBefore || before.named) &&
    (leads.test(verb.verb ?? '') || takesCharge) &&
    companyNouns.has(noun) &&
    tokens[at + 1]?.low !== 'propre'
  )
    return 'unsure';
  if (verb.doer === 'one')
    return ownedByOtherVerb(tokens, at, governor, noun, known, brandBefore || before.topic || brandFollows(tokens, at));
  // "La force de Novéa, ce sont ses équipes"
  if (
    verb.verb === 'être' &&
    /^(?:ce|c')$/.test(tokens[governor - 1]?.low ?? '') &&
    brandBefore &&
    companyNouns.has(noun) &&
    candidates(tokens, 0, at).rivals.length === 0
  )
    return 'brand';
  // "les bénévoles qui égaient le quotidien de ses patients": the everyday life has none.
  const nearest = /^(?:de|d')$/.test(previous?.low ?? '') ? at - 2 : -1;
  const told = candidates(tokens, 0, at);
  const sole = { rivals: told.rivals, things: told.things.filter((each) => each !== nearest) };
  // "Novéa invite ses clients à découvrir ses nouveautés": several cannot own "ses", and nobody else is there.
  if (
    (verb.doer === 'many' || verb.doer === 'you') &&
    brandBefore &&
    sole.rivals.length === 0 &&
    sole.things.length === 0
  )
    return 'brand';
  // "Novéa ouvre ses portes. Les étudiants y rencontreront ses enseignants."
  if (
    verb.doer === 'many' &&
    before.topic &&
    !before.others &&
    companyNouns.has(noun) &&
    sole.rivals.length + sole.things.length === 0
  )
    return 'brand';
  // "Novéa lance une collecte. Déposez vos dons à l'accueil de ses agences."
  if (verb.doer === 'you' && before.topic && companyNouns.has(noun))
    return before.others || sole.rivals.length > 0 ? 'unsure' : 'brand';
  // "Les ferries de Novéa émettent moins de CO2 que ses anciens navires": several cannot own "ses".
  const ofBrand = verb.doer === 'many' && tokens.slice(0, governor).some((each) => each.tag === 'BRAND');
  if (ofBrand && candidates(tokens, 0, at).rivals.length === 0)
    return /^(?:que|qu')$/.test(previous?.low ?? '') ? 'brand' : 'unsure';
  // Several others cannot own "son": someone single does, and it may be the brand.
  // "vous invite à composer votre bouquet dans ses ateliers": a bouquet has none.
  if (verb.doer === 'you' && (brandBefore || before.topic) && companyNouns.has(noun)) return 'unsure';
  if (rivals.length > 0 || things.some((each) => each !== nearest)) return 'other';
  return tokens.some((each) => each.tag === 'BRAND') || before.topic ? 'unsure' : 'other';
}

/** Writes "notre", "nos" and "nous" wherever the brand owns or does; declines where that is not certain. */
export function bindOwners(tokens: Token[], plural: boolean, before: Before): Declined | undefined {
  const known = new Map<number, Owner>();
  const singular = plural ? /^(?:leur)$/ : /^(?:son|sa)$/;
  const several = plural ? /^leurs$/ : /^ses$/;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.out !== undefined) continue;
    // "a perdu l'un des siens"
    if (
      /^(?:siens?|leurs)$/.test(token.low) &&
      tokens[at - 1]?.low === 'des' &&
      /^une?$/.test(tokens[at - 2]?.low ?? '')
    ) {
      const doing = tokens.findLast((each, index) => index < at && isVerbal(each));
      if (doing?.doer !== 'brand') return decline('unclear-owner', token.text);
      write(token, 'nôtres');
      continue;
    }
    if (token.tag === 'POSS' && (singular.test(token.low) || several.test(token.low))) {
      const told = ownerAt(tokens, at, before, known);
      // "remercient la fondation, qui finance leur camion": one alone does not own "leur".
      const alone = plural && told !== 'brand' && !othersTold(tokens, at, before);
      const ours = companyNouns.has(possessed(tokens, at)) || tokens.slice(0, at).some((each) => each.doer === 'brand');
      const owner = alone ? (ours ? 'brand' : 'unsure') : told;
      known.set(at, owner);
      if (owner === 'unsure') return decline('unclear-owner', `${token.text} ${tokens[at + 1]?.text ?? ''}`.trim());
      if (owner === 'brand') write(token, several.test(token.low) ? 'nos' : 'notre');
    } else if (/^(?:se|s')$/.test(token.low) && token.tag === 'CLIT') {
      const verb = tokens.slice(at + 1, at + 4).find((each) => ['V', 'INF', 'GER'].includes(each.tag));
      if (verb?.tag === 'V') continue;
      if (verb?.doer === 'unsure' && tokens.some((each) => each.doer === 'brand'))
        return decline('unclear-pronoun', `${token.text}${verb.text}`);
      // "a été fondée par des instituteurs pour se soigner": by whom it was founded.
      const agent = tokens.findIndex(
        (each, index) => index < at && each.low === 'par' && tokens[index - 1]?.tag === 'PP',
      );
      if (verb?.doer === 'brand' && agent > 0 && tokens[at - 1]?.low === 'pour' && tokens[agent - 1]!.doer === 'brand')
        return decline('unclear-pronoun', `${token.text} ${verb.text}`);
      if (verb?.doer === 'brand') token.out = at === 0 ? 'Nous' : 'nous';
    }
  }
  return undefined;
}
