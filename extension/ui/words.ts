/** The interface's words and dates in the person's language. */
import { translator, type LanguageId, type Translate } from '../../shared/languages/index.ts';
import { app, useApp } from './store.ts';

const made = new Map<LanguageId, Translate>();

function of(language: LanguageId): Translate {
  const t = made.get(language) ?? translator(language);
  made.set(language, t);
  return t;
}

/** `t` for a component; it draws again when the language changes. */
export function useWords(): Translate {
  return of(useApp((state) => state.language));
}

/** `t` outside components, in the language of the moment. */
export function words(): Translate {
  return of(app.getState().language);
}

/** Day and time, short; without the year when it is this one. */
export function useDates(): (iso: string) => string {
  const language = useApp((state) => state.language);
  return (iso) => {
    const date = new Date(iso);
    const year = date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
    // In the person's own region where the browser tells it: British and American days differ.
    const region = navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
    return new Intl.DateTimeFormat(region, {
      day: 'numeric',
      month: 'short',
      year,
      hour: '2-digit',
      minute: '2-digit',
    }).format(date);
  };
}

const isMac = () => /Mac/.test(navigator.platform);

/** The keys that paste, copy, undo and open Portevoix on this machine. A person may have chosen others for opening. */
export function keys(): { paste: string; copy: string; undo: string; open: string } {
  const { language, shortcut } = app.getState();
  // Without a key of the browser's own, Alt+Shift+A is heard on the networks' pages (see page/openers.ts).
  const named = shortcut || 'Alt+Shift+A';
  const open = language === 'fr' ? named.replace('Shift', 'Maj') : named;
  if (isMac()) return { paste: '⌘V', copy: '⌘C', undo: '⌘Z', open };
  return { paste: 'Ctrl+V', copy: 'Ctrl+C', undo: 'Ctrl+Z', open };
}

/** A name in the reader's language, else in the other. */
export function nameIn(name: Readonly<Partial<Record<LanguageId, string | undefined>>>, language: LanguageId): string {
  return name[language] ?? name.en ?? name.fr ?? '';
}
