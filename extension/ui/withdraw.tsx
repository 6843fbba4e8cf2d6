/** The button that takes a share or a proposal back from the log, with the question before. */
import { useState } from 'preact/hooks';
import type { OwnLine } from '../db/own-log.ts';
import { Dialog } from './dialog.tsx';
import { withdraw } from './share.ts';
import { useWords } from './words.ts';

export function Withdraw({ line, title }: { line: OwnLine; title: string }) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const clip = line.kind === 'clip';
  return (
    <>
      <button type="button" class="link grave" onClick={() => setAsking(true)}>
        {t('sidebar.log.withdraw')}
      </button>
      {asking && (
        <Dialog
          title={t(clip ? 'sidebar.log.withdrawClipTitle' : 'sidebar.log.withdrawTitle')}
          yes={t('sidebar.log.withdraw')}
          grave
          onYes={() => void withdraw(line)}
          onClose={() => setAsking(false)}
        >
          <p>
            <strong>{title}</strong>
          </p>
          <p>
            {clip
              ? t('sidebar.log.withdrawClipText')
              : t('sidebar.log.withdrawText', { network: t(`network.${line.network}`) })}
          </p>
        </Dialog>
      )}
    </>
  );
}
