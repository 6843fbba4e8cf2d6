/** Words of job offers, in French and English: what makes one, whom it may not choose by, and what it may say. */
import { wordList } from './word-list.ts';

/** A text with one of them offers a job. */
export const jobWords: readonly string[] = wordList(`
  recrutons, recrute, recrutent, recruter, recrutement, embauchons, embauche, embaucher, on embauche, offre d'emploi, poste
  à pourvoir, postes à pourvoir, cdi, cdd, stagiaire, stage de, alternance, alternant, alternante, apprenti, apprentie,
  candidature, candidatures, candidat, candidate, candidats, candidates, postulez, candidatez, profil recherché, h / f, f
  / h, notre équipe cherche, notre équipe recherche, cherchons un, cherchons une, recherchons un, recherchons une, recherche
  un, recherche une, we're hiring, we are hiring, now hiring, hiring, is hiring, job opening, an opening for, vacancy,
  vacancies, job offer, join our team, apply by, apply now, applicants, candidates, equal opportunity employer, we're
  looking for, we are looking for, recruiting, internship, apprenticeship, the ideal candidate, permanent contract, recruit, looking to recruit, to recruit, wanted, job offer, need a, on recrute, on embauche, profil idéal, profil, candidat idéal, poste, offre de poste, salarié recherché, permanent job, permanent role, permanent position, flexible hours, looking for a, looking for an, looking for someone, we want someone, work with us, rejoignez-nous, rejoins-nous, rejoignez notre équipe, better suited to, would suit, suits someone, sales role, the role, this role, the position, this position, the ideal person, le poste, ce poste, ce job,
  on cherche un, on cherche une, on cherche des, cherche un, cherche une, nous cherchons, nous recherchons, agence cherche, boutique cherche,
  équipe cherche, on recherche, recrutement, h f, cdd, intérim, intérimaire, join us, come and join, vacant, shifts, role, roles, opening, openings, on the lookout for, taking on, needed, full-time, part-time, temps plein, temps partiel, job étudiant, extra, saisonnier, saisonniers, apprentice, looking for my, looking for our, my next, our next, we're after, on cherche, je cherche mon, je cherche ma, je cherche un, je cherche une, je recrute, looking to hire, site manager wanted, trainee, trainees, h / f
`);
/** Criteria whatever stands beside them. */
export const alwaysChoosing: readonly string[] = wordList(`
  de nationalité française, nationalité française exigée, nationalité européenne, français de souche, d'origine française,
  langue maternelle française, de langue maternelle, natif, natifs exigés, célibataire, sans enfant, sans enfants, sans
  charge de famille, sans attaches, bonne présentation, très bonne présentation, excellente présentation, physique agréable,
  physique avenant, belle apparence, jolie, jolie présentation, en bonne santé, en parfaite santé, bonne condition physique exigée, homme
  uniquement, femme uniquement, hommes uniquement, femmes uniquement, un homme de préférence, une femme de préférence, de
  préférence un homme, de préférence une femme, de sexe masculin, de sexe féminin, père de famille, mère de famille, bon père de famille, family man, mother of, father of, non fumeur, non-fumeur, sans voile, non
  syndiqué, sans engagement syndical, âge maximum, limite d'âge, jeune et dynamique, jeune et motivé, jeunes et dynamiques,
  équipe jeune cherche jeune, retraités s'abstenir, seniors s'abstenir, native english speaker, native english speakers,
  native speaker, native speakers, english as a first language, english as your first language, english as a mother tongue, first language english, first-language english, french as a first language, native english, mother tongue english, english mother tongue, british nationals only, uk
  nationals only, us citizens only, no foreigners, unmarried, no children, without children, no family commitments, well
  presented, good-looking, attractive, pretty, in good health, perfect health, able-bodied, no disabilities, men only,
  women only, males only, females only, male candidates, female candidates, preferably male, preferably female, a man for,
  la vingtaine, la trentaine, la quarantaine, trentenaire, trentenaires, in their twenties, in their thirties, in their forties, in
  your twenties, in your thirties, in your forties, quinquas s'abstenir,
  maximum age, age limit, young and dynamic, young and energetic, digital native, digital natives, recent
  graduates only, non-smoker, non-smokers, no union members, salesman, salesmen, girl friday, handyman
`);
/** Criteria of the person or group named behind them. */
export const adjectives: readonly string[] = wordList(`
  jeune, jeunes, young, youthful, mature, junior ou jeune, younger
`);
export const groups: readonly string[] = wordList(`
  commercial, commerciale, vendeur, vendeuse, technicien, technicienne, ingénieur, ingénieure, développeur, développeuse,
  comptable, assistant, assistante, conducteur, conductrice, chauffeur, plombier, électricien, électricienne, chauffagiste,
  responsable, manager, consultant, consultante, secrétaire, collaborateur, collaboratrice, talent, recrue, personne,   candidat, candidate, profil, salesperson, engineer, technician, developer, accountant, assistant,
  driver, plumber, electrician, receptionist, secretary, colleague, person, candidate, applicant,
  professional, executive, representative, fitter, rep, graduate, team, équipe dynamique, recruit,
  diplômé, diplômée, diplômés, diplômées, collègue, ouvrier, ouvrière, soudeur,
  soudeuse, maçon, menuisier, serveur, serveuse, cuisinier, cuisinière, infirmier, infirmière, magasinier, caissier, caissière, hôtesse, chargé,
  chargée, waiter, waitress, nurse, welder, mechanic, cashier, cook
`);
/** Longer words in which the same letters choose nobody. */
export const openWords: readonly string[] = wordList(`
  jeunes ou seniors, jeune ou senior, jeunes et moins jeunes, jeune ou moins jeune, jeune diplômé bienvenu, jeune diplômé ou, jeunes diplômés ou, jeune diplômée ou, young or old,
  young and old, old and young, young at heart, jeune entreprise, jeune pousse, pretty much, pretty good, pretty sure, pretty
  simple, pretty well, attractive salary, attractive pay, attractive package, attractive conditions, attractive
  benefits, attractive offer, jolie aventure, jolie équipe, jolie promesse, jolie ville, jolie vue
`);
/** Words beside which a figure may be an age. */
export const ageWords: readonly string[] = [
  'ans',
  'years old',
  'aged',
  'between',
  'under',
  'over',
  'below',
  'older than',
  'at most',
  'max',
  'maximum',
  'tops',
  'or under',
  'or younger',
  'age',
];
