/** What is told of others: a colleague's illness, or somebody's child by name with its age or its school. */
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

const name = '\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?';
/** Somebody by name or place, as the one whom it befell or to whom one wishes well. */
const somebody = new RegExp(
  [
    `(?<!\\p{L})(?:[Rr]établissement|[Cc]ourage|[Pp]ensées?|[Ss]outien|[Cc]onvalescence|[Ff]orce|[Gg]et [Ww]ell(?: soon)?|[Tt]houghts|[Tt]hinking of|[Ss]trength|[Ss]peedy recovery|[Ww]ishing)[^.!?\\n]{0,24}(?:à|pour|pour notre|avec|to|for|with|are with|of|,)?\\s(?:notre |our |mon |ma |my )?(?:${name}|collègue|colleague)`,
    `${name} (?:\\p{Lu}\\p{L}+ )?(?:de la|du|des|de l[’'](?=équipe|atelier|accueil)|in|from|at|on) ?(?:compta\\p{L}*|service|équipe|atelier|accueil|RH|rh|SAV|sav|marketing|commerce|achats|paie|stock|entrepôt|accounts|sales|HR|hr|IT|it|marketing|finance|the \\p{L}+|service|support|team|stores|reception|payroll)`,
    `(?<!\\p{L})(?:(?:[Nn]otre|[Mm]on|[Mm]a|[Uu]ne?|[Oo]ur|[Mm]y|[Aa]|[Cc]hère?|[Dd]ear) (?:\\p{L}{2,12} )?(?:collègue|chef|cheffe|patronn?e?|manager|stagiaire|apprentie?|technicien(?:ne)?|directeur|directrice|comptable|binôme|alternante?|responsable|colleague|boss|intern|apprentice|teammate|manager|engineer|director|receptionist|accountant|supervisor))(?!\\p{L})`,
  ].join('|'),
  'u',
);
/** The writer tells of themself, was allowed to, or speaks of the matter and of nobody. */
const fine =
  /(?<!\p{L})(?:je (?:suis|me|reviens|sors)|j[’'](?:ai|étais|en)|moi|avec (?:son|leur) accord|m[’']a autorisée?|m[’']autorise|I (?:am|was|had|have)|I[’'](?:m|ve)|myself|with (?:her|his|their) (?:permission|consent|blessing)|octobre rose|pink october|movember|ligue|recherche contre|course contre|collecte|don|dons|fundrais\p{L}+|charity|run(?:ning)? for|study|étude|conférence|roman|novel|novels|book|livre|play|series|série|character|personnage|film|prévention|awareness|témoign\p{L}+|auteure?|author|chat|chien|cat|dog|machine|pompe|pump|van|camion|imprimante|printer|hospital|hôpital (?:a|de)|clinic|clinique|unit|research|robotic|robotique|surgeons?|chirurgiens?|centre|institut\p{L}*)(?!\p{L})/iu;

/** Words of illness. */
const illness = wordList(`
  opéré, opérée, opération du, opération de la, hospitalisé, hospitalisée, à l'hôpital, aux urgences, arrêt maladie, en arrêt, burn-out, burnout, dépression, cancer, chimio, chimiothérapie, AVC, infarctus, crise cardiaque, tumeur, fausse couche, enceinte,
  rééducation, cure de désintoxication, bipolaire, hernie, leucémie, sclérose, surgery, operation, in hospital, off sick, sick leave, chemo, chemotherapy, stroke, heart attack, tumour, tumor, miscarriage, pregnant, breakdown, depression, diagnosed,
  rehab, leukaemia, leukemia, hernia, signed off
`);

/** Words of illness, where they are told of somebody. */
export const healthSenses: readonly Sense[] = [
  { words: illness, near: [somebody], unless: fine },
  {
    words: illness,
    before: new RegExp(
      `(?:^|\\s)${name} (?:\\p{Lu}\\p{L}+ )?(?:est|a été|a eu|a fait|vient d[’'e]|sera|reste|is|has|had|was|will be)(?: [\\p{L}’']+){0,3}\\s$`,
      'u',
    ),
    unless: fine,
  },
];

/** A child that is not the writer's own, by name and with its age or its school. */
export const childSenses: readonly Sense[] = [
  {
    words: wordList(`
      fille, fils, enfant, enfants, petite fille, petit garçon, petite dernière, jumeaux, jumelles, daughter, son, child, children, kid, kids, little girl, little boy, twins
    `),
    before:
      /(?:(?<!\p{L})(?:la|le|les|sa|son|ses|leur|leurs|petite?|his|her|their|the|of|eldest|youngest)|[’']s)\s(?:(?:plus|petite?|eldest|youngest|little) )?$/iu,
    near: [
      /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?:,| \(|,? (?:a|qui|aged|is|who|turns|fête)(?!\p{L}))/u,
      /(?<!\p{L})(?:[1-9]|1[0-7]) ans(?!\p{L})|(?<!\p{L})aged? (?:[1-9]|1[0-7])(?!\d)|, (?:[1-9]|1[0-7])(?:,| at)|\((?:[1-9]|1[0-7])\)|(?<!\p{L})(?:école|collège|lycée|crèche|maternelle|primary|school|nursery|academy)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:avec (?:son|leur) accord|mon|ma|mes|my|our kids|nos enfants|19\d\d|18\d\d|expérience|experience|with (?:her|his|their) (?:permission|consent))(?!\p{L})/iu,
  },
];
