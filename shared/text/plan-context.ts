/** What stands around words of plans: days to come, the company as speaker, its products, and what is harmless or out already. */

/** Months, as people write them. */
export const months =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|sept|oct|nov|dec|jan|feb';
const weekdays =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** A day or a season to come; with a year behind, one of this century from its twenties on. */
export const comingDay = `(?:(?:le |on |the |du )?\\d{1,2}(?:er|st|nd|rd|th)?(?: of)? (?:${months})|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?|(?:le )?\\d{1,2}/\\d{1,2}|(?:ce |le |this |next |on )?(?:${weekdays})(?: prochain)?|(?:en|in|fin|mi|début|early|late|mid|by|d[’']ici|pour|courant)[ -](?:${months})|demain|tomorrow|tonight|ce soir)(?!\\p{L}|\\d|,? (?:19|200|201))`;
/** A week, a season or a year to come. */
export const comingTime =
  "(?:la semaine prochaine|le mois prochain|l[’']an(?:née)? prochaine?|la rentrée|au printemps|cet été|cet automne|cet hiver|à l[’'](?:été|automne|hiver)|d[’']ici (?:l[’']été|la fin|quelques|deux|trois|juin|noël|peu)|dans (?:deux|trois|quatre|quelques|\\d{1,2}) (?:jours|semaines|mois)|d[’']ici un an|next (?:week|month|year|spring|summer|autumn|fall|winter|quarter)|this (?:spring|summer|autumn|fall|winter)|in (?:two|three|four|a few|\\d{1,2}) (?:days|weeks|months)|by (?:the end|summer|spring|christmas|easter|year)|(?:en|in|pour|for|from|dès|d[’']ici|by|before|avant) (?:early |late |mid-|début |fin |mi-)?20[2-9]\\d|(?:q[1-4]|t[1-4])(?: 20[2-9]\\d)?)(?!\\p{L})";
/** A time to come. */
export const coming = new RegExp(`(?<!\\p{L})(?:${comingDay}|${comingTime})`, 'iu');
/** A time to come that is no day. */
export const later = new RegExp(`(?<!\\p{L})(?:${comingTime}|définitivement|pour de bon|for good|permanently)`, 'iu');

/** The company speaks; "on" is "we" as people say it. */
const weSpoken =
  "on(?: a(?= (?:bien |enfin |encore |déjà |tous )?\\p{L}+(?:é|és|ée|i|is|u|us|ert|it)(?!\\p{L}))| (?:va|vient|ne|se|est|y|en|nous|sort|met|perd|vend|part|fait|arrête|garde|doit|peut)(?!\\p{L})| [nsl][’']| (?!the |these |those |some |one |site|time|line|fire|ice |same |core |me |page|stage|home)\\p{L}{3,12}e(?= ))";
const self = `(?:nous|notre|nos|${weSpoken}|chez nous|ma boîte|mon entreprise|mon équipe|la direction|we|our|us|my company|my team|management|we[’'](?:re|ll|ve))`;
/** The company is meant. */
export const us = new RegExp(`(?<!\\p{L})${self}(?!\\p{L})`, 'iu');
/** What companies bring out. */
const product =
  'gammes?|modèles?|produits?|versions?|appli(?:cation)?s?|plateforme|logiciel|offres?|service|collection|pompes?|chaudières?|machines?|systèmes?|boutique|marque|fonctionnalités?|module|catalogue|abonnement|formule|moteur|véhicule|batterie|capteur|appareil|outil|solution|carte|compte|site web|espace client|ranges?|models?|products?|apps?|platform|software|line-?up|line|pumps?|boilers?|heater|brand|features?|catalogue|subscription|plan(?! d)|engine|vehicle|battery|sensor|device|tool|release|bundle|website';
/** Its product, or the one that everybody in the company waits for; another maker's, or one's own, has that name behind. */
export const ownProduct = new RegExp(
  `(?<!\\p{L})(?:[Nn]os|[Nn]otre|[Oo]ur|(?:[Ll]a|[Ll]e|[Ll]es|[Tt]he|[Uu]ne?|[Aa])(?: toute| all)? (?:nouvelle?s?|nouveaux?|brand.new|[Nn]ew|next|prochaine?s?|future?s?)|[Nn]ouvelle?|[Nn]ouveau|[Nn]ew|NEW|NOUVELLE|NOUVEAU)(?: [\\p{L}\\d-]{2,14}){0,2}? (?:${product})(?!\\p{L}|\\s(?:de |d[’']|du |of |from |by |for )(?:\\p{Lu}|(?:mon|ma|mes|son|sa|ses|leurs?|la|cette|my|his|her|their|the|this) |l[’']))`,
  'u',
);
/** What anybody may tell ahead: meetings, books, games. */
const harmless =
  /(?<!\p{L})(?:portes ouvertes|porte ouverte|lecture|collecte|concours|tournoi|podcasts?|newsletter|webinaires?|conférences?|ateliers?|clubs?|salon|forum|exposition|expo|fête|film|livre|roman|album|saison|série|recettes?|open days?|book|fundraiser|competition|webinars?|talks?|workshops?|fair|movie|season|series|recipe|exhibition|party|course|meet-?up|survey|sondage|questionnaire|bateaux|boats?|en direct|(?<!go |goes |going |went )live|watch|rocket|fusée|élection|référendum)(?!\p{L})/iu;
/** What is out already: said by whom, or where. */
export const isPublic =
  /(?<!\p{L})(?:(?<!(?:nous|leur|lui|m[’']) ?(?:a|ont|avons) )annoncée?s?|publiée?s?|communiqué|officiel(?:le)?ment|dévoilée?s?|announced|published|press release|officially|unveiled|confirm\p{L}*|completed|conclue?s?|https?)(?!\p{L})/iu;
/** Either of them. */
export const harmlessOrPublic = new RegExp(
  `${harmless.source}|${isPublic.source}|(?<!\\p{L})(?:today|aujourd[’']hui)(?!\\p{L})`,
  'iu',
);
/** Security as a subject, not as an event. */
export const lesson =
  /(?<!\p{L})(?:formation|exercice|sensibilisation|atelier|conférence|comment (?:éviter|se)|éviter|prévenir|article|étude|rapport|podcast|conseils?|hôpital|mairie|mur|si (?:vous|tu|on)|training|exercise|drill|awareness|workshop|talk|how to|avoid|prevent|study|report|tips|hospital|council|wall|if (?:you|we)|imagin\p{L}+|pas|aucune?|jamais|not|never|no)(?!\p{L})/iu;
/** What either of two patterns finds. */
export const either = (one: RegExp, other: RegExp): RegExp => new RegExp(`${one.source}|${other.source}`, 'iu');
/** Elsewhere, long ago or somebody else's. */
const notOurs =
  /(?<!\p{L})(?:ministère|gouvernement|pays|secteur|filière|concurrent\p{L}*|selon|d[’']après|étude|insee|government|ministry|country|sector|industry|competitor\p{L}*|according|study|19\d\d|20[01]\d|il y a \p{L}+ ans|years ago|mon père|my dad|ma mère|my mum|à l[’']époque|back then|vacances|congés|holidays?|voisin\p{L}*|neighbours?|gâteaux?|cakes?|kermesse|tombola|raffle|association|charity)(?!\p{L})/iu;
/** Out already, or not of the company. */
export const quietly: RegExp = either(isPublic, notOurs);
