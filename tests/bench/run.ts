/**
 * `npm run bench`: the figures of the README, measured side by side in one run; exits 1 when a limit is broken.
 * `--only=NAME,NAME` runs these parts; a name that is none lists them. `--pages=DIR` gives the part `clip` other pages than ours.
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWhatIsStale } from '../browsers/build.ts';
import { charter } from './charter.ts';
import { clip } from './clip.ts';
import { feeds } from './feeds.ts';
import { type Figure, heading, rows } from './figures.ts';
import { keystrokeTip } from './keystroke-tip.ts';
import { keystroke } from './keystroke.ts';
import { originalityFigures } from './originality.ts';
import { pageFlood } from './page-flood.ts';
import { pageOverhead } from './page-overhead.ts';
import { proseCheckers } from './prose-checkers.ts';
import { redirect } from './redirect.ts';
import { serverPosts } from './server-posts.ts';
import { serverIngest } from './server-ingest.ts';
import { logExport } from './log-export.ts';
import { logReading, logReadingPostgres } from './log-reading.ts';
import { serverStart } from './server-start.ts';
import { sizes } from './sizes.ts';
import { sizing } from './sizing.ts';
import { syncPeers } from './sync.ts';
import { variants } from './variants.ts';
import { whatWorks } from './what-works.ts';

const { only, pages } = parseArgs({ options: { only: { type: 'string' }, pages: { type: 'string' } } }).values;

const parts: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  sizes,
  charter,
  clip: () => clip(pages),
  'prose-checkers': proseCheckers,
  originality: originalityFigures,
  'page-overhead': pageOverhead,
  'page-flood': pageFlood,
  keystroke,
  'keystroke-tip': keystrokeTip,
  feeds,
  'server-start': serverStart,
  'server-ingest': serverIngest,
  'server-posts': serverPosts,
  redirect,
  'log-reading': logReading,
  'log-reading-postgres': logReadingPostgres,
  'log-export': logExport,
  'what-works': whatWorks,
  variants,
  sync: syncPeers,
  sizing,
};
const wanted = only?.split(',') ?? Object.keys(parts);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part “${unknown.join('”, “')}”. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}\n`,
);
await buildWhatIsStale();
const figures: Figure[] = [];
// Row by row: what a long run has measured is not lost when it is ended.
console.log(heading);
for (const name of wanted) {
  const part = (await parts[name]?.()) ?? [];
  console.log(rows(part));
  figures.push(...part);
}
const broken = figures.filter((figure) => !figure.kept);
console.log(`\n${figures.length - broken.length} limits kept, ${broken.length} broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
