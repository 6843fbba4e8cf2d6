/** Classes of meaning that decide what grammar leaves open: who can own, who can be chosen, which verbs take whom. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** Nouns that stand before the name for the company itself: "le groupe Novéa". */
export const companyKinds = set(
  'groupe société entreprise start-up startup compagnie pme eti scale-up coopérative maison cabinet éditeur banque mutuelle association ong collectif scop enseigne marque fédération brasserie domaine laboratoire studio esn fintech biotech medtech foncière licorne bailleur promoteur assureur opérateur constructeur fabricant transporteur équipementier distributeur industriel',
);

/** Nouns that make another body of the name: "la fondation Novéa". */
export const otherBodies = set(
  'fondation institut fonds prix trophée trophées coupe stade arena tournoi marathon festival académie école campus université fan-club trail tour challenge concours grand-prix club syndicat affaire dossier cas plan méthode loi',
);

export const legalForms = set(
  'sa sas sasu sarl se sca snc eurl scop scic gie group groupe holding inc inc. ltd llc gmbh ag nv bv plc',
);

/** What a company has: owners other than the brand are unlikely for these, unless a person or a company stands between. */
export const companyNouns =
  set(`analyste journaliste fleuriste pharmacien pharmacienne caviste boulanger boulangère pâtissier cuisinier cuisinière compagnon maçon électricien mécanicien conducteur conductrice pilote marin opticien opticienne coiffeur coiffeuse jardinier formateur formatrice professeur correspondant rédacteur traducteur interprète comptable notaire courtier contrôleur guide animateur animatrice éducateur aide-soignant médecin psychologue pompier sauveteur téléconseiller soudeur opérateur magasinier cariste préparateur chimiste biologiste graphiste
  rang logo budget action maraîcher bière jeu fonds rame borne bouquet académie candidature essai molécule canot pensée condoléance excuse vœu remerciement félicitation statut dividende trésorerie sociétariat guichet caisse standard barème agrément livraison colis emballage atelier chaîne quai voie tramway métro fonderie four éolienne panneau centrale barrage turbine forage réacteur puits cuverie chai étudiant doctorant chercheur chercheuse scientifique artisan développeur avocat juriste infirmier infirmière designer architecte capteur client partenaire salarié salariée collaborateur collaboratrice employé employée équipe apprenti alternant
  actionnaire fournisseur adhérent abonné usager utilisateur sociétaire bénévole dirigeant manager fondateur fondatrice directeur directrice président présidente pdg ingénieur expert consultant
  usine site agence bureau siège atelier filiale magasin boutique entrepôt laboratoire centre parc réseau flotte implantation établissement locaux plateforme
  gamme offre produit service solution marque catalogue portefeuille application logiciel collection technologie innovation nouveauté brevet activité métier
  stratégie ambition croissance développement transformation transition engagement démarche politique feuille trajectoire objectif mission vision valeur raison projet programme plan
  chiffre effectif résultat vente exportation émission empreinte consommation capacité production présence position leadership part marché secteur histoire expertise savoir-faire expérience
  anniversaire convention concours rapport index identité siège-social capital dette investissement recrutement approvisionnement performance compétitivité indépendance culture avenir existence création tarif prix offensive
  activités recherche r&d communauté écosystème territoire ancrage héritage rachat acquisition déploiement intention attractivité notoriété visibilité image réputation outil poste
  expansion internationalisation impact responsabilité méthode modèle carnet commande ressource compétence talent dispositif rentabilité bénéfice marge cœur porte soutien
  restaurant cantine hôtel résidence chantier immeuble bâtiment station gare train avion véhicule camion vélo machine ferme vignoble verger serre plantation navire bateau ligne rame bus
  salle studio ingrédient recette menu rayon cuisine serveur algorithme donnée contrat procédure pratique achat déplacement trajet visiteur lecteur auditeur spectateur joueur licencié élève enseignant
  soignant patient résident locataire assuré bénéficiaire donateur priorité préoccupation credo spécialité signature fierté consommateur voyageur passager membre agriculteur éleveur producteur coopérateur moniteur monitrice formation
  vacataire intérimaire saisonnier stagiaire ouvrier ouvrière technicien technicienne vendeur vendeuse conseiller conseillère agent commercial chauffeur livreur facteur
  décarbonation digitalisation modernisation diversification restructuration recherche avancée coulisse bâtiment savoir conviction promesse tarification expansion relance
  indice âme adn compte bilan comité conseil gouvernance organisation processus emballage formule approche qualité stand webinaire événement édition atelier cérémonie campagne site-web page blog newsletter boutique point`);

/** Nouns of people and bodies in the singular that could own something themselves. */
export const otherOwners =
  set(`client cliente entreprise société groupe start-up startup pme partenaire fournisseur salarié salariée collaborateur collaboratrice employé employée
  équipe ville mairie commune région département métropole état ministère pays école université lycée collège hôpital association ong fédération fondation club
  personne homme femme enfant jeune étudiant étudiante élève apprenti alternant stagiaire candidat candidate directeur directrice président présidente fondateur fondatrice pdg dirigeant
  agriculteur artisan commerçant locataire citoyen habitant famille foyer utilisateur utilisatrice abonné acheteur patient patiente malade médecin chercheur chercheuse ingénieur
  concurrent constructeur opérateur industriel acteur géant leader filiale marque enseigne magasin distributeur éditeur banque assureur organisation institution collectivité
  gouvernement europe union athlète champion championne sportif équipage navigateur navigatrice skipper artiste auteur autrice musée établissement conducteur voyageur usager invité manager
  fils fille père mère frère sœur ami collègue tuteur mentor maire ministre`);

/** Nouns that stand between a verb and "son" without being able to own: times, light nouns of set phrases. */
export const nonOwners =
  set(`an année mois jour journée semaine trimestre semestre heure minute matin soir siècle décennie fois janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche été hiver printemps automne
  cadre occasion lors sein faveur cours terme issue titre hausse baisse fin début milieu partir suite cœur tête
  plaisir honneur choix rendez-vous fierté part partie place bienvenue hommage confiance accent cap appel preuve point jour main œuvre droit besoin envie objectif ambition volonté décision engagement intention mission volonté effort
  manière façon mesure nombre ensemble intégralité quasi-totalité totalité majorité moitié tiers quart million milliard pourcent % tonne euro k€ m€ hauteur direct ligne avance retard bien temps monde terre international étranger échelle face vie`);

/** When something happens: what opens a sentence without a comma behind it. */
export const times = set(
  'an année mois jour journée semaine trimestre semestre heure minute matin soir siècle décennie fois janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche été hiver printemps automne rentrée occasion cadre début fin',
);

/** Qualities for which one is chosen or rewarded: "pour son expertise" is the chosen one's. */
export const qualities =
  set(`méthode honnêteté sincérité simplicité générosité engagement expertise savoir-faire innovation qualité fiabilité réactivité démarche action politique approche capacité accompagnement professionnalisme sérieux performance excellence
  travail projet programme initiative dispositif solution application offre stratégie rôle contribution dynamisme agilité expérience croissance modèle impact résultat créativité service parcours proximité ancrage soutien transparence exemplarité accueil disponibilité écoute technologie produit gamme effort vision implication sens esprit avance audace maîtrise compétence connaissance rigueur souplesse flexibilité robustesse`);

/** Verbs of rewarding and choosing, whose "pour son …" tells the merit of the object. */
export const choosing = set(
  'récompenser féliciter distinguer saluer remercier primer honorer sélectionner nommer élire choisir retenir désigner labelliser certifier applaudir classer consacrer plébisciter',
);

/** Verbs whose object may be said "nous" without sounding odd. */
export const takesUs = new Set([
  ...choosing,
  ...set(`apprécier reconduire missionner épauler parrainer héberger rassurer auditionner manquer louper rater rejoindre contacter suivre aider accompagner soutenir représenter retrouver rencontrer inviter accueillir appeler attendre autoriser
  challenger contraindre forcer accuser relaxer poursuivre citer classer conforter consulter convaincre croire défendre encourager engager entourer évaluer exposer féliciter financer guider hisser impressionner inciter inspirer interroger interviewer intéresser
  inviter joindre mandater mobiliser motiver obliger pousser placer positionner préférer propulser protéger rapprocher recevoir recommander reconnaître récompenser recontacter référencer remercier rendre renforcer sanctionner séduire servir solliciter surprendre toucher tromper trouver visiter voir mettre porter concerner
  démarquer distinguer différencier caractériser anime animer unir lier réunir rassembler arrêter freiner conduire amener mener missionner nommer noter noter plébisciter questionner rappeler rejoindre connaître écouter lire regarder aimer adorer faire stimuler attaquer critiquer condamner défier dépasser devancer couronner qualifier relier relayer tester auditer audit labelliser certifier envoyer équiper fournir livrer payer former conseiller assister épauler habiter occuper porter honorer sensibiliser alerter informer interpeller renseigner repérer détecter découvrir-nous décrire définir résumer sponsoriser parrainer`),
]);

/** Verbs for which the company itself, not its people, is the object. */
export const takesCompany = set(
  'intégrer quitter diriger présider lancer démarrer fonder créer cofonder co-fonder racheter acquérir reprendre piloter gérer administrer coter valoriser découvrir connaître transformer moderniser céder vendre restructurer développer incarner bâtir construire redresser visiter',
);

/** Verbs whose "à" object becomes "nous" before them. */
export const dative = set(
  `poser falloir infliger signifier notifier réclamer confier permettre donner offrir attribuer décerner remettre accorder apporter apprendre demander proposer rendre renouveler témoigner céder fournir verser octroyer ouvrir garantir valoir coûter rapporter souhaiter dire annoncer transmettre adresser envoyer présenter montrer plaire convenir imposer interdire éviter laisser prêter consacrer manquer suffire appartenir déléguer décerner faire livrer réserver assurer commander vendre acheter louer racheter suggérer recommander conseiller promettre reprocher refuser promettre conférer expliquer parler écrire répondre devoir`,
);

/** "faire appel à", "penser à": the pronoun stays behind the preposition. */
export const strongAfter = set('penser songer tenir recourir renoncer croire appel référence attention');

/** Verbs behind which "à nous" is said: "s'associer à nous". */
export const keepsPreposition = set(
  'associer joindre adresser intéresser allier fier rallier attaquer opposer unir comparer abonner tenir penser songer recourir faire',
);

/** Verbs whose object or "à" object is the doer of the infinitive that follows. */
export const objectControl = set(
  'prier permettre aider inviter encourager inciter pousser demander proposer autoriser conduire amener obliger former sensibiliser apprendre interdire offrir donner laisser convier appeler accompagner habituer préparer contraindre mener engager convaincre persuader suggérer conseiller recommander éviter empêcher enjoindre exhorter',
);

/** Verbs that only people or bodies do: their "elle" is no product, plan or site. */
export const agentive = set(
  'recruter embaucher employer investir annoncer ambitionner souhaiter vouloir racheter acquérir inaugurer signer nommer féliciter remercier saluer réaffirmer affirmer déclarer estimer fêter célébrer espérer décider croire réclamer exporter financer reverser verser savoir penser promettre refuser constater considérer regretter assumer militer plaider excuser demander dénoncer vivre publier planter acheter céder licencier titulariser parrainer rembourser négocier',
);

/** What one aims at: "l'objectif de Novéa est de réduire" lets the company reduce. */
export const aims = set(
  'objectif ambition mission but défi priorité engagement promesse vocation volonté souhait rôle métier raison projet stratégie enjeu idée pari credo conviction responsabilité',
);

/** People by what they do; "de l'innovation" behind them is their field, not a thing that "notre" could own. */
export const titles = set(
  'directeur directrice responsable chef cheffe président présidente vice-président vice-présidente manager head porte-parole délégué déléguée conseiller conseillère secrétaire chargé chargée coordinateur coordinatrice coordonnateur référent référente ambassadeur ambassadrice directeurs directrices membre membres',
);

/** Places and parts of a company, which "notre" can own behind a title: "le directeur de notre usine". */
export const parts = set(
  'résidence clinique service usine site agence filiale centre magasin équipe entrepôt laboratoire boutique siège fondation division branche unité antenne bureau plateforme restaurant école campus pôle réseau club comité conseil',
);

/** Reflexive verbs whose "se" is not the object: the participle stays as it is before an object. */
export const dativeReflexive = set(
  'fixer donner offrir attribuer procurer réserver permettre imposer assigner constituer forger tailler créer octroyer accorder bâtir garantir construire',
);

/** Participles of doing for which "par nos soins" is said. */
export const ourCare = set(
  'organiser développer concevoir réaliser fabriquer mener conduire produire installer construire rénover éditer rédiger traiter élaborer imaginer assembler tester préparer effectuer collecter publier mettre proposer créer livrer poser aménager bâtir restaurer rénover',
);

/** Participles whose doing lasts: "que nous proposons"; the others are done: "que nous avons achetée". */
export const lasting = set(
  'proposer offrir commercialiser distribuer employer soutenir accompagner porter gérer exploiter acheter financer vendre animer piloter consommer utiliser partager représenter détenir équiper couvrir desservir défendre promouvoir administrer diffuser produire fabriquer organiser',
);

/** Adjectives of feeling and stance: set apart by commas, they speak of the subject, not of the object before them. */
export const stances = set(
  'fier heureux ravi convaincu conscient soucieux désireux déterminé fidèle confiant enthousiaste impatient engagé attentif attaché résolu honoré reconnaissant animé persuadé',
);

/** Adjectives that open a sentence and agree with its subject, although the lexicon knows them as nouns too. */
export const openers = new Set([
  ...stances,
  ...set('présent actif proche prêt premier fort jeune ancien implanté ambitieux pionnier expert'),
]);

/** Bare nouns of membership after "être", said of several. */
export const membership = set(
  'membre partenaire signataire lauréat lauréate finaliste candidat candidate mécène sponsor actionnaire propriétaire fournisseur acteur',
);

/** What a company is chosen to do with what its client has. */
export const doneForClients = set(
  'moderniser équiper rénover gérer entretenir dématérialiser sécuriser piloter transformer numériser refondre repenser nettoyer réhabiliter automatiser digitaliser héberger optimiser éclairer alimenter exploiter surveiller maintenir chauffer décarboner auditer restructurer externaliser informatiser agrandir reconstruire isoler végétaliser câbler raccorder',
);
