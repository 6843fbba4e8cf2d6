/** What must hold in every composer shape and both browsers, told once; the specs name the browser. */
import { expect } from '@playwright/test';
import type { ComposerLink } from '../browsers/composer-link.ts';
import type { Writer } from '../browsers/writer.ts';
import { watchFor } from '../../extension/watched.ts';
import type { Shape } from './composer-shapes.ts';

export { shapes } from './composer-shapes.ts';

/** Paragraphs, a blank line, joined and flag emoji, accents both ways, French spaces, markup, hashtag, mention, link. */
export const heldText = [
  'Déjà vu\u00a0: « un été de\u0301cide\u0301 »\u202f! 👩‍👩‍👧‍👦 🇫🇷 👍🏽',
  '',
  'Du <b>gras</b> &amp; Cie, 3 < 4,  deux espaces @camille #Été2026',
  'https://example.com/a?b=c&d=é#f',
].join('\n');
/** The same as a text pasted from elsewhere may bring it: zero-width characters and another system's line ends. */
export const hardText = `\uFEFF${heldText.replace('Du ', 'Du\u200B ').replaceAll('\n', '\r\n')}`;

export const model = (writer: Writer) => writer.evaluate(() => window.fixture.model(), null);
export const decoys = (writer: Writer) => writer.evaluate(() => window.fixture.decoys(), null);

const composed = (shape: Shape, text: string) => (shape.composes ? text.normalize() : text);

/** The person pauses: editors join what happens within a second into one undo step, so their clock goes on by ten. */
const pause = (writer: Writer) =>
  writer.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 10_000;
  }, null);

/** Opens the shape's composer and the sidebar's port, and waits until the port tells of it. */
export async function open(writer: Writer, shape: Shape): Promise<ComposerLink> {
  await writer.goto(shape.url);
  for (const css of shape.clicks) await writer.click(css);
  const link = await writer.link(shape.pattern, shape.network && watchFor(shape.network));
  await expect.poll(() => link.draft()).toBe('');
  await expect.poll(async () => (await link.composer())?.variant).toBe(shape.variant);
  return link;
}

/** Types with trusted keys; a new line is made as the site wants it. */
async function type(writer: Writer, shape: Shape, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index) await writer.press(shape.newLine ?? 'Enter');
    if (line) await writer.type(line);
  }
}

/** Writes a draft and waits until model and sidebar both have it. */
export async function write(writer: Writer, link: ComposerLink, text: string, shape?: Shape): Promise<void> {
  await (shape ? type(writer, shape, text) : writer.type(text));
  await expect.poll(() => model(writer)).toBe(text);
  await expect.poll(() => link.draft()).toBe(text);
  await pause(writer);
}

async function inserted(
  writer: Writer,
  link: ComposerLink,
  shape: Shape,
  at: Parameters<ComposerLink['insert']>[1],
  wanted: string,
) {
  const before = await model(writer);
  const others = await decoys(writer);
  expect(await link.insert(hardText, at)).toBe('exact');
  expect(await model(writer)).toBe(composed(shape, wanted));
  const draft = async () => composed(shape, (await link.draft()) ?? '');
  await expect.poll(draft).toBe(composed(shape, wanted));
  expect(await decoys(writer)).toEqual(others);
  await pause(writer);
  return async () => {
    await writer.press('Control+z');
    await expect.poll(() => model(writer)).toBe(before);
    await expect.poll(() => link.draft()).toBe(before);
  };
}

/**
 * What a further place of an editor must prove: that it is found, read, and no decoy of it. How each editor takes each text is
 * told by the matrix, in more places than any network has.
 */
const perPlace = new Set([
  'into an empty composer, and undo',
  'in place of a range over lines, and undo',
  'is followed exactly while it is written, and no decoy is read',
]);
export const placeStories = () => Object.entries(stories).filter(([name]) => perPlace.has(name));

export const stories: Readonly<Record<string, (writer: Writer, shape: Shape) => Promise<void>>> = {
  async 'into an empty composer, and undo'(writer, shape) {
    const link = await open(writer, shape);
    const undo = await inserted(writer, link, shape, 'caret', heldText);
    await undo();
  },
  async 'at the caret, writing on after it'(writer, shape) {
    const link = await open(writer, shape);
    await write(writer, link, 'Hello world', shape);
    for (let step = 0; step < 5; step++) await writer.press('ArrowLeft');
    await inserted(writer, link, shape, 'caret', `Hello ${heldText}world`);
    await writer.type('!');
    await expect.poll(() => model(writer)).toBe(composed(shape, `Hello ${heldText}!world`));
  },
  async 'at the caret, and undo'(writer, shape) {
    const link = await open(writer, shape);
    await write(writer, link, 'Hello world', shape);
    for (let step = 0; step < 5; step++) await writer.press('ArrowLeft');
    const undo = await inserted(writer, link, shape, 'caret', `Hello ${heldText}world`);
    await undo();
  },
  async 'in place of the draft, and undo'(writer, shape) {
    const link = await open(writer, shape);
    await write(writer, link, 'One line\n\nand another\nand the last', shape);
    const undo = await inserted(writer, link, shape, 'replace', heldText);
    await undo();
  },
  async 'in place of a range over lines, and undo'(writer, shape) {
    const link = await open(writer, shape);
    await write(writer, link, 'One line\n\nand another\nand the last', shape);
    const undo = await inserted(writer, link, shape, { start: 4, end: 13 }, `One ${heldText} another\nand the last`);
    await undo();
  },
  async 'of one word in a line, then nothing in its place'(writer, shape) {
    const link = await open(writer, shape);
    await write(writer, link, 'One line\n\nthe very best\nlast', shape);
    expect(await link.insert('good', { start: 14, end: 23 })).toBe('exact');
    expect(await model(writer)).toBe('One line\n\nthe good\nlast');
    expect(await link.insert('', { start: 13, end: 18 })).toBe('exact');
    expect(await model(writer)).toBe('One line\n\nthe\nlast');
  },
  async 'is followed exactly while it is written, and no decoy is read'(writer, shape) {
    const link = await open(writer, shape);
    for (const part of ['Déjà 👩‍👩‍👧‍👦', '\n', '\n', '#Été  <b>&amp;', '\n', 'https://example.com/?a=1&b=2']) {
      await type(writer, shape, part);
      const held = await model(writer);
      expect(held?.endsWith(part)).toBe(true);
      await expect.poll(() => link.draft()).toBe(held);
    }
    await writer.press('Control+a');
    await writer.press('Backspace');
    await expect.poll(() => link.draft()).toBe('');
    const told = JSON.stringify(await link.messages());
    for (const text of Object.values(await decoys(writer)).filter(Boolean)) expect(told).not.toContain(text);
  },
  async 'is as before when the composer refuses the text'(writer, shape) {
    for (const fault of ['ignore', 'mangle']) {
      const url = `${shape.url}${shape.url.includes('?') ? '&' : '?'}fault=${fault}`;
      const link = await open(writer, { ...shape, url });
      await write(writer, link, 'My own\n\nwords', shape);
      for (const at of ['caret', 'replace'] as const) {
        expect(await link.insert(hardText, at)).toBe('mismatch');
        expect(await model(writer)).toBe('My own\n\nwords');
        await pause(writer);
      }
    }
  },
};
