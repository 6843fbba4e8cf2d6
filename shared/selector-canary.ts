/** Scraps of pages on which a selector pack is tried before it serves: what looks like a composer and is none, and what is one. */
import type { NetworkId } from './networks/index.ts';
import type { ComposerKind } from './networks/network.ts';
import type { PackNetwork } from './selector-pack.ts';
import { type StillDocument, takesAnything } from './selector-match.ts';

interface Scrap {
  /** Null: any network's page may hold it. */
  readonly network: NetworkId | null;
  readonly name: string;
  /** The kinds of composer that may find something here; none for a decoy. */
  readonly kinds: readonly ComposerKind[];
  readonly html: string;
}

/** Written down from the public sources of the networks' own files; what the sites call theirs is theirs, texts are ours. */
export const scraps: readonly Scrap[] = [
  {
    network: null,
    name: 'search',
    kinds: [],
    html: '<header><form role="search"><input type="search" aria-label="Search"><div role="searchbox" contenteditable="true" aria-label="Search"></div></form></header>',
  },
  {
    network: null,
    name: 'sign-in',
    kinds: [],
    html: '<main><form action="/login" method="post"><input type="email" name="session_key" autocomplete="username"><input type="password" name="session_password" autocomplete="current-password"><input inputmode="numeric" name="pin" autocomplete="one-time-code"></form></main>',
  },
  {
    network: null,
    name: 'private message',
    kinds: [],
    html: '<aside role="complementary" aria-label="Messages"><div role="log"></div><form><div role="textbox" contenteditable="true" aria-multiline="true" aria-label="Write a message"><p><br></p></div><textarea placeholder="Message"></textarea></form></aside>',
  },
  {
    network: null,
    name: 'profile and settings',
    kinds: [],
    html: '<main><form><label>Name <input name="name" type="text"></label><label>About <textarea name="bio" maxlength="2600"></textarea></label><div contenteditable="true"></div></form></main>',
  },
  {
    network: null,
    name: 'page that only reads',
    kinds: [],
    html: '<nav><a href="/">Home</a></nav><main><article><h1>Title</h1><p>Text</p><a href="https://example.org/">Link</a><button type="button">Like</button></article></main>',
  },
  {
    network: 'linkedin',
    name: 'LinkedIn messages (classic)',
    kinds: [],
    html: '<div class="msg-overlay-conversation-bubble" role="dialog"><form class="msg-form"><div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Write a message…"><p><br></p></div></form></div>',
  },
  {
    network: 'linkedin',
    name: 'LinkedIn messages (TipTap)',
    kinds: [],
    html: '<dialog open><form class="msg-form"><div class="tiptap ProseMirror" contenteditable="true" role="textbox" aria-label="Write a message"><p><br></p></div></form></dialog>',
  },
  {
    network: 'linkedin',
    name: 'LinkedIn comment box (TipTap)',
    kinds: ['comment', 'reply'],
    html: '<div role="listitem"><div data-testid="ui-core-tiptap-text-editor-wrapper"><div class="tiptap ProseMirror" contenteditable="true" role="textbox" aria-label="Text editor for creating comment"><p><br></p></div></div></div>',
  },
  {
    network: 'linkedin',
    name: 'LinkedIn comment box (Quill)',
    kinds: ['comment', 'reply'],
    html: '<div class="comments-comment-box"><form class="comments-comment-box__form"><div class="comments-comment-texteditor"><div class="ql-container"><div class="ql-editor" contenteditable="true" role="textbox" data-test-ql-editor-contenteditable="true" aria-label="Text editor for creating content"><p><br></p></div><div class="ql-clipboard" contenteditable="true" tabindex="-1"></div></div></div></form></div>',
  },
  {
    network: 'linkedin',
    name: 'LinkedIn composer B',
    kinds: ['post'],
    html: '<dialog open><div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose"><div componentkey="ShareBox_textEditor" class="tiptap ProseMirror" contenteditable="true" role="textbox"><p><br></p></div></div></dialog>',
  },
  {
    network: 'linkedin',
    name: "LinkedIn A's hidden paste target",
    kinds: [],
    html: '<div role="dialog" class="share-box-v2__modal"><div class="share-creation-state"><div class="ql-container"><div class="ql-clipboard" contenteditable="true" tabindex="-1"></div></div></div></div>',
  },
  {
    network: 'linkedin',
    name: 'LinkedIn feed',
    kinds: [],
    html: '<main><div role="listitem"><a href="https://www.linkedin.com/feed/update/urn:li:activity:7250000000000000000/">1 h</a><span data-testid="expandable-text-box">Text</span></div></main>',
  },
  {
    network: 'x',
    name: "X's direct messages",
    kinds: [],
    html: '<div data-testid="DmActivityContainer"><div data-testid="dmComposerTextInput" role="textbox" contenteditable="true" class="public-DraftEditor-content"><div data-contents="true"></div></div><div data-testid="dmComposerTextInputRichTextInputContainer"><div class="public-DraftEditor-content" role="textbox" contenteditable="true"></div></div></div>',
  },
  {
    network: 'x',
    name: "X's composer",
    kinds: ['post', 'reply'],
    html: '<div data-testid="tweetTextarea_0RichTextInputContainer"><div class="DraftEditor-root"><div data-testid="tweetTextarea_0" role="textbox" contenteditable="true" class="public-DraftEditor-content"><div data-contents="true"></div></div></div></div>',
  },
  {
    network: 'x',
    name: 'X timeline',
    kinds: [],
    html: '<main><article data-testid="tweet"><a href="https://x.com/camille/status/1860000000000000000">1h</a><div data-testid="tweetText">Text</div></article></main>',
  },
  {
    network: 'x',
    name: "X's search",
    kinds: [],
    html: '<form role="search"><input data-testid="SearchBox_Search_Input" role="combobox" type="text" aria-label="Search query"></form>',
  },
  {
    network: 'facebook',
    name: 'Facebook chat',
    kinds: [],
    html: '<div role="dialog" aria-label="Messenger"><div role="log"></div><div role="textbox" contenteditable="true" data-lexical-editor="true" aria-label="Message" aria-placeholder="Aa"><p><br></p></div></div>',
  },
  {
    network: 'facebook',
    name: 'Facebook composer',
    kinds: ['post'],
    html: '<div role="dialog"><form method="POST"><div role="textbox" contenteditable="true" data-lexical-editor="true" aria-placeholder="What is on your mind?"><p><br></p></div></form></div>',
  },
  {
    network: 'facebook',
    name: 'Facebook comment box',
    kinds: ['comment', 'reply'],
    html: '<div role="article"><form role="presentation"><div role="textbox" contenteditable="true" data-lexical-editor="true" aria-label="Write a comment…"><p><br></p></div></form></div>',
  },
  {
    network: 'bluesky',
    name: 'Bluesky chat',
    kinds: [],
    html: '<div data-testid="convoScreen"><div data-testid="messageInput"><textarea placeholder="Write a message"></textarea></div></div>',
  },
  {
    network: 'bluesky',
    name: 'Bluesky composer',
    kinds: ['post'],
    html: '<div role="dialog"><div data-testid="composePostView"><div class="tiptap ProseMirror" contenteditable="true" role="textbox" aria-label="Rich-Text Editor"><p><br></p></div></div><button data-testid="composerPublishBtn" type="button">Post</button></div>',
  },
  {
    network: 'mastodon',
    name: 'Mastodon note about somebody',
    kinds: [],
    html: '<div class="account__header__account-note"><label>Note <textarea id="account-note-1"></textarea></label></div>',
  },
  {
    network: 'mastodon',
    name: 'Mastodon report',
    kinds: [],
    html: '<div class="report-dialog-modal"><textarea class="report-dialog-modal__textarea"></textarea></div>',
  },
  {
    network: 'mastodon',
    name: 'Mastodon composer',
    kinds: ['post'],
    html: '<form class="compose-form"><div class="autosuggest-textarea"><textarea class="autosuggest-textarea__textarea" aria-autocomplete="list"></textarea></div></form>',
  },
  {
    network: 'threads',
    name: 'Threads chat',
    kinds: [],
    html: '<div role="dialog"><div role="log"></div><div role="textbox" contenteditable="true" data-lexical-editor="true" aria-placeholder="Message…"><p><br></p></div></div>',
  },
  {
    network: 'threads',
    name: 'Threads composer',
    kinds: ['post'],
    html: '<div role="dialog"><div role="textbox" contenteditable="true" data-lexical-editor="true" aria-placeholder="What is new?"><p><br></p></div></div>',
  },
];

/**
 * Tries a network's data on every scrap that its pages may hold. Gives the first trespass in words for who repairs it, or null.
 * `parse`: gives the scrap as a document that runs nothing and loads nothing.
 */
export function trespass<Node>(network: PackNetwork, parse: (html: string) => StillDocument<Node>): string | null {
  for (const scrap of scraps) {
    if (scrap.network !== null && scrap.network !== network.id) continue;
    const still = parse(
      `<!doctype html><html lang="en"><head><title>.</title></head><body>${scrap.html}</body></html>`,
    );
    for (const variant of network.composers) {
      if (scrap.kinds.includes(variant.kind)) continue;
      // As if the scrap were the tree of its host: a host that no scrap has must not keep a variant from being tried.
      if (takesAnything(still, variant)) return `${network.id}, ${variant.id}: ${scrap.name}`;
    }
    for (const { css } of network.published) {
      if (still.all(still.root, css).length > 0) return `${network.id}, published: ${scrap.name}`;
    }
  }
  return null;
}
