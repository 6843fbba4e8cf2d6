/** A background worker that ends is an everyday case; a broken one is not. */
import { expect, it } from 'vitest';
import { askWorker } from '../../extension/ui/ask-worker.ts';

it('gives the answer, and nothing when the worker is gone', async () => {
  expect(await askWorker(async () => 'answer')).toBe('answer');
  for (const message of [
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'The message port closed before a response was received.',
    'Could not establish connection. Receiving end does not exist.',
    'Promised response from onMessage listener went out of scope',
    'Extension context invalidated.',
  ]) {
    expect(await askWorker(() => Promise.reject(new Error(message)))).toBeUndefined();
  }
});

it('lets every other failure through', async () => {
  await expect(askWorker(() => Promise.reject(new TypeError('x is undefined')))).rejects.toThrow('x is undefined');
});
