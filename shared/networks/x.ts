/** X: Draft.js in every composer; several are mounted at once, some of them off screen. */
import { dated, type DatedSelector, type Network } from './network.ts';

const notOurs: readonly DatedSelector[] = [
  dated('[data-testid$="_label"]', '2026-10-03', 'the label shares the prefix of the editor'),
  dated('[data-testid^="dm" i]', '2026-10-03', 'direct messages: page, drawer and their composer'),
  dated('[data-testid*="message" i]', '2026-11-22', 'the newer chat, by its naming'),
  dated(
    '[aria-label*="messag" i],[aria-label*="nachricht" i],[aria-label*="mensa" i]',
    '2026-11-22',
    'labels of message boxes, English, French, Italian, German, Spanish, Portuguese',
  ),
];

const replies: readonly DatedSelector[] = [
  dated(
    '[data-testid="inline_reply_offscreen"]',
    '2026-10-03',
    'the reply under a post; it has this name in sight too',
  ),
  dated('[role="dialog"]:has(article)', '2026-10-03', 'a dialog that shows the post it answers'),
  dated('article', '2026-10-03', 'inside a post'),
];

const x: Network = {
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  optional: false,
  // docs.x.com, "Counting characters": 280 weighted characters; a link weighs 23 (seen 2026-11).
  limit: 280,
  counting: 'x',
  fold: null,
  links: { weight: 23, card: true, clickable: true },
  composers: [
    {
      id: 'x-draft',
      kind: 'post',
      engine: 'draft',
      inside: [],
      editor: [
        dated(
          '[data-testid^="tweetTextarea_"][role="textbox"][contenteditable="true"]',
          '2026-10-03',
          'home, dialog and each part of a thread; numbered from 0',
        ),
        dated(
          '[data-testid^="tweetTextarea_"] [role="textbox"][contenteditable="true"]',
          '2026-10-03',
          'the same name on a wrapper',
        ),
        dated(
          '[data-testid$="RichTextInputContainer"] [role="textbox"][contenteditable="true"]',
          '2026-10-03',
          "X's wrapper of the editor",
        ),
        dated('.DraftEditor-root [contenteditable="true"][role="textbox"]', '2026-08-17', "Draft's own class"),
        dated(
          ':is([role="dialog"],main):has([data-testid="tweetButton"],[data-testid="tweetButtonInline"]) [role="textbox"][contenteditable="true"]',
          '2026-10-03',
          'a text box beside the "Post" button',
        ),
      ],
      never: [...notOurs, ...replies],
    },
    {
      id: 'x-reply',
      kind: 'reply',
      engine: 'draft',
      inside: [],
      editor: [
        dated(
          '[data-testid="inline_reply_offscreen"] [data-testid^="tweetTextarea_"][role="textbox"][contenteditable="true"]',
          '2026-10-03',
          'under the post on its own page',
        ),
        dated(
          '[role="dialog"]:has(article) [data-testid^="tweetTextarea_"][role="textbox"][contenteditable="true"]',
          '2026-10-03',
          'in the dialog that shows the post',
        ),
        dated(
          ':is([data-testid="inline_reply_offscreen"],[role="dialog"]:has(article),article) [role="textbox"][contenteditable="true"]',
          '2026-10-03',
          'the same places, the editor by role',
        ),
      ],
      never: notOurs,
    },
  ],
  openers: [
    dated('[data-testid="SideNav_NewTweet_Button"]', '2026-10-03', 'the side bar\'s "Post" button'),
    dated('[data-testid^="tweetTextarea_"][contenteditable="true"]', '2026-10-03', 'the composer itself'),
  ],
  published: [
    dated('[data-testid="toast"] a[href*="/status/"]', '2026-10-03', 'the toast after a post'),
    dated('[role="alert"] a[href*="/status/"]', '2026-10-03', 'the same by role'),
  ],
  // The number alone names the post: the site puts the right name in front of it, whichever stood there.
  permalink: [
    {
      pattern:
        /^https:\/\/(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com\/(?:i\/web|@?\w{1,20})\/status(?:es)?\/(\d{5,25})(?:[/?]|$)/,
      clean: 'https://x.com/i/status/$1',
    },
  ],
  composeUrl: 'https://x.com/compose/post',
};

export default x;

export const examples = {
  permalinks: [
    'https://x.com/camille/status/1860000000000000000',
    'https://x.com/i/status/1860000000000000000',
    'https://twitter.com/i/web/status/1860000000000000000?s=20',
    'https://mobile.twitter.com/camille/status/1860000000000000000/photo/1',
  ],
  notPermalinks: [
    'https://x.com/home',
    'https://x.com/camille/status/',
    'https://evil.example/x.com/a/status/1860000000000000000',
    'https://x.com@evil.example/a/status/1860000000000000000',
  ],
};
