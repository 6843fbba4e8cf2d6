/** X: Draft.js in every composer; several are mounted at once, some of them off screen. */
import type { Network } from './network.ts';

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
        {
          css: 'div[data-testid^="tweetTextarea_"][role="textbox"][contenteditable="true"]',
          seen: '2026-10-03',
          note: 'home, dialog, thread part and reply; numbered from 0',
        },
        {
          css: '[data-testid$="RichTextInputContainer"] .public-DraftEditor-content[role="textbox"]',
          seen: '2026-10-03',
          note: "Draft's own class inside X's wrapper",
        },
      ],
      never: [
        { css: '[data-testid$="_label"]', seen: '2026-10-03', note: 'the label shares the prefix' },
        { css: '[data-testid="DmActivityContainer"]', seen: '2026-10-03', note: 'a direct message' },
      ],
    },
  ],
  openers: [
    { css: '[data-testid="SideNav_NewTweet_Button"]', seen: '2026-10-03', note: 'the side bar\'s "Post" button' },
    { css: '[data-testid^="tweetTextarea_"][contenteditable="true"]', seen: '2026-10-03', note: 'the composer itself' },
  ],
  published: [
    { css: '[data-testid="toast"] a[href*="/status/"]', seen: '2026-10-03', note: 'the toast after a post' },
    { css: '[role="alert"] a[href*="/status/"]', seen: '2026-10-03', note: 'the same by role' },
  ],
  permalink: [
    {
      pattern: /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w{1,20})(?:\/web)?\/status\/(\d{5,25})(?:[/?]|$)/,
      clean: 'https://x.com/$1/status/$2',
    },
  ],
  composeUrl: 'https://x.com/compose/post',
};

export default x;

export const examples = {
  permalinks: [
    'https://x.com/camille/status/1860000000000000000',
    'https://twitter.com/i/web/status/1860000000000000000?s=20',
  ],
  notPermalinks: [
    'https://x.com/home',
    'https://x.com/camille/status/',
    'https://evil.example/x.com/a/status/1860000000000000000',
  ],
};
