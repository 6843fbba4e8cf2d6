/** Puts a text onto the clipboard in the flavours that the composer it is for takes without loss. */
import { networkById, type NetworkId } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import { isRepair, repairedId } from '../watched.ts';
import { app } from './store.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as paragraphs, one for each line. Spaces that HTML would swallow are no-break ones. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign))
    .map((line) => line.replace(/^ | $/g, '&nbsp;').replace(/ {2}/g, ' &nbsp;'))
    .map((line) => `<p>${line || '<br>'}</p>`)
    .join('');
}

/**
 * ProseMirror makes one paragraph break of two line breaks in plain text, also by hand, and is exact with paragraphs; a plain
 * contenteditable doubles them, and the other editors need none (trusted Ctrl+V, Chromium 150, 2026-11-23).
 */
function wantsParagraphs(id: NetworkId): boolean {
  const network: Network | undefined = networkById(id);
  const { composer } = app.getState();
  const variant = composer?.network === id ? composer.variant : undefined;
  const own = variant !== undefined && isRepair(variant) ? repairedId(variant) : variant;
  const beside = network?.composers.find((each) => (own === undefined ? each.kind === 'post' : each.id === own));
  return beside?.engine === 'tiptap';
}

/** Rejects when the browser refuses to copy. */
export async function putOnClipboard(text: string, network: NetworkId): Promise<void> {
  if (wantsParagraphs(network)) {
    const flavour = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    const item = new ClipboardItem({ ...flavour('text/plain', text), ...flavour('text/html', paragraphs(text)) });
    try {
      return await navigator.clipboard.write([item]);
    } catch {
      // What may not be written in two flavours may be in one.
    }
  }
  await navigator.clipboard.writeText(text);
}
