/** Cuts a hashtag that is written in small letters into its words, so that it can be written with a capital at each. */
import { wordList } from './word-list.ts';
import { fold } from './words.ts';

/** Words that hashtags of work are made of, in French and English. Short ones only where they hardly occur inside others. */
const words = wordList(`
  accessibilité, achat, achats, action, actualité, agile, aide, air, alimentation, alternance, ambition, animaux,
  apprentissage, architecture, art, artificielle, assurance, atelier, automobile, avenir, bas, bâtiment, bien, bilan, bio,
  biodiversité, bonne, bonheur, bois, bureau, business, cadre, campagne, carbone, carrière, carrières, chaleur, changement,
  chantier, chantiers, chargé, chaud, chauffage, chef, circulaire, citoyen, client, clients, climat, climatique, code,
  collectif, collective, commerce, communication, compétences, confiance, conseil, construction, continue, coupe, cuisine,
  culture, cyber, cybersécurité, data, dans, de, des, design, développement, digital, digitale, diversité, donnée, données,
  droit, droits, du, durable, durables, eau, échange, à, école, écologique, réchauffement, enseignants, réparation, vélo, économie, économique, éducation, égalité, électricité,
  électrique, embauche, emploi, emplois, employeur, en, énergie, énergies, énergétique, engagement, ensemble, entreprise,
  entreprises, entrepreneur, environnement, équipe, équipes, et, étudiant, europe, événement, expérience, expert, femme,
  femmes, fête, fibre, fiers, fières, nos, notre, mon, ma, mes, nous, avec, tous, jour, jours, année, noël, bonnes, vacances, rentrée, fier, fière, filière, finance, force, formation, formations, forum, france, français, française,
  future, futur, gaz, génie, gestion, grand, grande, habitat, handicap, heureux, humain, humaines, idée, immobilier,
  impact, inclusion, inclusive, industrie, industrielle, info, informatique, ingénieur, ingénieurs, initiative, innovation,
  innovations, intelligence, international, job, jobs, journée, jeune, jeunes, la, le, les, leader, leadership, lecture,
  local, locale, logement, loi, lutte, management, manager, marché, marketing, marque, matin, meilleur, merci, métier,
  métiers, mobilité, monde, mondiale, monétaire, motivation, musique, nouveau, nouvelle, numérique, offre, opportunité,
  parité, partage, partenaire, partenariat, patrimoine, performance, planète, plein, pompe, pompes, population, portes,
  ouvertes, pour, prévention, prix, produit, professionnel, professionnelle, projet, projets, propre, protection, public,
  publique, qualité, rapport, recherche, recrutement, recyclage, réemploi, relation, rénovation, renouvelable,
  renouvelables, réseau, réseaux, responsable, responsabilité, retour, réunion, ressources, rh, rse, route, sante, santé,
  salon, sécurité, semaine, service, services, site, social, sociale, sociaux, société, sobriété, solaire, soleil,
  solidaire, solidarité, solution, solutions, sport, stage, start, startup, stratégie, succès, talent, talents, tech,
  technicien, technologie, technologies, témoignage, terrain, territoire, territoires, transformation, transition,
  transport, travail, télétravail, unis, université, usine, ville, villes, vie, visite, voiture, voyage, zéro, déchet,
  about, adventure, and, apprentice, apprenticeship, apprenticeships, artificial, at, award, awards, balance, best,
  better, big, block, brand, building, buildings, built, care, career, careers, carbon, challenge, chain, change, circular,
  city, cities, clean, clear, client, climate, cloud, coaching, coffee, company, communities, community, computing,
  conference, construction, content, corporate, creative, customer, day, decarbonisation, deep, development, digital,
  district, diversity, earth, economy, education, efficiency, electric, emissions, employee, employer, energy, engineer,
  engineering, engineers, environment, equality, equity, event, events, experience, family, first, focus, food, for, free,
  friday, fun, funding, future, gas, gender, global, goals, good, great, green, grid, growth, happy, health, heat, heating,
  hiring, history, home, homes, housing, human, idea, ideas, improvement, in, industry, innovation, insights, installer,
  insulation, intern, internship, is, job, jobs, kindness, knowledge, language, launch, leaders, leadership, learning,
  life, lifelong, living, local, love, low, machine, made, makers, management, manufacturing, door, doors, christmas, holidays, journey, inspiration, stories, every, all, back, up, on, with, by, from, more, than, matters, media, mental,
  mentor, mind, mindset, monday, money, morning, motivation, my, national, nature, net, network, networks, new, news, next,
  not, now, of, office, open, opportunity, our, partners, partnership, people, personal, plan, planet, plumbing, positive,
  power, pride, product, productivity, professional, progress, project, projects, proud, pump, pumps, quality, real,
  recruitment, remote, renewable, renewables, research, retrofit, safety, sales, save, school, science, security, skills,
  small, smart, solar, speaker, speaking, staff, story, strategy, street, strong, student, success, summer, supply,
  support, sustainability, sustainable, teacher, team, teams, teamwork, technology, thank, thanks, the, thing, things,
  think, thought, throwback, thursday, time, tips, to, together, top, trade, trades, training, transition, travel, trust,
  values, vehicles, virtual, water, we, week, weekend, welcome, wellbeing, wind, winter, with, woman, women, work, working,
  workplace, workshop, world, year, you, young, your, youth
`);
const known = new Set(words.map(fold));
const longest = Math.max(...[...known].map((word) => word.length));
/** Pieces that stand for a word anywhere only when the rest is made of longer ones. */
const shortest = 4;
/** No single word of either language that people tag with is longer. */
const mostLetters = 19;

/** The longest words first; the time grows with the letters. Null when the letters are no row of known words. */
function cut(letters: string): readonly number[] | null {
  // For each place from the end: how long the word is that begins there, on a way to the end with the fewest words.
  const best: ({ length: number; words: number } | undefined)[] = Array.from({ length: letters.length + 1 });
  best[letters.length] = { length: 0, words: 0 };
  for (let at = letters.length - 1; at >= 0; at--)
    for (let length = Math.min(longest, letters.length - at); length > 0; length--) {
      const rest = best[at + length];
      if (!rest || !known.has(letters.slice(at, at + length))) continue;
      if (!best[at] || rest.words + 1 < best[at]!.words) best[at] = { length, words: rest.words + 1 };
    }
  if (!best[0]) return null;
  const lengths: number[] = [];
  for (let at = 0; at < letters.length; at += best[at]!.length) lengths.push(best[at]!.length);
  return lengths;
}

/**
 * How a hashtag of several words in small letters (or all capitals) is to be written, without its sign: `climatechange` →
 * `ClimateChange`; `''` when it is too long to be one word and its words are not known; null when nothing is wrong with it.
 */
export function camelCased(written: string): string | null {
  const tag = written.normalize('NFC');
  const isPlain =
    /^\p{L}+$/u.test(tag) && (tag === tag.toLowerCase() || tag === tag.charAt(0) + tag.slice(1).toLowerCase());
  if (!isPlain || tag.length < 6) return null;
  const letters = fold(tag);
  // A ligature opens into two letters: places would no longer be those of the tag.
  if (letters.length !== tag.length || known.has(letters)) return null;
  const lengths = cut(letters);
  if (!lengths || !lengths.some((length) => length >= shortest)) return tag.length > mostLetters ? '' : null;
  let at = 0;
  return lengths
    .map((length) => {
      const word = tag.slice(at, (at += length));
      return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
    })
    .join('');
}
