/** A copied text has arrived when a composer holds it that did not hold it before, whatever the editor made of its spaces. */
import { expect, it } from 'vitest';
import type { ComposerState } from '../../extension/messages.ts';
import { hasArrived, heldIn, timesIn, type Copied, type Held } from '../../extension/ui/copied.ts';

const text =
  'Notre usine passe à l’hydrogène : 40 % d’énergie en moins.\n\nÀ lire 👩‍👩‍👧 #énergie\nhttps://novea.example/h2';
const copied: Copied = {
  id: '0197a3f0-0000-7000-8000-000000000001',
  owner: 'me',
  post: 'a post',
  title: 'Steel',
  variant: null,
  network: 'linkedin',
  text,
  stuck: false,
};
const tab = { id: 7, url: null, title: null };
const none = { tab, link: 'connected' as const, composer: null };
const beside = (
  text: string,
  generation = 1,
): typeof none | (Omit<typeof none, 'composer'> & { composer: ComposerState }) => ({
  ...none,
  composer: { network: 'linkedin', variant: 'linkedin-b', kind: 'post', text, generation },
});

/** Whether the text arrives in each of the states that follow each other. */
function follow(...states: readonly Parameters<typeof heldIn>[0][]): boolean[] {
  let held: Held | null = null;
  return states.map((state) => {
    const before: Held | null = held;
    held = heldIn(state, copied, before);
    return hasArrived(before, held);
  });
}

it('is recognised in what editors make of it', () => {
  for (const draft of [
    text,
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n\n', '\n\u200b\n'),
    text.replaceAll('\n\n', '\n'),
    text.replaceAll('\n', '\n\n'),
    text.replaceAll(' ', '\u00a0'),
    text.normalize('NFD'),
    `\ufeff${text}\n`,
    `My own words first. ${text} And after.`,
  ]) {
    expect(follow(beside(''), beside(draft))).toEqual([false, true]);
  }
});

it('is not taken for a part of it, a changed one, or nothing', () => {
  for (const draft of ['', text.slice(1), text.slice(0, -1), text.replace('40', '41'), text.replace('👩‍👩‍👧', '👩‍👩')]) {
    expect(follow(beside(''), beside(draft))).toEqual([false, false]);
  }
  expect(timesIn('anything', ' \n\u200b')).toBe(0);
});

it('does not count what the composer holds at first sight, but what comes to it', () => {
  expect(follow(none, beside(text), beside(`${text} more`))).toEqual([false, false, false]);
  expect(follow(beside(text), beside(`${text}\n${text}`))).toEqual([false, true]);
  expect(follow(beside(text), beside(''), beside(text))).toEqual([false, false, true]);
});

it('does not count what another composer, or the same one rebuilt, holds at first sight', () => {
  expect(follow(beside(''), beside(text, 2), beside(`${text}!`, 2))).toEqual([false, false, false]);
  expect(follow(beside('', 2), none, beside(text, 3))).toEqual([false, false, false]);
  expect(follow(beside(''), none, beside(text))).toEqual([false, false, true]);
  const elsewhere = { ...beside(text), tab: { ...tab, id: 8 } };
  expect(follow(beside(''), elsewhere)).toEqual([false, false]);
  // The next page counts its composers from the start.
  expect(follow(beside(''), { ...none, link: 'connecting' }, beside(text))).toEqual([false, false, false]);
});

it('does not count in a composer where we have put it ourselves, but in the next', () => {
  const ours = { ...heldIn(beside(''), copied, null), times: Infinity } as Held;
  const after = heldIn(beside(text), copied, ours);
  expect(hasArrived(ours, after)).toBe(false);
  const next = heldIn(beside('', 2), copied, after);
  expect(hasArrived(next, heldIn(beside(text, 2), copied, next))).toBe(true);
});
