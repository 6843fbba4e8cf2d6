/** Claims that are made by a whole sentence: nobody is faster than us, the bill will be halved. */
import type { ClaimKind } from './claim-words.ts';
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

const maybe =
  /(?<!\p{L})(?:si|selon|d[’']après|peut|peuvent|pourrait|pourraient|espér\p{L}+|environ|estim\p{L}+|mesur\p{L}+|if|may|might|could|hope\p{L}*|according|estimat\p{L}+|measured|on average|en moyenne)(?!\p{L})/iu;

export const claimSenses: Readonly<Partial<Record<ClaimKind, readonly Sense[]>>> = {
  superlative: [
    {
      words: wordList(`
        que nous, que chez nous, que nos, que les nôtres, que la nôtre, than us, than we do, than we are, than ours, than our, comme nous, aussi bien que
        nous, like we do, like us
      `),
      before:
        /(?<!\p{L})(?:personne|nul|aucun(?: autre)?(?: \p{L}+)?|aucune(?: autre)?(?: \p{L}+)?|nobody|no one|none|no other \p{L}+)(?: else)?\s(?:n[’']|ne |[\p{L}])[^.!?\n]{2,48}\s$/iu,
      unless: /(?<!\p{L})(?:plus (?:heureux|surpris|déçu|triste)|happier|more surprised|sadder)(?!\p{L})/iu,
    },
  ],
  absolute: [
    {
      words: ['complaints', 'complaint', 'réclamations', 'réclamation', 'plaintes', 'breakdowns', 'pannes'],
      before: /(?<!\p{L})(?:no|zero|not a single|aucune|zéro|pas (?:de|une seule))\s$/iu,
      near: [
        /(?<!\p{L})(?:nos|notre|nous|chez nous|our|us|we)(?!\p{L})/iu,
        /(?<!\p{L})(?:jamais|ever|never|toujours|always|prouvé|proven|depuis)(?!\p{L})/iu,
      ],
      wide: true,
    },
    {
      words: wordList(`
        jamais trompé, jamais trompés, jamais raté, jamais perdu, jamais en retard, jamais eu de, jamais eu une, jamais eu un, jamais manqué, never got, never been wrong, never missed, never failed, never been late, never late, never had a, never lost, never let anyone
      `),
      near: [
        /(?<!\p{L})(?:nous|on n|on ne|nos|notre|chez nous|we|our|us|we[’']ve)(?!\p{L})/iu,
        /(?<!\p{L})(?:devis|délais?|pannes?|retards?|clients?|chantiers?|réclamations?|fuites?|accidents?|quotes?|deadlines?|breakdowns?|delays?|customers?|jobs?|complaints?|leaks?|wrong|late)(?!\p{L})/iu,
      ],
      unless: /(?<!\p{L})(?:je|moi|presque|quasi|almost|hardly|I|match|foot|si|if)(?!\p{L})/u,
    },
  ],
  guarantee: [
    {
      words: wordList(`
        sera divisée par, seront divisées par, sera divisé par, sera réduite de, sera coupée en deux, baissera de, baisseront de, chutera de, va
        baisser de, vont baisser de, va chuter de, va fondre, vont fondre, fondra, fondront, will be cut, will be halved, will be slashed, will drop by,
        will fall by, will go down by, will shrink by, will be divided by, is going to drop by, is going to halve, will halve, fera baisser de,
        économiserez, ferez des économies, you will save, you'll save, paierez moins, paierez deux fois moins, will pay less, you'll pay less
      `),
      near: [
        /(?<!\p{L})(?:factures?|consommation|dépenses?|coûts?|vous|tu|bills?|consumption|costs?|you|your|energy use)(?!\p{L})/iu,
      ],
      unless: maybe,
    },
    {
      words: wordList(`
        je m'y engage, je vous le garantis, c'est promis, promis juré, parole de, i give you my word, you have my word, i promise you, take my
        word, mark my words, je vous le promets
      `),
      near: [
        /(?<!\p{L})(?:factures?|économis\p{L}+|résultats?|confort|chaud|silence|bruit|panne|bills?|sav\p{L}+|results?|comfort|warm|quiet|noise|breakdown)(?!\p{L})/iu,
      ],
      unless: maybe,
    },
  ],
  health: [
    {
      words: wordList(`
        laissez notre, laissez nos, laissez faire notre, let our
      `),
      near: [
        /(?<!\p{L})(?:allergies?|asthme|rhumes?|toux|migraines?|rhinites?|eczéma|insomnies?|rhumatismes|sinusites?|asthma|hay fever|colds|coughs?|migraines?|eczema|insomnia|arthritis|sinus(?:itis)?)(?!\p{L})/iu,
        /(?<!\p{L})(?:s[’']en (?:charge\p{L}*|occupe\p{L}*)|fait le reste|font le reste|finie?s?|adieu|disparai\p{L}+|oubliez|deal with|take care|does the rest|do the rest|no more|goodbye|forget|gone|sort\p{L}* (?:it|you) out)(?!\p{L})/iu,
      ],
      unless: maybe,
      wide: true,
    },
  ],
};
