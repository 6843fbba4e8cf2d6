/** What the company publishes or makes, told with its name behind: "a new study from Acme", "a survey by Acme". */
import { insertBefore, replace, uncapital, type Reading } from './reading.ts';
import { isFinite } from './tags.ts';

/** What stays its maker's wherever it goes. */
const works =
  /^(?:stud(?:y|ies)|surveys?|reports?|research|analys[ie]s|white|papers?|polls?|index|barometer|guides?|podcast|series|film|video|videos|articles?|findings|figures|data|whitepaper|benchmark|handbook|webinar|campaign|initiative|product|products|range|collection|release|solution|app|tool|platform|invention|update)$/;

/** "A new study from Acme shows": "Our new study shows". False where the noun is none of these. */
export function published(reading: Reading, at: number): undefined | false {
  const { tokens } = reading;
  if (!works.test(tokens[at - 2]?.lower ?? '')) return false;
  let from = at - 2;
  while (['NN', 'NNS', 'JJ', 'VBG', 'CD'].includes(tokens[from - 1]?.tag ?? '')) from--;
  const determiner = tokens[from - 1];
  const replaced = determiner?.tag === 'DT' && /^(?:an?|the|this|these)$/.test(determiner.lower);
  // "New research from Acme shows": a headline leaves its article out.
  const headline =
    (!determiner || determiner.tag === 'IN' || determiner.tag === 'TO') &&
    tokens.slice(at).some((each) => isFinite(each.tag)) &&
    tokens[from]?.tag === 'JJ';
  if (!replaced && !headline) return false;
  reading.owners.add(at);
  if (replaced) replace(reading, from - 1, from - 1, 'our');
  else {
    insertBefore(reading, from, 'our ');
    if (!determiner) uncapital(reading, from);
  }
  replace(reading, at - 1, at, '');
  return undefined;
}
