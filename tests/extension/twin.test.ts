/** A page that is in the library or was proposed before is recognised before it is sent, by its address or its text. */
import { describe, expect, it } from 'vitest';
import { twinOf, type Known } from '../../extension/ui/twin.ts';
import { addressKey } from '../../shared/address-key.ts';
import type { Ideas } from '../../shared/own-proposal.ts';
import { signatureOf } from '../../shared/text/signature.ts';
import { tokens } from '../../shared/text/words.ts';
import { writeSignature } from '../../shared/text/written-signature.ts';

const steel = 'https://a.example/steel';
const page = { url: `${steel}?utm_source=mail` };
const nothing: Known = { posts: [], own: [], told: null };
const post: Known['posts'][number] = {
  id: 'p1',
  title: 'Ours',
  text: '',
  link: `${steel}?fbclid=1`,
  theme: null,
  language: 'en',
  publishedAt: '',
  variants: [],
};
const idea = { id: 'i1', title: 'Theirs', url: steel, note: '', theme: null, votes: 0, voted: false };
const known = (more: Partial<Ideas['known'][number]>): Ideas => ({
  ideas: [],
  themes: [],
  known: [{ address: null, signature: null, state: 'in-review', title: 'Theirs', post: null, ...more }],
});
const written = (text: string) => writeSignature(signatureOf(tokens(text)));
const article = Array.from({ length: 300 }, (_, n) => `word${(n * 7919) % 997}`).join(' ');

describe('a page', () => {
  it('is compared without what only follows its reader around', () => {
    expect(twinOf(page, nothing)).toBeUndefined();
    expect(twinOf(page, { ...nothing, posts: [post] })).toMatchObject({ is: 'post', post: 'p1', by: 'address' });
    expect(twinOf({ url: 'https://a.example/else' }, { ...nothing, posts: [post] })).toBeUndefined();
    expect(twinOf({ url: 'https://m.example/', canonical: steel }, { ...nothing, posts: [post] })).toBeDefined();
    expect(twinOf({ url: 'not yet' }, { ...nothing, posts: [{ ...post, link: 'not yet' }] })).toBeUndefined();
  });

  it('is one’s own until it is withdrawn', () => {
    const mine = { url: steel, title: 'Mine', state: 'proposed' } as const;
    expect(twinOf(page, { ...nothing, own: [mine] })).toEqual({ is: 'own', title: 'Mine' });
    expect(twinOf(page, { ...nothing, own: [{ ...mine, state: 'withdrawn' }] })).toBeUndefined();
    expect(twinOf(page, { ...nothing, own: [{ ...mine, url: null }] })).toBeUndefined();
  });

  it('is a colleague’s: to vote for, or as it was decided on', () => {
    const told = { ideas: [idea], themes: [], known: [] };
    expect(twinOf(page, { ...nothing, told })).toMatchObject({ is: 'colleague', idea: 'i1', state: 'in-review' });
    const address = addressKey(steel);
    const declined = known({ address, state: 'declined', title: null });
    expect(twinOf(page, { ...nothing, told: declined })).toMatchObject({ state: 'declined', title: null, idea: null });
    const published = known({ address, state: 'published', post: 'p1' });
    const posts = [{ ...post, link: null }];
    expect(twinOf(page, { ...nothing, posts, told: published })).toMatchObject({ is: 'post', title: 'Ours' });
    expect(twinOf(page, { ...nothing, told: published })).toMatchObject({ is: 'colleague', state: 'published' });
  });

  it('is known by its text under another address', () => {
    const told = known({ address: addressKey(steel), signature: written(`${article} A byline.`) });
    const elsewhere = { url: 'https://b.example/reprint', signature: written(article) };
    expect(twinOf(elsewhere, { ...nothing, told })).toMatchObject({ is: 'colleague', by: 'text', title: 'Theirs' });
    const another = { ...elsewhere, signature: written([...article].toReversed().join('')) };
    expect(twinOf(another, { ...nothing, told })).toBeUndefined();
    expect(twinOf({ url: elsewhere.url }, { ...nothing, told })).toBeUndefined();
  });
});
