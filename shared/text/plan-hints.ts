/** What slips out: pictures of forecasts, breakdowns at home, rumours about one's own house, the next product. */
import { coming, either, months, quietly, us } from './plan-context.ts';
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

export const planHints: readonly Sense[] = [
  {
    // What a picture shows by the way.
    words: wordList(`
      prévisions, prévisionnel, forecast, forecasts, tableau de bord, dashboard, roadmap, feuille de route, budget, business plan, tarifs, grille de prix, whiteboard, tableau blanc, slides, chiffres de vente, planning de production, price list, sales figures, org chart, organigramme
    `),
    near: [
      /(?<!\p{L})(?:photos?|cliché|selfie|snaps?|pics?|pictures?|screenshot|capture|derrière|behind|arrière-plan|background|affiché\p{L}*|écran|screen)(?!\p{L})/iu,
      /(?<!\p{L})(?:ventes?|sales|[tq][1-4]|20[2-9]\d|marges?|margins?|clients?|customers?|prix|prices?|internes?|internal|salaires|salaries|bureau|office|réunion|meeting|équipe|team|stratégie|strategy)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:météo|weather|vide|empty|effacé\p{L}*|wiped|flout\p{L}+|blurred|formation|webinaire|webinar|training|école|school)(?!\p{L})/iu,
    ),
  },
  {
    // What has broken down at home.
    words: wordList(`
      est tombé, est tombée, sont tombés, en panne, a planté, ont planté, plantage, est à l'arrêt, sont à l'arrêt, à l'arrêt, paralysé, paralysée, inaccessible, inaccessibles, bloqués, bloquée, hors service, went down, is down, are down, are offline, is offline, crashed, outage, out of action, at a standstill, has stopped, no
      access to, locked out
    `),
    near: [
      us,
      /(?<!\p{L})(?:serveurs?|systèmes?|réseau|messagerie|erp|crm|production|lignes?|chaîne|usine|base|données|servers?|systems?|network|email|production|assembly line|factory|plant|database|data)(?!\p{L})/iu,
      /(?<!\p{L})(?:paniqu\p{L}+|impossible|données|clients?|commandes|toute?s?|heures|jours|depuis|ce matin|hier|personne|catastroph\p{L}+|galère|panic\p{L}*|data|customers?|orders|all|hours|days|since|this morning|yesterday|nobody|chaos|disaster|total)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:maintenance|rétabli\p{L}*|résolu\p{L}*|restored|back up|status|statut|réparée?s?|fixed|repaired|exercice|drill|hôpital|école|school|hospital|client nous|customer called|chez un client|at a customer)(?!\p{L})/iu,
    ),
  },
  {
    words: wordList(`
      à quelle sauce, our fate, notre sort, notre avenir se joue, what happens to us, ce qu'on va devenir, ce que l'on va devenir, ce qui nous attend, what awaits us, what's coming
    `),
    near: [
      new RegExp(
        `${coming.source}|(?<!\\p{L})(?:bientôt|soon|saura|sauront|will know|find out|learn|${months})(?!\\p{L})`,
        'iu',
      ),
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:match|finale|tirage|coupe|climat|planète|cup|final|draw|climate|planet|météo|weather)(?!\p{L})/iu,
    ),
  },
  {
    // Rumours about one's own house.
    words: wordList(`
      le bruit court, bruit court, bruits de couloir, bruit de couloir, radio moquette, il se dit que, il se murmure, on raconte que, il paraît que, parait que, word is, rumour has it, rumor has it, the rumour is, rumours are, rumours that, i hear that, heard that, apparently
    `),
    near: [
      /(?<!\p{L})(?:(?:le |notre |nos |mon |du |the |our |my )(?:\p{L}{2,14} )?(?:sites?|usine|agence|bureaux?|service|équipe|siège|direction|atelier|postes?|boîte|plant|factory|branch|office|team|department|head office|company|jobs?)|chez nous|us|nous)(?!\p{L})/iu,
      /(?<!\p{L})(?:ferm\p{L}+|vend\p{L}*|rach\p{L}+|fusion\p{L}*|licenci\p{L}+|supprim\p{L}+|déménag\p{L}+|réorg\p{L}*|délocalis\p{L}+|plan social|clos\p{L}+|shut\p{L}*|sold|sell\p{L}*|bought|merg\p{L}+|redundan\p{L}+|layoffs?|laid off|relocat\p{L}+|mov\p{L}+|takeover|cuts?)(?!\p{L})/iu,
    ],
    unless: quietly,
  },
  {
    // "Our next pump will be cheaper."
    words: wordList(`
      notre prochaine, notre prochain, nos prochaines, nos prochains, notre future, notre futur, nos futures, nos futurs, our next, our upcoming, our future, our forthcoming, la prochaine pompe, le prochain modèle, la prochaine gamme, the next model, the next version, the next generation
    `),
    near: [
      /(?<!\p{L})(?:gammes?|modèles?|produits?|versions?|appli(?:cation)?s?|plateforme|logiciel|pompes?|chaudières?|machines?|systèmes?|génération|ranges?|models?|products?|apps?|platform|software|pumps?|boilers?|heaters?|generation|release)(?!\p{L})/iu,
      /(?<!\p{L})(?:sera|seront|aura|auront|fera|feront|coûtera|consommera|pourra|va|vont|will|won[’']t|is going to|are going to|gets?|comes? with|%|€|£|db|moins|plus|less|more|cheaper|quieter|smaller)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:chantiers?|rendez-vous|formation|webinaire|réunion|job|site visit|course|webinar|meeting|appointment)(?!\p{L})/iu,
    ),
  },
];
