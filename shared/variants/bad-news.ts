/** News that nobody cheers: closures, layoffs, recalls, breaches, losses. */

/** Closures, layoffs, deaths, recalls and failures, of which no supporter, insider or expert makes a post. */
export const sadNews =
  /excuses|apologi[sz]|rappel(?:ons|le|er) (?:par précaution|\p{L}+ lots?)|recall(?:s|ed|ing)?(?!\p{L})|(?<!\p{L})outage|(?<!\p{L})panne(?!\p{L})|cyberattaque|cyberattack|data breach|blessée?s|injured|licenci|suppressions? de postes?|plan social|décès|condoléances|(?:fermeture|fermer|fermons) (?:définitive(?:ment)? )?(?:de |du |d[’'])?(?:notre|nos|son|ses|l[ae’']|le|les)? ?(?:site|usine|agence|magasin|boutique|filiale|établissement|atelier|entrepôt)|layoff|laid off|redundanc|condolence|passed away|clos(?:e|ing|ure of) (?:our|its|the) (?:\p{L}+ ){0,2}(?:site|plant|factory|office|store|shop|branch|warehouse)/iu;

/** What is no good news although it begins like one. */
export const badNews =
  /excuse|désol|regrett|condoléan|apolog|sorry|regret|licenci|suppression|supprim|fermet|fermer|ferme |accident|décès|rappel de|rappelons|cyberattaque|panne|perte|plan social|incident|layoff|laid off|closure|clos(?:e|ing) (?:our|the)|redundan|recall|accident|death|breach|outage|loss|lawsuit|fine of/iu;
