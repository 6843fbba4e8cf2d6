/** Words of contempt anywhere in a sentence that means somebody: the reader, who wrote something, an office, customers. */
import { trades } from './hostile-context.ts';
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

/** Somebody is meant who is not the writer. */
const target = new RegExp(
  `@\\p{L}|(?<!\\p{L})(?:vous|tu|toi|t[’']es|votre|vos|ton|ta|tes|you|your|yours|u|ur|monsieur|madame|mr|mrs|posts?|comment(?:aire)?s?|articles?|tribune|auteure?s?|authors?|whoever|celui|ceux|celles|ces|cette|these|those|ils|they|préfecture|mairie|métropole|ministère|gouvernement|région|syndic|service|direction|clients?|voisins?|council|planning office|ministry|government|customers?|clients?|neighbours?|management|some people|certains|${trades})(?!\\p{L})`,
  'iu',
);
/** The writer, somebody who is dear, or the thing itself. */
const harmless =
  /(?<!\p{L})(?:je (?:suis|me|fais|dis|raconte|ne|n[’']|peux|sais)|j[’'](?:ai|étais)|moi|mon|ma|mes|I (?:am|was|have|talk|did|do|can|know)|I[’'](?:m|ve)|my|me|myself|enfants?|kids?|grand-mère|grand-père|gran|grandad|poubelles?|bins?|recycl\p{L}+|tri|skip|bags?|collect\p{L}*|dump|film|livre|book|novel|sketch|pièce|jamais de|pas de|pas des|not|never|aucune?|stop|don[’']t|merci|adore\p{L}*|love)(?!\p{L})|[❤🥰😍]/u;

/** Attacks whose word stands apart from the one who is meant. */
export const targetSenses: readonly Sense[] = [
  {
    words: wordList(`
      âneries, bêtises, conneries, sornettes, inepties, foutaises, bobards, énormités, contre-vérités, absurdités, stupidités, sottises, niaiseries, boniments, billevesées, n'importe quoi, grand n'importe quoi, rubbish, nonsense, drivel, garbage, crap, bollocks, twaddle,
      claptrap, piffle, balderdash, guff, porkies, hogwash, bunkum, hot air, gibberish
    `),
    near: [
      target,
      /(?<!\p{L})(?:dire|dites|dis|dit|disent|racont\p{L}+|sors|sort|sortez|sortent|débit\p{L}+|écri\p{L}+|post\p{L}*|publi\p{L}+|répand\p{L}+|propag\p{L}+|lire|lit|c[’']est|est|sont|genre|talk\p{L}*|say\p{L}*|said|spout\p{L}*|writ\p{L}+|wrote|spread\p{L}*|speak\p{L}*|peddl\p{L}+|is|are|such|this|what|read\p{L}*)(?!\p{L})/iu,
    ],
    unless: harmless,
  },
  {
    words: wordList(`
      pour des imbéciles, pour des pigeons, pour des jambons, pour des truffes, pour des quiches, pour des billes, pour des lapins, pour des débiles, pour des vaches à lait, for mugs, for idiots, for fools, for suckers, for a ride, radins, radin, rapiats, pingres, crevards, tight sods,
      tightwads, cheapskates, tight-fisted, skinflints, sods, muppets, jokers, cowboys, chancers, time-wasters, timewasters, casse-pieds, boulets, emmerdeurs, emmerdeur, chieurs, chieur, relous, relou, glandeurs, planqués, feignasses, feignasse
    `),
    near: [target],
    unless: harmless,
  },
];

/** Mockery of somebody who is thanked for nothing. */
export const thankedSenses: readonly Sense[] = [
  {
    // "Thanks to the genius who parked there": nobody is thanked.
    words: wordList(`
      génie, génies, genius, geniuses, petit malin, petits malins, gros malin, bright spark, bright sparks, clever clogs, champion, champions, as du volant, artiste, artistes, héros, hero, heroes, grand esprit, visionnaire, visionnaires, star, stars, stratège
    `),
    before:
      /(?:^|[^\p{L}])(?:bravo|merci|chapeau|félicitations|well done|thanks|thank you|congratulations|congrats|hats off|cheers|big up|shout-?out)[^.!?\n]{0,16}$/iu,
    after:
      /^\s(?:qui|who|that)\s(?!m[’']|nous a|nous ont|a inventé|ont inventé|invent\p{L}+|a réparé|a trouvé|a sauvé|fixed|found|saved|helped|rescued|returned|brought|made)/iu,
    near: [
      /(?<!\p{L})(?:gar\p{L}+|bloqu\p{L}+|coup\p{L}+|laiss\p{L}+|mis|pos\p{L}+|jet\p{L}+|pris|vol\p{L}+|vid\p{L}+|perc\p{L}+|renvers\p{L}+|débranch\p{L}+|éteint|effac\p{L}+|supprim\p{L}+|park\p{L}+|block\p{L}*|cut|left|put|threw|took|stole|emptied|drilled|spilt|unplugged|switched off|deleted|ate|booked|scheduled|chang\p{L}+|programm\p{L}+|mang\p{L}+|toute la|all (?:day|morning|night|week)|stuck|encore|again|heures|hours)(?!\p{L})/iu,
    ],
    unless: harmless,
  },
];
