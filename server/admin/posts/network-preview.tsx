/** A post as it would be read on a network: its cut, its links and hashtags, in our own neutral drawing. */
import { useState } from 'preact/hooks';
import { type LanguageId, translator } from '../../../shared/languages/index.ts';
import type { Network } from '../../../shared/networks/network.ts';
import { measure } from '../../../shared/text/count.ts';
import { useApp } from '../app-context.ts';

/** Links, hashtags and mentions; only for colour, the network decides for itself what becomes a link. */
const live = /https?:\/\/[^\s]+|[#@][\p{L}\p{N}_]+/gu;

function coloured(text: string) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(live)) {
    pieces.push(text.slice(from, match.index), <span class="preview-live">{match[0]}</span>);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

/** The feed cuts between words: back to the last space, unless that gives away a whole long word. */
function wholeWords(text: string, end: number): string {
  const cut = text.slice(0, end);
  const space = cut.search(/\s\S*$/);
  return (space > end - 30 ? cut.slice(0, space) : cut).trimEnd();
}

interface PreviewProps {
  network: Network;
  text: string;
  language: LanguageId;
}

export function NetworkPreview({ network, text, language }: PreviewProps) {
  const { t } = useApp();
  const [open, setOpen] = useState(false);
  const { foldAt, overAt } = measure(network, text);
  const end = overAt ?? text.length;
  const cut = foldAt !== null && !open ? wholeWords(text, foldAt) : text.slice(0, end);
  return (
    <figure class="preview">
      <figcaption>{t('admin.preview.title', { network: network.name })}</figcaption>
      <div class="preview-card">
        <div class="preview-head" aria-hidden="true">
          <span class="preview-face" />
          <span class="preview-name">
            <strong>{t('admin.preview.name')}</strong>
            <span class="soft">{t('admin.preview.now')}</span>
          </span>
        </div>
        {text.trim() === '' ? (
          <p class="soft">{t('admin.preview.empty')}</p>
        ) : (
          <p class="preview-text" lang={language}>
            {coloured(cut)}
            {overAt !== null && (foldAt === null || open) && <mark class="preview-over">{text.slice(overAt)}</mark>}
            {foldAt !== null && (
              <button type="button" class="preview-more" aria-expanded={open} onClick={() => setOpen(!open)}>
                {translator(language)(open ? 'admin.preview.less' : 'admin.preview.more')}
              </button>
            )}
          </p>
        )}
      </div>
      {foldAt !== null && <p class="hint">{t('admin.preview.fold', { count: foldAt })}</p>}
    </figure>
  );
}

/** The text's length by the network's own rule, and by how much it is too long. */
export function LengthCount({ network, text }: { network: Network; text: string }) {
  const { t } = useApp();
  const { length, limit, over } = measure(network, text);
  return (
    <span class={`count ${over ? 'over' : ''}`}>
      {over
        ? t('admin.variant.over', { length, limit, count: length - limit })
        : t('admin.variant.length', { length, limit })}
    </span>
  );
}
