/** `npm run bench`: the figures of the README, measured side by side in one run; exits 1 when a limit is broken. */
import { cpus, totalmem } from 'node:os';
import { buildWhatIsStale } from '../browsers/build.ts';
import { charter } from './charter.ts';
import { table } from './figures.ts';
import { keystroke } from './keystroke.ts';
import { originalityFigures } from './originality.ts';
import { pageFlood } from './page-flood.ts';
import { pageOverhead } from './page-overhead.ts';
import { serverPosts } from './server-posts.ts';
import { serverIngest } from './server-ingest.ts';
import { logReading } from './log-reading.ts';
import { serverStart } from './server-start.ts';
import { sizes } from './sizes.ts';
import { variants } from './variants.ts';

const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}\n`,
);
await buildWhatIsStale();
const figures = [
  ...sizes(),
  ...charter(),
  ...originalityFigures(),
  ...(await pageOverhead()),
  ...(await pageFlood()),
  ...(await keystroke()),
  ...(await serverStart()),
  ...(await serverIngest()),
  ...(await serverPosts()),
  ...(await logReading()),
  ...variants(),
];
console.log(table(figures));
const broken = figures.filter((figure) => !figure.kept);
console.log(`\n${figures.length - broken.length} limits kept, ${broken.length} broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
