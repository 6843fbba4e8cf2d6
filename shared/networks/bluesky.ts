/** Bluesky at bsky.app: TipTap in one dialog for posts, threads and replies; its messages are written in text areas elsewhere. */
import { dated, type DatedSelector, type Network } from './network.ts';

const notOurs: readonly DatedSelector[] = [
  dated('[data-testid*="message" i],[data-testid*="convo" i]', '2026-11-22', 'chats, by their naming'),
  dated('[role="search"],[data-testid*="search" i]', '2026-11-22', 'search'),
];

/**
 * The dialog of a reply shows the post it answers in a button that unfolds it: somebody's picture, and text beside it. (The
 * button that changes accounts has a picture alone, the others no picture.)
 */
const answered = ':has([role="button"] [data-testid="userAvatarImage"]):has([role="button"] > * + * [dir="auto"])';
const repliesIn = (place: string) =>
  `${place}:is(${answered},:has([aria-label^="Publish repl" i],[aria-label^="Expand or collapse the full post" i]))`;

const view = '[data-testid="composePostView"]';
const dialog = ':is([role="dialog"],[aria-modal="true"])';

const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  optional: true,
  // `app.bsky.feed.post` of the AT protocol: 300 graphemes; the composer counts links as it will show them.
  limit: 300,
  counting: 'bluesky',
  fold: null,
  links: { weight: null, card: true, clickable: true },
  composers: [
    {
      id: 'bluesky-post',
      kind: 'post',
      engine: 'tiptap',
      inside: [],
      editor: [
        dated(`${view} .ProseMirror[contenteditable="true"]`, '2026-09-30', 'the composer, each part of a thread'),
        dated(`${view} [contenteditable="true"]`, '2026-09-30', 'the same with another engine'),
        dated(
          `${dialog}:has([data-testid="composerPublishBtn"]) [contenteditable="true"]`,
          '2026-09-30',
          'a dialog with the "Post" button',
        ),
        dated(`${dialog} .ProseMirror[contenteditable="true"]`, '2026-09-30', "the engine's class in a dialog"),
        dated(
          '[contenteditable="true"][aria-label="Rich-Text Editor"]',
          '2026-02-27',
          'its label, in no language but English',
        ),
        dated(`${view} textarea`, '2025-01-01', 'a fork of the client writes in a text area'),
      ],
      never: [
        ...notOurs,
        dated(repliesIn(view), '2026-09-30', 'a reply'),
        dated(repliesIn('[role="dialog"]'), '2026-09-30', 'the same by the dialog'),
      ],
    },
    {
      id: 'bluesky-reply',
      kind: 'reply',
      engine: 'tiptap',
      inside: [],
      editor: [
        dated(`${repliesIn(view)} .ProseMirror[contenteditable="true"]`, '2026-09-30', 'a reply'),
        dated(`${repliesIn(view)} :is([contenteditable="true"],textarea)`, '2026-09-30', 'with another engine'),
        dated(`${repliesIn('[role="dialog"]')} [contenteditable="true"]`, '2026-09-30', 'the same by the dialog'),
      ],
      never: notOurs,
    },
  ],
  openers: [
    dated('[data-testid="composeFAB"]', '2026-09-30', 'the round button on narrow pages'),
    dated(
      '[aria-label="Compose new post" i],[aria-label="New post" i],[aria-label="Composer un nouveau post" i]',
      '2026-09-30',
      'labels, English and French, the last resort',
    ),
  ],
  // The message after a post has a button "View", no link (bluesky-social/social-app).
  published: [],
  permalink: [
    {
      pattern:
        /^https:\/\/(?:www\.)?bsky\.app\/profile\/(did:(?:plc|web):[\w.:%-]{5,200})\/post\/([\w.~-]{5,40})(?:[/?]|$)/,
      clean: 'https://bsky.app/profile/$1/post/$2',
    },
    {
      pattern: /^https:\/\/(?:www\.)?bsky\.app\/profile\/([\w-]+(?:\.[\w-]+)+)\/post\/([\w.~-]{5,40})(?:[/?]|$)/,
      clean: 'https://bsky.app/profile/$1l/post/$2',
    },
  ],
  composeUrl: 'https://bsky.app/intent/compose',
};

export default bluesky;

export const examples = {
  permalinks: [
    'https://bsky.app/profile/Camille.bsky.social/post/3kabcdefghi2a',
    'https://bsky.app/profile/did:plc:ewvi7nxzyoun6zhxrhs64oiz/post/3kabcdefghi2a?ref=x',
  ],
  notPermalinks: [
    'https://bsky.app/profile/camille.bsky.social',
    'https://bsky.app/profile/camille.bsky.social/feed/3kabcdefghi2a',
    'https://bsky.app.evil.example/profile/camille.bsky.social/post/3kabcdefghi2a',
  ],
};
