/** LinkedIn: two member composers are live at once (A, Quill in a shadow root; B, TipTap at /sharing/compose). */
import type { DatedSelector, Network } from './network.ts';

const editorB: readonly DatedSelector[] = [
  {
    css: '[componentkey="ShareBox_textEditor"][contenteditable="true"]',
    seen: '2026-10-09',
    note: 'SDUI composer at /sharing/compose; the only stable hook of variant B',
  },
  {
    css: '[componentkey="ShareBox_textEditor"] [contenteditable="true"][role="textbox"]',
    seen: '2026-10-09',
    note: 'the same hook should it move to a wrapper',
  },
  {
    css: 'dialog[open] [data-sdui-screen*="sharing.ShareCompose"] .tiptap.ProseMirror[role="textbox"]',
    seen: '2026-10-09',
    note: 'the share screen, when the hook is renamed',
  },
];

const neverB: readonly DatedSelector[] = [
  { css: '.msg-form', seen: '2026-10-09', note: 'messages use the same TipTap' },
  {
    css: '[data-testid="ui-core-tiptap-text-editor-wrapper"]',
    seen: '2026-06-26',
    note: 'comment boxes use the same TipTap',
  },
];

const interopHosts: readonly DatedSelector[] = [
  { css: '#interop-outlet', seen: '2026-08-30', note: 'open shadow root in the light DOM' },
  { css: '[data-testid="interop-shadowdom"]', seen: '2026-06-26', note: 'the same host by its test id' },
];

const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  optional: false,
  // linkedin.com help, "Character limits": 3,000 characters a post (seen 2026-11).
  limit: 3000,
  // Whether LinkedIn counts an emoji as one or two is not known; code units never promise too much.
  counting: 'utf16',
  // About 210 characters on a desktop, 140 to 150 on a phone (markdowntolinkedin docs, 2026): shown as "about".
  fold: 210,
  links: { weight: null, card: true, clickable: true },
  composers: [
    { id: 'linkedin-b', kind: 'post', engine: 'tiptap', inside: [], editor: editorB, never: neverB },
    // One report of September 2026 has variant B in the open shadow root that variant A lives in.
    {
      id: 'linkedin-b-shadow',
      kind: 'post',
      engine: 'tiptap',
      shadowHost: interopHosts,
      inside: [],
      editor: editorB,
      never: neverB,
    },
    {
      id: 'linkedin-a',
      kind: 'post',
      engine: 'quill',
      shadowHost: interopHosts,
      inside: [
        { css: '[data-test-modal-id="sharebox"]', seen: '2026-08-30', note: 'the share dialog' },
        { css: '.share-box-v2__modal', seen: '2026-08-30', note: 'the share dialog by class' },
        { css: '.share-creation-state', seen: '2026-08-08', note: 'ancestor of the editor' },
      ],
      editor: [
        {
          css: '[data-test-ql-editor-contenteditable="true"]',
          seen: '2026-08-30',
          note: "LinkedIn's own test hook on Quill's editor",
        },
        { css: '.ql-editor[contenteditable="true"]', seen: '2026-08-30', note: "Quill's own class" },
      ],
      never: [
        { css: '.ql-clipboard', seen: '2026-11-22', note: "Quill 1's hidden paste target is editable too" },
        { css: '.msg-form', seen: '2026-08-30', note: 'a message, not a post' },
      ],
    },
  ],
  openers: [
    {
      css: '#shareboxProfilePictureComponentRef ~ :is([role="button"],button,div)',
      seen: '2026-10-09',
      note: 'variant B: sibling of the profile picture, may lack role and label',
    },
    { css: '.share-box-feed-entry__trigger', seen: '2026-08-30', note: 'variant A' },
    {
      css: '[aria-label="Start a post" i],[aria-label="Commencer un post" i]',
      seen: '2026-08-30',
      note: 'labels, English and French, the last resort',
    },
  ],
  published: [
    { css: 'a.artdeco-toast-item__cta[href]', seen: '2026-07-22', note: 'variant A toast: "View post"' },
    {
      css: '[data-test-artdeco-toast-type="success"] a[href]',
      seen: '2026-07-22',
      note: 'variant A toast by test hook',
    },
  ],
  permalink: [
    {
      pattern: /^https:\/\/www\.linkedin\.com\/feed\/update\/(urn:li:(?:activity|share|ugcPost):\d{5,25})(?:[/?]|$)/,
      clean: 'https://www.linkedin.com/feed/update/$1/',
    },
    {
      pattern: /^https:\/\/www\.linkedin\.com\/posts\/[^/?#]+-(activity|share|ugcPost)-(\d{5,25})-[\w-]+(?:[/?]|$)/,
      clean: 'https://www.linkedin.com/feed/update/urn:li:$1:$2/',
    },
  ],
  composeUrl: 'https://www.linkedin.com/feed/?shareActive=true',
};

export default linkedin;

export const examples = {
  permalinks: [
    'https://www.linkedin.com/feed/update/urn:li:activity:7250000000000000000/',
    'https://www.linkedin.com/feed/update/urn:li:share:7250000000000000000?utm_source=share',
    'https://www.linkedin.com/posts/camille-martin_novea-activity-7250000000000000000-AbCd?utm_source=share',
  ],
  notPermalinks: [
    'https://www.linkedin.com/feed/',
    'https://linkedin.com.evil.example/feed/update/urn:li:activity:7250000000000000000/',
  ],
};
