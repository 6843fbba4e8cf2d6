/** Words by which a text tells what a company keeps to itself, in French and English. */
import { wordList } from './word-list.ts';

/** Words of figures that companies keep to themselves until they publish them. */
export const insideWords: readonly string[] = wordList(`
  chiffre d'affaires, chiffre du mois, chiffres du mois, € de commandes, euros de commandes, € de CA, euros de CA, in orders, of orders, of new orders, in revenue, of revenue, monthly numbers, monthly figures, month's numbers, marge, bénéfice, résultat net, résultat opérationnel, rentabilité, trésorerie, montant du
  contrat, contrat de, contrat à, valorisation, rachat, prix de revient, levée de fonds, ebitda, carnet de commandes,
  prises de commandes, masse salariale, pertes, endettement, nos ventes, notre dette, nos coûts, nos effectifs, revenue,
  turnover, margin, margins, profit, profits, net income, earnings, cash flow, payroll, contract worth, deal worth,
  valuation, acquisition, contract for, contrat pour, cost price, funding round, order book, order intake, our sales, our
  losses, our debt, our headcount, our costs, va signer, vont signer, allons signer, vais signer, s'apprête à signer,
  bientôt signé, en cours de signature, en négociation, about to sign, will sign, going to sign, negotiating, a perdu,
  ont perdu, avons perdu, lost us, has lost, have lost
`);
/** Words of such figures where the company speaks of itself; elsewhere anybody's. */
export const maybeInsideWords: readonly string[] = wordList(`
  terminé l'année, fini l'année, bouclé l'année, clôturé l'année, terminé le trimestre, bouclé le trimestre, bouclé le mois, fini le mois, terminons l'année, closed the year, closed the month, closed the quarter, finished the year, ended the year, finish the year, finished the month, ended the quarter,
  signé, signons, signer, appel d'offres, tender, bid, budget, contrat, deal, ventes, vendu, vendus, vendons, commandes, trimestre, semestre,
  décroché, remporté, gagné, intéressement, participation, prime, investissons, investi, investissement, salaire, salaires, croissance, facturé, facturons,
  effectif, signed, contract, sales, sold, orders, this quarter, last quarter, quarterly, q1, q2, q3, q4, half-year,
  landed, won, bonus, invested, investing, investment, salary, salaries, growth, headcount
`);
/** What says that the company speaks. */
export const usWords: readonly string[] = wordList(`
  nous, notre, nos, ma boîte, mon entreprise, mon équipe, we, our, us, l'équipe, my company, my team, we've, we're
`);
/** What says that the figure has been published. */
export const publicWords: readonly string[] = wordList(`
  téléthon, récoltés, récolté, collectés, pour la bonne cause, raised for, for charity, cagnotte, publié, publiée, publiés, publiées, rapport annuel, le communiqué, notre communiqué, résultats annuels, a annoncé, ont
  annoncé, avons annoncé, annoncés, annoncées, published, annual report, our press release, the press release, has
  announced, have announced, we announced, announced today, announced yesterday, announced last, selon nos relevés,
  according to our meters
`);
export const markings: readonly string[] = wordList(`
  vivement que ce soit public, quand ce sera public, dès que ce sera public, une fois que ce sera public, can't wait till it's public, can't wait until it's public, once it's public, when it's public, when it goes public, officiel en interne, annoncé en interne, official internally, announced internally, jobs going, roles going, posts going, jobs at risk, roles at risk, jobs being cut, roles being cut, postes menacés, je ne vous ai rien dit, je vous ai rien dit, vous n'avez rien lu, vous n'avez rien vu, you read nothing, you saw nothing, you didn't see this, i said nothing, i've said nothing, but shush, but shh, sssh, shush,
  confidentiel, strictement confidentiel, ne pas diffuser, ne pas partager, merci de ne pas partager, merci de ne pas
  diffuser, à ne pas diffuser, usage interne, interne uniquement, document interne, note interne, en interne seulement,
  diffusion restreinte, diffusion interdite, sous embargo, sous nda, pas encore public, pas encore rendu public, pas
  encore annoncé, pas encore officiel, pas encore été annoncé, rien de signé encore, ne doit pas sortir d'ici, ne sort pas
  d'ici, ne sorte pas d'ici, ne l'ébruitez pas, je ne devrais pas vous le dire, je ne devrais pas le dire, je ne devrais
  pas en parler, pas le droit d'en parler, pas censé en parler, pas censée en parler, pas censé le dire, pas censée le
  dire, avant l'annonce officielle, avant tout le monde, gardez ça pour vous, gardez-le pour vous, garde ça pour toi,
  sous le manteau, vous ne l'avez pas su par moi, vous ne tenez pas ça de moi, je ne vous ai rien dit, pas encore confirmé,
  rien n'est encore officiel, rien n'est officiel, n'est pas officiel, encore officieux, officieusement, secret défense, secret de polichinelle, en off, fuite interne, confidential, strictly confidential, do not share, do
  not distribute, do not forward, please don't share, internal only, internal use only, internal memo, internal document,
  for internal use, under embargo, embargoed until, under nda, not public yet, not yet public, not announced yet, not yet
  announced, hasn't been announced, has not been announced, not official yet, off the record, don't tell anyone, petit
  secret, top secret, chut, ne le dites à personne, ne le répétez pas, que cela reste entre nous, ça reste entre nous,
  cela reste entre nous, doit rester entre nous, qui reste entre nous, between you and me, keep it quiet, keep this quiet,
  keep it to yourself, keep this to yourself, keep it between us, just between us, this stays between us, not supposed to
  say, not supposed to tell, not supposed to talk, not supposed to share, shouldn't be telling you, shouldn't be saying
  this, shouldn't say this, before the official announcement, ahead of the announcement, before it's announced, before
  everyone else, don't tell my boss, hush-hush, didn't hear it from me, did not hear it from me, mum's the word, don't spread it, don't spread this, don't spread the word, don't pass it
  on, don't repeat it, don't repeat this, not a word to, tell nobody, tell no one, keep it to yourselves, keep this to
  yourselves, keep it under your hat, keep that between us, keep this between us, strictly between us, pas un mot, motus, ne faites
  pas tourner, faites pas tourner, n'en parlez pas, n'en parlez à personne, gardez cela pour vous, gardons ça entre nous, que
  ça reste entre nous, sans l'annoncer, ne peux pas en dire plus, peux pas en dire plus, peux pas vous en dire plus, pas le droit d'en dire plus, pas le droit de dire, pas le droit d'en parler, can't say more, can't say any more, cannot say more, can't say who, can't tell you more, can't tell you who, can't name names, not allowed to say, not allowed to tell, before we announce, jobs to go, jobs will go, job cuts, job losses, postes supprimés,
  postes vont être supprimés, postes en moins, shh, shhh, psst, isn't official, is not
  official, official yet, nothing is official yet, nothing is official, nothing is signed yet, not signed yet, unofficially, not confirmed yet, layoffs are coming, redundancies are coming, my lips are sealed, nom de
  code, codename, code name, plan social, plan de licenciement, suppressions de postes, va racheter, allons racheter, vont
  racheter, s'apprête à racheter, va être racheté, allons être rachetés, will acquire, going to acquire, about to acquire,
  about to buy out, will be acquired, will merge with, about to merge, will lay off, about to lay off
`);
/** What a client's name follows. */
export const clientWords: readonly string[] = wordList(`
  installation chez, installations chez, chantier chez, pose chez, intervention chez, dépannage chez, mise en service chez, décroché, landed, bagged, posé chez, posée chez, posées chez, installé chez, installée chez, installées chez, installés chez, notre client, nos clients, notre cliente, notre nouveau client, notre nouvelle cliente, nos nouveaux clients, mon client,
  mon nouveau client, notre plus ancien client, notre premier client, notre plus gros client, notre plus grand client, un nouveau client, signé avec, signer avec, signons avec, contrat avec, marché avec, accord avec,
  pour le compte de, appel d'offres de, appel d'offres du, appel d'offres pour, choisis par, choisi par, retenus par, retenu
  par, sélectionnés par, our client, our clients, our customer, our customers, our new client, our new customer, our newest client, our newest customer, our oldest client, our oldest customer, our first client, our first customer, our
  biggest client, our biggest customer, our latest client, our latest customer, a new client, a new customer, my client, signed with, sign with, deal with, contract
  with, contract from, tender from, tender for, won the contract from, chosen by, selected by, picked by
`);
/** What a name follows that may become a client's, where hopes are told. */
export const prospectWords: readonly string[] = wordList(`
  réunion avec, rendez-vous avec, rendez-vous chez, rdv avec, rdv chez, pitch chez, pitch devant, démo chez, démo pour, en discussion avec, en
  discussions avec, discussions avec, en négociation avec, négociations avec, devis pour, offre pour, les acheteurs de, les dirigeants de, accueilli les équipes de, reçu les équipes de, showed the, showing the, hosted the, hosting the, welcomed the, visit from, tour for the, soutenance chez, soutenance devant, ce matin avec, cet après-midi avec, aujourd'hui avec, hier avec, demain avec, déjeuner avec, visio avec, point avec, réunion chez, rencontre avec, rencontré, this morning with, today with, yesterday with, tomorrow with, lunch with, this afternoon with, visite chez, meeting
  with, met with, meeting at, pitch to, pitched to, pitching to, pitch at, demo for, demo at, in talks with, talks with, negotiating with, quote for, proposal for, call
  with, presented to, bid for
`);
/** What a client's name stands before, when we are chosen behind it. */
export const chooseWords: readonly string[] = wordList(`
  parmi nos nouveaux clients, parmi nos clients, parmi nos références, among our new clients, among our new customers, among our clients, among our customers, comme nouveau client, as a new client, as a new customer, a choisi, ont choisi, vient de choisir, a retenu, ont retenu, a sélectionné, ont sélectionné, nous fait confiance, nous font confiance, nous a choisis, nous a choisi, nous ont choisis, nous confie, vient de nous confier, viennent de nous confier, nous a confié, nous ont confié, vient de nous choisir,
  renouvelle avec nous, renouvelle sa confiance, vient de signer avec nous, has just handed us, handed us, has awarded
  us, awarded us, entrusted us, renews with us, renewed with us, has renewed with us, has joined our clients, s'équipe de,
  s'équipe chez, picked, chose, has chosen, have chosen, has picked, have picked, selected, has selected, trusts us, trust
  us, is using our, uses our, went with, nous a signés, nous a signé, nous ont signés, vient de nous signer, viennent de nous signer, a signé avec nous,
  ont signé avec nous, vient de signer chez nous, a signé chez nous, fait partie de nos clients, passe
  chez nous, passent chez nous, nous a retenus, nous ont retenus, signed with us, just signed with us, has signed with us, have signed
  with us, has just signed with us, signed us, just signed us, has hired us, hired us, moved over to us, switched to us, is a client of
  ours, is a customer of ours, is now a client, is now a customer, is now our client, is now our customer
`);
/** Thanks and welcomes, behind which a client is named when one of the words below stands there too. */
export const greetingWords: readonly string[] = wordList(`
  merci à, merci au, bienvenue à, bienvenue au, bravo à, welcome to, welcome, thank you, thank you to, thanks to, thanks
`);
export const customerWords: readonly string[] = wordList(`
  pour leur confiance, for their business, for their custom, for your business, for their trust, for your custom, confiance renouvelée, renouveler sa confiance, renouvelle sa confiance, parmi nos clients, rejoint nos clients, de nous
  avoir choisis, nous avoir choisi, for trusting us, for choosing us, for renewing, our newest customer, our newest client,
  our new customer, our new client, among our clients, among our customers, your contract with us, de nous faire confiance,
  de nous avoir fait confiance, as a customer, as a client, comme client, comme cliente
`);
