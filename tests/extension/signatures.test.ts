/** The signatures of drafts that wait: kept by share, bounded, gone once said or when the person leaves. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { forgetMembership, kept, openDatabase } from '../../extension/db.ts';
import { forgetSignature, keepSignature, signatureFor } from '../../extension/db/signatures.ts';

it('keeps the newest of each share, of fifty shares at most', async () => {
  const db = openDatabase('signatures');
  for (let n = 0; n < 60; n++) await keepSignature(db, `share ${n}`, `first ${n}`);
  await keepSignature(db, 'share 10', 'later');
  expect(await signatureFor(db, 'share 9')).toBeUndefined();
  expect(await signatureFor(db, 'share 10')).toBe('later');
  expect(Object.keys((await kept(db, 'signatures')) ?? {})).toHaveLength(50);
  await keepSignature(db, 'another', 'one');
  // What was written to last is the last to go.
  expect(await signatureFor(db, 'share 10')).toBe('later');
  expect(await signatureFor(db, 'share 11')).toBeUndefined();
});

it('forgets one that was said, and all when the person leaves', async () => {
  const db = openDatabase('signatures left');
  await Promise.all(['a', 'b', 'c'].map((share) => keepSignature(db, share, `of ${share}`)));
  await forgetSignature(db, 'b');
  await forgetSignature(db, 'nobody’s');
  expect(await kept(db, 'signatures')).toEqual({ a: 'of a', c: 'of c' });
  await forgetMembership(db);
  expect(await kept(db, 'signatures')).toBeUndefined();
});
