/** A command of `npm run portevoix`, and what all of them share: arguments, files, signed and unsigned packs. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { MessageKey } from '../../shared/languages/index.ts';
import { type PackRead, readPack, type SignedPack, signedPackSchema } from '../../shared/selector-pack.ts';
import { t } from '../terminal.ts';

export interface Command {
  /** As it is typed: one or two words. */
  readonly name: string;
  /** Arguments, for the usage line. */
  readonly usage: string;
  readonly summary: MessageKey;
  /** Gives what to say and the exit code, or null when it was called wrongly. */
  run(args: readonly string[]): Promise<Outcome | null>;
}

export interface Outcome {
  /** 0: done. 1: what was asked for cannot be done, or was looked at and is not good. */
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

export const done = (...lines: string[]): Outcome => ({ code: 0, lines });
export const bad = (...lines: string[]): Outcome => ({ code: 1, lines });

/** Options and positional arguments, or null when there is one that the command does not know. */
export function readArgs<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

const why = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A file's text, or a reason. */
export async function readText(file: string): Promise<{ ok: true; text: string } | { ok: false; reason: string }> {
  try {
    return { ok: true, text: await readFile(file, 'utf8') };
  } catch (error) {
    return { ok: false, reason: t('cli.unreadable', { file, why: why(error) }) };
  }
}

/** Writes a new file; one that is there already is never written over. Gives a reason when it fails. */
export async function writeNew(file: string, text: string, mode = 0o644): Promise<string | null> {
  try {
    await writeFile(file, text, { flag: 'wx', mode });
    return null;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return exists ? t('cli.exists', { file }) : t('cli.unwritable', { file, why: why(error) });
  }
}

/** Reads a file of JSON; what it holds is still to be checked. */
export async function readJson(file: string): Promise<{ ok: true; value: unknown } | { ok: false; reason: string }> {
  const read = await readText(file);
  if (!read.ok) return read;
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    return { ok: false, reason: t('cli.notJson', { file }) };
  }
  return { ok: true, value };
}

export type PackFile = PackRead & { readonly signed?: SignedPack };

/** Reads a pack from a file, as it is edited or as it was signed. */
export async function readPackFile(file: string): Promise<PackFile> {
  const read = await readJson(file);
  if (!read.ok) return read;
  const { value } = read;
  const signed = signedPackSchema.safeParse(value);
  // As it will be signed: an editor's white space does not count.
  const text = signed.success ? Buffer.from(signed.data.payload, 'base64').toString('utf8') : JSON.stringify(value);
  const pack = readPack(text);
  return pack.ok ? { ...pack, ...(signed.success && { signed: signed.data }) } : pack;
}
