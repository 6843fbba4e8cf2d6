/** `charter check`: what a charter says of a text, for communication teams and their continuous integration. */
import { checkDraft, readRule } from '../../shared/charter/index.ts';
import { charterSchema, type Charter, type Tip } from '../../shared/charter/rule.ts';
import { networkIds } from '../../shared/networks/index.ts';
import { guessLanguage } from '../../shared/text/guess-language.ts';
import { exampleCharter } from '../example/charter.ts';
import { language as reader, say, t } from '../terminal.ts';
import { bad, type Command, readArgs, readJson, readText } from './command.ts';

type CharterRead = { ok: true; charter: Charter } | { ok: false; reason: string };

/** Reads a charter as the admin pages show it, and every rule of it. */
async function readCharter(file: string | undefined): Promise<CharterRead> {
  if (file === undefined) return { ok: true, charter: exampleCharter };
  const read = await readJson(file);
  if (!read.ok) return read;
  const parsed = charterSchema.safeParse(read.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ok: false,
      reason: t('cli.notCharter', { file, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }),
    };
  }
  for (const rule of parsed.data.rules) {
    const ready = readRule(rule);
    if (!ready.ok) return { ok: false, reason: t('cli.notCharter', { file, why: `${rule.id}: ${ready.reason}` }) };
  }
  return { ok: true, charter: parsed.data };
}

async function readInput(file: string) {
  if (file !== '-') return readText(file);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return { ok: true, text: Buffer.concat(chunks).toString('utf8') } as const;
}

function wordTip(text: string, { start, severity, title, explanation, rule, fix }: Tip): string[] {
  const before = text.slice(0, start).split('\n');
  const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const offer = fix?.text.trim() ? [`    → ${fix.text.trim()}`] : [];
  return [`${place} ${severity} ${title} [${rule}]`, ...(explanation ? [`    ${explanation}`] : []), ...offer];
}

export const charterCheck: Command = {
  name: 'charter check',
  usage: 'FILE|- [--charter FILE] [--network ID] [--lang fr|en] [--day YYYY-MM-DD] [--json]',
  summary: 'cli.charterCheck',
  async run(args) {
    const read = readArgs(args, {
      charter: { type: 'string' },
      network: { type: 'string', default: 'linkedin' },
      lang: { type: 'string' },
      day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      json: { type: 'boolean', default: false },
    });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0) return null;
    const { charter: charterFile, network: wanted, lang, day, json } = read.values;
    const network = networkIds.find((id) => id === wanted);
    if (!network || (lang !== undefined && lang !== 'fr' && lang !== 'en') || !/^\d{4}-\d{2}-\d{2}$/.test(day))
      return null;
    const charter = await readCharter(charterFile);
    if (!charter.ok) return bad(charter.reason);
    const input = await readInput(file);
    if (!input.ok) return bad(input.reason);
    const { text } = input;
    const tips = checkDraft(
      charter.charter,
      { text, network, language: lang ?? guessLanguage(text, 'fr'), day },
      reader,
    );
    // Findings are what was asked for: they go to standard output whatever the exit code.
    if (json) say(JSON.stringify({ file, findings: tips }, null, 2));
    else {
      for (const tip of tips) for (const line of wordTip(text, tip)) say(line);
      say(tips.length === 0 ? t('cli.charterNone') : t('cli.charterFound', { count: tips.length }));
    }
    return { code: tips.some(({ severity }) => severity !== 'tip') ? 1 : 0, lines: [] };
  },
};
