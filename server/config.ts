/** Every setting of the server, read once from the environment. */
import * as z from 'zod/mini';
import { type LanguageId, translator } from '../shared/languages/index.ts';
import type { Endpoint } from './variant-endpoint.ts';

const schema = z.object({
  /** TCP port; 0 lets the system choose. */
  PORT: z.prefault(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65535)), 8787),
  /** Address to listen on. The default is for one's own machine; `0.0.0.0` opens it to the network. */
  HOST: z.prefault(z.string().check(z.minLength(1)), '127.0.0.1'),
  /** Folder of the embedded database and of whatever else must outlive a restart. */
  DATA_DIR: z.prefault(z.string().check(z.minLength(1)), './data'),
  /** `postgres://…` uses PostgreSQL; without it the database is a file of `DATA_DIR`. */
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
  /** The address that people use, for links. */
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  /** Name of the programme that `npm start -- --empty` or `npm run sign-in` founds. */
  PROGRAM_NAME: z.prefault(z.string().check(z.trim(), z.minLength(1), z.maxLength(120)), 'Portevoix'),
  /** Months after which events are removed; without it nothing is. */
  RETENTION_MONTHS: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1200))),
  /** Base address of a language model that speaks as OpenAI's API does, for variants; without it none is asked. */
  VARIANTS_ENDPOINT: z.optional(
    z.url({ protocol: /^https?$/ }).check(z.refine((address) => !/[@?#]/.test(address), 'credentials or a query')),
  ),
  /** Which model is asked for there. */
  VARIANTS_MODEL: z.prefault(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)), 'default'),
  /** Sent as `Authorization: Bearer`. */
  VARIANTS_KEY: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,500}$/))),
  /** Addresses that are not public and may be asked for feeds all the same: `10.0.0.5:80`, `[fd00::5]:443`, by commas. */
  FEEDS_ALLOW: z.optional(
    z.string().check(z.regex(/^(?:[\d.]+|\[[\da-f:]+\]):\d{1,5}(?:\s*,\s*(?:[\d.]+|\[[\da-f:]+\]):\d{1,5})*$/i)),
  ),
  LOG_LEVEL: z.prefault(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly programName: string;
  /** Null: events are kept for ever. */
  readonly retentionMonths: number | null;
  /** Null: no model is asked for variants. */
  readonly endpoint: Endpoint | null;
  /** Addresses with ports (`10.0.0.5:80`) that feeds may be at though they are not public. */
  readonly feedsAllow: readonly string[];
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export type ConfigRead = { ok: true; config: Config } | { ok: false; reason: string };

/**
 * Reads the settings. An empty variable counts as absent. A bad value gives one sentence that names the variable.
 * `env`: the process's environment. `language`: that of the sentence.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, language: LanguageId = 'en'): ConfigRead {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = z.safeParse(schema, given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof z.infer<typeof schema>;
    // An address may hold a password, a key is one.
    const secret = name === 'DATABASE_URL' || name === 'VARIANTS_KEY' || name === 'VARIANTS_ENDPOINT';
    const shown = secret ? name : `${name}=${given[name] ?? ''}`;
    const t = translator(language);
    return { ok: false, reason: t('start.badSetting', { shown, wanted: t(`start.setting.${name}`) }) };
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, PROGRAM_NAME, RETENTION_MONTHS, LOG_LEVEL } = parsed.data;
  const { VARIANTS_ENDPOINT, VARIANTS_MODEL, VARIANTS_KEY, FEEDS_ALLOW } = parsed.data;
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      dataDir: DATA_DIR,
      databaseUrl: DATABASE_URL ?? null,
      publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
      programName: PROGRAM_NAME,
      retentionMonths: RETENTION_MONTHS ?? null,
      endpoint:
        VARIANTS_ENDPOINT === undefined
          ? null
          : { url: VARIANTS_ENDPOINT.replace(/\/+$/, ''), model: VARIANTS_MODEL, key: VARIANTS_KEY ?? null },
      feedsAllow: FEEDS_ALLOW?.toLowerCase().split(/\s*,\s*/) ?? [],
      logLevel: LOG_LEVEL,
    },
  };
}
