/** Whose "son" is when a verb governs it: rules for a verb of the brand, and for a verb of one other. */
import { candidates } from './candidates.ts';
import { copulas } from './closed-words.ts';
import { isAward, isPeople } from './owner-places.ts';
import type { Token } from './token.ts';
import { companyNouns, otherOwners, parts } from './word-lists.ts';

export type Owner = 'brand' | 'other' | 'unsure';

const appoints = /^(?:nommer|promouvoir|recruter|embaucher|désigner|accueillir|charger)$/;
const takesOver = /^(?:racheter|acquérir|reprendre|absorber|acheter|sauver)$/;
const helps = /^(?:accueillir|accompagner|soutenir|équiper|rejoindre|financer|aider|conseiller)$/;
const caresFor =
  /^(?:conserver|garder|maintenir|reprendre|moderniser|préserver|intégrer|relancer|redresser|restructurer|équiper|accompagner|soutenir|célébrer|saluer|confier|décrire|raconter|transformer|rénover|construire|accélérer|aider|financer|doubler|développer)$/;
/** What a company has for itself alone, whatever it has just bought or helped. */
const innermost =
  /^(?:présence|position|positionnement|offre|portefeuille|gamme|implantation|expertise|compétence|réseau|leadership|capacité|croissance|catalogue|engagement|stratégie|ambition|empreinte|client|partenaire|carnet|chiffre)$/;
const abstract =
  /(?:tion|ance|ence|ment|té|esse|isme)$|^(?:réussite|succès|stratégie|politique|objectif|projet|culture|modèle|avenir|force|priorité|démarche|histoire|plan|travail|métier|approche|vision|valeur|secret|rôle|atout|défi|enjeu|programme|raison|effort|soutien|appui|souci|souhait|besoin|raison|nom|idée|choix|pari|état|esprit|leader|chiffre|parcours|credo|adn|savoir-faire)$/;

/** "porte ses fruits": the verb's own subject, whatever it is. */
const setPhrase = /^(?:fruit|cours|sens|place|preuve|chemin|apogée|rythme|essor|effet|limite|tour|comble)s?$/;

/** What a person does with a company's parts: "Julie dirige sa plus grande équipe" is of the company or of Julie. */
export const leads = /^(?:diriger|piloter|encadrer|superviser|chapeauter|coordonner|manager|codiriger|conduire)$/;

/** Whether a noun names what somebody does or wants rather than what he has. */
export function isDeed(token: Token | undefined): boolean {
  return token?.tag === 'NOUN' && abstract.test(token.lemma ?? token.low);
}

/** Who goes with a company, not with the tools it makes. */
const belonging = /^(?:client|cliente|équipe|salarié|collaborateur|collaboratrice|employé|adhérent|sociétaire)$/;
const tools =
  /^(?:application|appli|plateforme|outil|service|solution|logiciel|portail|fonctionnalité|dispositif|programme|assistant)$/;

/** What another does to somebody's feelings. */
const charms = new Set([
  'séduire',
  'convaincre',
  'toucher',
  'conquérir',
  'impressionner',
  'attirer',
  'inspirer',
  'émouvoir',
  'enthousiasmer',
  'charmer',
  'persuader',
  'intéresser',
  'surprendre',
  'étonner',
  'emballer',
  'frapper',
]);

/** The owner when the governing verb is the brand's. */
export function ownedByBrandVerb(tokens: readonly Token[], at: number, governor: number, noun: string): Owner {
  const verb = tokens[governor]!;
  // "Séduite par son potentiel, Novéa investit dans Kalio": of the one who charms.
  if (verb.tag === 'PP' && charms.has(verb.verb ?? '') && tokens.slice(0, governor).every((each) => each.tag !== 'V'))
    return 'unsure';
  let from = governor + 1;
  // "devient son partenaire": nobody is one's own.
  if (copulas.has(verb.verb ?? '') && tokens.slice(governor + 1, at).every((each) => ['ADV', 'NEG'].includes(each.tag)))
    return tokens[at + 1]?.low === 'propre' ? 'brand' : 'unsure';
  if (copulas.has(verb.verb ?? '')) {
    // "est leader sur son marché": the attribute is the brand itself.
    const attribute = tokens.findIndex((each, index) => index > governor && each.tag === 'NOUN');
    if (
      attribute > 0 &&
      attribute < at &&
      tokens.slice(governor + 1, attribute).every((each) => ['DET', 'ADJ', 'ADV', 'NUM', 'NEG'].includes(each.tag))
    )
      from = attribute + 1;
  }
  // "a inauguré, en présence de la ministre, son centre": what stands between commas is passed over.
  if (tokens[at - 1]?.text === ',') {
    const open = tokens.findIndex((each, index) => index >= from && each.text === ',');
    if (
      open >= 0 &&
      open < at - 1 &&
      tokens[open + 1]?.tag === 'PREP' &&
      tokens.slice(from, open).every((each) => each.tag !== 'NAME')
    )
      from = at;
  }
  // "reverse 5 000 euros à Emmaüs grâce à ses salariés": thanks to those of who does it.
  const cause = tokens.findLastIndex((each, index) => index < at && index >= from && each.low === 'grâce');
  if (cause > 0 && belonging.test(noun)) from = cause;
  // "inaugure son agence de Bayonne en présence de ses clients"
  if (tokens[at - 1]!.low === 'de' && tokens[at - 2]?.low === 'présence' && belonging.test(noun)) from = at;
  const { rivals, things: named } = candidates(tokens, from, at);
  // "recrute un directeur pour son usine", "accompagne Airbus dans la modernisation de ses usines"
  const hires = /^(?:recruter|embaucher|rechercher|chercher)$/.test(verb.verb ?? '');
  if (hires && tokens[at - 1]!.low === 'pour' && rivals.every((rival) => tokens[rival]!.tag !== 'NAME')) return 'brand';
  if (hires && parts.has(noun) && /^(?:pour|dans|sur|à)$/.test(tokens[at - 1]!.low)) return 'brand';
  const helped = /^(?:accompagner|aider|soutenir|conseiller|assister|épauler)$/.test(verb.verb ?? '');
  const into = rivals.length > 0 && tokens.slice(rivals[0]!, at).some((each) => each.low === 'dans');
  if (
    helped &&
    into &&
    rivals.every((rival) => [tokens[rival]!, tokens[rival + 1]!].some((each) => each.tag === 'NAME')) &&
    tokens[at - 1]!.low === 'de'
  )
    return 'other';
  // "reçoit le ministre sur son chantier": where one is received.
  const received =
    /^(?:recevoir|accueillir|inviter|réunir|rassembler)$/.test(verb.verb ?? '') &&
    /^(?:sur|dans|à)$/.test(tokens[at - 1]!.low) &&
    (parts.has(noun) || /^(?:chantier|stand|atelier|locaux|jardin|cave)$/.test(noun));
  if (received && tokens.slice(from, at).every((each) => !['V', 'REL'].includes(each.tag))) return 'brand';
  // "accompagne chaque stagiaire jusqu'à son retour", "défend la société Merlin contre son ancien associé"
  const cared = /^(?:accompagner|aider|soutenir|former|suivre|guider|préparer|encourager|inviter|conseiller)$/.test(
    verb.verb ?? '',
  );
  const each = cared && rivals.some((rival) => tokens[rival - 1]?.low === 'chaque');
  if (each && rivals.length === 1 && !companyNouns.has(noun) && tokens[at]!.low !== 'ses') return 'other';
  const against =
    /^(?:contre|face)$/.test(tokens[at - 1]!.low) || (tokens[at - 2]?.low === 'face' && tokens[at - 1]!.low === 'à');
  if (against && /^(?:défendre|représenter|assister|protéger)$/.test(verb.verb ?? '') && rivals.length > 0)
    return 'other';
  // "le bruit de ses pompes": the noise is of the pumps, it does not have them.
  // "l'erreur d'étiquetage de ses croissants": nor does the error.
  let chain = at - 1;
  while (/^(?:de|d')$/.test(tokens[chain]?.low ?? '') && ['NOUN', 'ADJ'].includes(tokens[chain - 1]?.tag ?? '')) {
    chain -= 2;
    // "le code source de"
    while (['NOUN', 'ADJ'].includes(tokens[chain]?.tag ?? '')) chain--;
    // "gage de la qualité de"
    if (/^(?:la|le|l')$/.test(tokens[chain]?.low ?? '') && /^(?:de|d')$/.test(tokens[chain - 1]?.low ?? '')) chain--;
  }
  const things = named.filter((thing) => !(thing > chain && /^(?:de|d')$/.test(tokens[at - 1]!.low)));
  // "reprend l'usine et ses salariés": of what stands before "et".
  if (tokens[at - 1]?.tag === 'CC' && rivals.length + things.length > 0) return 'unsure';
  // "a confié à Alstom la fabrication de ses rames": of who has them made.
  const ordered = /^(?:confier|déléguer|commander|sous-traiter)$/.test(verb.verb ?? '');
  if (ordered && tokens[at - 1]!.low === 'de' && isDeed(tokens[at - 2])) return 'brand';
  const names = rivals.every((rival) => tokens[rival]!.tag === 'NAME');
  if (rivals.length > 0 && !(appoints.test(verb.verb ?? '') && companyNouns.has(noun) && names)) return 'unsure';
  const first = tokens.findIndex((each) => each.tag === 'V' && each.doer === 'brand');
  if (verb.tag === 'V' && first >= 0 && first < governor) {
    const earlier = candidates(tokens, first + 1, governor);
    // "rachète Lumio et conserve ses salariés": of the one bought; "… et renforce sa présence": its own.
    const verbs = tokens.slice(first, governor).map((each) => each.verb ?? '');
    const bought = verbs.some((each) => takesOver.test(each)) && earlier.rivals.length + earlier.things.length > 0;
    const other =
      earlier.rivals.length > 0 && (caresFor.test(verb.verb ?? '') || verbs.some((each) => helps.test(each)));
    if ((bought || other) && !innermost.test(noun)) return 'unsure';
    // "ouvre un bureau et confie sa direction": of the office that the first verb brought.
    if (earlier.things.length > 0 && !companyNouns.has(noun)) return 'unsure';
  }
  return companyNouns.has(noun) || things.length === 0 ? 'brand' : 'unsure';
}

/** What a visitor does with those he visits. */
const encounters =
  /^(?:échanger|rencontrer|discuter|dialoguer|saluer|découvrir|remercier|féliciter|questionner|écouter|parcourir|applaudir)$/;

/** Whether a noun is neither a person, nor a body, nor a place that could have clients and teams of its own. */
function isThing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const lemma = token.lemma ?? token.low;
  // "la laiterie Bonnet": a body with a name of its own.
  const named = tokens[at + 1]?.tag === 'NAME' && tokens[at - 1]?.tag === 'DET';
  return token.tag === 'NOUN' && !otherOwners.has(lemma) && !parts.has(lemma) && !named;
}

/** The owner when the governing verb is another's: that other, unless its subject is only a quality of the brand. */
export function ownedByOtherVerb(
  tokens: readonly Token[],
  at: number,
  governor: number,
  noun: string,
  known: ReadonlyMap<number, Owner>,
  brandNear: boolean,
): Owner {
  // "a convaincu la Région de financer son projet": of either; "aide chaque jeune à trouver sa voie": of the one helped.
  const asked = tokens
    .slice(0, governor)
    .findLast((each) => ['V', 'PP', 'INF'].includes(each.tag) && each.doer !== undefined);
  if (
    tokens[governor]!.tag === 'INF' &&
    asked?.doer === 'brand' &&
    !/^(?:aider|permettre|former|préparer|habituer|apprendre|accompagner|laisser)$/.test(asked.verb ?? '')
  )
    return 'unsure';
  // "Si Novéa investit, c'est pour rester proche de ses clients": the purpose is hers, and "proche" would have to agree.
  const said = tokens.slice(Math.max(0, governor - 3), governor).map((each) => each.low);
  if (brandNear && tokens[governor]!.tag === 'INF' && said.join(' ').endsWith("c' est pour")) return 'unsure';
  // "Suez, qui détient 60 % de son capital": nobody holds a share of itself.
  const holds = /^(?:détenir|posséder|contrôler|prendre|acquérir|entrer|monter)$/.test(tokens[governor]!.verb ?? '');
  if (brandNear && holds && noun === 'capital')
    return tokens.some((each) => each.doer === 'brand') ? 'brand' : 'unsure';
  let subject = governor;
  // "a bondi": the subject stands before the auxiliary.
  if (tokens[governor]!.tag === 'PP')
    while (
      subject > 0 &&
      (['ADV', 'NEG', 'CLIT'].includes(tokens[subject - 1]!.tag) ||
        /^(?:avoir|être)$/.test(tokens[subject - 1]!.verb ?? ''))
    )
      subject--;
  // "la presse, qui a pu visiter": the subject stands before the finite verb.
  if (tokens[governor]!.tag === 'INF') {
    const finite = tokens.findLastIndex((each, index) => index < governor && each.tag === 'V');
    const close =
      finite > 0 &&
      tokens.slice(finite + 1, governor).every((each) => ['PP', 'ADV', 'NEG', 'CLIT', 'PREP'].includes(each.tag));
    if (close && tokens[finite]!.doer === tokens[governor]!.doer) subject = finite;
  }
  // "Lyon, où se trouve déjà son laboratoire": what is there is the subject, and the company's.
  const where = tokens.slice(Math.max(0, governor - 2), governor).some((each) => each.low === 'où');
  if (where && brandNear && tokens.slice(governor + 1, at).every((each) => each.tag === 'ADV'))
    return companyNouns.has(noun) ? 'brand' : 'unsure';
  while (
    subject > 0 &&
    tokens[subject - 1]!.kind !== 'sign' &&
    !['CONJ', 'REL', 'V'].includes(tokens[subject - 1]!.tag)
  )
    subject--;
  const words = tokens.slice(subject, governor);
  const head = words.findIndex((each) => each.tag === 'NOUN');
  // "La ministre a visité le stand de Novéa et échangé avec ses équipes": of the one visited as likely.
  const first = tokens.findIndex((each) => each.tag === 'V');
  const met = tokens.slice(Math.max(first, 0), governor).some((each) => each.tag === 'BRAND');
  if (
    met &&
    tokens[governor - 1]?.tag === 'CC' &&
    encounters.test(tokens[governor]!.verb ?? '') &&
    companyNouns.has(noun)
  )
    return 'unsure';
  if (head < 0) {
    // "Novéa lance une offre. Elle sera disponible dans ses agences": what has just been told of has none.
    if (brandNear && words.some((each) => /^(?:il|elle)$/.test(each.low)) && companyNouns.has(noun)) return 'unsure';
    // "Si Novéa réussit, c'est grâce à ses équipes"
    if (brandNear && words.some((each) => /^(?:ce|c'|cela|ça)$/.test(each.low))) {
      const sole = candidates(tokens, 0, at).rivals.length === 0;
      return sole && companyNouns.has(noun) ? 'brand' : 'unsure';
    }
    // "Ce label nous a été accordé. Il récompense son engagement"
    if (
      words.some((each) => /^(?:il|elle)$/.test(each.low)) &&
      tokens.every((each) => each.tag !== 'NAME') &&
      isAward(tokens[governor]!)
    )
      return 'unsure';
    const relative = tokens[subject - 1]?.low === 'qui';
    const antecedent = relative
      ? tokens.slice(0, subject).findLastIndex((each) => each.tag === 'NOUN' || each.tag === 'NAME')
      : -1;
    // "la tour Horizon, qui abritera son siège", "Fanny, qui vient de rejoindre ses équipes": hers before, as likely.
    const housed = /^(?:abriter|accueillir|héberger|regrouper|rejoindre|intégrer|renforcer|compléter|remplacer)$/;
    if (relative && brandNear && companyNouns.has(noun) && housed.test(tokens[governor]!.verb ?? '')) {
      const joins = /^(?:rejoindre|intégrer|renforcer|compléter)$/.test(tokens[governor]!.verb ?? '');
      const alone = candidates(tokens, 0, governor).rivals.length <= 1 && tokens.some((each) => each.doer === 'brand');
      return joins && alone && /^(?:équipe|rang|effectif|comité|conseil|direction|réseau)$/.test(noun)
        ? 'brand'
        : 'unsure';
    }
    // "une application qui permet à ses clients": an application has none.
    if (antecedent >= 0 && brandNear && belonging.test(noun) && tools.test(tokens[antecedent]!.low)) {
      const { rivals } = candidates(tokens, 0, antecedent);
      const apposed = rivals.length === 1 && tokens[rivals[0]! + 1]?.text === ',' && rivals[0]! + 3 === antecedent;
      return rivals.length === 0 || apposed ? 'brand' : 'unsure';
    }
    // "un logiciel qui aide ses radiologues": what a tool has are functions, not people.
    const staff = tokens[at]!.low === 'ses' && isPeople(noun) && antecedent >= 0 && brandNear;
    if (staff && isThing(tokens, antecedent)) return 'unsure';
    return antecedent >= 0 && brandNear && isThing(tokens, antecedent) && (companyNouns.has(noun) || noun === 'besoin')
      ? 'unsure'
      : 'other';
  }
  const ofBrand =
    words.some((each) => each.tag === 'BRAND') ||
    [...known].some(([index, owner]) => owner === 'brand' && index >= subject && index < governor);
  // "Ce label récompense le travail de ses équipes": a label has no teams.
  const thing = brandNear && isThing(tokens, subject + head) && companyNouns.has(noun);
  // "La satisfaction des clients est sa priorité"
  const aim = /^(?:priorité|objectif|fierté|ambition|moteur|credo|force|mission|préoccupation|promesse)$/.test(noun);
  const state =
    /^(?:être|rester|demeurer)$/.test(tokens[governor]!.verb ?? '') &&
    tokens.slice(governor + 1, at).every((each) => each.tag === 'ADV');
  if (aim && state && brandNear && candidates(tokens, 0, governor, true).rivals.length === 0) return 'brand';
  // "La direction de Novéa adresse ses condoléances": of who sends them.
  if (/^(?:condoléance|félicitation|vœu|remerciement|excuse|regret)$/.test(noun)) return 'other';
  // "rappelle que le port de la ceinture est obligatoire dans ses cars"
  const stated =
    brandNear &&
    copulas.has(tokens[governor]!.verb ?? '') &&
    isThing(tokens, subject + head) &&
    /^(?:dans|sur|chez|à|par)$/.test(tokens[at - 1]!.low);
  if (!ofBrand && (thing || stated)) return 'unsure';
  // "Notre agence ouvre ses portes": a place does so itself.
  if (ofBrand && parts.has(words[head]!.lemma ?? words[head]!.low)) return 'other';
  if (!ofBrand || setPhrase.test(noun) || !abstract.test(words[head]!.lemma ?? words[head]!.low)) return 'other';
  // "La réussite de Novéa dépend de ses équipes": people and places are the company's, anything else may be either's.
  return companyNouns.has(noun) && candidates(tokens, governor + 1, at).rivals.length === 0 ? 'brand' : 'unsure';
}
