/** The admin pages: who is signed in, which page is shown, and the words of both. */
import * as z from 'zod/mini';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type Session, sessionSchema } from '../../shared/admin-api.ts';
import { type LanguageId, translator } from '../../shared/languages/index.ts';
import { applyAccent } from './accent.ts';
import { type AppContext, AppProvider, type Said } from './app-context.ts';
import { CalendarPage } from './pages/calendar.tsx';
import { CharterPage } from './pages/charter.tsx';
import { FeedsPage } from './pages/feeds.tsx';
import { ImagesPage } from './pages/images.tsx';
import { LearnPage } from './pages/learn.tsx';
import { LostPage } from './pages/lost.tsx';
import { NetworksPage } from './pages/networks.tsx';
import { PeoplePage } from './pages/people.tsx';
import { PostPage } from './pages/post.tsx';
import { PostsPage } from './pages/posts.tsx';
import { ProposalsPage } from './pages/proposals.tsx';
import { ShareLogPage } from './pages/share-log.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { Failed, Loading } from './parts/notice.tsx';
import { Toast } from './parts/toast.tsx';
import { keepLanguage, savedLanguage } from './preferences.ts';
import { ask, type Failure } from './request.ts';
import { go, replace, usePlace } from './route.ts';
import { Shell } from './shell.tsx';

type Who = { at: 'asking' } | { at: 'failed'; failure: Failure } | { at: 'known'; session: Session | null };

/** Whether this is the sign-in page without a code: nothing to do there for somebody signed in. */
function asksForLink(): boolean {
  return location.pathname === '/sign-in' && location.hash.length <= 1;
}

export function App() {
  const [language, setLanguage] = useState<LanguageId>(savedLanguage);
  const [who, setWho] = useState<Who>({ at: 'asking' });
  const [said, setSaid] = useState<Said | null>(null);
  const { path } = usePlace();

  const askWho = useCallback(() => {
    setWho({ at: 'asking' });
    void ask('session', sessionSchema).then((answer) => {
      if (answer.ok) {
        setWho({ at: 'known', session: answer.value });
        if (asksForLink()) replace('/admin/');
      } else if (answer.code === 'unauthorized') setWho({ at: 'known', session: null });
      else setWho({ at: 'failed', failure: answer });
    });
  }, []);
  // A sign-in link is used whoever is signed in; only without one does the sign-in page ask.
  useEffect(() => {
    if ((path !== '/sign-in' || asksForLink()) && who.at === 'asking') askWho();
  }, [path]);
  useEffect(() => keepLanguage(language), [language]);
  const session = who.at === 'known' ? who.session : null;
  useEffect(() => applyAccent(session?.program.accent ?? null), [session]);

  const app = useMemo<AppContext>(
    () => ({ language, t: translator(language), session, say: setSaid }),
    [language, session],
  );

  const signOut = async () => {
    const answer = await ask('sign-out', z.unknown(), { method: 'POST' });
    if (!answer.ok && answer.code !== 'unauthorized') {
      setSaid({ words: app.t('admin.shell.signOutFailed') });
      return;
    }
    await go('/sign-in');
    setWho({ at: 'known', session: null });
  };
  const signedIn = (next: Session) => {
    setWho({ at: 'known', session: next });
    void go('/admin/');
  };

  const body = () => {
    if (path === '/sign-in' && !(who.at === 'asking' && asksForLink())) return <SignInPage onSignedIn={signedIn} />;
    if (who.at === 'asking') return <Loading />;
    if (who.at === 'failed') return <Failed failure={who.failure} retry={askWho} />;
    if (!who.session) return <SignInPage onSignedIn={signedIn} />;
    // Who may only review has one page, whatever the address.
    return who.session.member.role === 'admin' ? <Routed path={path} /> : <ProposalsPage />;
  };
  return (
    <AppProvider value={app}>
      <Shell path={path} onLanguage={setLanguage} onSignOut={signOut}>
        {body()}
      </Shell>
      <Toast said={said} onGone={() => setSaid(null)} />
    </AppProvider>
  );
}

/** One line per page. */
function Routed({ path }: { path: string }) {
  const clean = path.replace(/\/+$/, '');
  if (clean === '/admin' || clean === '') return <ShareLogPage />;
  if (clean === '/admin/posts') return <PostsPage />;
  if (clean === '/admin/calendar') return <CalendarPage />;
  if (clean === '/admin/proposals') return <ProposalsPage />;
  if (clean === '/admin/feeds') return <FeedsPage />;
  if (clean === '/admin/images') return <ImagesPage />;
  if (clean === '/admin/learn') return <LearnPage />;
  if (clean === '/admin/people') return <PeoplePage />;
  if (clean === '/admin/charter') return <CharterPage />;
  if (clean === '/admin/networks') return <NetworksPage />;
  const post = /^\/admin\/posts\/(new|[\da-f-]{36})$/.exec(clean)?.[1];
  if (post) return <PostPage id={post === 'new' ? null : post} />;
  return <LostPage />;
}
