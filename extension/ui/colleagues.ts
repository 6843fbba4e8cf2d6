/** The signatures of what colleagues have published of a post, asked for while a draft of it is being written. */
import { useEffect, useState } from 'preact/hooks';
import { signaturesSchema } from '../../shared/api.ts';
import { SignatureIndex } from '../../shared/text/signature-index.ts';
import { readSignature } from '../../shared/text/written-signature.ts';
import { askAnew } from '../api-client.ts';
import { ownerOf, type Membership } from '../db.ts';
import { browserMeans } from '../sync-means.ts';
import { useApp } from './store.ts';

/** How long an answer is good for, milliseconds: a colleague may publish at any time, a draft takes minutes. */
const goodFor = 10 * 60_000;
/** Nobody's: when there is no post, no network or no answer, a draft is compared with the official wordings alone. */
const nobody = new SignatureIndex();

/** By member and post. */
const asked = new Map<string, { readonly at: number; readonly signatures: Promise<SignatureIndex> }>();

async function ask({ server, token }: Membership, post: string): Promise<SignatureIndex> {
  const path = `/api/v1/posts/${post}/signatures`;
  const answer = await askAnew({ server, token, path, schema: signaturesSchema, fetch: browserMeans.fetch });
  if (!answer.ok) return nobody;
  const index = new SignatureIndex();
  for (const written of answer.value.signatures) index.add(readSignature(written));
  return index;
}

function signaturesOf(membership: Membership, post: string): Promise<SignatureIndex> {
  const key = `${ownerOf(membership)} ${post}`;
  const before = asked.get(key);
  if (before && performance.now() - before.at < goodFor) return before.signatures;
  const signatures = ask(membership, post).then((index) => {
    if (index === nobody) asked.delete(key);
    return index;
  });
  asked.set(key, { at: performance.now(), signatures });
  return signatures;
}

/** What colleagues have published of that post; empty until it is known. `null`: of no post. */
export function useColleagues(post: string | null): SignatureIndex {
  const membership = useApp((state) => state.membership);
  const online = useApp((state) => state.online);
  const [found, setFound] = useState<{ readonly post: string; readonly index: SignatureIndex }>();
  useEffect(() => {
    if (post === null || !membership || !online) return undefined;
    let gone = false;
    void signaturesOf(membership, post).then((index) => {
      if (!gone) setFound({ post, index });
    });
    return () => {
      gone = true;
    };
  }, [post, membership, online]);
  return found && found.post === post ? found.index : nobody;
}
