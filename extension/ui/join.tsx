/** Joining: the invitation link, then what the company will see, then the agreement. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readInvitation, type Invitation } from '../invitation.ts';
import { lookAtInvitation, type InvitationSeen } from '../membership.ts';
import { browserMeans } from '../sync-means.ts';
import { Consent } from './consent.tsx';
import { invitationProblem } from './invitation-problem.ts';
import { Mark } from './mark.tsx';
import { app, useApp } from './store.ts';
import './join-words.ts';
import { useWords } from './words.ts';

type GoodInvitation = Extract<Invitation, { ok: true }>;

export function Join() {
  const t = useWords();
  const former = useApp((state) => state.membership);
  const [seen, setSeen] = useState<{ invitation: GoodInvitation; of: InvitationSeen } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [link, hint, error] = [useId(), useId(), useId()];
  useEffect(() => field.current?.focus(), [seen]);

  function refuse(text: string) {
    setAsking(null);
    setProblem(text);
    field.current?.focus();
  }

  function submit(event: Event) {
    event.preventDefault();
    const invitation = readInvitation(pasted);
    if (!invitation.ok) return refuse(t(`joining.${invitation.reason}`));
    setProblem(null);
    setAsking(invitation.host);
    // In the click's own turn: the browsers open their permission question only then.
    const permission = browser.permissions.request({ origins: [invitation.origin] });
    void look(invitation, permission);
  }

  async function look(invitation: GoodInvitation, permission: Promise<boolean>) {
    if (!(await permission)) return refuse(t('joining.permission', { host: invitation.host }));
    const answer = await lookAtInvitation(browserMeans, invitation);
    if (!answer.ok) return refuse(invitationProblem(answer, invitation.host));
    setAsking(null);
    setSeen({ invitation, of: answer.value });
  }

  if (seen) {
    return (
      <Consent
        {...seen}
        onProblem={(text) => {
          setSeen(null);
          setProblem(text);
        }}
        onBack={() => setSeen(null)}
      />
    );
  }
  return (
    <main class="page narrow">
      <Mark size={48} />
      <h1>{t('joining.title')}</h1>
      <p class="soft">{former ? t('joining.again', { program: former.program.name }) : t('joining.lead')}</p>
      <form class="stack" onSubmit={submit} noValidate>
        <div class="field">
          <label for={link}>{t('joining.link')}</label>
          <input
            ref={field}
            id={link}
            type="url"
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={problem === null ? hint : `${error} ${hint}`}
            aria-invalid={problem !== null}
          />
          <p id={hint} class="hint">
            {t('joining.linkHint')}
          </p>
        </div>
        <p id={error} role="alert" class={problem === null ? 'hidden' : 'problem'}>
          {problem}
        </p>
        <div class="actions">
          <button type="submit" class="button primary" disabled={asking !== null}>
            {asking === null ? t('joining.next') : t('joining.asking', { host: asking })}
          </button>
          {former && (
            <button type="button" class="button" onClick={() => app.setState({ joining: false })}>
              {t('sidebar.cancel')}
            </button>
          )}
        </div>
      </form>
    </main>
  );
}
