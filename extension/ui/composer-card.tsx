/** The composer beside us: whether one is open, how long the draft is, and the charter's tips on it. */
import { ExternalLink, Plus, RotateCw, TriangleAlert } from 'lucide';
import { browser } from 'wxt/browser';
import { hasInstances } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import { placesToWrite } from '../networks-on.ts';
import { useCoach, type Coach } from './coach.ts';
import { CopyDiagnostics } from './diagnostics.tsx';
import { Icon } from './icon.tsx';
import { Meter } from './meter.tsx';
import { askToSwitchOn } from './switch-on.ts';
import { app, useApp } from './store.ts';
import { useLaterComposer } from './later-composer.ts';
import { useWords } from './words.ts';

const titles = {
  post: 'sidebar.composer.title',
  comment: 'sidebar.composer.titleComment',
  reply: 'sidebar.composer.titleReply',
} as const;

/** `network`: the tab's, when it is on; `off`: the tab's, when it is not. */
export function ComposerCard({ network, off }: { network: Network | undefined; off: Network | undefined }) {
  const t = useWords();
  const kind = useApp((state) => state.composer?.kind ?? 'post');
  if (off) return <SwitchedOff network={off} />;
  if (!network) return <Elsewhere />;
  return (
    <section class="card" aria-labelledby="composer-title">
      <h2 id="composer-title" tabIndex={-1}>
        {t(titles[kind], { network: network.name })}
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
  const draft = useApp(({ composer }) =>
    composer === null ? 'none' : composer.text.trim() === '' ? 'empty' : 'begun',
  );
  const kind = useApp((state) => state.composer?.kind);
  const trouble = useApp((state) => state.trouble);
  /** In this tab; on the instance that it shows. */
  async function openComposer() {
    const { tab } = app.getState();
    if (!tab?.url) return;
    const url = hasInstances(network) ? new URL(network.composeUrl, tab.url).href : network.composeUrl;
    await browser.tabs.update(tab.id, { url });
  }
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
  if (draft === 'none' && trouble) {
    return (
      <>
        <p class="row start">
          <Icon of={TriangleAlert} size={18} />
          <strong>{t(`sidebar.composer.${trouble}`, { network: network.name })}</strong>
        </p>
        <p class="soft small">{t('sidebar.composer.troubleText')}</p>
        <CopyDiagnostics asLink />
      </>
    );
  }
  if (draft === 'none') {
    return (
      <>
        <p>{t('sidebar.composer.none', { network: network.name })}</p>
        <p class="soft small">{t('sidebar.composer.noneHint')}</p>
        <button type="button" class="button" onClick={() => void openComposer()}>
          {t('sidebar.composer.open')}
        </button>
      </>
    );
  }
  if (draft === 'empty') return <p class="soft">{t('sidebar.composer.empty')}</p>;
  return (
    <>
      {coach && <DraftMeter network={network} measure={coach.measure} />}
      {coach && tab !== undefined && kind === 'post' && <coach.OwnWords tab={tab} />}
      {coach && tab !== undefined && <coach.Tips tab={tab} coach={coach} />}
    </>
  );
}

/** The tips come first: the length of the draft follows behind them. */
function DraftMeter({ network, measure }: { network: Network; measure: Coach['measure'] }) {
  const composer = useLaterComposer();
  return composer && <Meter network={network} place={composer} text={composer.text} measure={measure} />;
}

/** On a network that is off: what switching it on means, and the button that asks for it right here. */
function SwitchedOff({ network }: { network: Network }) {
  const t = useWords();
  return (
    <section class="card stack tight" aria-labelledby="composer-title">
      <h2 id="composer-title" tabIndex={-1}>
        {t('sidebar.composer.off', { network: network.name })}
      </h2>
      <p class="soft small">{t('sidebar.composer.offText', { network: network.name })}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void askToSwitchOn(network)}>
          {t('sidebar.composer.switchOn', { network: network.name })}
        </button>
      </div>
    </section>
  );
}

/** Away from the networks: where one can write. */
function Elsewhere() {
  const t = useWords();
  const on = useApp((state) => state.networksOn);
  const places = on.networks.flatMap((network) => placesToWrite(network, on));
  return (
    <section class="card">
      <p class="soft small">{t('sidebar.composer.elsewhere')}</p>
      <div class="actions">
        {places.map(({ name, url }) => (
          <button key={url} type="button" class="button" onClick={() => void browser.tabs.create({ url })}>
            <Icon of={ExternalLink} /> {name}
          </button>
        ))}
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          <Icon of={Plus} /> {t('sidebar.composer.add')}
        </button>
      </div>
    </section>
  );
}
