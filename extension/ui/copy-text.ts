/** Copies what is no share: a link, a comment, what an image shows. */
import { say } from './store.ts';
import { words } from './words.ts';

/** Says how it went. */
export async function copyAnd(copy: () => Promise<void>): Promise<void> {
  const t = words();
  try {
    await copy();
    say(t('life.copied'));
  } catch {
    // The browser refuses without a gesture, or by its settings.
    say(t('life.copyRefused'), 'bad');
  }
}

export const copyText = (text: string): Promise<void> => copyAnd(() => navigator.clipboard.writeText(text));
