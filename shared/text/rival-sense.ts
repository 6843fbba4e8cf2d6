/** Whether a sentence holds a competitor up against us: a comparison with it, a choice between it and us, a leaving it for us. */

/** "Plus silencieuse que la Thermix", "quieter than a Calorys": right before the name. */
const comparedBefore =
  /(?<!\p{L})(?:plus|moins|mieux|meilleure?s?|pire|fois|more|less|better|worse|fewer|\p{L}{2,12}er)\s(?:[\p{L}’'-]+\s){0,5}?(?:que|qu[’']|than)\s?(?:[\p{L}]+[\s’']){0,4}$/iu;
const noComparison =
  /(?<!\p{L})(?:who better|qui (?:de )?mieux|than ever|plus (?:d[’']une?|que jamais|tard|tôt)|rather|other|later|plutôt|autre)\s/iu;
/** "Thermix ou nous ?", "Thermix vs us". */
const choiceBehind =
  /^(?:[’']s?)?\s(?:ou|or|vs\.?|versus|contre|against|face à)\s(?:nous|us|notre|nos|our|ours|la nôtre|les nôtres)(?!\p{L})/iu;
/** "Between Thermix and us", with a choice that was made. */
const between = /(?<!\p{L})(?:entre|between|choisir|choose|hésit\p{L}+|torn)\s(?:[\p{L}]+\s){0,3}$/iu;
const chosen =
  /(?<!\p{L})(?:différence|compris|choisi\p{L}*|choix|vite vu|sans hésit\p{L}+|décroch\p{L}+|gagn\p{L}+|signé|difference|chose|chosen|choice|picked?|no-brainer|soon saw|understood|signed|won)(?!\p{L})/iu;
const hesitated =
  /(?<!\p{L})(?:hésit\p{L}+|torn|hesitat\p{L}+|undecided|compar\p{L}+|(?:été|est|était|went|gone|go) (?:voir|to see|chez|to|with))(?!\p{L})/iu;
/** "Left Thermix for us", "fed up with Calorys", "switched from": before the name. */
const leaving =
  /(?<!\p{L})(?:quitt(?:é|e|ent|er|ait)|left|leav\p{L}+|switch\p{L}* (?:over )?from|mov\p{L}+ (?:away )?from|pass\p{L}+ de|abandonn\p{L}+|lâch\p{L}+|ditch\p{L}+|dump\p{L}+|drop\p{L}+|remplac\p{L}+|replac\p{L}+|débarrass\p{L}+ d[eu]|rid of|adieu|goodbye|bye(?: bye)?|ciao|finis?e?s?|rip|oubli\p{L}+|forget)\s(?:[\p{L}’'-]+\s){0,4}$/iu;
const forUs = /(?<!\p{L})(?:nous|chez nous|nos|notre|us|ours?|we|on)(?!\p{L})|[!😂🤣😏😉👋]/iu;
/** "If you like breakdowns, buy Thermix." */
const irony =
  /(?<!\p{L})(?:si (?:vous|tu|on) (?:aime[sz]?|avez|as|veux|voulez|cherche[sz]?|kiffe[sz]?)|if you (?:like|love|enjoy|fancy|want|prefer|can live with)|pour ceux qui aiment|for (?:those|people) who (?:like|love|enjoy))[^.!?\n]{0,60}(?:pannes?|breakdowns?|retards?|delays?|attente|attendre|waiting|queues?|bruit|noise|surprises|problèmes?|problems?|ennuis|trouble|galères?|factures? (?:salées?|qui)|big bills?|froid|cold|déceptions?|disappointments?|musique d[’']attente|hold music|payer|paying|overpaying|jeter|throw)/iu;
/** What it says, and what we saw. */
const boasting =
  /(?<!\p{L})(?:promet\p{L}*|annonc\p{L}+|prétend\p{L}*|affirm\p{L}+|jure\p{L}*|vend\p{L}* du|promis\p{L}*|advertis\p{L}+|claim\p{L}*|swears?|said|boasts?|promises?)(?!\p{L})/iu;
const belied =
  /(?<!\p{L})(?:mesuré|constaté|relevé|trouvé|en fait|résultat|sauf que|mais (?:en|sur|dans|on|quand)|la réalité|measured|found|actually|in fact|reality|except|turns out|but (?:on|in|when|we|the)|yet)(?!\p{L})/iu;
/** "At least we pick up the phone." */
const unlikeThem =
  /(?<!\p{L})(?:(?:au moins|nous au moins),? (?:nous|on|chez nous)|nous,? (?:au moins|on|c[’']est)|chez nous,? (?:on|c[’']est|pas|au moins|ça|le|la|les|aucun\p{L}*)|(?:alors que|tandis que|quand|là où|mais) (?:nous|chez nous)|at least (?:we|ours?)|(?:while|whereas|but|where) (?:we|ours?)(?! (?:were|met|had|talked|shared|all|both|love|like|wish|thank))|we,? (?:on the other hand|actually|at least|meanwhile)|ours (?:does|do|is|are|has|have|never|works?|lasts?))(?!\p{L})/iu;
/** Their customers come to us. */
const theirCustomers =
  /(?<!\p{L})(?:clients?|clientes?|abonnée?s?|utilisateurs?|customers?|users?|déçus|refugees|réfugiés|orphelins|ex)\s(?:de |d[’']|of |from |chez )?$/iu;
const comingFrom =
  /(?<!\p{L})(?:clients?|gens|foyers|abonnés|customers?|clients|people|users?)\s(?:qui|who|that)\s[^.!?\n]{0,24}(?:chez|de|from|with)\s$/iu;
const customersBehind = /^[’']?s?\s(?:customers?|users?|clients?|refugees)(?!\p{L})/iu;
const comeToUs =
  /(?<!\p{L})(?:appel\p{L}+|téléphon\p{L}+|débarqu\p{L}+|arriv\p{L}+|vien\p{L}+|rejoi\p{L}+|frapp\p{L}+|réclam\p{L}+|supplie\p{L}*|urgence|rang|ring\p{L}*|call\p{L}*|come|coming|came|join\p{L}*|knock\p{L}*|beg\p{L}*|panic|rescue\p{L}*|switch\p{L}*|récupér\p{L}+)(?!\p{L})/iu;
/** What it costs over there. */
const dear =
  /(?<!\p{L})(?:prix|tarifs?|devis|facture|coût|coûte\p{L}*|price|prices|quote|bill|cost|costs|charges?)(?!\p{L})/iu;
const tooDear =
  /(?<!\p{L})(?:en or|l[’']or|or massif|diamants?|platine|un bras|un rein|les yeux de la tête|me demande|hallucin\p{L}+|délir\p{L}+|ouch|aïe|fortune|gold|diamonds?|platinum|an arm|a leg|a kidney|wonder|laugh\p{L}*|rire|ridicul\p{L}+|rigol\p{L}+|exorbitan\p{L}*|scandal\p{L}*|absurde?|crazy|insane|eye-watering|daylight robbery)(?!\p{L})/iu;
/** They are spoken to: "N’est-ce pas Thermix ?" */
const teased =
  /(?<!\p{L})(?:n[’']est-ce pas|pas vrai|hein|does it|do you|don[’']t you|isn[’']t it|isn[’']t that|right|eh|sans rancune|désolée?|sorry|no offence|no offense|coucou|dommage|bad luck|hard luck|too bad|tant pis|à vous|your turn|bisous|cheers),?\s@?$/iu;
/** What we do, set against what they do: "Nous, on reste." */
const setAgainst =
  /[.!?;:,]\s(?:Nous,|Eux,|With us|Ours\s|We (?:stay|are staying|keep|don[’']t|never|always|still|include|answer|deliver|make|build|chose|choose))(?!\p{L})/u;
const alike =
  /(?<!\p{L})(?:comme (?:chez )?nous|et nous|avec nous|aussi|tous|ensemble|both|together|and us|like us|too|also|same|même|mêmes)(?!\p{L})/iu;
/** It would have been better over there. */
const envy =
  /(?<!\p{L})(?:(?:aurais|aurait|aurions) (?:dû|mieux fait)|mieux (?:payés?|traités?|lotis?|organisés?|là-bas|chez)|chez eux (?:au moins|on|c[’']est)|nous ferait mieux de|devrait? (?:copier|s[’']inspirer|prendre exemple)|should(?:[’']ve| have) (?:gone|joined|chosen|stayed)|better (?:paid|treated|off|over there|at)|pays? (?:more|better)|we should (?:copy|be more like)|wish we|puts? us to shame|nous met(?:tent)? la honte|nous ridiculis\p{L}+|make us look)(?!\p{L})/iu;

/** "Great sales talk. Shame about the machine." */
const butShame =
  /[.,!;…:-]\s?(?:(?:mais |but )?(?:quel )?(?:dommage (?:que|pour|qu[’'])|(?:a |what a )?(?:shame|pity) (?:about|the|that|it|they|nobody)|le seul (?:hic|problème|souci|bémol)|seul (?:hic|problème|souci|bémol)|petit bémol|(?:the )?(?:only|one) (?:problem|snag|catch|trouble)|sauf que|sauf qu[’']|except (?:that|it|they|when|for)|jusqu[’']à (?:ce qu|la première|l[’']hiver|la panne)|until (?:it|they|you|the first)|(?:et|and) (?:puis|then) (?:plus|nothing|rien|silence)|résultat|result:|du coup|pour le reste|quant au reste|as for the rest|the rest is|on connaît la suite|you know the rest|we all know))/iu;
/** Rumours about it, right before its name. */
const rumour =
  /(?<!\p{L})(?:(?:il )?parai?t[- ]?(?:il )?qu[e’']|à ce qu[’']il paraît|on (?:me )?dit qu[e’']|on raconte que|(?:j[’'])?(?:ai )?entendu (?:dire )?que|il se (?:dit|murmure) que|d[’']après mes sources|la rumeur|les rumeurs|bruits? de couloirs?|apparently,?|rumou?rs?(?: has it| say)?|word (?:is|on the street is|has it)|i hear(?:d)?(?: that)?|(?:they|people) say(?: that)?|a little bird (?:told me|says)|mon petit doigt me dit|gossip (?:is|has it))\s?(?:that |que |qu[’'])?(?:[\p{L}’'-]+\s){0,3}(?:[ldn][’'])?$/iu;
/** "Bad news for Thermix". */
const misfortune =
  /(?<!\p{L})(?:mauvaises? nouvelles?|ça (?:sent|pue|chauffe|tangue|craint)\s[^.!?\n]{0,24}|pas de (?:chance|bol)|tant pis|la (?:fin|chute|débâcle|déroute|descente aux enfers)|le déclin|les? (?:déboires|malheurs|ennuis|galères)|bad news|tough (?:day|week|luck|times?)|hard times|rough (?:day|week|times?)|trouble|the (?:end|fall|downfall|decline|demise)|woes|pity|panique|panic|ambiance|sueurs froides)\s(?:pour|chez|de|for|at|of|over at)\s$/iu;
/** "Brightwell > Thermix". */
const aboveIt = /(?:>|≫|🆚)\s*$/u;
const belowUs = /^\s*(?:<|≪|🆚)/u;
/** Their people are called over to us. */
const theirPeople =
  /(?<!\p{L})(?:salariée?s?|employée?s?|techniciens?|équipes?|collaborateurs|commerciaux|collègues|gens|anciens|staff|engineers?|employees|people|folks|teams?|salespeople|fitters|workers|travaill\p{L}+|boss\p{L}+|work\p{L}*)\s(?:de |d[’']|of |from |chez |at |for )?$/iu;
const peopleBehind =
  /^[’']?s?\s(?:employees|engineers|staff|people|fitters|salespeople|teams?|workers|folks)(?!\p{L})/iu;
const calledOver =
  /(?<!\p{L})(?:rejoignez-nous|venez (?:chez nous|nous)|on vous attend|notre porte|nos portes|on recrute|nous recrutons|il reste des places|envoyez(?:-moi)? votre cv|join us|come (?:over|to us|and join|join)|our door|we[’']?(?:re| are) hiring|we have room|send (?:me|us) your cv|meilleure ambiance|grass is greener|greener)(?!\p{L})/iu;
/** Bought by somebody, who has regretted it since. */
const bought =
  /(?<!\p{L})(?:pris|prend|acheté|choisi|installé|posé|voulu|eu|avait|avaient|opté pour|parti[es]* (?:sur|chez|avec)|went (?:for|with)|bought|buys|chose|chosen|picked|got|had|has|installed|fitted|opted for|ended up with)\s(?:[\p{L}’'-]+\s){0,4}?$/iu;
const since =
  /(?<!\p{L})(?:depuis|ever since|since then|du coup|résultat|et maintenant|and now|devinez|guess (?:who|what|where)|(?:j[’']ai|on (?:a|est)) dû|had to (?:call|ring|fix|repair|redo|send|go)|nous a (?:r?appelés?|suppliés?)|m[’']a (?:r?appelé|supplié)|(?:called|rang|rings|phoned|begged) (?:us|me)|deux mois plus tard|un an (?:après|plus tard)|(?:two|three|six) (?:months|weeks) later|a year later|pull|doudoune|couvertures?|plaid|manteau|bouillotte|boules quies|bouchons d[’']oreilles|jumpers?|blankets?|coats?|hot water bottle|earplugs?|woolly)(?!\p{L})/iu;
const content =
  /(?<!\p{L})(?:ravie?s?|contente?s?|satisfaite?s?|adore\p{L}*|heureu\p{L}+|très bien|marche bien|happy|pleased|delighted|loves?|great|well|fine|delight\p{L}*|merci|thanks)(?!\p{L})/iu;
/** Ours in one sentence, theirs in the next: "With us it takes a day. With Thermix…" */
const oursBefore =
  /(?:^|[.!?…\n]\s*)(?:Chez nous|Nous|Notre|Nos|La nôtre|Les nôtres|Our|Ours|We|With us|Here|Ici)(?!\p{L})[^.!?…\n]{2,80}[.!?…,;:]\s{0,2}(?:(?:et|and|but|mais|pendant ce temps|meanwhile)[,\s]\s?)?(?:chez |at |with |over at |avec |les |the |celles? de |ceux de )$/iu;
const oursThenName =
  /(?:^|[.!?…\n]\s*)(?:Chez nous|Notre|Nos|La nôtre|Les nôtres|Our|Ours|With us)(?!\p{L})[^.!?…\n]{2,80}(?:[.!?…]\s*|\n\s*)$/iu;
const leftOpen =
  /^\s?(?:…|\.\.\.?|:|\?|,? (?:ils|elles|do they|does it|they|not so|pas vraiment|beaucoup moins)(?!\p{L}))/iu;

/** "Ours was packed": whose is better is left to be seen. */
const oursToo =
  /(?<!\p{L})(?:le nôtre|la nôtre|les nôtres|le notre|celui de chez nous|(?<!of )ours|our own|our stand|notre stand)(?!\p{L})/iu;
/** What they did not manage, or have not: behind the name. */
const theyFail =
  /^[’']?s?(?:\s(?!et |and |mais |but )[\p{L}’'-]+){0,4}?\s(?:n[’'](?:a|ont|avai\p{L}+|est|étai\p{L}+|y|en|arriv\p{L}+) (?:\p{L}+ )?(?:pas|jamais|rien|aucune?|plus|même)|ne (?:\p{L}+ ){1,2}(?:pas|jamais|rien|aucune?|plus|même)|(?:a|ont) (?:encore |déjà |fini par )?(?:renonc\p{L}+|échou\p{L}+|abandonn\p{L}+|oubli\p{L}+|raté|annul\p{L}+|disparu|menti|triché|exagéré|cass\p{L}+)|(?:couldn|didn|doesn|don|haven|hasn|won|can|aren|isn|wasn|weren)[’']?t|cannot|never|failed|gave up|gives? up|forgot|vanished|disappeared|let (?:us|them|him|her|me) down|walked (?:off|away)|ghosted|went quiet|messed up|made a mess)(?!\p{L})/iu;
const forOthers =
  /(?<!\p{L})(?:be (?:prouder|happier|more)|never (?:stop\p{L}*|ceas\p{L}+)|(?:is|are|was|were|does|do)n[’']t (?:just|only)|not (?:just|only)|n[’']y p\p{L}+|p(?:as|lus) (?:seulement|qu[e’']|à rougir|grave|loin|seuls?|peur d|besoin d)|pu (?:venir|être là|se joindre)|make it (?:tonight|today|this)|be here|with us (?:today|tonight|this)|d[’']accord|agree)(?!\p{L})/iu;
/** Three visits and nothing repaired. */
const inVain =
  /(?<!\p{L})(?:sans (?:réussir|succès|résultat|trouver|réparer|solution|réponse|rien)|en vain|pour rien|toujours pas|still (?:couldn|hasn|haven|not|no|waiting|broken|won|doesn)|without (?:success|fixing|any|a reply|an answer)|to no avail|for nothing|no luck|(?:deux|trois|quatre|cinq|\d) (?:fois|visites|rendez-vous|passages|semaines|mois)|(?:two|three|four|five|\d) (?:times|visits|call-outs|weeks|months)|twice|triste|vide|désert|morne|moche|personne|sad|empty|deserted|dull|ugly|nobody|no one|ghost town)(?!\p{L})/iu;
/** … and then we came. */
const weCame =
  /(?<!\p{L})(?:(?:on|nous|je|j[’']) ?(?:l[’'])?(?:a|avons|ai|est|sommes|vient|venons) (?:tout |vite |enfin |finalement |dû (?:tout )?)?(?:réglé|réparé|repris|refait|remplacé|fini|passés?|résolu|trouvé|sauvé|récupéré|terminé|remis|redémarré|reprendre|refaire|réparer)|(?:took|cost) us|(?:we|I)(?:[’']ve| have)? (?:just |finally |quickly |then )?(?:fixed|sorted|repaired|replaced|took over|redid|solved|rescued|finished|found|put it right|stepped in|had it|got it)|(?:réglé|réparé|fixed|sorted|repaired) (?:ça |cela |it )?(?:en|in|within)|(?:nous|us) (?:a|ont|have|has) (?:appelés?|called)|\d+ min(?:utes)?)(?!\p{L})/iu;
/** What one found inside, and what it explains. */
const looksInside =
  /(?<!\p{L})(?:démont\p{L}+|ouvert|ouvre|désoss\p{L}+|vu l[’']intérieur|took (?:an? |the |\p{L}+ )?|taken|opened up|stripped|inside)\s?(?:[\p{L}’'-]+\s){0,3}$/iu;
const explains =
  /(?<!\p{L})(?:comprends? (?:mieux|enfin|maintenant)?|je vois (?:mieux )?pourquoi|explique|tout s[’']explique|on comprend|see why|understand why|explains|now I (?:know|see|get)|no wonder|pas étonnant|pas surpris|not surprised|inspiration|courage)(?!\p{L})/iu;
/** "The fourth Calorys pump that we replace": behind the name. */
const weMend =
  /^[’']?s?(?:\s[\p{L}-]+){0,3}?,?\s(?:qu[’']on|qu[’']il (?:faut|a fallu)|que (?:nous|je|j[’'])|à|to|(?:that )?(?:we|I)(?:[’']ve|[’']re|[’']m)?)\s?(?:[\p{L}’']+ ){0,4}?(?:remplac|répar|dépann|dépos|démont|retir|repren|rattrap|change|jet|replac|repair|fix|remov|ripp|rip out|swap|scrap|sort out|take out|taking out)/iu;
/** What we do not do, and leave to them: right before the name. */
const leftToThem =
  /(?<!\p{L})(?:(?:on |nous )?(?:laiss\p{L}+|abandonn\p{L}+) (?:ça|cela|le reste|ce plaisir|les promesses|la pub) (?:à|aux|chez)|(?:we |I )?(?:leave|leaving) (?:that|this|it|those|the rest|dreams) (?:to|for)|c[’']est plutôt (?:le genre|du genre|chez)|(?:more )?(?:in )?the style of)\s(?:la |le |les |l[’'])?$/iu;
/** A promise, and what remains to be seen. */
const remains =
  /[.!,;…:]\s(?:reste à|encore faut-il|encore faudrait-il|il ne reste (?:plus )?qu[’']à|on attend|bon courage|bonne chance|good luck|now (?:find|try|get|all)|if you can|just try|all that remains|still to|let[’']s see|on verra|à voir|we[’']ll see|remains to be seen|try (?:getting|finding|calling|ringing))(?!\p{L})/iu;
const helpful =
  /(?<!\p{L})(?:équipes?|crews?|colleagues|collègues|techniciens?|engineers?|astreinte|on call|course|match|marathon|toutes et tous|everyone|all of you)(?!\p{L})/iu;
/** What is left to be guessed about it. */
const insinuated =
  /(?<!\p{L})(?:à se demander|on (?:peut )?se demande|on se demande bien|je me demande (?:bien )?(?:pourquoi|comment|où|qui)|allez savoir|va savoir|makes (?:you|me|one) wonder|(?:I|you) (?:do )?wonder (?:why|how|where|who)|go figure|tiens,? tiens|funny,? that|comme c[’']est étrange|étrange,? non|coïncidence\s?\?|coincidence\s?\?|hasard\s?\?|enfin le droit de|finally allowed to|la vérité aux clients|customers the truth|pas un hasard|no coincidence|what a surprise|quelle surprise|who(?:[’']d| would) have thought|qui l[’']eût cru)(?!\p{L})/iu;
/** "If that is comfort, I am an archbishop." */
const ifThen = /(?<!\p{L})(?:si|if)\s(?:les |la |le |l[’']|the )?$/iu;
const thenI =
  /^\s(?:est|sont|c[’']est|is|are|means|fait|makes)[^.!?\n]{2,48},? (?:alors |then )?(?:moi,? )?(?:je suis|j[’']ai|I[’']m|I am|my \p{L}+ is)(?!\p{L})/iu;
/** "Our friends at Thermix", with a wink. */
const winked =
  /(?<!\p{L})(?:n[’']est-ce pas|pas vrai|hein|isn[’']t (?:that|it)(?: so| right)?|right|eh|wink wink|suivez mon regard|clin d[’']œil à|coucou|bisous à|hello to|love to|no names),?\s(?:(?:nos|les|our|the|chers?|dear) (?:amis|copains|potes|voisins|confrères|friends|mates|pals|chums|neighbours) (?:de|chez|at|from|over at)\s)?$/iu;

/** The line around a name, and the sentence in which it stands; all of them bounded by the stretch. */
export function isHeldUp(text: string, start: number, end: number, isGame: boolean): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  const behind = text.slice(end, end + 160);
  const sentence = before.slice(Math.max(...['. ', '! ', '? ', '\n'].map((sign) => before.lastIndexOf(sign))) + 1);
  const all = before + behind;
  if (comparedBefore.test(sentence) && !noComparison.test(sentence)) return true;
  if (winked.test(sentence)) return true;
  if (isGame) return false;
  return (
    choiceBehind.test(behind) ||
    (between.test(sentence) && forUs.test(all) && chosen.test(all)) ||
    (hesitated.test(sentence) && chosen.test(behind)) ||
    (leaving.test(sentence) && forUs.test(all)) ||
    irony.test(all) ||
    teased.test(sentence) ||
    (setAgainst.test(behind) && !alike.test(all)) ||
    ((theirCustomers.test(sentence) || comingFrom.test(sentence) || customersBehind.test(behind)) &&
      forUs.test(all) &&
      comeToUs.test(all)) ||
    (dear.test(all) && tooDear.test(all)) ||
    (boasting.test(behind.slice(0, 40)) && belied.test(behind)) ||
    (unlikeThem.test(all) && !alike.test(all)) ||
    butShame.test(behind) ||
    rumour.test(sentence) ||
    misfortune.test(sentence) ||
    aboveIt.test(sentence) ||
    belowUs.test(behind) ||
    ((theirPeople.test(sentence) || peopleBehind.test(behind)) && calledOver.test(all)) ||
    (bought.test(sentence) && since.test(behind) && !content.test(behind)) ||
    ((oursBefore.test(before) || (oursThenName.test(before) && leftOpen.test(behind))) && !alike.test(all)) ||
    (oursToo.test(behind) && !alike.test(all)) ||
    (theyFail.test(behind) && !forOthers.test(behind)) ||
    (inVain.test(all) && (weCame.test(behind) || oursToo.test(all))) ||
    (looksInside.test(sentence) && explains.test(behind)) ||
    insinuated.test(all) ||
    weMend.test(behind) ||
    leftToThem.test(sentence) ||
    (remains.test(behind) && !helpful.test(behind)) ||
    (ifThen.test(sentence) && thenI.test(behind)) ||
    envy.test(all)
  );
}
