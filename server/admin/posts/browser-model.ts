/**
 * The browser's own language model, where there is one (the Prompt API: `LanguageModel` in Chrome and Edge, developer.chrome.com/docs/ai,
 * 2026). It runs on the device: what it is given leaves for no server. It words official texts only, and is never asked by itself.
 */
import * as z from 'zod/mini';
import type { LanguageId } from '../../../shared/languages/index.ts';
import { engineQuestion, readWordings, type Wording } from '../../../shared/variants/engine.ts';
import type { OfficialPost } from '../../../shared/variants/suggest.ts';

interface Session {
  prompt(text: string, options: { signal: AbortSignal }): Promise<unknown>;
  destroy(): void;
}
interface Creation {
  expectedInputs: { type: 'text'; languages: string[] }[];
  expectedOutputs: { type: 'text'; languages: string[] }[];
  initialPrompts?: { role: 'system'; content: string }[];
  signal?: AbortSignal;
}
interface Model {
  availability(options: Creation): Promise<string>;
  create(options: Creation): Promise<Session>;
}

/** A small model on a slow machine writes five texts in half a minute. */
const answerMs = 120_000;

const isModel = (value: unknown): value is Model =>
  (typeof value === 'function' || (typeof value === 'object' && value !== null)) &&
  'availability' in value &&
  'create' in value;

function model(): Model | null {
  const found: unknown = Reflect.get(globalThis, 'LanguageModel');
  return isModel(found) ? found : null;
}

const spoken = (language: LanguageId): Creation => ({
  // The rules are in English, the post is not.
  expectedInputs: [{ type: 'text', languages: [...new Set(['en', language])] }],
  expectedOutputs: [{ type: 'text', languages: [language] }],
});

/** Whether the browser has a model that writes this language, loaded or to be loaded on demand. */
export async function hasBrowserModel(language: LanguageId): Promise<boolean> {
  try {
    const state = await model()?.availability(spoken(language));
    return state !== undefined && state !== 'unavailable';
  } catch {
    // A browser that knows the API under other terms has none for us.
    return false;
  }
}

/** What the browser's model makes of a post, unchecked; or why there is nothing. */
export async function askBrowserModel(post: OfficialPost): Promise<Wording[] | 'engine-silent' | 'engine-answer'> {
  const { system, user } = engineQuestion(post);
  const signal = AbortSignal.timeout(answerMs);
  try {
    const initialPrompts = [{ role: 'system' as const, content: system }];
    const session = await model()?.create({ ...spoken(post.language), initialPrompts, signal });
    if (!session) return 'engine-silent';
    const answer = z.string().safeParse(await session.prompt(user, { signal }));
    session.destroy();
    return (answer.success && readWordings(answer.data)) || 'engine-answer';
  } catch {
    // Refused, out of memory, too slow: to whoever waits they are one.
    return 'engine-silent';
  }
}
