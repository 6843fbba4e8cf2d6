/** `pack check`: limits, CSS and decoys of a pack, and what it finds in pages that somebody saved. */
import { basename } from 'node:path';
import { networkOfUrl, networks } from '../../shared/networks/index.ts';
import { trespass } from '../../shared/selector-canary.ts';
import { matchVariant } from '../../shared/selector-match.ts';
import { type PackNetwork, type SelectorPack, selectorsOf } from '../../shared/selector-pack.ts';
import { countEditables, looksLikeCss, readStill, savedFrom, withFrames } from '../saved-page.ts';
import { t } from '../terminal.ts';
import { bad, type Command, done, readArgs, readPackFile, readText } from './command.ts';
import { unknownNetwork } from './pack-make.ts';

/** What is wrong with the pack itself, a line for each fault. */
export function faultsOf(pack: SelectorPack): string[] {
  return pack.networks.flatMap((network) => {
    const wrong = selectorsOf(network).filter(({ css }) => !looksLikeCss(css));
    if (wrong.length > 0) {
      return wrong.map(({ place, css }) => `✗ ${t('cli.notCss', { network: network.id, place, css })}`);
    }
    const trespassed = trespass(network, readStill);
    return trespassed === null ? [] : [`✗ ${t('cli.decoy', { where: trespassed })}`];
  });
}

/** `2/3`: the second of three; `0/3`: none of them; `–`: there is no such list. */
const place = (index: number | null, list: readonly unknown[] = []) =>
  index === null ? '–' : `${index + 1}/${list.length}`;

/** What each variant of a network finds in a page and its frames, as lines, and how many composers that makes. */
function lookInto(pages: ReturnType<typeof withFrames>, network: PackNetwork) {
  const found = new Set<unknown>();
  const lines = network.composers.map((variant) => {
    const matches = pages.map((page) => matchVariant(page, variant));
    // The page itself, unless only a frame of it holds the composer.
    const best = matches.find(({ editors }) => editors.length > 0) ?? matches[0];
    const editors = matches.flatMap((match) => match.editors);
    const count = editors.length;
    for (const editor of editors) found.add(editor);
    return `  ${count > 0 ? '✓' : '·'} ${t('cli.variantFound', {
      variant: `${network.id} ${variant.id} (${variant.kind})`,
      host: place(best?.shadowHost ?? null, variant.shadowHost),
      inside: place(best?.inside ?? null, variant.inside),
      editor: place(best?.editor ?? null, variant.editor),
      count,
    })}`;
  });
  return { found, lines };
}

async function checkPage(file: string, pack: SelectorPack, wanted: string | undefined) {
  const read = await readText(file);
  if (!read.ok) return { good: false, lines: [`✗ ${read.reason}`] };
  const pages = withFrames(read.text);
  const address = savedFrom(read.text);
  const of = wanted ?? (address === null ? undefined : networkOfUrl(address)?.id);
  const tried = pack.networks.filter(({ id }) => of === undefined || id === of);
  const results = tried.map((network) => lookInto(pages, network));
  const found = results.reduce((sum, each) => sum + each.found.size, 0);
  const editables = pages.reduce((sum, page) => sum + countEditables(page), 0);
  return {
    good: found > 0,
    lines: [
      `${found > 0 ? '✓' : '✗'} ${t('cli.pageFound', { file: basename(file), count: found, editables: String(editables) })}`,
      ...results.flatMap(({ lines }) => lines),
    ],
  };
}

export const packCheck: Command = {
  name: 'pack check',
  usage: 'FILE [--page SAVED.html …] [--network ID]',
  summary: 'cli.packCheck',
  async run(args) {
    const read = readArgs(args, {
      page: { type: 'string', multiple: true, default: [] },
      network: { type: 'string' },
    });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0) return null;
    const { page: pages, network: wanted } = read.values;
    const pack = await readPackFile(file);
    if (!pack.ok) return bad(`✗ ${pack.reason}`);
    const ids = pack.pack.networks.map(({ id }) => id);
    if (wanted !== undefined && !networks.some(({ id }) => id === wanted)) return bad(unknownNetwork(wanted));
    const version = String(pack.pack.version);
    const faults = faultsOf(pack.pack);
    if (faults.length > 0) return bad(...faults);
    const lines = [`✓ ${t('cli.packGood', { version, networks: ids.join(', ') })}`];
    let good = true;
    for (const each of pages) {
      const checked = await checkPage(each, pack.pack, wanted);
      good &&= checked.good;
      lines.push(...checked.lines);
    }
    return good ? done(...lines) : bad(...lines);
  },
};
