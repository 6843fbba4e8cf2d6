/** What a person reads before joining: exactly the fields that the company will see, and what it will never see. */
import { EyeOff, Hand, HeartHandshake, ListChecks } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { fieldKey, seenFields } from '../../shared/events/seen-fields.ts';
import type { MessageKey } from '../../shared/languages/index.ts';
import { acceptCharter } from '../accepted-charter.ts';
import { join, type InvitationSeen } from '../membership.ts';
import { browserMeans } from '../sync-means.ts';
import './field-words.ts';
import { CharterToJoin } from './charter-card.tsx';
import { deviceName } from './device-name.ts';
import { Icon } from './icon.tsx';
import { invitationProblem } from './invitation-problem.ts';
import { requestSync } from './start.ts';
import { app, say } from './store.ts';
import { useWords } from './words.ts';

interface Props {
  invitation: { server: string; host: string; code: string };
  of: InvitationSeen;
  onProblem: (text: string) => void;
  onBack: () => void;
}

const promises = [
  [EyeOff, 'consent.drafts'],
  [Hand, 'consent.you'],
  [HeartHandshake, 'consent.voluntary'],
  [ListChecks, 'consent.yours'],
] as const;

/** What the server knows beside the lines. */
const about = [
  'consent.aboutFields.name',
  'consent.aboutFields.language',
  'consent.aboutFields.joined',
  'consent.aboutFields.received',
  'consent.aboutFields.contact',
  'consent.aboutFields.held',
] as const;

export function Consent({ invitation, of, onProblem, onBack }: Props) {
  const t = useWords();
  const program = of.program.name;
  const [name, setName] = useState(of.name ?? '');
  const [device, setDevice] = useState(deviceName);
  const [joining, setJoining] = useState(false);
  const [missing, setMissing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const [nameId, deviceId] = [useId(), useId()];
  useEffect(() => title.current?.focus(), []);

  async function agree(event: Event) {
    event.preventDefault();
    if (name.trim() === '') return setMissing(true);
    setJoining(true);
    // Not when it is done: the sections show as soon as the membership is kept, and one may be chosen by then.
    app.setState({ view: null });
    const { language } = app.getState();
    const wanted = { ...invitation, name: name.trim(), device: device.trim() || deviceName(), language };
    const answer = await join(browserMeans, wanted);
    if (!answer.ok) return onProblem(invitationProblem(answer, invitation.host));
    // The log shall not go when the disk runs short. What the browser answers changes nothing for the person.
    void navigator.storage.persist().catch(() => false);
    // What was read here is accepted by joining, and said so above the button.
    if (of.charter) await acceptCharter(browserMeans.db, of.charter.version);
    app.setState({ joining: false });
    say(t('consent.joined', { program }));
    await requestSync('person');
  }

  const { always, shares, clips, charter } = seenFields();
  return (
    <main class="page narrow">
      <h1 ref={title} tabIndex={-1}>
        {t('consent.title', { program })}
      </h1>
      <p class="soft">{t('consent.role', { role: t(`role.${of.role}`) })}</p>
      <ul class="promises">
        {promises.map(([icon, key]) => (
          <li key={key}>
            <Icon of={icon} size={18} />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
      <section class="card">
        <h2>{t('consent.seen', { program })}</h2>
        <p class="soft small">{t('consent.seenLead')}</p>
        <Fields title={t('consent.always')} of={always.map(fieldKey)} />
        <Fields title={t('consent.shares')} of={shares.map(fieldKey)} />
        <Fields title={t('consent.clips')} of={clips.map(fieldKey)} />
        <Fields title={t('consent.charter')} of={charter.map(fieldKey)} />
        <Fields title={t('consent.about')} of={about} />
      </section>
      {of.charter && <CharterToJoin charter={of.charter} />}
      <form class="stack" onSubmit={(event) => void agree(event)} noValidate>
        <div class="field">
          <label for={nameId}>{t('consent.name', { program })}</label>
          <input
            id={nameId}
            value={name}
            maxLength={120}
            autocomplete="name"
            aria-invalid={missing}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <p role="alert" class={missing && name.trim() === '' ? 'problem' : 'hidden'}>
            {missing && name.trim() === '' ? t('consent.nameMissing') : ''}
          </p>
        </div>
        <div class="field">
          <label for={deviceId}>{t('consent.device')}</label>
          <input
            id={deviceId}
            value={device}
            maxLength={120}
            autocomplete="off"
            onInput={(event) => setDevice(event.currentTarget.value)}
          />
        </div>
        <div class="actions">
          <button type="submit" class="button primary" disabled={joining}>
            {t(joining ? 'consent.joining' : 'consent.join')}
          </button>
          <button type="button" class="button" onClick={onBack}>
            {t('sidebar.cancel')}
          </button>
        </div>
      </form>
    </main>
  );
}

function Fields({ title, of }: { title: string; of: readonly MessageKey[] }) {
  const t = useWords();
  return (
    <>
      <h3>{title}</h3>
      <ul class="fields">
        {of.map((field) => (
          <li key={field}>{t(field)}</li>
        ))}
      </ul>
    </>
  );
}
