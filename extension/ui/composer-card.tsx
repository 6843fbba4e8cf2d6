/** The composer beside us: whether one is open, how long the draft is, and the charter's tips on it. */
import { ExternalLink, RotateCw } from 'lucide';
import { browser } from 'wxt/browser';
import { networks } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import { useCoach } from './coach.ts';
import { Icon } from './icon.tsx';
import { Meter } from './meter.tsx';
import { useApp } from './store.ts';
import { Tips } from './tips.tsx';
import { useWords } from './words.ts';

export function ComposerCard({ network }: { network: Network | undefined }) {
  const t = useWords();
  if (!network) return <Elsewhere />;
  return (
    <section class="card" aria-labelledby="composer-title">
      <h2 id="composer-title" tabIndex={-1}>
        {t('sidebar.composer.title', { network: network.name })}
      </h2>
      <ComposerBody network={network} />
    </section>
  );
}

function ComposerBody({ network }: { network: Network }) {
  const t = useWords();
  const coach = useCoach();
  const link = useApp((state) => state.link);
  const tab = useApp((state) => state.tab?.id);
  const composer = useApp((state) => state.composer);
  if (link === 'absent') {
    return (
      <>
        <p>{t('sidebar.composer.absent')}</p>
        <button type="button" class="button" onClick={() => void (tab !== undefined && browser.tabs.reload(tab))}>
          <Icon of={RotateCw} /> {t('sidebar.composer.reload')}
        </button>
      </>
    );
  }
  if (link !== 'connected') return <p class="soft">{t('sidebar.composer.connecting')}</p>;
  if (!composer) {
    return (
      <>
        <p>{t('sidebar.composer.none', { network: network.name })}</p>
        <p class="soft small">{t('sidebar.composer.noneHint')}</p>
        <button
          type="button"
          class="button"
          onClick={() => void (tab !== undefined && browser.tabs.update(tab, { url: network.composeUrl }))}
        >
          {t('sidebar.composer.open')}
        </button>
      </>
    );
  }
  if (composer.text.trim() === '') return <p class="soft">{t('sidebar.composer.empty')}</p>;
  return (
    <>
      {coach && <Meter network={network} text={composer.text} measure={coach.measure} />}
      {coach && tab !== undefined && <Tips tab={tab} composer={composer} checkDraft={coach.checkDraft} />}
    </>
  );
}

/** Away from the networks: where one can write. */
function Elsewhere() {
  const t = useWords();
  return (
    <section class="card">
      <p class="soft small">{t('sidebar.composer.elsewhere')}</p>
      <div class="actions">
        {networks.map(({ id, name, composeUrl }) => (
          <button key={id} type="button" class="button" onClick={() => void browser.tabs.create({ url: composeUrl })}>
            <Icon of={ExternalLink} /> {name}
          </button>
        ))}
      </div>
    </section>
  );
}
