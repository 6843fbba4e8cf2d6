/** What a thing does, what a site does, what a person does: by its verb one tells who "elle" is. */
import { isPlural } from './candidates.ts';
import { nounGender } from './lexicon.ts';
import type { Token } from './token.ts';
import { parts as sites } from './word-lists.ts';

/** What a product does rather than a company. */
export const ofThings = new Set([
  'plaire',
  'consommer',
  'reposer',
  'tourner',
  'nécessiter',
  'permettre',
  'coûter',
  'comporter',
  'peser',
  'durer',
  'contenir',
  'remplacer',
  'fonctionner',
  'débuter',
  'servir',
  'commencer',
  'comprendre',
  'couvrir',
  'intégrer',
  'inclure',
  'combiner',
  'détecter',
  'adresser',
  'adapter',
  'résister',
  'afficher',
  'corriger',
  'concerner',
  'survenir',
  'éclater',
  'expirer',
  'aggraver',
  'propager',
]);

/** "présente ses excuses": no thing does. */
export function apologizes(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:présenter|adresser|renouveler)$/.test(tokens[verb]!.verb ?? '') &&
    tokens
      .slice(verb + 1, verb + 5)
      .some((each) => /^(?:excuses|condoléances|vœux|remerciements|félicitations)$/.test(each.low))
  );
}

/** What a site does as well as its company. */
export const staffed = new Set([
  'employer',
  'compter',
  'produire',
  'fabriquer',
  'accueillir',
  'héberger',
  'abriter',
  'desservir',
  'traiter',
  'occuper',
  'réunir',
]);

/** Whether the sentence before ends by bringing a site of that gender: "ouvre une usine à Lyon". */
export function opensSite(earlier: readonly Token[], gender: 'F' | 'M'): boolean {
  const verb = earlier.findLastIndex(
    (each) =>
      each.doer === 'brand' &&
      /^(?:ouvrir|rouvrir|fermer|rénover|agrandir|inaugurer|construire|bâtir|créer|implanter|annoncer|installer|lancer|dévoiler)$/.test(
        each.verb ?? '',
      ),
  );
  return (
    verb >= 0 &&
    earlier
      .slice(verb)
      .some(
        (each, step, rest) =>
          each.tag === 'NOUN' &&
          sites.has(each.lemma ?? each.low) &&
          nounGender(each.low) === gender &&
          !isPlural(rest, step),
      )
  );
}

export const appointing = new Set(['nommer', 'accueillir', 'recruter', 'promouvoir', 'désigner', 'embaucher']);
/** What a person does who has been appointed. */
export const personal = new Set([
  'succéder',
  'prendre',
  'remplacer',
  'diriger',
  'piloter',
  'superviser',
  'rejoindre',
  'travailler',
  'exercer',
  'occuper',
  'entrer',
  'intégrer',
  'siéger',
  'encadrer',
  'rapporter',
  'débuter',
]);

/** Verbs whose "le" is what was just said. */
export const ofFacts = new Set(
  `savoir dire expliquer indiquer montrer rappeler souligner prouver confirmer voir penser imaginer vouloir pouvoir être espérer promettre
  comprendre attester démontrer illustrer permettre témoigner faire résumer affirmer annoncer emporter deviner croire demander devoir préciser noter`.split(
    /\s+/,
  ),
);
/** What is done to a company or to people rather than to a thing. */
export const toSomebody = new Set(
  `excuser remercier féliciter récompenser distinguer rejoindre accuser soutenir accompagner aider contacter conseiller obliger contraindre
  inviter encourager attaquer sanctionner condamner poursuivre solliciter consulter interroger convaincre rencontrer élire nommer désigner
  employer recruter emmener opposer lier unir frapper séparer distinguer caractériser engager amener pousser placer classer hisser propulser conforter autoriser exposer priver doter qualifier`.split(
    /\s+/,
  ),
);
