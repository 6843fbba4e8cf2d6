/** The optional link to a published post, cleaned, or explained when it is wrong. */
import { useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { networkById, type NetworkId } from '../../shared/networks/index.ts';
import { shareAt } from '../db/own-log.ts';
import { database } from '../sync-means.ts';
import { readPermalink } from './share.ts';
import { useDates, useWords } from './words.ts';

interface Props {
  /** Id of the share that the link belongs to. */
  share: string;
  network: NetworkId;
  /** The link that is known or that the page showed. */
  initial: string;
  /** Whether the page itself showed `initial`. */
  found?: boolean;
  submit: string;
  onSubmit: (permalink: string | null) => Promise<unknown>;
  /** Whether that press may be one more of those that answered for another share. */
  isEcho?: (event: Event) => boolean;
  /** More buttons beside the first. */
  children?: ComponentChildren;
}

export function PermalinkForm({ share, network, initial, found = false, submit, onSubmit, isEcho, children }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  const dates = useDates();
  const [busy, setBusy] = useState(false);
  const busyRef = useRef(false);
  const value = typed ?? initial;
  const [id, problem] = [useId(), useId()];

  async function send(event: Event) {
    event.preventDefault();
    // Who has typed a link here means this share.
    if (busyRef.current || (typed === null && isEcho?.(event))) return;
    // At once: the second click of a double click comes before the button is drawn as disabled.
    busyRef.current = true;
    setBusy(true);
    try {
      await check();
    } finally {
      busyRef.current = false;
      setBusy(false);
    }
  }

  async function check() {
    const permalink = readPermalink(network, value);
    if (permalink === undefined) {
      const name = networkById(network)?.name ?? network;
      return setWrong(t('sidebar.pending.linkWrong', { network: name, how: t(`sidebar.pending.how.${network}`) }));
    }
    const other = permalink === null ? undefined : await shareAt(database, permalink, share);
    if (other) {
      const title = other.title ?? t('sidebar.log.untitled');
      return setWrong(t('sidebar.pending.linkTaken', { title, at: dates(other.at) }));
    }
    setWrong('');
    await onSubmit(permalink);
  }

  return (
    <form class="stack tight" onSubmit={(event) => void send(event)} noValidate>
      <div class="field">
        <label for={id}>{t('sidebar.pending.link')}</label>
        <input
          id={id}
          type="url"
          value={value}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong !== ''}
          aria-describedby={problem}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong('');
          }}
        />
        {found && typed === null && initial !== '' && <p class="hint">{t('sidebar.pending.linkFound')}</p>}
        <p id={problem} role="alert" class={wrong ? 'problem' : 'hidden'}>
          {wrong}
        </p>
      </div>
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {submit}
        </button>
        {children}
      </div>
    </form>
  );
}
