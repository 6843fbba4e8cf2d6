/** What a person can send to whoever repairs the selectors: versions, states and numbers; no content, no address, no name. */
import { Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onHealth, readHealth, type Health, nothingSeen } from '../health.ts';
import { packState } from '../selector-pack.ts';
import { database } from '../sync-means.ts';
import { Icon } from './icon.tsx';
import { app, say } from './store.ts';
import { waitNoMore } from './waiting.ts';
import { useWords, words } from './words.ts';

/** What was seen, as it changes. */
export function useHealth(): Health {
  const [health, setHealth] = useState(nothingSeen);
  useEffect(() => {
    const life = new AbortController();
    onHealth(setHealth, life.signal);
    return () => life.abort();
  }, []);
  return health;
}

/** Name and version of the browser, as the first that names itself beside Chromium. */
export function browserNamed(agent: string): string {
  const found = /(Firefox|Edg|OPR|Vivaldi)\/[\d.]+/.exec(agent) ?? /Chrom(?:e|ium)\/[\d.]+/.exec(agent);
  return found?.[0] ?? 'unknown';
}

const day = (at: string) => at.slice(0, 10);

/** The text that is copied. */
export async function diagnostics(): Promise<string> {
  const [health, pack] = [await readHealth(), await packState(database)];
  const { networks, instances } = app.getState().networksOn;
  const report = {
    portevoix: browser.runtime.getManifest().version,
    browser: browserNamed(navigator.userAgent),
    networks: networks.map(({ id }) => id),
    instances: instances.length,
    pack:
      pack.state !== 'none'
        ? {
            version: pack.version,
            key: pack.key,
            state: pack.state,
            setAside: Object.entries(pack.setAside).map(([network, { reason }]) => `${network}: ${reason}`),
          }
        : null,
    refused: pack.refused,
    composers: health.variants.map(({ at, ...seen }) => ({ ...seen, day: day(at) })),
    published: health.published.map(({ at, ...seen }) => ({ ...seen, day: day(at) })),
    unknown: health.strangers.map(({ network, at }) => ({ network, day: day(at) })),
  };
  return JSON.stringify(report, null, 2);
}

/** Copies the diagnostics. What was on the clipboard is not waited for any more: it has gone from there. */
export async function copyDiagnostics(): Promise<void> {
  const t = words();
  try {
    await navigator.clipboard.writeText(await diagnostics());
  } catch {
    return say(t('sidebar.diagnostics.refused'), 'bad');
  }
  await waitNoMore();
  say(t('sidebar.diagnostics.copied'));
}

export function CopyDiagnostics({ asLink = false }: { asLink?: boolean }) {
  const t = useWords();
  return (
    <button type="button" class={asLink ? 'link' : 'button'} onClick={() => void copyDiagnostics()}>
      {!asLink && <Icon of={Copy} />} {t('sidebar.diagnostics.copy')}
    </button>
  );
}
