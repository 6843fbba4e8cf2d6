/** A copied text has arrived when a composer holds it that did not hold it before, whatever the editor made of its spaces. */
import { expect, it } from 'vitest';
import type { ComposerState } from '../../extension/messages.ts';
import { followCopied, heldBefore, timesIn, type Copied } from '../../extension/ui/copied.ts';

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
  before: null,
  stuck: false,
};
const tab = { id: 7, url: null, title: null };
const beside = (text: string, generation = 1): { tab: typeof tab; composer: ComposerState } => ({
  tab,
  composer: { network: 'linkedin', variant: 'linkedin-b', kind: 'post', text, generation },
});

it('is recognised in what editors make of it', () => {
  for (const draft of [
    text,
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n\n', '\n\u200b\n'),
    text.replaceAll('\n', '\n\n'),
    text.replaceAll(' ', '\u00a0'),
    text.normalize('NFD'),
    `\ufeff${text}\n`,
    `My own words first. ${text} And after.`,
  ]) {
    expect(followCopied(copied, beside(draft))).toBe('arrived');
  }
});

it('is not taken for a part of it, a changed one, or nothing', () => {
  for (const draft of ['', text.slice(1), text.slice(0, -1), text.replace('40', '41'), text.replace('👩‍👩‍👧', '👩‍👩')]) {
    expect(followCopied(copied, beside(draft))).toBe(copied);
  }
  expect(followCopied(copied, { tab, composer: null })).toBe(copied);
  expect(timesIn('anything', ' \n\u200b')).toBe(0);
});

it('does not count what the composer held already, but what comes to it', () => {
  const waiting = { ...copied, before: heldBefore(text, beside(text)) };
  expect(waiting.before).toEqual({ tab: 7, generation: 1, times: 1 });
  expect(followCopied(waiting, beside(`${text} more`))).toBe(waiting);
  expect(followCopied(waiting, beside(`${text}\n${text}`))).toBe('arrived');
  const emptied = followCopied(waiting, beside(''));
  expect(emptied).toMatchObject({ before: { times: 0 } });
  expect(followCopied(emptied as Copied, beside(text))).toBe('arrived');
  // Another composer has nothing to do with what the first one held.
  expect(followCopied(waiting, beside(text, 2))).toBe('arrived');
});

it('waits for the person when its line could not be written', () => {
  const stuck = { ...copied, stuck: true };
  expect(followCopied(stuck, beside(text))).toBe(stuck);
});
