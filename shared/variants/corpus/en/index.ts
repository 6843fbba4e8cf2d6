/**
 * The English corpus of the first-person transform, by kind of writing; a third of each kind but `rounds` is held out.
 *
 * `blind`: 60 sentences whose outputs were written before anything was run, on 23 November 2026. At first 50 came out and one was not
 * the one written (precision 98.0 %, coverage 86.0 %): that wording is right too and accepted; one rule was widened after.
 * `companyNews`: two rounds of 60 sentences written without a look at the others, on 23 November 2026, whose outputs were read one by
 * one. Of the first 50 came out and 2 were wrong, of the second 58 and 1; the second is held out but for the one that was wrong.
 * Of a third of 40, 37 came out and 2 were wrong: both are declined.
 * `rounds`: sentences written in rounds without a look at the others, whose outputs were read one by one. Of the first 206, 162 came
 * out and 4 were wrong (precision 97.5 %, coverage 85 %); of the
 * next 195, 156 and 7 (95.5 %, 81 %); of the last 100, 67 and 1 (98.5 %,
 * 76 %). Those are mended.
 * Eleven more rounds on 24 November 2026, of 1,040 posts as companies ordinarily write them (half of one sentence, half of two or three),
 * before anything was mended: precision 96.2, 96.1, 96.7, 93.9, 95.7, 97.1, 96.8, 93.3, 97.9, 97.3 and 100 % at coverage of 80, 82, 84, 74, 84, 80,
 * 84, 82, 85, 78 and 78 %. What still went wrong was mostly an "it" or "its" of a second sentence, and a second verb in -s that is a plural as well.
 * `ordinary`: 40 posts as companies write them every week, on 24 November 2026: 37 came out, all right (95 % of those that can be
 * said). Of 30 more on that day's last rules 23, all right (77 %).
 */
import type { CorpusPart } from '../../measure.ts';
import announcements from './announcements.json' with { type: 'json' };
import awards from './awards.json' with { type: 'json' };
import blind from './blind.json' with { type: 'json' };
import clients from './clients.json' with { type: 'json' };
import companyNews from './company-news.json' with { type: 'json' };
import companyPages from './company-pages.json' with { type: 'json' };
import csr from './csr.json' with { type: 'json' };
import events from './events.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import hiring from './hiring.json' with { type: 'json' };
import industry from './industry.json' with { type: 'json' };
import mixed from './mixed.json' with { type: 'json' };
import ordinary from './ordinary.json' with { type: 'json' };
import partnerships from './partnerships.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import posts from './posts.json' with { type: 'json' };
import product from './product.json' with { type: 'json' };
import retail from './retail.json' with { type: 'json' };
import rounds from './rounds.json' with { type: 'json' };
import socialPosts from './social-posts.json' with { type: 'json' };
import statements from './statements.json' with { type: 'json' };
import transport from './transport.json' with { type: 'json' };

export const englishCorpus: readonly CorpusPart[] = [
  { kind: 'announcements', ...announcements },
  { kind: 'figures', ...figures },
  { kind: 'hiring', ...hiring },
  { kind: 'events', ...events },
  { kind: 'awards', ...awards },
  { kind: 'social responsibility', ...csr },
  { kind: 'product', ...product },
  { kind: 'client stories', ...clients },
  { kind: 'partnerships', ...partnerships },
  { kind: 'people', ...people },
  { kind: 'whole posts', ...posts },
  { kind: 'mixed', ...mixed },
  { kind: 'company pages', ...companyPages },
  { kind: 'social posts', ...socialPosts },
  { kind: 'statements', ...statements },
  { kind: 'industry', ...industry },
  { kind: 'transport', ...transport },
  { kind: 'retail', ...retail },
  blind,
  companyNews,
  rounds,
  ordinary,
];
