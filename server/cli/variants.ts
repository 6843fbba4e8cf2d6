/** `variants`: reads one post per line and prints what can be made of each, for people or for programs. */
import { once } from 'node:events';
import type { LanguageId } from '../../shared/languages/index.ts';
import { languageIds } from '../../shared/languages/index.ts';
import type { suggest as suggestVariants } from '../../shared/variants/suggest.ts';
import type { Brand } from '../../shared/variants/variant.ts';
import { t } from '../terminal.ts';
import { type Line, textLines } from '../text-lines.ts';
import { bad, type Command, done, readArgs } from './command.ts';

/** A post of 20,000 characters, the longest that is read, in three-byte characters. */
const longestLine = 60_000;

interface Wish {
  readonly brand: Brand;
  readonly language: LanguageId;
  readonly link: string | null;
  readonly json: boolean;
}

function faultOf(line: Line): string | null {
  if ('fault' in line) return t(`cli.variantsFault.${line.fault}`);
  return line.text.trim() === '' ? t('cli.variantsFault.empty') : null;
}

/** What is printed for one line: JSON by itself, or a readable block. */
function answer(suggest: typeof suggestVariants, text: string, wish: Wish): string {
  const { brand, language, link } = wish;
  const suggested = suggest({ text, brand, language, link });
  if (wish.json) return JSON.stringify(suggested);
  const made = suggested.variants.map(
    (each) =>
      `  ✓ ${each.transform}, ${t(`persona.${each.persona}.name`)}, ${t(`network.${each.network}`)}\n${indent(each.text)}`,
  );
  const declined = suggested.declined.map(({ transform, reason, at }) => {
    const where = at === undefined ? '' : ` (${at})`;
    return `  – ${transform}: ${t(`variant.declined.${reason}`)}${where}`;
  });
  return [suggested.text, ...made, ...declined, ''].join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '      ');

/** Ends quietly when whoever reads the output has gone (`| head`). */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

export const variants: Command = {
  name: 'variants',
  usage: '--lang fr|en --brand NAME [--alias NAME]… [--link URL] [--json]',
  summary: 'cli.variants',
  async run(args) {
    const read = readArgs(args, {
      lang: { type: 'string' },
      brand: { type: 'string' },
      alias: { type: 'string', multiple: true, default: [] },
      link: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const language = languageIds.find((id) => id === read?.values.lang);
    const name = read?.values.brand?.trim();
    if (!read || !language || !name || read.positionals.length > 0) return null;
    const wish: Wish = {
      brand: { name, aliases: read.values.alias },
      language,
      link: read.values.link ?? null,
      json: read.values.json,
    };
    endWithReader();
    // The grammar takes a second to read: only this command pays for it.
    const { suggest } = await import('../../shared/variants/suggest.ts');
    let faults = 0;
    for await (const line of textLines(process.stdin, longestLine)) {
      const fault = faultOf(line);
      if (fault !== null) faults++;
      const words =
        fault === null && 'text' in line
          ? answer(suggest, line.text, wish)
          : wish.json
            ? JSON.stringify({ line: line.number, error: fault })
            : `✗ ${t('cli.variantsLine', { line: line.number })} ${fault ?? ''}\n`;
      if (!process.stdout.write(`${words}\n`)) await once(process.stdout, 'drain');
    }
    return faults === 0 ? done() : bad(t('cli.variantsFaults', { count: faults }));
  },
};
