/** How the selectors fare on this person's pages, kept in this browser: states and dates, no content and no address. */
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { networkIds, type NetworkId } from '../shared/networks/index.ts';
import type { FromPage, PageVariant, Sighting } from './messages.ts';

/** `degraded`: only a later selector of a list matched. `broken`: the place is there and its editor is not found. */
export type VariantState = 'healthy' | 'degraded' | 'broken';

const id = z.string().check(z.maxLength(64));
const index = z.nullable(z.int().check(z.minimum(-1), z.maximum(50)));
const network = z.enum(networkIds);
const seenSchema = z.object({
  network,
  variant: id,
  state: z.enum(['healthy', 'degraded', 'broken']),
  shadowHost: index,
  inside: index,
  editor: index,
  at: z.iso.datetime(),
});
const healthSchema = z.object({
  variants: z.array(seenSchema),
  /** Which selector found a publication last. */
  published: z.array(z.object({ network, selector: z.int(), at: z.iso.datetime() })),
  /** When the person last wrote where no selector knows anything. */
  strangers: z.array(z.object({ network, at: z.iso.datetime() })),
});
export type Health = z.infer<typeof healthSchema>;
export type SeenVariant = Health['variants'][number];

export const nothingSeen: Health = { variants: [], published: [], strangers: [] };

type Told = Extract<FromPage, { type: 'health' | 'published' }>;

/** A variant that was asked for. */
export type Asked = Pick<PageVariant, 'id' | 'kind'>;

function stateOf({ shadowHost, inside, editor }: Sighting, found: boolean): VariantState | null {
  if (editor !== null && editor >= 0) return [shadowHost, inside, editor].some((each) => each) ? 'degraded' : 'healthy';
  // A place where another variant's editor was found is that variant's; a host alone stands on every page.
  return inside !== null && inside >= 0 && !found ? 'broken' : null;
}

const isFound = ({ editor }: Sighting) => editor !== null && editor >= 0;

/** Which kinds of composer were found; a comment box says nothing of the post's composer. */
function kindsFound(variants: readonly Sighting[], asked: readonly Asked[]): (variant: string) => boolean {
  const kindOf = new Map(asked.map(({ id, kind }) => [id, kind]));
  const kinds = new Set(variants.filter(isFound).map(({ variant }) => kindOf.get(variant)));
  return (variant) => kinds.has(kindOf.get(variant));
}

/** What is wrong beside us now: a known place without its editor, or writing where we know nothing; else null. */
export function troubleIn(
  told: Extract<Told, { type: 'health' }>,
  asked: readonly Asked[],
): 'broken' | 'stranger' | null {
  const isKindFound = kindsFound(told.variants, asked);
  if (told.variants.some((each) => stateOf(each, isKindFound(each.variant)) === 'broken')) return 'broken';
  return told.stranger ? 'stranger' : null;
}

/** Older sightings than these leave the list. */
const mostVariants = 60;
/** The same as before is written down again after so long only; milliseconds. */
const same = 3_600_000;

/** The health with what a page has told; the very same object when that is nothing new. `asked`: the variants that were asked for. */
export function withTold(
  health: Health,
  told: Told,
  { network, asked, at }: { network: NetworkId; asked: readonly Asked[]; at: string },
): Health {
  const isOld = (before: string) => Date.parse(at) - Date.parse(before) >= same;
  if (told.type === 'published') {
    const before = health.published.find((each) => each.network === network);
    if (before?.selector === told.selector && !isOld(before.at)) return health;
    const others = health.published.filter((each) => each !== before);
    return { ...health, published: [...others, { network, selector: told.selector, at }] };
  }
  const isKindFound = kindsFound(told.variants, asked);
  const kindOf = (variant: string) => asked.find(({ id }) => id === variant)?.kind;
  let { variants, strangers } = health;
  // What is asked for no more, or was missed before another of its kind was found, is no news of today.
  const stale = variants.filter(
    (each) =>
      each.network === network &&
      (kindOf(each.variant) === undefined || (each.state === 'broken' && isKindFound(each.variant))),
  );
  if (stale.length > 0) variants = variants.filter((each) => !stale.includes(each));
  for (const sighting of told.variants) {
    const { variant, shadowHost, inside, editor } = sighting;
    const state = kindOf(variant) === undefined ? null : stateOf(sighting, isKindFound(variant));
    if (!state) continue;
    const seen: SeenVariant = { network, variant, state, shadowHost, inside, editor, at };
    const before = variants.find((each) => each.network === network && each.variant === variant);
    if (before && JSON.stringify({ ...before, at }) === JSON.stringify(seen) && !isOld(before.at)) continue;
    variants = [seen, ...variants.filter((each) => each !== before)].slice(0, mostVariants);
  }
  const isKnownAgain = !told.stranger && told.variants.some(isFound);
  if (isKnownAgain && strangers.some((each) => each.network === network))
    strangers = strangers.filter((each) => each.network !== network);
  if (told.stranger) {
    const before = strangers.find((each) => each.network === network);
    if (!before || isOld(before.at)) strangers = [...strangers.filter((each) => each !== before), { network, at }];
  }
  const isSame = variants === health.variants && strangers === health.strangers;
  return isSame ? health : { ...health, variants, strangers };
}

const item = storage.defineItem<unknown>('local:health');

/** What was seen until now. A page's process can write there too: what is not of this shape is nothing. */
export async function readHealth(): Promise<Health> {
  return z.safeParse(healthSchema, await item.getValue()).data ?? nothingSeen;
}

/** Calls with what was seen, now and after each change. */
export function onHealth(heard: (health: Health) => void, signal: AbortSignal): void {
  const read = () => void readHealth().then((health) => signal.aborted || heard(health));
  signal.addEventListener('abort', item.watch(read));
  read();
}

/** A page may tell as often as it likes; it is written down at most this often; milliseconds. */
const pause = 1000;

/** Takes what a page tells and writes it down, now and then. One for each page. */
export function healthNotes(network: NetworkId): (told: Told, asked: readonly Asked[]) => void {
  let waiting: Partial<Record<Told['type'], { told: Told; asked: readonly Asked[] }>> = {};
  let due: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    due = undefined;
    const notes = Object.values(waiting);
    waiting = {};
    await navigator.locks.request('portevoix.health', async () => {
      const before = await readHealth();
      const at = new Date().toISOString();
      const after = notes.reduce((health, { told, asked }) => withTold(health, told, { network, asked, at }), before);
      if (after !== before) await item.setValue(after);
    });
  };
  return (told, asked) => {
    waiting[told.type] = { told, asked };
    due ??= setTimeout(() => void write(), pause);
  };
}
