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

/** The line around a name, and the sentence in which it stands; all of them bounded by the stretch. */
export function isHeldUp(text: string, start: number, end: number, isGame: boolean): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  const behind = text.slice(end, end + 160);
  const sentence = before.slice(Math.max(...['. ', '! ', '? ', '\n'].map((sign) => before.lastIndexOf(sign))) + 1);
  const all = before + behind;
  if (comparedBefore.test(sentence) && !noComparison.test(sentence)) return true;
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
    envy.test(all)
  );
}
