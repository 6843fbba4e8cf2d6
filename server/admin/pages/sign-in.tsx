/** Sign-in by a one-time link. The button spends the code, not the visit: link previews visit too. */
import { KeyRound } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { type Session, sessionSchema, signInSchema } from '../../../shared/admin-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { ask, type Failure } from '../request.ts';

type Code = { is: 'absent' | 'malformed' } | { is: 'there'; code: string };
function readCode(): Code {
  const code = location.hash.slice(1);
  if (code === '') return { is: 'absent' };
  return signInSchema.safeParse({ code }).success ? { is: 'there', code } : { is: 'malformed' };
}

export function SignInPage({ onSignedIn }: { onSignedIn(session: Session): void }) {
  const { t, language } = useApp();
  const [code, setCode] = useState(readCode);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const reread = () => {
      setCode(readCode());
      setFailure(null);
    };
    addEventListener('hashchange', reread, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  const signIn = async (given: string) => {
    setBusy(true);
    const answer = await ask('sign-in', sessionSchema, { method: 'POST', body: { code: given } });
    setBusy(false);
    if (answer.ok) onSignedIn(answer.value);
    else setFailure(answer);
  };
  const spent = failure?.code === 'sign-in-unknown' || code.is === 'malformed';
  return (
    <div class="narrow">
      <Page title={t('admin.signIn.title')} lead={t('admin.signIn.lead', { host: location.host })}>
        {failure && failure.code !== 'sign-in-unknown' && (
          <Notice tone="bad" live>
            {failureWords({ t, language }, failure)}
          </Notice>
        )}
        {spent && (
          <Notice tone="warn" live>
            <strong>{t('admin.signIn.spent')}</strong> {t('admin.signIn.spentWhy')}
          </Notice>
        )}
        {code.is === 'there' && !spent && (
          <section class="card">
            <p>{t('admin.signIn.once')}</p>
            <p>
              <button
                type="button"
                class="button main large"
                disabled={busy}
                aria-busy={busy}
                onClick={() => signIn(code.code)}
              >
                <Icon icon={KeyRound} size={18} />
                {t('admin.signIn.button')}
              </button>
            </p>
          </section>
        )}
        {(code.is !== 'there' || spent) && (
          <section class="card">
            <h2>{t('admin.signIn.howTitle')}</h2>
            <ul class="ways">
              <li>{t('admin.signIn.howStart')}</li>
              <li>{t('admin.signIn.howAdmin')}</li>
            </ul>
            <p class="soft">{t('admin.signIn.ambassador')}</p>
          </section>
        )}
      </Page>
    </div>
  );
}
