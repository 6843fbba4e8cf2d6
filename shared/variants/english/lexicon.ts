/** The closed classes of English and the word lists by which the English transform decides, each with what it decides. */

/** Makes a set of the words of a string. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Part of speech of every word of a closed class; content words come from `brill`. */
export const closedClass: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DT: 'the a an this these those each every no another any some either neither all both half such',
    PRP: 'i you he she it we they me him her us them himself herself itself ourselves themselves yourself everyone everybody anyone anybody someone somebody nobody everything anything nothing something one',
    PRP$: 'its our their your my his whose',
    MD: "will would can could may might must shall should won't can't cannot wouldn't couldn't shouldn't mustn't",
    VBZ: "it's that's here's there's what's who's is has does isn't hasn't doesn't",
    VBP: "are am have do aren't haven't don't",
    VBD: "was were had did wasn't weren't hadn't didn't",
    VBN: 'been',
    VBG: 'being having',
    VB: 'be',
    CD: 'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand million billion',
    JJ: 'best first second third last next more most many few several fewer less own new other',
    IN: 'of in on at by with from for into onto over under between among through throughout across within without against during before after since until till about above below behind beyond near along alongside via per than as like despite towards toward upon amid amidst inside outside beside besides except including following according around ahead thanks up',
    SUB: 'because if when while where whereas although though unless whether that once how why',
    TO: 'to',
    CC: 'and or but nor yet &',
    WH: 'who which whom what whoever whatever',
    RB: 'not never also now just only already still even once again soon often always then too very so here there today yesterday tomorrow tonight currently together twice almost ever rather instead however therefore thus meanwhile moreover further furthermore indeed once officially proudly away back forward out off down apart abroad online finally recently successfully directly continuously actively fully strongly firmly regularly constantly',
  }).flatMap(([tag, list]) => list.split(' ').map((word) => [word, tag] as const)),
);

/** Verbs whose form in -s is also a plural, but hardly one behind a company's name ("Acme works", "Acme gains"). */
export const plainVerbs = words(
  `work gain guarantee partner rank benefit call look hope need want start step move turn put take launch support promise
  welcome thank join aim fight fear turn act care start end reach rise stand help back invite demand set bet target boost supply host award score report cut pledge`,
);

/** Verbs of companies that `brill` (newspapers of the 1980s and 90s, American spelling) does not have. */
export const moreVerbs = words(
  `onboard streamline relaunch rebrand showcase reskill upskill leverage digitise digitize digitalise digitalize crowdfund
  decarbonise decarbonize electrify repurpose refurbish upcycle livestream co-host co-found co-develop co-organise partner
  spearhead innovate empower champion pioneer fine-tune outsource insource kickstart fast-track pilot prototype curate
  reinvent reimagine redesign gamify unlock roll insulate retrofit internationalise future-proof double-check
  source downgrade upgrade fundraise greenlight trial headquarter benchmark debut demo incubate localise monetise optimise prioritise
  premiere ringfence shortlist upsell rehome trademark patent winterise volunteer vet stream seed offset redeploy reinvest reaffirm reiterate rethink reuse roast brew onshore nearshore mentor crowdsource scale host coach mill blog email invoice compost charter author station twin recharge stitch ferment perfect focus aggregate induct honour`,
);

/** Verbs whose subject plans or employs: a company does that, a product or a plant does not. */
export const companyVerbs = words(
  `plan aim intend hope want expect announce confirm employ hire recruit acquire appoint invest believe commit pledge
  promise decide thank invite welcome celebrate report publish unveil launch open own donate sponsor wish think consider
  strive seek encourage anticipate dedicate relocate regret appeal negotiate apologise apologize refund reimburse compensate notify inform`,
);

/** Verbs that a clause with its own subject follows: "says Acme leads" has Acme as a subject, not an object. */
export const sayVerbs = words(
  `say believe think know hope mean ensure show announce confirm report state explain estimate expect find feel note add
  reveal wonder understand see claim suggest prove remember realise realize learn demonstrate guarantee declare argue`,
);

/** Verbs by which somebody does something to or with the people of a company: "chose Acme" is "chose us". */
export const usVerbs = words(
  `choose select pick trust join contact meet visit follow name rank rate award recognise recognize certify honour honor
  help allow enable support give make ask tell congratulate thank invite welcome praise reward nominate elect vote
  recommend consult call email message write commission hire engage challenge inspire motivate encourage push lead drive
  bring put place see know love like appreciate admire approach interview feature mention cite quote label accredit
  include shortlist designate appoint crown grant let inform advise assist guide accompany need want entrust task teach
  hear find catch spot greet reach host receive applaud commend describe prefer pay owe offer send provide back fund
  lend award cost earn save show mandate charge distinguish single salute audit assess score position keep strengthen allow consider acknowledge bless miss fine sue accuse clear criticise criticize warn value certify upgrade downgrade mandate instruct
  retain tap beat overtake tip order supply furnish impersonate authorise authorize present`,
);

/** Verbs after which "for its …" is about the one praised. */
export const praiseVerbs = words(
  `praise reward recognise recognize honour honor congratulate thank award applaud commend admire salute distinguish cite
  acknowledge credit celebrate recommend like love know`,
);

/** What one praises or chooses a company for, as opposed to what one needs it for. */
export const qualities = words(
  `honesty warmth kindness modesty boldness generosity integrity openness humour expertise experience reliability quality know-how professionalism commitment commitments flexibility responsiveness
  innovation creativity transparency agility rigour rigor reputation values vision track service support skills
  performance excellence efficiency knowledge approach ability capacity independence credibility speed efforts dedication
  sustainability simplicity solidity seriousness leadership results culture work understanding proximity`,
);

/** Verbs that make their object the one who acts next: in "helps Airbus cut its …", "its" is of Airbus. */
export const helpVerbs = words(
  `help support enable allow let assist encourage ask invite advise guide accompany urge push empower teach train
  persuade convince require permit inspire prompt lead coach equip`,
);

/** Nouns of singular bodies that can own things: with one of them near, "its" is not surely the company's. */
export const bodies = words(
  `company group firm start-up startup business organisation organization association charity foundation city town village
  region country state nation government ministry university school college institute hospital bank insurer retailer
  manufacturer supplier agency club league federation authority council commission community brand subsidiary parent
  competitor rival partner client customer giant operator network airline airport museum municipality county department
  industry sector market planet committee jury union cooperative consortium alliance body publisher broadcaster
  newspaper family team army navy police church team owner leader specialist provider platform institution fund investor`,
);

/** What the official texts call the company itself. */
export const selfNouns = words(
  `company group firm start-up startup organisation organization manufacturer retailer agency bank insurer publisher
  brewer carmaker airline operator consultancy`,
);

/** Nouns of people at work; a singular one is "one of our …s" or, with a name, a title. */
export const peopleNouns = words(
  `employer employee customer client team engineer manager apprentice intern trainee colleague technician scientist expert
  specialist consultant developer designer researcher staff workforce people founder co-founder cofounder ceo cto cfo coo
  cmo cio chro president chairman chairwoman chair chairperson director head officer executive boss leader spokesperson
  spokeswoman spokesman analyst economist advisor adviser assistant operator driver worker salesperson representative
  partner supplier shareholder investor member volunteer ambassador alumnus graduate student candidate recruit newcomer
  joiner subscriber user fan follower reader visitor buyer seller owner installer distributor reseller dealer
  architect lawyer nurse doctor chef baker pilot mechanic electrician supervisor coordinator board committee management
  community family crew department division counsel treasurer secretary chief lead recruiter accountant auditor buyer
  subsidiary competitor alumna buyer agent teacher trainer coach craftsman artisan winemaker farmer grower steward
  author editor writer carpenter artist optician barista therapist fitter welder professor lecturer curator player
  guide resident tenant passenger pupil donor midwife paramedic carer courier cyclist sailor picker packer
  minister mayor guest winner finalist entrepreneur woman man person child youngster freelancer contractor patient`,
);

/** Titles of people; capitalised after the company's name they are no other company ("Acme CEO", not "Acme Health"). */
export const titles = words(
  `ceo cto cfo coo cmo cio chro cpo cso president chairman chairwoman chair chief head director vice managing founder
  co-founder cofounder vp svp evp executive general senior`,
);

/** Words after which "at Acme" is where one works: "with us". */
export const workNouns = words(
  `work works worked working career careers job jobs position internship internships apprenticeship apprenticeships role
  vacancies opportunities years year months weeks decade decades start started day days placement traineeship chance break experience training`,
);

/** Pacts that two sides have: "the partnership between Airbus and Acme" is "our partnership with Airbus". */
export const pacts = words(
  `partnership agreement collaboration cooperation co-operation contract alliance relationship deal friendship dialogue
  venture project discussions talks merger link links bond ties`,
);

/** Joint acts that go with "with": "Airbus and Acme are joining forces" is "we are joining forces with Airbus". */
export const jointActs: readonly RegExp[] = [
  /^(?:join|joins|joined|joining) (?:forces|hands)\b/i,
  /^(?:team|teams|teamed|teaming) up\b/i,
  /^(?:partner|partners|partnered|partnering)(?: up)?\b/i,
  /^(?:merge|merges|merged|merging)\b/i,
  /^(?:collaborate|collaborated|collaborating|cooperate|cooperated|cooperating)\b/i,
];

/** Months and days: capitalised, but no part of a name. */
export const calendar = words(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday christmas easter spring summer autumn winter q1 q2 q3 q4`,
);

/** Past forms that are not base + "ed", by past participle: `[base, past]`. */
export const irregular: ReadonlyMap<string, readonly [string, string]> = new Map(
  `be:was:been beat:beat:beaten cast:cast:cast cost:cost:cost forecast:forecast:forecast become:became:become begin:began:begun break:broke:broken bring:brought:brought build:built:built
  buy:bought:bought catch:caught:caught choose:chose:chosen come:came:come cut:cut:cut deal:dealt:dealt do:did:done
  draw:drew:drawn drive:drove:driven eat:ate:eaten fall:fell:fallen feed:fed:fed feel:felt:felt fight:fought:fought
  find:found:found fly:flew:flown forget:forgot:forgotten get:got:got give:gave:given go:went:gone grow:grew:grown
  have:had:had hear:heard:heard hide:hid:hidden hit:hit:hit hold:held:held keep:kept:kept know:knew:known
  lay:laid:laid lead:led:led learn:learnt:learnt leave:left:left lend:lent:lent let:let:let light:lit:lit
  lose:lost:lost make:made:made mean:meant:meant meet:met:met offset:offset:offset overcome:overcame:overcome
  overtake:overtook:overtaken pay:paid:paid put:put:put quit:quit:quit read:read:read rebuild:rebuilt:rebuilt
  rethink:rethought:rethought ride:rode:ridden ring:rang:rung rise:rose:risen run:ran:run say:said:said see:saw:seen
  sell:sold:sold send:sent:sent set:set:set shake:shook:shaken shine:shone:shone show:showed:shown shut:shut:shut
  sing:sang:sung sit:sat:sat sleep:slept:slept speak:spoke:spoken spend:spent:spent split:split:split
  spread:spread:spread stand:stood:stood steal:stole:stolen stick:stuck:stuck strike:struck:struck swim:swam:swum
  take:took:taken teach:taught:taught tell:told:told think:thought:thought throw:threw:thrown
  undergo:underwent:undergone understand:understood:understood undertake:undertook:undertaken wear:wore:worn win:won:won
  withdraw:withdrew:withdrawn write:wrote:written`
    .split(/\s+/)
    .flatMap((entry) => {
      const [base = '', past = '', participle = ''] = entry.split(':');
      return [[participle, [base, past]] as const];
    }),
);

/** Past tenses whose participle differs, to their base. */
export const irregularPast: ReadonlyMap<string, string> = new Map(
  [...irregular.values()].map(([base, past]) => [past, base]),
);
