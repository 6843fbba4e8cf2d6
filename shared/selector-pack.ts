/** The selector pack: a programme's repair of the networks' selectors, data only, and the signed form in which it travels. */
import * as z from 'zod/mini';
import { networkIds } from './networks/index.ts';
import type { ComposerKind, ComposerVariant, DatedSelector, Engine, Network } from './networks/network.ts';
import { isTame } from './selector-cost.ts';

/** Bytes of the pack's JSON. Today's packaged data takes about a tenth. */
export const maxPackBytes = 64_000;
export const maxSelectorLength = 300;
/** Far below 2^53, so that no slip of a version leaves no room above it. */
export const maxVersion = 1_000_000_000;
/** Selectors of one list, and composer variants of one network. */
export const maxPerList = 12;
const maxNote = 200;

const engines = ['quill', 'tiptap', 'draft', 'lexical', 'textarea', 'plain'] as const satisfies readonly Engine[];
const kinds = ['post', 'comment', 'reply'] as const satisfies readonly ComposerKind[];
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Whether the selector ends where it seems to. A CSS parser closes at the end of the text what was left open (`:is(a` is
 * valid), so that such a piece would swallow its neighbours in a list. Comments and braces have no place in a selector.
 */
export function isWholeSelector(css: string): boolean {
  if (/\/\*|[{}\n\r\f\0]|\\$/.test(css)) return false;
  const open: string[] = [];
  let quote = '';
  for (let at = 0; at < css.length; at++) {
    const character = css.charAt(at);
    if (character === '\\') at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (closers[character] !== undefined) open.push(closers[character]);
    else if ((character === ')' || character === ']') && open.pop() !== character) return false;
  }
  return quote === '' && open.length === 0;
}

const selectorSchema = z.strictObject({
  css: z.string().check(
    z.minLength(1),
    z.maxLength(maxSelectorLength),
    z.refine((css) => css.trim() !== '' && isWholeSelector(css), 'not a whole CSS selector'),
    z.refine(isTame, 'too slow on a long page (`~` or `of` in a function, or too many functions)'),
  ),
  seen: z.iso.date(),
  note: z.string().check(z.maxLength(maxNote)),
});
const selectors = z.array(selectorSchema).check(z.maxLength(maxPerList));
const someSelectors = selectors.check(z.minLength(1));
const variantSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(50)),
  kind: z.enum(kinds),
  engine: z.enum(engines),
  shadowHost: z.exactOptional(someSelectors),
  inside: selectors,
  editor: someSelectors,
  never: selectors,
});
const isUnique = <T>(values: readonly T[], key: (value: T) => unknown) =>
  new Set(values.map(key)).size === values.length;
const networkSchema = z.strictObject({
  id: z.enum(networkIds),
  composers: z.array(variantSchema).check(
    z.maxLength(maxPerList),
    z.refine((all) => isUnique(all, (variant) => variant.id), 'two variants have the same id'),
  ),
  published: selectors,
});

/** What an admin edits. Nothing in it is run, fetched or matched as a regular expression. */
export const selectorPackSchema = z.strictObject({
  format: z.literal(1),
  /** Grows with every pack; a browser never goes back. */
  version: z.int().check(z.minimum(1), z.maximum(maxVersion)),
  /** The day it was made. */
  made: z.iso.date(),
  networks: z.array(networkSchema).check(
    z.minLength(1),
    z.maxLength(networkIds.length),
    z.refine((all) => isUnique(all, (network) => network.id), 'two networks have the same id'),
  ),
});
export type SelectorPack = z.infer<typeof selectorPackSchema>;
export type PackNetwork = SelectorPack['networks'][number];

const base64 = z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/));
/** A pack as it travels: the exact bytes that were signed, not their meaning, so that nothing depends on how JSON is written. */
export const signedPackSchema = z.strictObject({
  /** Id of the key: the first 16 hexadecimal digits of the SHA-256 of the raw public key. */
  key: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** The pack's JSON in UTF-8. */
  payload: base64.check(z.minLength(4), z.maxLength(4 * Math.ceil(maxPackBytes / 3))),
  /** Ed25519 over `signedPrefix` and the payload's bytes: 64 bytes. */
  signature: base64.check(z.length(88)),
});
export type SignedPack = z.infer<typeof signedPackSchema>;

/** Goes before the payload when it is signed and verified, so that a signature made for something else never counts. ASCII. */
export const signedPrefix = 'portevoix selector pack v1\n';

export type PackRead = { ok: true; pack: SelectorPack } | { ok: false; reason: string };

/** Reads a pack's JSON within all its limits. `reason`: an English sentence for who made the pack, naming the field. */
export function readPack(text: string): PackRead {
  // A character is at least one byte and at most three: what is surely too long is refused before it is parsed.
  if (text.length > maxPackBytes || bytesOf(text) > maxPackBytes) {
    return { ok: false, reason: `The pack has more than ${maxPackBytes} bytes.` };
  }
  let value: unknown;
  let polluted = false;
  try {
    value = JSON.parse(text, (key, inner: unknown) => {
      if (key === '__proto__') polluted = true;
      return inner;
    });
  } catch {
    return { ok: false, reason: 'The pack is not JSON.' };
  }
  if (polluted) return { ok: false, reason: 'The pack holds the key "__proto__".' };
  const parsed = z.safeParse(selectorPackSchema, value);
  if (parsed.success) return { ok: true, pack: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return { ok: false, reason: `${path === '' ? 'The pack' : `"${path}"`}: ${issue?.message ?? 'not valid'}.` };
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Every selector of a pack's network, with where it stands. */
export function selectorsOf(network: PackNetwork): { place: string; css: string }[] {
  const list = (place: string, all: readonly DatedSelector[]) => all.map(({ css }) => ({ place, css }));
  return [
    ...network.composers.flatMap(({ id, shadowHost = [], inside, editor, never }) => [
      ...list(`${id} shadowHost`, shadowHost),
      ...list(`${id} inside`, inside),
      ...list(`${id} editor`, editor),
      ...list(`${id} never`, never),
    ]),
    ...list('published', network.published),
  ];
}

/** The packaged data of networks as a pack, to begin a repair with. */
export function packOf(networks: readonly Network[], { version, made }: Pick<SelectorPack, 'version' | 'made'>) {
  const copy = (all: readonly DatedSelector[]) => all.map(({ css, seen, note }) => ({ css, seen, note }));
  const variant = (each: ComposerVariant) => ({
    id: each.id,
    kind: each.kind,
    engine: each.engine,
    ...(each.shadowHost && { shadowHost: copy(each.shadowHost) }),
    inside: copy(each.inside),
    editor: copy(each.editor),
    never: copy(each.never),
  });
  return {
    format: 1 as const,
    version,
    made,
    networks: networks.map((network) => ({
      id: network.id as PackNetwork['id'],
      composers: network.composers.map(variant),
      published: copy(network.published),
    })),
  } satisfies SelectorPack;
}
