/** Which box on a page is which: shapes as the sites have them, and as they may be tomorrow; decoys are no composer at all. */
import { compile, is, selectAll } from 'css-select';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { networkById } from '../../shared/networks/index.ts';
import type { ComposerVariant, DatedSelector } from '../../shared/networks/network.ts';

type AnyNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<AnyNode, { attribs: unknown }>;

const joined = (list: readonly DatedSelector[]) => list.map(({ css }) => css).join();

function isWithin(element: Element, list: readonly DatedSelector[]): boolean {
  const matches = compile<AnyNode, Element>(joined(list));
  for (let each: Element | null = element; each; each = each.parent as Element | null) {
    if (each.type === 'tag' && is<AnyNode, Element>(each, matches)) return true;
  }
  return false;
}

/** The kind of the first variant that takes the box with `id="box"`, as the page's script would, or null when none does. */
function kindAt(network: string, html: string, isShadow = false): string | null {
  const { children } = parseDocument(`<html><body>${html}</body></html>`);
  const [box] = selectAll<AnyNode, Element>('#box', children);
  if (!box) throw new Error('the page has no box');
  const takes = ({ shadowHost, editor, inside, never }: ComposerVariant) =>
    Boolean(shadowHost) === isShadow &&
    selectAll<AnyNode, Element>(joined(editor), children).includes(box) &&
    (inside.length === 0 || isWithin(box, inside)) &&
    !isWithin(box, never);
  return networkById(network)?.composers.find(takes)?.kind ?? null;
}

const editable = (more = '') => `<div id="box" contenteditable="true" role="textbox" ${more}></div>`;
const quill = (more = '') => `<div class="ql-container">${editable(`class="ql-editor ql-blank" ${more}`)}</div>`;
const tiptap = (more = '') => editable(`class="tiptap ProseMirror" ${more}`);
const draft = (more = '') =>
  `<div class="DraftEditor-root"><div class="DraftEditor-editorContainer">${editable(`class="public-DraftEditor-content" ${more}`)}</div></div>`;
const lexical = (more = '') => editable(`data-lexical-editor="true" ${more}`);
const dialog = (inner: string, more = '') => `<div role="dialog" aria-modal="true" ${more}>${inner}</div>`;

describe('LinkedIn', () => {
  const wrapped = (inner: string) => `<div data-testid="ui-core-tiptap-text-editor-wrapper">${inner}</div>`;
  const hook = 'componentkey="ShareBox_textEditor"';
  it.each([
    ['post', `<dialog open><div class="_a1">${tiptap(hook)}</div></dialog>`],
    ['post', `<dialog open>${wrapped(tiptap(hook))}</dialog>`],
    ['post', `<div ${hook}><div class="_x"><div>${tiptap()}</div></div></div>`],
    ['post', `<dialog open>${lexical(`${hook} aria-label="Texteditor"`)}</dialog>`],
    ['post', `<div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose">${tiptap()}</div>`],
    ['post', `<dialog open class="_k9">${tiptap('aria-label="Éditeur de texte pour créer du contenu"')}</dialog>`],
    ['post', dialog(quill('aria-label="Texteditor für Inhalte"'), 'aria-label="Beitrag erstellen"')],
    ['post', dialog(`${editable('aria-multiline="true"')}<button class="share-actions__primary-action"></button>`)],
    // A message in hashed names, in a language whose words for it we do not know.
    [null, dialog(editable('aria-multiline="true"'))],
    [null, dialog(tiptap('aria-label="Schrijf een bericht…"'), 'aria-label="Berichten"')],
    ['comment', `<div role="listitem">${wrapped(tiptap('aria-label="Text editor for creating comment"'))}</div>`],
    ['comment', `<div class="_f1">${wrapped(tiptap())}</div>`],
    ['comment', `<article>${tiptap('aria-label="Kommentar schreiben"')}</article>`],
    ['comment', tiptap('aria-label="Éditeur de texte pour créer un commentaire"')],
    ['comment', `<form class="comments-comment-box">${quill()}</form>`],
    ['comment', `<div class="comments-comment-texteditor">${quill('aria-label="x"')}</div>`],
    ['comment', dialog(`<div role="article">${wrapped(tiptap())}</div>`)],
    [null, `<form class="msg-form">${tiptap('aria-label="Write a message…"')}</form>`],
    [null, dialog(tiptap('aria-label="Nachricht verfassen"'))],
    [null, dialog(tiptap(), 'aria-label="Rédiger un message"')],
    [null, dialog(quill(), 'class="msg-overlay-conversation-bubble"')],
    [null, `<div data-sdui-screen="com.linkedin.sdui.flagshipnav.messaging.Thread">${tiptap()}</div>`],
    [
      null,
      `<div class="ql-container"><div class="ql-clipboard" id="box" contenteditable="true" tabindex="-1"></div></div>`,
    ],
    [null, tiptap()],
    [null, '<input id="box" role="combobox" type="text" placeholder="Search">'],
    [null, dialog('<textarea id="box" name="note"></textarea>')],
  ])('%s: %s', (kind, html) => expect(kindAt('linkedin', html)).toBe(kind));

  it.each([
    ['post', `<div data-test-modal-id="sharebox">${quill('data-test-ql-editor-contenteditable="true"')}</div>`],
    ['post', `<div class="share-box-v2__modal">${quill()}</div>`],
    ['post', `<div class="share-creation-state"><p><span>${tiptap()}</span></p></div>`],
    ['post', `<dialog open>${tiptap(hook)}</dialog>`],
    ['post', dialog(quill(), 'class="_renamed"')],
    ['comment', `<div class="comments-comment-box">${quill()}</div>`],
    [null, dialog(tiptap(), 'class="msg-overlay-conversation-bubble" aria-label="Messaging"')],
    [null, quill()],
  ])('in the shadow root, %s: %s', (kind, html) => expect(kindAt('linkedin', html, true)).toBe(kind));
});

describe('X', () => {
  const part = 'data-testid="tweetTextarea_0"';
  const tweet = '<article data-testid="tweet">A post</article>';
  it.each([
    ['post', `<main>${draft(part)}</main>`],
    ['post', dialog(draft('data-testid="tweetTextarea_3" aria-label="Text des Posts"'))],
    ['post', `<main><div ${part}>${lexical()}</div></main>`],
    ['post', `<main><div data-testid="tweetTextarea_0RichTextInputContainer">${draft()}</div></main>`],
    ['post', `<main>${draft('aria-label="Texte du post"')}</main>`],
    ['post', dialog(`${lexical()}<button data-testid="tweetButton">Post</button>`)],
    [null, `<main>${lexical('aria-multiline="true" aria-label="Nieuw bericht"')}</main>`],
    ['reply', `<main><div data-testid="inline_reply_offscreen">${draft(part)}</div></main>`],
    ['reply', dialog(tweet + draft(part))],
    ['reply', dialog(`<article>A post</article>${lexical()}`)],
    [null, `<main><div data-testid="DmActivityContainer">${draft('data-testid="dmComposerTextInput"')}</div></main>`],
    [null, `<main>${draft('aria-label="Message" aria-multiline="true"')}</main>`],
    [null, `<main><div data-testid="dm-composer-container">${lexical('aria-multiline="true"')}</div></main>`],
    [null, `<label ${part.replace('_0', '_0_label')}>${'<b id="box">Post text</b>'}</label>`],
    [null, '<input id="box" data-testid="SearchBox_Search_Input" role="combobox">'],
  ])('%s: %s', (kind, html) => expect(kindAt('x', html)).toBe(kind));
});

describe('Facebook', () => {
  const form = (inner: string) => `<form method="POST"><div class="x1n2">${inner}</div></form>`;
  const comments = '<div role="article">A post</div><form role="presentation"></form>';
  it.each([
    ['post', dialog(form(lexical('aria-label="Was machst du gerade?"')))],
    ['post', dialog(form(draft('aria-label="What’s on your mind?"')))],
    ['post', dialog(lexical('aria-placeholder="Exprimez-vous…"'))],
    ['post', dialog(form(`${lexical()}<div role="article">a shared post</div>`))],
    ['post', form(lexical())],
    ['comment', `<form role="presentation">${lexical('aria-label="Write a comment…"')}</form>`],
    ['comment', `<div role="article"><form role="presentation">${lexical('aria-label="Kommentieren"')}</form></div>`],
    ['comment', `<div role="article">${editable('aria-label="Répondre à Alex"')}</div>`],
    ['comment', dialog(comments + lexical())],
    ['comment', lexical('aria-label="Schreib einen Kommentar …"')],
    [null, dialog(`<div role="log"></div>${lexical('aria-label="Write to Alex" aria-placeholder="Aa"')}`)],
    [null, lexical('aria-label="Message" aria-placeholder="Aa"')],
    [null, dialog(lexical('aria-label="Nachricht an Alex"'))],
    [null, `<div role="complementary">${lexical()}</div>`],
    [null, `<main>${lexical()}</main>`],
    [null, '<form method="post"><input id="box" name="email"></form>'],
    [null, '<input id="box" type="search" aria-label="Search Facebook">'],
  ])('%s: %s', (kind, html) => expect(kindAt('facebook', html)).toBe(kind));
});

describe('Bluesky', () => {
  const view = (inner: string) => dialog(`<div data-testid="composePostView">${inner}</div>`);
  const face = '<div><img data-testid="userAvatarImage"></div>';
  const gate = '<button role="button"><svg></svg><div dir="auto">Anyone can interact</div></button>';
  const bare = '<div id="box" class="ProseMirror rt-editor-light" contenteditable="true"></div>';
  const answered = `<button role="button">${face}<div><div dir="auto">Alex</div></div></button>`;
  it.each([
    ['post', view(`<button role="button">${face}</button>${bare}${gate}`)],
    ['post', view(lexical())],
    ['post', view('<textarea id="box" class="rt-input"></textarea>')],
    ['post', dialog(bare)],
    ['post', dialog(`${editable()}<button data-testid="composerPublishBtn">Posten</button>`)],
    ['reply', view(answered + bare + gate)],
    ['reply', view(`<button aria-label="Publish reply">Reply</button>${bare}`)],
    ['reply', dialog(answered + bare)],
    [null, '<div data-testid="convoScreen"><textarea id="box" placeholder="Write a message"></textarea></div>'],
    [null, `<div data-testid="messageComposer">${dialog(bare)}</div>`],
    [null, '<input id="box" data-testid="searchScreenInput" type="search">'],
    [null, '<input id="box" data-testid="loginPasswordInput" type="password">'],
  ])('%s: %s', (kind, html) => expect(kindAt('bluesky', html)).toBe(kind));
});

describe('Mastodon', () => {
  const area = '<textarea id="box" class="autosuggest-textarea__textarea" aria-autocomplete="list"></textarea>';
  const answered = '<div class="reply-indicator">A post</div>';
  it.each([
    ['post', `<form class="compose-form">${area}</form>`],
    ['post', `<form class="composer">${area}</form>`],
    ['post', '<form class="_h4sh"><textarea id="box" aria-autocomplete="list"></textarea></form>'],
    ['post', '<form class="compose-form"><textarea id="box"></textarea></form>'],
    ['reply', `<form class="compose-form">${answered}${area}</form>`],
    ['reply', `<form class="compose-form">${answered}<div>${lexical()}</div></form>`],
    [null, `<form class="compose-form"><div class="edit-indicator"></div>${area}</form>`],
    [null, '<form class="search"><input id="box" class="search__input"></form>'],
    [null, '<form class="compose-form"><div class="spoiler-input"><input id="box"></div></form>'],
    [null, '<div class="account__header__account-note"><textarea id="box"></textarea></div>'],
    [null, '<form class="simple_form"><textarea id="box" name="account[note]"></textarea></form>'],
    [null, '<div class="dialog-modal"><form><textarea id="box" aria-autocomplete="list"></textarea></form></div>'],
  ])('%s: %s', (kind, html) => expect(kindAt('mastodon', html)).toBe(kind));
});

describe('Threads', () => {
  const shown = '<div data-pressable-container="true"><a href="/@alex/post/DAbCdEfGhIj">2d</a></div>';
  it.each([
    ['post', dialog(lexical('aria-placeholder="Was gibt’s Neues?"'))],
    ['post', dialog(draft())],
    ['reply', dialog(shown + lexical())],
    ['reply', `<div data-pressable-container="true">${lexical()}</div>`],
    [null, `<div role="region">${lexical('aria-label="Répondre à alex…"')}</div>`],
    [null, lexical('aria-label="Message…"')],
    [null, dialog(`<div role="log"></div>${lexical()}`)],
    [null, '<input id="box" type="search">'],
  ])('%s: %s', (kind, html) => expect(kindAt('threads', html)).toBe(kind));
});
