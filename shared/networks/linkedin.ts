/** LinkedIn: two member composers are live at once (A, Quill in a shadow root; B, TipTap at /sharing/compose), pages have a third. */
import { dated, type DatedSelector, type Network } from './network.ts';

/** Messages use the same editors as posts, on the messaging page, in overlays and in dialogs. */
const messages: readonly DatedSelector[] = [
  dated('.msg-form', '2026-10-09', 'messages use the same TipTap'),
  dated('[class*="msg-form"],[class*="msg-overlay"]', '2026-08-30', 'the overlay at the bottom of every page'),
  dated('[data-sdui-screen*="messag" i]', '2026-10-09', 'messaging screens of the SDUI pages, by their naming'),
  dated(
    '[aria-label*="messag" i],[aria-label*="nachricht" i],[aria-label*="mensa" i]',
    '2026-11-22',
    'labels of message boxes, English, French, Italian, German, Spanish, Portuguese',
  ),
];

const comments: readonly DatedSelector[] = [
  dated(
    '[data-testid="ui-core-tiptap-text-editor-wrapper"]:not(:has([componentkey="ShareBox_textEditor"]))',
    '2026-06-26',
    'comment boxes use the same TipTap; the wrapper’s name is a general one, so the post’s own hook excepts it',
  ),
  dated('[class*="comments-comment"]', '2026-07-31', "comment boxes of the older pages, Quill's"),
  dated('[role="listitem"],[role="article"],article', '2026-08-30', 'a box inside a post of the feed'),
  dated(
    '[role="textbox"]:is([aria-label*="comment" i],[aria-label*="kommentar" i],[aria-label*="coment" i])',
    '2026-08-30',
    'labels of comment boxes, English, French, German, Spanish, Portuguese',
  ),
];

const quillPaste = dated('.ql-clipboard', '2026-11-22', "Quill 1's hidden paste target is editable too");
const neverPost = [...messages, ...comments, quillPaste];

const shareHooks = [
  dated('[componentkey="ShareBox_textEditor"]', '2026-10-09', 'the post composer of variant B'),
  dated('[data-sdui-screen*="sharing.ShareCompose"]', '2026-10-09', 'the share screen of variant B'),
  dated('[data-test-modal-id="sharebox"],.share-box-v2__modal,.share-creation-state', '2026-08-30', 'variant A'),
];
const neverComment = [...messages, ...shareHooks, quillPaste];

const editorB: readonly DatedSelector[] = [
  dated(
    '[componentkey="ShareBox_textEditor"][contenteditable="true"]',
    '2026-10-09',
    'SDUI composer at /sharing/compose; the only stable hook of variant B',
  ),
  dated(
    '[componentkey="ShareBox_textEditor"] [contenteditable="true"]',
    '2026-10-09',
    'the same hook should it move to a wrapper',
  ),
  dated(
    '[data-sdui-screen*="sharing.ShareCompose"] [contenteditable="true"][role="textbox"]',
    '2026-10-09',
    'the share screen, when the hook is renamed',
  ),
  dated(
    '[componentkey^="ShareBox" i] [role="textbox"][contenteditable="true"]',
    '2026-10-09',
    'other hooks of the same family (`#ShareBoxpreviewCard`)',
  ),
];

/**
 * A share dialog that has lost its hooks, by what shows that it is one. A text box in a dialog alone is no sign: messages are
 * written so too, and their names are hashed and translated.
 */
const shareDialog =
  ':is(dialog[open],[role="dialog"]):is([data-sdui-screen*="shar" i],:has([componentkey^="ShareBox" i],[id^="ShareBox" i],[data-sdui-screen*="sharing" i],.share-actions__primary-action,.share-creation-state))';
const editorInDialog: readonly DatedSelector[] = [
  dated('.share-creation-state .ql-editor[contenteditable="true"]', '2026-10-09', 'company page: still Quill'),
  dated(
    ':is(dialog[open],[role="dialog"]) .ql-editor[contenteditable="true"]',
    '2026-10-09',
    'company page: Quill in a dialog; messages are TipTap',
  ),
  dated(
    `${shareDialog} :is(.ProseMirror,[role="textbox"])[contenteditable="true"]`,
    '2026-10-09',
    'any editor in a dialog that shares',
  ),
  dated(
    '[contenteditable="true"]:is([aria-label="Text editor for creating content" i],[aria-label="Éditeur de texte pour créer du contenu" i],[aria-label="Teksteditor voor het maken van content" i])',
    '2026-08-30',
    'labels, English, French, Dutch, the last resort',
  ),
];

const editorA: readonly DatedSelector[] = [
  dated('[data-test-ql-editor-contenteditable="true"]', '2026-08-30', "LinkedIn's own test hook on Quill's editor"),
  dated('.ql-editor[contenteditable="true"]', '2026-08-30', "Quill's own class"),
  dated('[role="textbox"][contenteditable="true"]', '2026-10-09', 'any text box of the share dialog'),
];

const insideA: readonly DatedSelector[] = [
  dated('[data-test-modal-id="sharebox"]', '2026-08-30', 'the share dialog'),
  dated('.share-box-v2__modal', '2026-08-30', 'the share dialog by class'),
  dated('.share-creation-state', '2026-08-08', 'ancestor of the editor'),
];

const interopHosts: readonly DatedSelector[] = [
  dated('#interop-outlet', '2026-08-30', 'open shadow root in the light DOM'),
  dated('[data-testid="interop-shadowdom"]', '2026-06-26', 'the same host by its test id'),
];

const commentB: readonly DatedSelector[] = [
  dated(
    '[data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable="true"][role="textbox"]',
    '2026-06-26',
    'comment box under a post',
  ),
  dated(
    ':is([role="listitem"],[role="article"],article) .ProseMirror[contenteditable="true"]',
    '2026-08-30',
    'TipTap inside a post of the feed',
  ),
  dated(
    '.ProseMirror[role="textbox"]:is([aria-label*="comment" i],[aria-label*="kommentar" i],[aria-label*="coment" i])',
    '2026-08-30',
    'labels, the last resort',
  ),
];

const commentA: readonly DatedSelector[] = [
  dated('.comments-comment-box .ql-editor[contenteditable="true"]', '2026-07-31', 'a post’s own page, older pages'),
  dated('[class*="comments-comment"] [contenteditable="true"]', '2026-07-31', 'the same family of names'),
  dated(
    ':is([role="listitem"],[role="article"],article) .ql-editor[contenteditable="true"]',
    '2026-07-31',
    'Quill inside a post of the feed',
  ),
  dated(
    '[role="textbox"][contenteditable="true"]:is([aria-label*="comment" i],[aria-label*="kommentar" i],[aria-label*="coment" i])',
    '2026-07-31',
    'labels, the last resort',
  ),
];

/** developers.buffer.com, "Character limits" (2026), and other tables agree: a comment takes 1,250 characters. */
const commentLimit = 1250;

/** The site answers under its countries' names, its phone's, and none. */
/** Not the address of a comment, which leads to somebody else’s post. */
const host = String.raw`^(?![^#]*[?&](?:dashC|c)ommentUrn=|[^#]*[?&](?:dashR|r)eplyUrn=)https:\/\/(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com\/`;
/** Ids as the address bar has them, or percent-encoded as share menus and mails do. */
const urn = String.raw`urn(?::|%3[Aa])li(?::|%3[Aa])(activity|share|ugcPost)(?::|%3[Aa])(\d{5,25})`;
const update = 'https://www.linkedin.com/feed/update/urn:li:$1:$2/';

const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  optional: false,
  // linkedin.com help, "Character limits": 3,000 characters a post (seen 2026-11).
  limit: 3000,
  // Buffer refuses by code units (developers.buffer.com, 2026); third-party formatters differ. It never promises too much.
  counting: 'utf16',
  // About 210 characters on a desktop, 140 to 150 on a phone (markdowntolinkedin docs, 2026): shown as "about".
  fold: 210,
  links: { weight: null, card: true, clickable: true },
  composers: [
    { id: 'linkedin-b', kind: 'post', engine: 'tiptap', inside: [], editor: editorB, never: neverPost },
    // One report of September 2026 has variant B in the open shadow root that variant A lives in.
    {
      id: 'linkedin-b-shadow',
      kind: 'post',
      engine: 'tiptap',
      shadowHost: interopHosts,
      inside: [],
      editor: editorB,
      never: neverPost,
    },
    {
      id: 'linkedin-a',
      kind: 'post',
      engine: 'quill',
      shadowHost: interopHosts,
      inside: insideA,
      editor: editorA,
      never: neverPost,
    },
    { id: 'linkedin-page', kind: 'post', engine: 'quill', inside: [], editor: editorInDialog, never: neverPost },
    // Not seen: either share dialog in the shadow root with all its names changed.
    {
      id: 'linkedin-shadow',
      kind: 'post',
      engine: 'quill',
      shadowHost: interopHosts,
      inside: [],
      editor: editorInDialog,
      never: neverPost,
    },
    {
      id: 'linkedin-comment-b',
      kind: 'comment',
      engine: 'tiptap',
      inside: [],
      editor: commentB,
      never: neverComment,
      limit: commentLimit,
    },
    {
      id: 'linkedin-comment-a',
      kind: 'comment',
      engine: 'quill',
      inside: [],
      editor: commentA,
      never: neverComment,
      limit: commentLimit,
    },
    {
      id: 'linkedin-comment-shadow',
      kind: 'comment',
      engine: 'quill',
      shadowHost: interopHosts,
      inside: [],
      editor: [...commentA, ...commentB],
      never: neverComment,
      limit: commentLimit,
    },
  ],
  openers: [
    dated(
      '#shareboxProfilePictureComponentRef ~ :is([role="button"],button,div)',
      '2026-10-09',
      'variant B: sibling of the profile picture, may lack role and label',
    ),
    dated('.share-box-feed-entry__trigger', '2026-08-30', 'variant A'),
    dated(
      '[aria-label="Start a post" i],[aria-label="Commencer un post" i]',
      '2026-08-30',
      'labels, English and French, the last resort',
    ),
  ],
  published: [
    dated('a.artdeco-toast-item__cta[href]', '2026-07-22', 'variant A toast: "View post"'),
    dated('[data-test-artdeco-toast-type="success"] a[href]', '2026-07-22', 'variant A toast by test hook'),
  ],
  permalink: [
    { pattern: new RegExp(`${host}(?:embed/)?feed/update/${urn}(?:[/?]|$)`), clean: update },
    {
      pattern: new RegExp(
        String.raw`${host}posts\/(?:[^/?#]*[-_])?(activity|share|ugcPost)-(\d{5,25})(?:-[\w-]+)?(?:[/?]|$)`,
      ),
      clean: update,
    },
    // The feed with one post on top, as notifications and mails open it.
    {
      pattern: new RegExp(
        String.raw`${host}feed\/?\?(?:[^#]*&)?(?:highlightedUpdateUrns?|updateEntityUrn|shareUrn)=[^&]*?${urn}(?:&|%2[Cc]|%29|,|\)|$)`,
      ),
      clean: update,
    },
    // The author's own figures of a post.
    { pattern: new RegExp(`${host}analytics/post-summary/${urn}(?:[/?]|$)`), clean: update },
  ],
  composeUrl: 'https://www.linkedin.com/feed/?shareActive=true',
};

export default linkedin;

const activity = 'urn:li:activity:7250000000000000000';
export const examples = {
  permalinks: [
    `https://www.linkedin.com/feed/update/${activity}/`,
    'https://www.linkedin.com/feed/update/urn:li:share:7250000000000000000?utm_source=share',
    'https://fr.linkedin.com/posts/camille-martin_novea-activity-7250000000000000000-AbCd?utm_source=share',
    'https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:7250000000000000000?collapsed=1',
    `https://linkedin.com/feed/?highlightedUpdateUrn=${encodeURIComponent(activity)}&origin=x`,
    `https://m.linkedin.com/feed/?updateEntityUrn=urn%3Ali%3Afs_feedUpdate%3A%28V2%2C${encodeURIComponent(activity)}%29`,
  ],
  notPermalinks: [
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/in/camille-martin/recent-activity/all/',
    'https://www.linkedin.com/feed/update/urn:li:member:7250000000000000000/',
    `https://www.linkedin.com/feed/update/${activity}?commentUrn=urn%3Ali%3Acomment%3A%281%2C2%29`,
    `https://linkedin.com.evil.example/feed/update/${activity}/`,
    `https://www.linkedin.com@evil.example/feed/update/${activity}/`,
  ],
};
