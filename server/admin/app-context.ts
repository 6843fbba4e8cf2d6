/** What every page may use: words, dates, the session and a way to say what was done. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from '../../shared/admin-api.ts';
import type { LanguageId, Translate } from '../../shared/languages/index.ts';

/** A short message at the foot of the page, with one thing that can be done about it. */
export interface Said {
  readonly words: string;
  readonly action?: { readonly words: string; run(): void };
}

export interface AppContext {
  readonly language: LanguageId;
  readonly t: Translate;
  readonly session: Session | null;
  say(said: Said): void;
}

const Context = createContext<AppContext | null>(null);
export const AppProvider = Context.Provider;

/** The context of the pages; a bug when asked for outside of them. */
export function useApp(): AppContext {
  const app = useContext(Context);
  if (!app) throw new Error('useApp is only for components inside AppProvider');
  return app;
}
