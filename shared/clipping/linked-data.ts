/** What a page says of its article in JSON-LD (schema.org), as it is found on the web: in graphs, in lists, broken. */

type Thing = Readonly<Record<string, unknown>>;

/** Bounds of what is looked through, so that no page keeps us busy: JSON-LD of real pages holds some hundred things at most. */
const mostThings = 3000;
const deepest = 12;

/** Types that are the page's main matter, by how sure that is; Schema.org 29 and its subtypes that are in use. */
const ranks: readonly RegExp[] = [
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Blog(?:Post)?|OpinionNewsArticle|SocialMediaPosting|DiscussionForumPosting|ClaimReview|Review)$/,
  /^(?:Recipe|HowTo|Book|Course|Event|JobPosting|Product|VideoObject|PodcastEpisode|AudioObject|Dataset|SoftwareSourceCode|CreativeWork|QAPage|Question|FAQPage|GovernmentService|Legislation)$/,
  /^(?:WebPage|AboutPage|ItemPage|MedicalWebPage|CollectionPage|ProfilePage)$/,
];

/** What JSON-LD says; each field is '' where it says nothing. */
export interface LinkedData {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly description: string;
  readonly language: string;
  readonly image: string;
  readonly body: string;
  /** The page says that its text is for subscribers. */
  readonly isClosed: boolean;
}

/** Of the article that `addresses` name, or of the first one; null where there is none. */
export function linkedData(scripts: readonly string[], addresses: readonly string[]): LinkedData | null {
  const things = scripts.flatMap((script) => thingsIn(parsed(script))).slice(0, mostThings);
  const byId = new Map<string, Thing>();
  for (const each of things) {
    const id = each['@id'];
    // One that says no more than its id refers to the one that does.
    if (typeof id === 'string' && Object.keys(each).length > 1 && !byId.has(id)) byId.set(id, each);
  }
  const isHere = (thing: Thing) =>
    [thing['url'], thing['@id'], thing['mainEntityOfPage']].some((at) => addresses.includes(addressOf(at)));
  for (const rank of ranks) {
    const found = things.filter((each) => typesOf(each).some((type) => rank.test(type)) && hasTitle(each));
    const main = found.find(isHere) ?? found[0];
    if (main) return read(main, byId);
  }
  return null;
}

function read(main: Thing, byId: ReadonlyMap<string, Thing>): LinkedData {
  const follow = (value: unknown): unknown =>
    isThing(value) && typeof value['@id'] === 'string' && !('name' in value)
      ? (byId.get(value['@id']) ?? value)
      : value;
  const namesOf = (value: unknown): string[] =>
    listOf(value)
      .slice(0, 20)
      .map(follow)
      .flatMap((each) => (isThing(each) ? listOf(each['name']) : [each]))
      .filter((name) => typeof name === 'string');
  const image = listOf(main['image']).concat(listOf(main['thumbnailUrl'])).map(follow).map(addressOf);
  return {
    headline: first(main['headline']) || first(main['name']),
    authors: namesOf(main['author']).concat(main['author'] === undefined ? namesOf(main['creator']) : []),
    publisher: namesOf(main['publisher'])[0] ?? '',
    published: first(main['datePublished']) || first(main['dateCreated']) || first(main['uploadDate']),
    description: first(main['description']),
    language: first(isThing(main['inLanguage']) ? main['inLanguage']['alternateName'] : main['inLanguage']),
    image: image.find((each) => each !== '') ?? '',
    body: first(main['articleBody']),
    isClosed: /^false$/i.test(String(listOf(main['isAccessibleForFree'])[0])),
  };
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The text, or the first of several (`{"@value": …}` is a text with its language). */
function first(value: unknown): string {
  const [one] = listOf(value);
  const text = isThing(one) ? one['@value'] : one;
  return typeof text === 'string' ? text.trim() : '';
}

const typesOf = (thing: Thing) =>
  listOf(thing['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')] : [],
  );

const hasTitle = (thing: Thing) => first(thing['headline']) !== '' || first(thing['name']) !== '';

function addressOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isThing(value) ? first(value['url']) || first(value['@id']) || first(value['contentUrl']) : '';
}

/** Every object in it, the outermost first. */
function thingsIn(root: unknown): Thing[] {
  const found: Thing[] = [];
  let level: unknown[] = [root];
  for (let depth = 0; depth < deepest && level.length > 0 && found.length < mostThings; depth++) {
    const next: unknown[] = [];
    for (const value of level.slice(0, mostThings)) {
      if (Array.isArray(value)) next.push(...value.slice(0, mostThings));
      else if (isThing(value)) {
        found.push(value);
        next.push(...Object.values(value).filter((each) => typeof each === 'object'));
      }
    }
    level = next;
  }
  return found;
}

/** JSON as sites write it: within comments, with line ends in texts, commas too many, a semicolon behind. Undefined if it is none. */
function parsed(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
  return tried(bare) ?? tried(bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'));
}

function tried(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
