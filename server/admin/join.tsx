/** The page behind an invitation link: what Portevoix is, what the company will see, and how to join. */
import { Megaphone } from 'lucide';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import '../../shared/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import './styles/join.css';
import { invitationLookSchema, invitationSeenSchema } from '../../shared/api.ts';
import { type LanguageId, translator } from '../../shared/languages/index.ts';
import { type AppContext, AppProvider, useApp } from './app-context.ts';
import { day } from './dates.ts';
import { failureWords } from './failure-words.ts';
import { CopyField } from './parts/copy-field.tsx';
import { Icon } from './parts/icon.tsx';
import { Failed, Loading, Notice } from './parts/notice.tsx';
import { PreferencePickers } from './parts/preference-pickers.tsx';
import { SeenBesides } from './join/seen-besides.tsx';
import { SeenFields } from './join/seen-fields.tsx';
import { applyAppearance, keepLanguage, savedAppearance, savedLanguage } from './preferences.ts';
import { ask, type Answer } from './request.ts';
import { useLoad } from './use-load.ts';

type Seen = z.infer<typeof invitationSeenSchema>;

function JoinApp() {
  const [language, setLanguage] = useState<LanguageId>(savedLanguage);
  useEffect(() => keepLanguage(language), [language]);
  const app = useMemo<AppContext>(
    () => ({ language, t: translator(language), session: null, say: () => undefined }),
    [language],
  );
  return (
    <AppProvider value={app}>
      <header class="bar">
        <div class="bar-in join-width">
          <span class="brand">
            <span class="mark">
              <Icon icon={Megaphone} size={18} />
            </span>
            <strong>Portevoix</strong>
          </span>
          <div class="bar-end">
            <PreferencePickers onLanguage={setLanguage} />
          </div>
        </div>
      </header>
      <JoinPage />
    </AppProvider>
  );
}

function JoinPage() {
  const { t } = useApp();
  const [code, setCode] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('hashchange', () => setCode(location.hash.slice(1)), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const look = useLoad(code, async (signal): Promise<Answer<Seen>> => {
    const body = invitationLookSchema.safeParse({ code });
    // A cut or mistyped code is not worth a question to the server: it is unknown.
    if (!body.success) return { ok: false, code: 'invitation-unknown', detail: '' };
    return ask('invitation/look', invitationSeenSchema, { method: 'POST', body: body.data, signal });
  });
  const program = look.failure ? undefined : look.value?.program.name;
  useEffect(() => {
    document.title = program ? t('join.page.titleOf', { program }) : t('join.page.title');
  }, [program, t]);
  return (
    <main class="content join-width join">
      <h1>{program ? t('join.page.titleOf', { program }) : t('join.page.title')}</h1>
      <Invitation look={look} />
      <ol class="steps">
        <li>
          <h2>{t('join.page.whatTitle')}</h2>
          <p>{t('join.page.what')}</p>
          <p>{t('join.page.free')}</p>
        </li>
        <li>
          <h2>{t('join.page.seeTitle')}</h2>
          <p>{t('join.page.see')}</p>
          <SeenFields />
          <SeenBesides />
          <p>{t('join.page.never')}</p>
        </li>
        <li>
          <h2>{t('join.page.howTitle')}</h2>
          <ol class="how">
            <li>{t('join.page.howInstall')}</li>
            <li>{t('join.page.howOpen')}</li>
            <li>{t('join.page.howPaste')}</li>
          </ol>
          {program && <CopyField label={t('join.page.link')} value={location.href} />}
        </li>
      </ol>
    </main>
  );
}

function Invitation({ look }: { look: ReturnType<typeof useLoad<Seen>> }) {
  const { t, language } = useApp();
  const { failure, value } = look;
  if (look.loading && !value && !failure) return <Loading />;
  if (failure) {
    return failure.code.startsWith('invitation-') ? (
      <Notice tone="warn" live>
        {failureWords({ t, language }, failure)}
      </Notice>
    ) : (
      <Failed failure={failure} retry={look.reload} />
    );
  }
  if (!value) return null;
  return (
    <p class="lead">
      {value.name ? t('join.page.hello', { name: value.name }) : t('join.page.helloAnyone')}{' '}
      {t('join.page.until', { role: t(`role.${value.role}`), day: day(language, value.expiresAt) })}
    </p>
  );
}

applyAppearance(savedAppearance());
const place = document.getElementById('app');
if (place) render(<JoinApp />, place);
