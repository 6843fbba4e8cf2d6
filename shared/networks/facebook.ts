/** Facebook: Lexical in posts, comments and chats alike; class names are hashed, so what surrounds the editor tells which it is. */
import { dated, type DatedSelector, type Network } from './network.ts';

const chats: readonly DatedSelector[] = [
  dated('[aria-placeholder="Aa"]', '2026-02-27', "Messenger's placeholder in every language"),
  dated('[role="dialog"]:has([role="log"]),[role="complementary"]', '2026-11-22', 'a chat window or column'),
  dated(
    '[aria-label*="messag" i],[aria-label^="Write to" i],[aria-label*="nachricht" i],[aria-label*="mensa" i],[aria-label^="Écrire à" i]',
    '2026-11-22',
    'labels of message boxes, English, French, Italian, German, Spanish, Portuguese',
  ),
  dated('[role="search"],[type="search"]', '2026-02-27', 'search boxes'),
];

const comments: readonly DatedSelector[] = [
  dated('form[role="presentation"]', '2026-02-27', 'the form around each comment box'),
  dated('[role="article"]', '2026-02-27', 'a box inside a post or a comment'),
  dated(
    '[role="textbox"]:is([aria-label*="comment" i],[aria-label*="kommentar" i],[aria-label*="coment" i],[aria-label^="Reply" i],[aria-label^="Répondre" i],[aria-label^="Antwort" i])',
    '2026-11-22',
    'labels of comment boxes, English, French, German, Spanish, Portuguese',
  ),
];

const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  matches: ['https://www.facebook.com/*'],
  optional: true,
  // The length of a status since November 2011, as Facebook announced it; third-party tables of 2026 still give it.
  limit: 63_206,
  counting: 'utf16',
  // The feed shows about five lines, some 480 characters of them (third-party tables of 2025): shown as "about".
  fold: 480,
  links: { weight: null, card: true, clickable: true },
  composers: [
    {
      id: 'facebook-post',
      kind: 'post',
      engine: 'lexical',
      inside: [],
      editor: [
        dated(
          '[role="dialog"] form[method="post" i] [data-lexical-editor="true"][contenteditable="true"]',
          '2026-02-27',
          'the dialog of a new post: its form is sent by POST, those of comments are not',
        ),
        dated(
          '[role="dialog"] form[method="post" i] [role="textbox"][contenteditable="true"]',
          '2026-02-27',
          'the same with another engine',
        ),
        dated(
          '[role="dialog"]:not(:has([role="article"],form[role="presentation"])) [data-lexical-editor="true"][contenteditable="true"]',
          '2026-02-27',
          'a dialog that shows no post and no comments',
        ),
        dated(
          '[role="dialog"]:not(:has([role="article"],form[role="presentation"])) [role="textbox"][contenteditable="true"]',
          '2026-02-27',
          'the same with another engine',
        ),
        dated(
          'form[method="post" i] [data-lexical-editor="true"][contenteditable="true"]',
          '2026-02-27',
          'a composer outside a dialog (groups, older pages)',
        ),
      ],
      never: [...chats, ...comments],
    },
    {
      id: 'facebook-comment',
      kind: 'comment',
      engine: 'lexical',
      inside: [],
      editor: [
        dated(
          'form[role="presentation"] [data-lexical-editor="true"][contenteditable="true"]',
          '2026-02-27',
          'comment and answer boxes',
        ),
        dated(
          ':is(form[role="presentation"],[role="article"]) [role="textbox"][contenteditable="true"]',
          '2026-02-27',
          'the same with another engine, or without the form',
        ),
        dated(
          '[role="dialog"]:has([role="article"]) [role="textbox"][contenteditable="true"]',
          '2026-02-27',
          'the dialog that shows a post',
        ),
        dated(
          '[role="textbox"][contenteditable="true"]:is([aria-label*="comment" i],[aria-label*="kommentar" i],[aria-label*="coment" i])',
          '2026-11-22',
          'labels, the last resort',
        ),
      ],
      never: [...chats, dated('form[method="post" i]:not([role="presentation"])', '2026-02-27', 'a new post')],
      // Third-party tables of 2026; Facebook states no figure.
      limit: 8000,
    },
  ],
  openers: [
    dated('[aria-label="Create a post" i] [role="button"]', '2026-02-27', 'the box at the top of the feed'),
    dated('[role="region"] [role="link"] + [role="button"]', '2026-02-27', 'the same, whatever the language'),
  ],
  // After a post nothing on the page links to it (looked for in public drivers up to 2026-11).
  published: [],
  permalink: [
    {
      pattern: fb(String.raw`([\w.-]{2,80})/posts/(?:[^/?#]{1,300}/)?(pfbid\w{20,120}|\d{5,25})(?:[/?]|$)`),
      clean: 'https://www.facebook.com/$1l/posts/$2',
    },
    {
      pattern: fb(
        String.raw`(?:permalink|story)\.php\?(?:[^#]*&)?story_fbid=(pfbid\w{20,120}|\d{5,25})&(?:[^#]*&)?id=(\d{5,25})(?:&|$)`,
      ),
      clean: 'https://www.facebook.com/$2/posts/$1',
    },
    {
      pattern: fb(
        String.raw`(?:permalink|story)\.php\?(?:[^#]*&)?id=(\d{5,25})&(?:[^#]*&)?story_fbid=(pfbid\w{20,120}|\d{5,25})(?:&|$)`,
      ),
      clean: 'https://www.facebook.com/$1/posts/$2',
    },
    {
      pattern: fb(String.raw`groups/([\w.-]{2,80})/(?:posts|permalink)/(\d{5,25})(?:[/?]|$)`),
      clean: 'https://www.facebook.com/groups/$1l/posts/$2',
    },
    {
      pattern: fb(String.raw`groups/([\w.-]{2,80})/?\?(?:[^#]*&)?multi_permalinks=(\d{5,25})(?:&|$)`),
      clean: 'https://www.facebook.com/groups/$1l/posts/$2',
    },
    // The short form of the share menu names the post and, within it, who shared: no other form can be told from it.
    { pattern: fb(String.raw`share/((?:[prv]/)?\w{6,40})(?:[/?]|$)`), clean: 'https://www.facebook.com/share/$1' },
    { pattern: fb(String.raw`reel/(\d{5,25})(?:[/?]|$)`), clean: 'https://www.facebook.com/reel/$1' },
    {
      pattern: fb(String.raw`(?:[\w.-]{2,80}/videos/(?:[^/?#]{1,300}/)?|watch/?\?(?:[^#]*&)?v=)(\d{5,25})(?:[/?&]|$)`),
      clean: 'https://www.facebook.com/watch/?v=$1',
    },
    {
      pattern: fb(
        String.raw`(?:photo(?:\.php|/)?\?(?:[^#]*&)?fbid=|[\w.-]{2,80}/photos/(?:[\w.-]{1,80}/)?)(\d{5,25})(?:[/?&]|$)`,
      ),
      clean: 'https://www.facebook.com/photo/?fbid=$1',
    },
  ],
  composeUrl: 'https://www.facebook.com/',
};

/** A form under any of the site's names: the phone's, the country's, none. */
function fb(path: string): RegExp {
  return new RegExp(String.raw`^https:\/\/(?:(?:www|m|mbasic|web|touch|[a-z]{2}-[a-z]{2})\.)?facebook\.com/${path}`);
}

export default facebook;

const post = 'pfbid02AbCdEfGhIjKlMnOpQrStUvWxYz0123456789l';
export const examples = {
  permalinks: [
    `https://www.facebook.com/Camille.Martin/posts/${post}`,
    `https://m.facebook.com/story.php?story_fbid=${post}&id=100001234567890&mibextid=x`,
    `https://www.facebook.com/permalink.php?id=100001234567890&story_fbid=${post}`,
    'https://fr-fr.facebook.com/groups/novea/permalink/1234567890123456/',
    'https://www.facebook.com/share/p/1AbCdEfGhI/?mibextid=wwXIfr',
    'https://www.facebook.com/photo/?fbid=1234567890123456&set=a.1',
    'https://www.facebook.com/novea/videos/a-title/1234567890123456/',
  ],
  notPermalinks: [
    'https://www.facebook.com/',
    'https://www.facebook.com/camille.martin',
    'https://www.facebook.com/messages/t/1234567890123456',
    `https://www.facebook.com.evil.example/camille/posts/${post}`,
  ],
};
