/** What stands around an "its" that tells whose it is. */
import type { Clause } from './clauses.ts';
import { lexical } from './lexical-verb.ts';
import { isNominal, type Tagged } from './tags.ts';

/** Who goes with a company rather than with a thing it makes. */
export const belonging =
  /^(?:customers|clients|employees|staff|teams|people|engineers|suppliers|shareholders|volunteers|apprentices|colleagues|tenants|residents|patients|pupils|students|passengers|guests|policyholders|subscribers|donors|savers)$/;

/** What a company sets up somewhere. */
export const sites =
  /^(?:plant|plants|factory|headquarters|hq|site|office|offices|store|shop|hub|campus|warehouse|lab|laboratory|centre|center|launch|branch|flagship|agency|conference|summit|convention|premises)$/;

export const appointing = /^(?:appoint|hire|promote|recruit|name|elect)$/;

/** With whom a company deals: companies as often as people. */
export const counterparts =
  /^(?:customer|client|supplier|shareholder|investor|partner|subsidiary|competitor|distributor|reseller|dealer|owner|contractor|buyer|lender|landlord|parent|rival|sponsor)$/;

/** What a company has by its people. */
export const strengths =
  /^(?:success|strength|force|future|growth|reputation|history|heart|secret|results?|performance)$/;

/** Stretches of time, which own nothing: "every year". */
export const calendarSpans =
  /^(?:year|month|week|day|quarter|morning|evening|time|season|summer|winter|spring|autumn)$/;

/** Whom only a company, and nothing that it makes or gets, has. */
export const staff =
  /^(?:customers|clients|employees|staff|engineers|suppliers|shareholders|volunteers|apprentices|colleagues|tenants|residents|pupils|students|passengers|guests|policyholders|donors|founders?|ceo|cfo|chairman|chairwoman|chair|president|board|managers|drivers|nurses|doctors|lawyers|researchers|headquarters|roofers|fitters|installers|bakers|brewers|growers|designers|developers|trainers|teachers|coaches|advisers|advisors|consultants|technicians|mechanics|electricians|mentors|guides|pilots|crews|cooks|chefs|baristas|artisans|actors|musicians|scientists|chemists|analysts|experts|specialists|carers|crew|couriers|pickers|sailors|midwives|paramedics|inspectors|trainees|interns|seamstresses|tailors|butchers|farmers|fishermen|gardeners|librarians|staffers|workforce|chauffeurs|riders|planners|buyers|traders|architects|surveyors|welders|carpenters|joiners|masons|plumbers)$/;

/** What a company has, and none of the things that it sells, says or wins. */
export const belongings =
  /^(?:software|products|services|offices|shops|stores|factories|plants|brands|fleet|solutions|mission|ambition|goal|values|turnover|profits|sales|workshop|workshops|headquarters|teams|schools|clinics|harvest|trucks|buses|trains|planes|ships|headcount|work)$/;

/** What a company achieves, which has nothing itself. */
export const news =
  /^(?:milestone|award|recognition|certification|accreditation|achievement|distinction|result|success|win|prize|honour|honor|label|ranking|rating|appointment|investment|expansion|opening|launch|acquisition|decision|move|step|initiative|growth|contract|partnership)$/;

/** What news says of the company that it is about. */
export const reflecting =
  /^(?:reflect|recogni[sz]e|show|demonstrate|underline|confirm|reward|highlight|strengthen|reinforce|support|mark|bring|take|increase|double|expand|extend|accelerate|celebrate|honou?r|illustrate|complete|bolster|underscore|cement|consolidate)$/;

/** What a company does to what others own. */
export const mends =
  /^(?:restore|repair|fix|save|rescue|rebuild|renovate|refurbish|equip|audit|help|clean|modernise|modernize|redesign|recover|protect|secure|defend|upgrade|maintain|supply|manage|run|replace)$/;

/** The last noun of the group that the possessive at `at` opens. */
export function groupEnd(tokens: readonly Tagged[], at: number): string {
  let end = at + 1;
  while (tokens[end]?.tag === 'CD' && isNominal(tokens[end + 1]?.tag)) end++;
  while (tokens[end]?.tag === 'JJ' && (isNominal(tokens[end + 1]?.tag) || tokens[end + 1]?.tag === 'JJ')) end++;
  while (isNominal(tokens[end + 1]?.tag)) end++;
  return tokens[end]?.lower ?? '';
}

/** Whether the coordination before "its" joins it to a thing: "a platform and its app". */
export function joined(tokens: readonly Tagged[], link: number, rival: number): boolean {
  for (let at = link - 1; at >= rival; at--) {
    const tag = tokens[at]?.tag;
    if (at === rival) return true;
    if (!isNominal(tag) && tag !== ',' && tag !== 'IN' && tag !== 'DT' && tag !== 'JJ' && tag !== 'CD') return false;
  }
  return false;
}

/** "is a partner for its customers": the noun behind "be" is the subject once more. */
export function predicate(tokens: readonly Tagged[], clause: Clause, at: number): boolean {
  if (clause.subject.kind !== 'brand' || !/^(?:be|are|become|remain|stay)$/.test(lexical(tokens, clause.verb)))
    return false;
  return !tokens
    .slice(clause.verb + 1, at)
    .some(
      (token) =>
        ['IN', 'TO', 'CC', ',', 'SUB', 'WH'].includes(token.tag) || (isNominal(token.tag) && token.tag === 'NNS'),
    );
}

/** The token before "all its", "most of its", "both its". */
export function beforeQuantifier(tokens: readonly Tagged[], at: number): number {
  let before = at - 1;
  while (
    (/^(?:all|both|half|each|most|some|many|of|every|any|none)$/.test(tokens[before]?.lower ?? '') ||
      (tokens[before]?.lower === 'one' && tokens[before + 1]?.lower === 'of')) &&
    tokens[before]?.tag !== 'NN'
  ) {
    if (
      tokens[before]?.lower === 'of' &&
      !/^(?:all|both|half|each|most|some|many|one|part|any|none)$/.test(tokens[before - 1]?.lower ?? '')
    )
      break;
    before--;
  }
  return before;
}
