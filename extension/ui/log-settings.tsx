/** The person's log and data: to take along as a file, to take in again, to erase here or everywhere. */
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../api-client.ts';
import { eraseEverything } from '../db.ts';
import { exportLog, importLog, type Imported } from '../db/log-file.ts';
import { eraseMyself } from '../membership.ts';
import { browserMeans, database } from '../sync-means.ts';
import { Dialog } from './dialog.tsx';
import { giveBack, useWaiting } from './program-settings.tsx';
import { requestSync } from './start.ts';
import { say, useApp } from './store.ts';
import { useWords, words } from './words.ts';

/** Bytes; a file of 100,000 lines has about half of them. Reading takes a few times as much memory. */
const longestFile = 100_000_000;

/** Saves a file through the browser's own download. */
function download(name: string, content: object): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function exportNow(): Promise<void> {
  download(`portevoix-${new Date().toISOString().slice(0, 10)}.json`, await exportLog(database));
  say(words()('options.exported'));
}

async function importFile(file: File): Promise<void> {
  const t = words();
  if (file.size > longestFile) return say(t('options.import.too-long'), 'bad');
  const imported = await importLog(database, await file.text());
  if (!imported.ok) return say(importProblem(imported), 'bad');
  const { added, waiting, known } = imported;
  if (added === 0 && waiting === 0) return say(t('options.import.nothing', { count: known }));
  const goes = waiting === 0 ? '' : ` ${t('options.import.waiting', { count: waiting })}`;
  say(t('options.import.done', { count: added }) + goes);
  if (waiting > 0) await requestSync('append');
}

function importProblem(imported: Extract<Imported, { ok: false }>): string {
  const t = words();
  switch (imported.reason) {
    case 'bad-line':
      return t('options.import.bad-line', { line: imported.line });
    case 'full':
    case 'closed':
      return t(`options.import.${imported.reason}`, { detail: imported.detail });
    default:
      return t(`options.import.${imported.reason}`);
  }
}

function eraseProblem({ reason, code }: Failure): string {
  const t = words();
  if (reason === 'unreachable' || reason === 'unreadable') return t('options.eraseUnreachable');
  if (reason === 'unauthorized') return t('options.eraseUnknown');
  if (code === 'conflict') return t('options.eraseLastAdmin');
  return t('options.eraseFailed', { why: t(`sidebar.failure.${reason}`) });
}

export function LogSettings() {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const [erasing, setErasing] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const waiting = useWaiting();
  const membership = useApp((state) => state.membership);
  const program = membership?.program.name;

  async function erase() {
    setErasing(true);
    try {
      if (!membership) {
        await eraseEverything(database);
        return say(t('options.erased'));
      }
      const failure = await eraseMyself(browserMeans);
      if (failure) return say(eraseProblem(failure), 'bad');
      await giveBack(membership.server);
      return say(t('options.erasedMine'));
    } finally {
      setErasing(false);
    }
  }

  return (
    <section class="card stack">
      <h2>{t('options.log')}</h2>
      <p class="soft">{t('options.logText')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => void exportNow()}>
          {t('options.export')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('options.import.choose')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options.import.choose')}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            // The same file may be chosen again.
            currentTarget.value = '';
            if (chosen) void importFile(chosen);
          }}
        />
        <button type="button" class="button grave" disabled={erasing} onClick={() => setAsking(true)}>
          {t(erasing ? 'options.erasing' : membership ? 'options.eraseMine' : 'options.erase')}
        </button>
      </div>
      <p class="hint">{t('options.import.hint')}</p>
      {asking && (
        <Dialog
          title={t(membership ? 'options.eraseMineTitle' : 'options.eraseTitle')}
          yes={t(membership ? 'options.eraseMineYes' : 'options.eraseYes')}
          grave
          onYes={() => void erase()}
          onClose={() => setAsking(false)}
        >
          {program === undefined ? (
            <p>{t('options.eraseText')}</p>
          ) : (
            <>
              <p>{t('options.eraseMineServer', { program })}</p>
              <p>{t('options.eraseMineHere')}</p>
              <p>{t('options.eraseMineStays')}</p>
            </>
          )}
          {waiting > 0 && (
            <p>
              <strong>{t('options.leaveWaiting', { count: waiting })}</strong>
            </p>
          )}
          <p>
            <button type="button" class="button" onClick={() => void exportNow()}>
              {t('options.export')}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}
