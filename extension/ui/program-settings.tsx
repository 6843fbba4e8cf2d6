/** Who the person is in the programme, and how to leave it. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originOf } from '../invitation.ts';
import { leave } from '../membership.ts';
import { browserMeans } from '../sync-means.ts';
import { Dialog } from './dialog.tsx';
import { requestSync } from './start.ts';
import { say, useApp } from './store.ts';
import { useDates, useWords } from './words.ts';

/** Lines that the server has not settled yet. */
export function useWaiting(): number {
  return useApp(({ log }) => (log ? Math.max(0, log.last - log.cursor) : 0));
}

/** How long what waits may still take to go before the person leaves; milliseconds. */
const lastSync = 5000;

/** Leaves, and gives the permission for the server back. Nothing that fails on the way holds the person. */
async function leaveServer(server: string | undefined): Promise<{ told: boolean }> {
  const left = await leave(browserMeans);
  await giveBack(server);
  return left;
}

/** Gives the permission for the server back. */
export async function giveBack(server: string | undefined): Promise<void> {
  if (server !== undefined) await browser.permissions.remove({ origins: [originOf(server)] }).catch(() => false);
}

export function ProgramSettings() {
  const t = useWords();
  const dates = useDates();
  const membership = useApp((state) => state.membership);
  const waiting = useWaiting();
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);

  async function quit() {
    setLeaving(true);
    try {
      // What waits may still go; leaving does not depend on it.
      const late = new Promise((resolve) => setTimeout(resolve, lastSync));
      if (waiting > 0) await Promise.race([requestSync('person').catch(() => undefined), late]);
      const { told } = await leaveServer(membership?.server);
      if (told) say(t('options.left'));
      else say(t('options.leftUntold'), 'bad');
    } finally {
      setLeaving(false);
    }
  }

  return (
    <section class="card stack">
      <h2>{t('options.program')}</h2>
      {!membership ? (
        <p class="soft">{t('options.none')}</p>
      ) : (
        <>
          <p>
            {t('options.who', {
              name: membership.member.name,
              role: t(`role.${membership.member.role}`),
              program: membership.program.name,
            })}
          </p>
          <dl class="facts">
            <dt>{t('options.server')}</dt>
            <dd>{membership.server}</dd>
            <dt>{t('options.device')}</dt>
            <dd>{membership.device.name}</dd>
          </dl>
          <p class="small soft">{t('options.since', { at: dates(membership.joinedAt) })}</p>
          <div class="actions">
            <button type="button" class="button" disabled={leaving} onClick={() => setAsking(true)}>
              {t('options.leave')}
            </button>
          </div>
          {asking && (
            <Dialog
              title={t('options.leaveTitle', { program: membership.program.name })}
              yes={t('options.leaveYes')}
              grave
              onYes={() => void quit()}
              onClose={() => setAsking(false)}
            >
              <p>{t('options.leaveText')}</p>
              {waiting > 0 && (
                <p>
                  <strong>{t('options.leaveWaiting', { count: waiting })}</strong>
                </p>
              )}
            </Dialog>
          )}
        </>
      )}
    </section>
  );
}
