/** The sidebar: its header, its three sections, and joining before them. */
import { ClipboardList, FilePlus, PenLine, Settings } from 'lucide';
import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CharterCard } from './charter-card.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { NoticeBar } from './notice.tsx';
import { ShareView } from './share-view.tsx';
import { app, useApp, type View } from './store.ts';
import { RoomBanner, SyncBanner, SyncButton } from './sync-status.tsx';
import { useLate } from './use-late.ts';
import { WaitingCard } from './waiting-card.tsx';
import { viewOf } from './view-of.ts';
import { useWords } from './words.ts';

const loadPropose = () => import('./late-parts.ts');
const loadLog = () => import('./log.tsx');

/** Beside the networks people share: the form is loaded when it is looked at. */
function Proposing() {
  const part = useLate(loadPropose);
  return part ? <part.Propose /> : <Awaited />;
}

function Log() {
  const part = useLate(loadLog);
  return part ? <part.LogView /> : <Awaited />;
}

function Awaited() {
  return <output class="soft">{useWords()('sidebar.loading')}</output>;
}

const views = [
  ['share', PenLine, ShareView],
  ['propose', FilePlus, Proposing],
  ['log', ClipboardList, Log],
] as const;

export function App() {
  const t = useWords();
  const membership = useApp((state) => state.membership);
  const joining = useApp((state) => state.joining);
  return (
    <>
      {membership === undefined ? (
        <main class="page narrow">
          <output class="soft">{t('sidebar.loading')}</output>
        </main>
      ) : membership === null || joining ? (
        <Joining />
      ) : (
        <Sections program={membership.program.name} />
      )}
      <NoticeBar />
    </>
  );
}

const loadJoin = () => import('./join.tsx');

/** Seen once: whoever has joined does not wait for it. */
function Joining() {
  const join = useLate(loadJoin);
  return join ? <join.Join /> : null;
}

const loadNews = () => import('./late-parts.ts');

/** Only who has proposed something hears what became of it. */
function News() {
  const some = useApp(({ me }) => me !== null && me.proposals.length > 0);
  return some ? <LateNews /> : null;
}

function LateNews() {
  const news = useLate(loadNews);
  return news ? <news.NewsCard /> : null;
}

function Sections({ program }: { program: string }) {
  const t = useWords();
  const view = useApp(viewOf);
  const [, , Shown] = views.find(([id]) => id === view) ?? views[0];
  return (
    <>
      <header class="head">
        <div class="head-row">
          <Mark size={24} />
          <h1 class="head-title">{program}</h1>
          <SyncButton />
          <button
            type="button"
            class="quiet icon-only"
            aria-label={t('sidebar.settings')}
            title={t('sidebar.settings')}
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            <Icon of={Settings} size={18} />
          </button>
        </div>
        <Tabs view={view} />
      </header>
      <SyncBanner />
      <RoomBanner />
      <main class="page stack">
        <CharterCard />
        <WaitingCard />
        <News />
        <div role="tabpanel" id="panel" aria-labelledby={`tab-${view}`}>
          <Shown />
        </div>
      </main>
    </>
  );
}

/** WAI-ARIA tabs: arrows, Home and End move, one stop of the Tab key. */
function Tabs({ view }: { view: View }) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const open = (next: View) => {
    app.setState({ view: next, post: null });
    scrollTo(0, 0);
  };

  function onKeyDown(event: KeyboardEvent) {
    const at = views.findIndex(([id]) => id === view);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 }[event.key];
    const next = to === undefined ? undefined : views.at(to % views.length);
    if (!next) return;
    event.preventDefault();
    open(next[0]);
    list.current?.querySelector<HTMLElement>(`#tab-${next[0]}`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={t('sidebar.views.label')} ref={list}>
      {views.map(([id, icon]) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls="panel"
          aria-selected={view === id}
          tabIndex={view === id ? 0 : -1}
          onClick={() => open(id)}
          onKeyDown={onKeyDown}
        >
          <Icon of={icon} /> {t(`sidebar.views.${id}`)}
        </button>
      ))}
    </div>
  );
}
