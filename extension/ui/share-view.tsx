/** Sharing: what still wants an answer, the draft beside us, and the posts to take from. */
import { askAnew } from '../api-client.ts';
import { networkOffAt, networkOnAt } from '../networks-on.ts';
import { ComposerCard } from './composer-card.tsx';
import { isOut } from './fitting-posts.ts';
import { LibraryList } from './library.tsx';
import { PendingShare } from './pending.tsx';
import { PostDetail } from './post.tsx';
import { useApp } from './store.ts';
import { useLate } from './use-late.ts';
import { useWords } from './words.ts';

const loadReactions = () => import('./late-parts.ts');

/** Nobody waits for it to see the posts. */
function Reacting() {
  const membership = useApp((state) => (state.online && state.membership) || null);
  const part = useLate(loadReactions);
  return part ? <part.ReactionList membership={membership} ask={askAnew} /> : null;
}

export function ShareView() {
  const t = useWords();
  const open = useApp((state) => state.post);
  const post = useApp((state) => state.library?.posts.find((each) => each.id === state.post && isOut(each)));
  const network = useApp((state) => networkOnAt(state.tab?.url, state.networksOn));
  const off = useApp((state) => networkOffAt(state.tab?.url, state.networksOn));
  // While a draft is being written it comes first; once its composer is closed, whether it was posted does.
  const writing = useApp((state) => (state.composer?.text ?? '').trim() !== '');
  return (
    <div class="stack">
      {!writing && <PendingShare />}
      <ComposerCard network={network} off={off} />
      {writing && <PendingShare />}
      {open !== null && post ? (
        <PostDetail key={post.id} post={post} tabNetwork={network} />
      ) : (
        <>
          {open !== null && <p class="problem">{t('sidebar.post.gone')}</p>}
          <Reacting />
          <LibraryList tabNetwork={network} />
        </>
      )}
    </div>
  );
}
