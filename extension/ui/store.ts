/** The one store of the sidebar: what is known now, and nothing that can be derived. */
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { Library, Me } from '../../shared/api.ts';
import type { LanguageId } from '../../shared/languages/index.ts';
import type { Membership, SyncState } from '../db.ts';
import type { OwnClip, OwnLog, OwnShare } from '../db/own-log.ts';
import type { Gesture } from '../gestures.ts';
import type { ComposerState } from '../messages.ts';
import { always, type NetworksOn } from '../networks-on.ts';
import type { Mix } from '../own-mix.ts';
import type { Room } from '../storage-room.ts';
import type { Insertion } from './insertion.ts';
import type { Copied } from './copied.ts';
import { allPosts, type WantedPosts } from './fitting-posts.ts';
import { noProposal, type ProposalDraft } from './no-proposal.ts';
import type { SetAside } from './set-aside.ts';

/** The tab that the sidebar sits beside. `url` and `title` are null where the browser does not let us see them. */
export interface ActiveTab {
  id: number;
  url: string | null;
  title: string | null;
}

/** How we stand with the tab's content script. `absent`: the tab was open before the extension was. */
export type LinkState = 'none' | 'connecting' | 'connected' | 'absent';

export type View = 'share' | 'propose' | 'log';

/** A sentence that says what an action did. `todo` (something is left to the person) and `bad` stay until they are closed. */
export interface Notice {
  text: string;
  tone: 'good' | 'todo' | 'bad';
  undo?: () => Promise<void>;
}

export interface AppState {
  language: LanguageId;
  /** The keys that open the sidebar on any page, as the browser names them; empty when it gives us none. */
  shortcut: string;
  /** Undefined while the database is being read; null when there is none. */
  membership: Membership | null | undefined;
  library: Library | null | undefined;
  me: Me | null;
  /** The newest version of the charter that was accepted in this browser, 0 for none; undefined while the database is read. */
  accepted: number | undefined;
  log: OwnLog | undefined;
  /** How many lines of the log are shown. */
  logLimit: number;
  /** The newest share that wants its answer, and how many do. */
  pending: { shares: OwnShare[]; count: number };
  /** The newest proposals. */
  clips: OwnClip[] | undefined;
  /** The posts that the person has published, by id. */
  shared: ReadonlySet<string>;
  /** How much of what was published lately is the company's; undefined while the database is read. */
  mix: Mix | undefined;
  sync: SyncState | undefined;
  /** How many synchronisations are being waited for. */
  syncing: number;
  /** Why the last synchronisation that the panel asked for could write nothing down. */
  unwritten: 'storage-full' | 'storage-closed' | null;
  online: boolean;
  /** Whether the browser leaves us room to write. */
  room: Room;
  networksOn: NetworksOn;
  tab: ActiveTab | null;
  link: LinkState;
  composer: ComposerState | null;
  /** What is wrong with finding the composer beside us. */
  trouble: 'broken' | 'stranger' | null;
  insertion: Insertion | null;
  /** Whether we are inserting at this moment. */
  inserting: boolean;
  /** The text that was copied and waits for its arrival. */
  copied: Copied | null;
  gesture: Gesture | null;
  /** The section that the person chose; null follows the tab. */
  view: View | null;
  /** The post that is open, by id. */
  post: string | null;
  /** The person asked to join again. */
  joining: boolean;
  notice: Notice | null;
  proposal: ProposalDraft;
  /** What the person looks for in the library. */
  wanted: WantedPosts;
  setAside: SetAside;
}

export const app = createStore<AppState>()(() => ({
  language: 'en',
  shortcut: '',
  membership: undefined,
  library: undefined,
  me: null,
  accepted: undefined,
  mix: undefined,
  log: undefined,
  logLimit: 30,
  pending: { shares: [], count: 0 },
  clips: undefined,
  shared: new Set(),
  sync: undefined,
  syncing: 0,
  unwritten: null,
  online: true,
  room: { low: false },
  networksOn: always,
  tab: null,
  link: 'none',
  composer: null,
  trouble: null,
  insertion: null,
  inserting: false,
  copied: null,
  gesture: null,
  view: null,
  post: null,
  joining: false,
  notice: null,
  proposal: noProposal,
  wanted: allPosts,
  setAside: new Set(),
}));

/** A part of the state; the component draws again only when that part is another one. */
export function useApp<T>(select: (state: AppState) => T): T {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const value = select(app.getState());
  const shownRef = useRef({ select, value });
  useLayoutEffect(() => {
    shownRef.current = { select, value };
  });
  useLayoutEffect(() => {
    const compare = () => {
      if (!Object.is(shownRef.current.select(app.getState()), shownRef.current.value)) redraw();
    };
    // Something may have changed between drawing and subscribing.
    compare();
    return app.subscribe(compare);
  }, []);
  return value;
}

/** Says what happened, for eyes and screen readers. */
export function say(text: string, tone: Notice['tone'] = 'good', undo?: Notice['undo']): void {
  app.setState({ notice: { text, tone, ...(undo && { undo }) } });
}
