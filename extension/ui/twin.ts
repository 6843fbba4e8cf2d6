/** Whether a page is in the library or was proposed before, by its address or by its text: told before it is sent once more. */
import { addressKey } from '../../shared/address-key.ts';
import type { Library } from '../../shared/api.ts';
import type { Ideas, ProposalState } from '../../shared/own-proposal.ts';
import { cleanAddress } from '../../shared/text/clean-address.ts';
import { likeness } from '../../shared/text/signature.ts';
import { readSignature } from '../../shared/text/written-signature.ts';
import type { OwnClip } from '../db/own-log.ts';

/** As the server compares texts: above it two pages are reprints of one. */
const sameText = 0.8;

/** What is about to be proposed. */
export interface Proposed {
  readonly url: string;
  /** The address that the page gives itself. */
  readonly canonical?: string | undefined;
  /** The written signature of its readable text. */
  readonly signature?: string | undefined;
}
/** What it is compared with. */
export interface Known {
  readonly posts: Library['posts'];
  readonly own: readonly Pick<OwnClip, 'url' | 'title' | 'state'>[];
  readonly told: Ideas | null | undefined;
}

export type Twin =
  /** `post`: its id in the library that is here. */
  | { readonly is: 'post'; readonly title: string; readonly post: string; readonly by: 'address' | 'text' }
  | { readonly is: 'own'; readonly title: string }
  /** `idea`: to be voted for. Of one that was declined no title is told. */
  | {
      readonly is: 'colleague';
      readonly state: ProposalState;
      readonly title: string | null;
      readonly idea: string | null;
      readonly by: 'address' | 'text';
    };

/** The first that says the same: a post, then one's own, then a colleague's; by address before by text. Undefined of none. */
export function twinOf({ url, canonical, signature }: Proposed, { posts, own, told }: Known): Twin | undefined {
  if (!URL.canParse(url)) return undefined;
  const addresses = new Set([cleanAddress(url), ...(canonical === undefined ? [] : [cleanAddress(canonical)])]);
  const isSame = (address: string | null) => address !== null && addresses.has(cleanAddress(address));
  const post = posts.find(({ link }) => isSame(link));
  if (post) return { is: 'post', title: post.title, post: post.id, by: 'address' };
  const mine = own.find((each) => each.state !== 'withdrawn' && isSame(each.url));
  if (mine) return { is: 'own', title: mine.title };
  const idea = told?.ideas.find((each) => isSame(each.url));
  if (idea) return { is: 'colleague', state: 'in-review', title: idea.title, idea: idea.id, by: 'address' };
  const keys = new Set([...addresses].map(addressKey));
  const known = told?.known.find(({ address }) => address !== null && keys.has(address));
  if (known) return ofColleague(known, posts, 'address');
  if (signature === undefined) return undefined;
  const text = readSignature(signature);
  const alike = told?.known.find((each) => {
    return each.signature !== null && likeness(text, readSignature(each.signature)) >= sameText;
  });
  return alike && ofColleague(alike, posts, 'text');
}

function ofColleague(
  { state, title, post: id }: Ideas['known'][number],
  posts: Library['posts'],
  by: 'address' | 'text',
): Twin {
  const post = posts.find((each) => each.id === id);
  if (post) return { is: 'post', title: post.title, post: post.id, by };
  return { is: 'colleague', state, title, idea: null, by };
}
