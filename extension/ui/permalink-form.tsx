/** The optional link to a published post, cleaned, or explained when it is wrong. */
import { useId, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { networkById, type NetworkId } from '../../shared/networks/index.ts';
import { readPermalink } from './share.ts';
import { useWords } from './words.ts';

interface Props {
  network: NetworkId;
  /** The link that is known or that the page showed. */
  initial: string;
  /** Whether the page itself showed `initial`. */
  found?: boolean;
  submit: string;
  onSubmit: (permalink: string | null) => Promise<unknown>;
  /** More buttons beside the first. */
  children?: ComponentChildren;
}

export function PermalinkForm({ network, initial, found = false, submit, onSubmit, children }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const value = typed ?? initial;
  const [id, problem] = [useId(), useId()];

  function send(event: Event) {
    event.preventDefault();
    const permalink = readPermalink(network, value);
    setWrong(permalink === undefined);
    if (permalink !== undefined) void onSubmit(permalink);
  }

  return (
    <form class="stack tight" onSubmit={send} noValidate>
      <div class="field">
        <label for={id}>{t('sidebar.pending.link')}</label>
        <input
          id={id}
          type="url"
          value={value}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong}
          aria-describedby={problem}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        {found && typed === null && initial !== '' && <p class="hint">{t('sidebar.pending.linkFound')}</p>}
        <p id={problem} role="alert" class={wrong ? 'problem' : 'hidden'}>
          {wrong ? t('sidebar.pending.linkWrong', { network: networkById(network)?.name ?? network }) : ''}
        </p>
      </div>
      <div class="actions">
        <button type="submit" class="button primary">
          {submit}
        </button>
        {children}
      </div>
    </form>
  );
}
