/** Mastodon, at the addresses that the person gives: one text area for posts and replies alike, its class names are its own and last. */
import { dated, type DatedSelector, type Network } from './network.ts';

const notOurs: readonly DatedSelector[] = [
  dated('.compose-form:has(.edit-indicator)', '2026-02-01', 'a post that is out already is being corrected'),
  dated('.spoiler-input,.poll__option,.compose-form__poll-wrapper', '2026-02-01', 'warning and poll of the same form'),
  dated('.account__header__account-note,[id^="account-note"]', '2026-02-01', 'a private note about somebody'),
  dated(
    '.report-dialog-modal,.dialog-modal,.focal-point-modal,.simple_form',
    '2026-02-01',
    'reports, descriptions, settings',
  ),
  dated('[role="search"],.search,[type="search"]', '2026-02-01', 'search'),
];

const answering = '.compose-form:has(.reply-indicator)';

const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  matches: [],
  optional: true,
  // docs.joinmastodon.org, "Posting to your profile": 500 characters unless the instance says otherwise, a link 23.
  limit: 500,
  counting: 'mastodon',
  fold: null,
  links: { weight: 23, card: true, clickable: true },
  composers: [
    {
      id: 'mastodon-post',
      kind: 'post',
      engine: 'textarea',
      inside: [],
      editor: [
        dated(
          '.compose-form textarea.autosuggest-textarea__textarea',
          '2026-11-01',
          'the compose form, web client 3 to 4',
        ),
        dated('.compose-form textarea', '2026-11-01', 'the same form'),
        dated('.compose-form [contenteditable="true"]', '2026-11-01', 'the same form with an editor (not seen)'),
        dated('textarea.autosuggest-textarea__textarea', '2026-11-01', 'forks with another form around it'),
        dated('form textarea[aria-autocomplete="list"]', '2026-11-01', 'by what it does: it offers names and hashtags'),
      ],
      never: [...notOurs, dated(answering, '2026-02-01', 'a reply')],
    },
    {
      id: 'mastodon-reply',
      kind: 'reply',
      engine: 'textarea',
      inside: [],
      editor: [
        dated(
          `${answering} textarea.autosuggest-textarea__textarea`,
          '2026-11-01',
          'the form shows the post it answers',
        ),
        dated(`${answering} :is(textarea,[contenteditable="true"])`, '2026-11-01', 'the same form'),
      ],
      never: notOurs,
    },
  ],
  openers: [
    dated('a[href="/publish"]', '2026-02-01', 'narrow pages'),
    dated('.compose-form textarea', '2026-02-01', 'the composer itself'),
  ],
  // The message after a post has a button "Open", no link (mastodon/mastodon, `notification-bar__action`).
  published: [],
  permalink: [
    // On the person's own instance a post from elsewhere has the author's host behind the name.
    {
      pattern: mastodonAddress(
        String.raw`(?:web/|deck/)?@(\w[\w.-]{0,60}(?:@[\w.-]{3,120})?)/(\d{5,25})(?:/(?:embed|reblogs|favourites|quotes))?`,
      ),
      clean: 'https://$1/@$2l/$3',
    },
    {
      pattern: mastodonAddress(String.raw`users/(\w[\w.-]{0,60})/statuses/(\d{5,25})(?:/activity)?`),
      clean: 'https://$1/@$2l/$3',
    },
    {
      pattern: mastodonAddress(String.raw`ap/users/(\d{1,25})/statuses/(\d{5,25})`),
      clean: 'https://$1/ap/users/$2/statuses/$3',
    },
    { pattern: mastodonAddress(String.raw`(?:web/)?statuses/(\d{5,25})`), clean: 'https://$1/statuses/$2' },
  ],
  composeUrl: '/publish',
};

/** A path on any instance: a host name without port. */
function mastodonAddress(path: string): RegExp {
  return new RegExp(String.raw`^https:\/\/((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63})/${path}/?(?:\?|$)`);
}

export default mastodon;

export const examples = {
  permalinks: [
    'https://mastodon.example/@Camille/113500000000000000',
    'https://mastodon.example/users/camille/statuses/113500000000000000',
    'https://social.example/@camille@mastodon.example/113500000000000000?x=1',
  ],
  notPermalinks: [
    'https://mastodon.example/@camille',
    'https://mastodon.example/@camille/with_replies',
    'https://mastodon.example@evil.example/@camille/113500000000000000',
    'https://localhost/@camille/113500000000000000',
  ],
};
