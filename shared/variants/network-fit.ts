/** Fits a text to a network: whole, or as a numbered thread cut at the ends of sentences; never within one. */
import { networkById, type NetworkId } from '../networks/index.ts';
import { measure } from '../text/count.ts';
import { paragraphs } from './sentences.ts';
import { decline, type Declined } from './variant.ts';

export interface Fitted {
  readonly ok: true;
  readonly text: string;
  /** The posts of a thread, in order; absent when one holds it all. */
  readonly thread?: readonly string[];
}

/** What `12/34 ` in front of a post of a thread takes. */
const counter = 6;
/** Nobody reads more; X itself takes 25 posts at once (help.x.com, "How to create a thread", 2026). */
const longestThread = 25;

/** In characters: an address of X has at most 4,096. */
const longestWord = 4096;

/** `text` on that network, or why it does not go there. */
export function fitTo(id: NetworkId, text: string): Fitted | Declined {
  const network = networkById(id);
  if (!network) throw new Error(`no network ${id}`);
  // X counts no longer address as one, and its counter takes seconds to find that out (twitter-text 3.1, 2026).
  const endless = text.split(/\s+/u).find((word) => word.length > longestWord);
  if (endless !== undefined) return decline('sentence-too-long', endless.slice(0, 60));
  if (!measure(network, text).over) return { ok: true, text };
  const rules = { ...network, limit: network.limit - counter };
  const posts: string[] = [];
  let post = '';
  for (const paragraph of paragraphs(text)) {
    for (const [place, sentence] of paragraph.entries()) {
      const longer = post === '' ? sentence : `${post}${place === 0 ? '\n\n' : ' '}${sentence}`;
      if (!measure(rules, longer).over) {
        post = longer;
        continue;
      }
      if (post !== '') posts.push(post);
      if (posts.length > longestThread) return decline('too-long');
      if (measure(rules, sentence).over) return decline('sentence-too-long', sentence.slice(0, 60));
      post = sentence;
    }
  }
  posts.push(post);
  if (posts.length > longestThread) return decline('too-long');
  const thread = posts.map((each, place) => `${place + 1}/${posts.length} ${each}`);
  return { ok: true, text: thread.join('\n\n'), thread };
}

/** Whether the first paragraph shows above the network's "see more". */
export function showsHook(id: NetworkId, text: string): boolean {
  const fold = networkById(id)?.fold ?? null;
  return fold === null || (text.split('\n\n')[0] ?? '').length <= fold;
}
