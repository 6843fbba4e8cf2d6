/** The places to write in on the networks' fixture pages, and the way a person gets there. */
import mastodon from '../../shared/networks/mastodon.ts';
import type { Network } from '../../shared/networks/network.ts';

/** One composer to write in. */
export interface Shape {
  readonly name: string;
  readonly url: string;
  /** What a person clicks, one after the other, until the caret is in the editor. */
  readonly clicks: readonly string[];
  /** Match pattern of the tab. */
  readonly pattern: string;
  /** The network, where the address alone does not tell it. */
  readonly network?: Network;
  /** Id of the variant that must be found. */
  readonly variant: string;
  /** What begins a new line, where Enter sends. */
  readonly newLine?: 'Shift+Enter';
  /** Quill 1's model is in Unicode's composed form, whatever is typed (parchment 1.1.4, `TextBlot.value`). */
  readonly composes?: boolean;
}

const linkedin = 'https://www.linkedin.com/*';
const x = 'https://x.com/*';
const editorA = '[data-test-ql-editor-contenteditable]';
const editorB = '[componentkey="ShareBox_textEditor"]';
const editorX = '[data-testid="tweetTextarea_0"]';

export const shapes: readonly Shape[] = [
  ...['1', '2'].map((quill) => ({
    name: `LinkedIn A, Quill ${quill}`,
    url: `https://www.linkedin.com/feed/?shape=a&quill=${quill}`,
    variant: 'linkedin-a',
    clicks: ['.share-box-feed-entry__trigger', editorA],
    pattern: linkedin,
    composes: quill === '1',
  })),
  {
    name: 'LinkedIn B, TipTap',
    url: 'https://www.linkedin.com/sharing/compose?shape=b',
    variant: 'linkedin-b',
    clicks: [editorB],
    pattern: linkedin,
  },
  {
    name: 'LinkedIn B under a strict policy with Trusted Types',
    url: 'https://www.linkedin.com/feed/?shape=b&csp=strict',
    variant: 'linkedin-b',
    clicks: ['.c0e8', editorB],
    pattern: linkedin,
  },
  {
    name: 'LinkedIn B in the shadow root',
    url: 'https://www.linkedin.com/feed/?shape=b&shadow=1',
    variant: 'linkedin-b-shadow',
    clicks: ['.c0e8', editorB],
    pattern: linkedin,
  },
  { name: 'X, at home', url: 'https://x.com/home', clicks: [editorX], pattern: x, variant: 'x-draft' },
  {
    name: 'X, dialog, under a strict policy',
    url: 'https://x.com/home?csp=strict',
    variant: 'x-draft',
    clicks: ['[data-testid="SideNav_NewTweet_Button"]', `[role="dialog"] ${editorX}`],
    pattern: x,
  },
];

/** The places beside the member's own post on LinkedIn and X: answers, threads, pages, the further networks. */
export const places: readonly Shape[] = [
  {
    name: 'LinkedIn, a company’s page',
    url: 'https://www.linkedin.com/company/novea/admin/?shape=page&quill=2',
    clicks: ['.share-box-feed-entry__trigger', '._share12 .ql-editor'],
    pattern: linkedin,
    variant: 'linkedin-page',
  },
  {
    name: 'LinkedIn B, a comment',
    url: 'https://www.linkedin.com/feed/?shape=b&place=comment',
    clicks: ['[data-testid="ui-core-tiptap-text-editor-wrapper"] .ProseMirror'],
    pattern: linkedin,
    variant: 'linkedin-comment-b',
  },
  {
    name: 'LinkedIn A, a comment',
    url: 'https://www.linkedin.com/feed/?shape=a&place=comment&quill=2',
    clicks: ['.comments-comment-box .ql-editor'],
    pattern: linkedin,
    variant: 'linkedin-comment-a',
  },
  {
    name: 'X, a part of a thread',
    url: 'https://x.com/compose/post',
    clicks: ['[data-testid="addButton"]', '[data-testid="tweetTextarea_1"]'],
    pattern: x,
    variant: 'x-draft',
  },
  {
    name: 'X, a reply in the dialog',
    url: 'https://x.com/home',
    clicks: ['[data-testid="reply"]', `[role="dialog"] ${editorX}`],
    pattern: x,
    variant: 'x-reply',
  },
  {
    name: 'X, a reply under the post',
    url: 'https://x.com/camille/status/1860000000000000000',
    clicks: [editorX],
    pattern: x,
    variant: 'x-reply',
  },
  {
    name: 'Facebook, the dialog',
    url: 'https://www.facebook.com/',
    clicks: ['.opener', '[role="dialog"] form [contenteditable]'],
    pattern: 'https://www.facebook.com/*',
    variant: 'facebook-post',
  },
  {
    name: 'Facebook, a comment',
    url: 'https://www.facebook.com/?place=comment',
    clicks: ['form[role="presentation"] [contenteditable]'],
    pattern: 'https://www.facebook.com/*',
    variant: 'facebook-comment',
    newLine: 'Shift+Enter',
  },
  {
    name: 'Bluesky',
    url: 'https://bsky.app/',
    clicks: ['[data-testid="composeFAB"]', '[data-testid="composePostView"] .ProseMirror'],
    pattern: 'https://bsky.app/*',
    variant: 'bluesky-post',
  },
  {
    name: 'Bluesky, a reply',
    url: 'https://bsky.app/',
    clicks: ['[data-testid="replyBtn"]', '[data-testid="composePostView"] .ProseMirror'],
    pattern: 'https://bsky.app/*',
    variant: 'bluesky-reply',
  },
  {
    name: 'Mastodon',
    url: 'https://mastodon.example/publish',
    clicks: ['.compose-form textarea'],
    pattern: 'https://mastodon.example/*',
    network: mastodon,
    variant: 'mastodon-post',
  },
  {
    name: 'Mastodon, a reply',
    url: 'https://mastodon.example/home',
    clicks: ['.status .icon-button', '.compose-form:has(.reply-indicator) textarea'],
    pattern: 'https://mastodon.example/*',
    network: mastodon,
    variant: 'mastodon-reply',
  },
  {
    name: 'Threads, the dialog',
    url: 'https://www.threads.com/',
    clicks: ['.create', '[role="dialog"] [contenteditable]'],
    pattern: 'https://www.threads.com/*',
    variant: 'threads-post',
  },
  {
    name: 'Threads, a reply',
    url: 'https://www.threads.com/',
    clicks: ['.reply', '[role="dialog"] [contenteditable]'],
    pattern: 'https://www.threads.com/*',
    variant: 'threads-reply',
  },
];

/** The optional networks' pages among them, as a person gives them. */
export const optionalPages = [...new Set(places.map(({ pattern }) => pattern))].filter(
  (pattern) => ![linkedin, x].includes(pattern),
);
