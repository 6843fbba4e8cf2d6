/** What surrounds every page: the programme's name, the way to the other pages, language, appearance, sign out. */
import {
  BookOpenCheck,
  CalendarDays,
  ChartColumn,
  FileText,
  Lightbulb,
  LogOut,
  Megaphone,
  Rss,
  ScrollText,
  Share2,
  Users,
} from 'lucide';
import type { ComponentChildren } from 'preact';
import { useApp } from './app-context.ts';
import type { LanguageId } from '../../shared/languages/index.ts';
import { Icon } from './parts/icon.tsx';
import { Link } from './parts/link.tsx';
import { PreferencePickers } from './parts/preference-pickers.tsx';

const pages = [
  { to: '/admin/', words: 'admin.nav.log', icon: ScrollText },
  { to: '/admin/posts', words: 'admin.nav.posts', icon: FileText },
  { to: '/admin/calendar', words: 'admin.nav.calendar', icon: CalendarDays },
  { to: '/admin/proposals', words: 'admin.nav.proposals', icon: Lightbulb },
  { to: '/admin/feeds', words: 'admin.nav.feeds', icon: Rss },
  { to: '/admin/learn', words: 'admin.nav.learn', icon: ChartColumn },
  { to: '/admin/people', words: 'admin.nav.people', icon: Users },
  { to: '/admin/charter', words: 'admin.nav.charter', icon: BookOpenCheck },
  { to: '/admin/networks', words: 'admin.nav.networks', icon: Share2 },
] as const;

interface ShellProps {
  path: string;
  onLanguage(language: LanguageId): void;
  onSignOut(): void;
  children: ComponentChildren;
}

export function Shell({ path, onLanguage, onSignOut, children }: ShellProps) {
  const { t, session } = useApp();
  const inside = session !== null && path !== '/sign-in';
  const isCurrent = (to: string) => (to === '/admin/' ? /^\/admin\/?$/.test(path) : path.startsWith(to));
  return (
    <>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('admin.shell.skip')}
      </a>
      <header class="bar">
        <div class="bar-in">
          <span class="brand">
            <span class="mark">
              <Icon icon={Megaphone} size={18} />
            </span>
            <span class="brand-words">
              <strong>{inside ? session.program.name : 'Portevoix'}</strong>
              {inside && <span class="soft">Portevoix</span>}
            </span>
          </span>
          {inside && (
            <nav class="nav" aria-label={t('admin.nav.label')}>
              {pages
                .filter(({ to }) => session.member.role === 'admin' || to === '/admin/proposals')
                .map((page) => (
                  <Link key={page.to} to={page.to} current={isCurrent(page.to)}>
                    <Icon icon={page.icon} />
                    {t(page.words)}
                  </Link>
                ))}
            </nav>
          )}
          <div class="bar-end">
            <PreferencePickers onLanguage={onLanguage} />
            {inside && (
              <button
                type="button"
                class="button quiet"
                onClick={onSignOut}
                title={t('admin.shell.signedInAs', { name: session.member.name })}
              >
                <Icon icon={LogOut} />
                <span class="bar-words">{t('admin.shell.signOut')}</span>
              </button>
            )}
          </div>
        </div>
      </header>
      <main id="content" class="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
