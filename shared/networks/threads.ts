/** Threads: Lexical in dialogs and under posts; whether a dialog shows another post tells a reply from a post of one's own. */
import { dated, type DatedSelector, type Network } from './network.ts';

const notOurs: readonly DatedSelector[] = [
  dated(
    '[aria-label*="messag" i],[aria-placeholder*="messag" i],[aria-label*="nachricht" i],[aria-label*="mensa" i]',
    '2026-11-22',
    'message boxes, English, French, Italian, German, Spanish, Portuguese',
  ),
  dated('[role="dialog"]:has([role="log"]),[role="log"]', '2026-11-22', 'a chat'),
  dated('[role="search"],[type="search"]', '2026-02-27', 'search'),
];

/** Each shown post links to itself by its date. */
const shown = ':has(a[href*="/post/"])';

const threads: Network = {
  id: 'threads',
  name: 'Threads',
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  optional: true,
  // developers.facebook.com, "Threads Posts" (14 April 2026): 500 characters, an emoji counts its bytes in UTF-8.
  limit: 500,
  counting: 'threads',
  fold: null,
  links: { weight: null, card: true, clickable: true },
  composers: [
    {
      id: 'threads-post',
      kind: 'post',
      engine: 'lexical',
      inside: [],
      editor: [
        dated(
          `[role="dialog"]:not(${shown}) [data-lexical-editor="true"][contenteditable="true"]`,
          '2026-02-27',
          'the dialog of a new post, each part of a thread',
        ),
        dated(
          `[role="dialog"]:not(${shown}) [role="textbox"][contenteditable="true"]`,
          '2026-02-27',
          'the same with another engine',
        ),
      ],
      never: notOurs,
    },
    {
      id: 'threads-reply',
      kind: 'reply',
      engine: 'lexical',
      inside: [],
      editor: [
        dated(
          `:is([role="dialog"]${shown},[data-pressable-container]) [data-lexical-editor="true"][contenteditable="true"]`,
          '2026-02-27',
          'the dialog that shows the post, or the box under it',
        ),
        dated(
          `:is([role="dialog"]${shown},[data-pressable-container]) [role="textbox"][contenteditable="true"]`,
          '2026-02-27',
          'the same with another engine',
        ),
      ],
      never: [...notOurs, dated(`[role="dialog"]:not(${shown})`, '2026-02-27', 'a post of one’s own')],
    },
  ],
  openers: [
    dated('[role="button"]:has(svg[aria-label="Create" i])', '2026-01-30', 'the "+" of the side bar, English'),
    dated(
      '[role="button"][aria-label*="compose a new post" i]',
      '2026-02-27',
      'the box at the top of the feed, English',
    ),
  ],
  published: [
    dated(
      '[role="alert"] a[href*="/post/"],[role="status"] a[href*="/post/"]',
      '2026-02-27',
      'the message "Posted · View"',
    ),
  ],
  permalink: [
    {
      pattern: /^https:\/\/(?:www\.)?threads\.(?:com|net)\/@([\w.]{1,40})\/post\/([\w-]{8,40})(?:[/?]|$)/,
      clean: 'https://www.threads.com/@$1l/post/$2',
    },
    // The short form of the share menu's first years; it leads to the same post, but does not tell whose it is.
    {
      pattern: /^https:\/\/(?:www\.)?threads\.(?:com|net)\/t\/([\w-]{8,40})(?:[/?]|$)/,
      clean: 'https://www.threads.com/t/$1',
    },
  ],
  composeUrl: 'https://www.threads.com/intent/post',
};

export default threads;

export const examples = {
  permalinks: [
    'https://www.threads.com/@Camille.martin/post/DAbCdEfGhIj?xmt=AQF0',
    'https://www.threads.net/@camille.martin/post/DAbCdEfGhIj/media',
  ],
  notPermalinks: [
    'https://www.threads.com/@camille.martin',
    'https://www.threads.com/@camille.martin/replies',
    'https://www.threads.net.evil.example/@camille.martin/post/DAbCdEfGhIj',
  ],
};
