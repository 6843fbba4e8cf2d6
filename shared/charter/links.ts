/** Links: not too many, without trackers, counted where the person took that, no shortener that hides where it leads, no unencrypted address. */
import * as z from 'zod/mini';
import { signs } from '../text/words.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

/** Services that hide the address (seen in posts, 2026-11; the networks' own, lnkd.in and t.co, are set by the networks). */
const shorteners = new Set(
  wordList(`
  bit.ly, bitly.com, tinyurl.com, goo.gl, ow.ly, is.gd, v.gd, buff.ly, cutt.ly, rebrand.ly, rb.gy, t.ly, tiny.cc,
  shorturl.at, bl.ink, short.io, s.id, urlz.fr, shorter.me, adf.ly, dlvr.it, ift.tt, trib.al, snip.ly, tny.im, qr.ae
`),
);

/** Parameters that only follow people: Google's utm_ (Analytics help, campaign URLs) and the networks' click ids. */
const tracker =
  /^(?:utm_\w{1,40}|gclid|gbraid|wbraid|dclid|fbclid|msclkid|twclid|li_fat_id|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|yclid|trk|trackingid|rcm)$/i;

interface Link {
  readonly start: number;
  readonly end: number;
}

/** The address without its trackers, or null when it has none. */
function withoutTrackers(address: string): string | null {
  const question = address.indexOf('?');
  if (question < 0) return null;
  const hash = address.indexOf('#', question);
  const query = address.slice(question + 1, hash < 0 ? undefined : hash);
  const parts = query.split('&');
  const kept = parts.filter((part) => !tracker.test(part.split('=', 1)[0] ?? ''));
  if (kept.length === parts.length) return null;
  return (
    address.slice(0, question) + (kept.length > 0 ? `?${kept.join('&')}` : '') + (hash < 0 ? '' : address.slice(hash))
  );
}

const hostOf = (address: string) => (/^(?:https?:\/\/)?(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? '').toLowerCase();

export default ruleKind({
  use: 'links',
  params: z.object({
    most: z.optional(z.int().check(z.minimum(0), z.maximum(30))),
    /** Whether links may follow people with parameters such as utm_source. */
    tracked: z.optional(z.boolean()),
    /** Whether the post's own link is to be the company's counted one, where the person took that. */
    counted: z.optional(z.boolean()),
    /** The company's own shorteners, or others that are fine. */
    shorteners: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100))),
  }),
  compile({ most, tracked = false, counted = true, shorteners: known = [] }): Check<unknown, readonly Link[]> {
    const fine = new Set(known.map((host) => host.toLowerCase()));
    return {
      wants: signs.marked,
      read({ text, marks }, _hits, { counted: offered }) {
        const links = marks.filter(({ kind }) => kind === 'link');
        if (links.length === 0) return {};
        const findings = links.flatMap(({ start, end }): Finding[] => {
          const address = text.slice(start, end);
          const host = hostOf(address);
          if (shorteners.has(host) && !fine.has(host)) return [{ start, end, message: 'shortLink', values: { host } }];
          const clean = tracked ? null : withoutTrackers(address);
          if (counted && offered && (address === offered.plain || clean === offered.plain)) {
            return [{ start, end, message: 'uncountedLink', fix: { start, end, text: offered.short } }];
          }
          if (clean !== null) return [{ start, end, message: 'trackedLink', fix: { start, end, text: clean } }];
          return /^http:/i.test(address) ? [{ start, end, message: 'insecureLink' }] : [];
        });
        return { findings, note: links };
      },
      whole(_draft, notes) {
        if (most === undefined) return [];
        return notes
          .flatMap(({ at, note }) => note.map(({ start, end }) => ({ start: start + at, end: end + at })))
          .slice(most)
          .map((link) => ({ ...link, message: 'tooManyLinks', values: { most } }));
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: {},
    text: 'À lire : https://example.com/a?id=3&utm_source=linkedin&utm_medium=social#top.',
    finds: ['https://example.com/a?id=3&utm_source=linkedin&utm_medium=social#top'],
    fixed: 'À lire : https://example.com/a?id=3#top.',
  },
  { params: { most: 1 }, text: 'https://a.example et https://b.example', finds: ['https://b.example'] },
  {
    params: { shorteners: ['go.novea.example'] },
    text: 'See bit.ly/3xYz and https://go.novea.example/1',
    language: 'en',
    finds: ['bit.ly/3xYz'],
  },
  {
    params: {},
    text: 'http://example.com, https://example.com/?page=2, lnkd.in/abc',
    language: 'en',
    finds: ['http://example.com'],
  },
  { params: { tracked: true }, text: 'https://example.com/?utm_source=x', finds: [] },
  {
    params: {},
    text: 'Notre chantier : https://example.com/a?utm_source=x, et https://example.com/b.',
    context: { counted: { plain: 'https://example.com/a', short: 'https://go.novea.example/l/bcdf2345' } },
    finds: ['https://example.com/a?utm_source=x'],
    fixed: 'Notre chantier : https://go.novea.example/l/bcdf2345, et https://example.com/b.',
  },
  {
    params: { counted: false },
    text: 'https://example.com/a',
    context: { counted: { plain: 'https://example.com/a', short: 'https://go.novea.example/l/bcdf2345' } },
    finds: [],
  },
];
