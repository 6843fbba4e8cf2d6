/** What of a page is never its article: by tag, by role, and by the names that sites and their tools give such parts. */

/** Tags that hold no text to read, or another text than the page's. */
export const silent =
  /^(?:script|style|noscript|template|svg|canvas|iframe|frame|object|embed|audio|video|source|track|map|img|picture|input|button|select|textarea|datalist|option|progress|meter|link|meta|base|head|title|nav|menu|dialog|figcaption|rt|rp|annotation)$/;

/** ARIA's landmarks and widgets beside the main text (WAI-ARIA 1.2, 5.3). */
export const besideRole =
  /^(?:navigation|banner|contentinfo|complementary|search|searchbox|menu|menubar|dialog|alertdialog|alert|tooltip|tablist|toolbar|status|log|button|form|switch|slider)$/;

/**
 * Names of parts that are dropped unless they hold much of the page's text: whole words of `class` and `id`. Consent tools
 * (OneTrust, Didomi, Axeptio, Quantcast, Sourcepoint), share bars (AddToAny, AddThis, Jetpack), recommendations (Taboola, Outbrain,
 * YARPP), comments (Disqus, WordPress), newsletters, advertising, navigation.
 */
export const besideName =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|cmp|onetrust|didomi|axeptio|qc-cmp\d?|sp_message\w*|shar(?:e|es|ing|ed|er|ebar|ebuttons?|etools?|edaddy)|social(?:s|-?\w+)?|addtoany|addthis|a2a|follow(?:-?us)?|partag(?:e|er|es)|related\w*|recommend(?:ed|ations?|s)?|recirc\w*|outbrain|taboola|yarpp|most-?(?:read|popular|viewed)|popular|trending|(?:more|read|see|voir|lire|a-lire)-?(?:also|stories|from|news|aussi|articles?|on)|alsoread|newsletter\w*|subscri(?:be|ption|bers?)|abonn(?:ement|ez|es?)|sign-?up|optin|paywall\w*|regwall|piano|comments?(?:-?\w+)?|commentaires?|disqus|respond|breadcrumbs?|fil-ariane|nav|navbar|navigation|menu|pagination|pager|paging|toc|table-of-contents|skip(?:-?link)?|ads?|advert(?:s|isement|ising|orial)?|adsense|dfp|sponsor(?:ed|s|ing)?|promo(?:s|tion|box)?|banner|widgets?|sidebar|aside|infobox|navbox|mw-editsection|noprint|no-print|modal|popup|popover|overlay|lightbox|tooltip|toast|sr-only|visually-?hidden|screen-reader-text|hidden-?text|author-?(?:bio|box|info|card|profile|details|description|about)|about-?(?:the-)?author|bio|footer|copyright|feedback|quiz|site-header|masthead|topbar|toolbar|hatnote|caption|captions|credits?|(?:img|image|photo|media|figure)-?(?:caption|credit|legend|info)s?|legende)(?:$|[\s_-])/i;

/** Names of parts that are dropped when they are short: they also stand for whole articles. */
export const smallName =
  /(?:^|[\s_-])(?:by-?lines?|authors?|auteurs?|dateline|post-?meta|entry-?meta|article-?meta|meta|metadata|meta-?data|pub-?date|published|publish-?date|publication|time-?stamp|dates?|datetime|updated|tags?|tag-?(?:list|links)|topics?|keywords?|categor(?:y|ies)|kicker|eyebrow|rubrique|reading-?time|read-?time|temps-?lecture|ratings?|votes?|likes?|views?|print|e-?mail|tools|actions?|button|btn|buttons|cta|label|player|download|edit-?(?:link|page)|last-?(?:updated|modified)|prev(?:ious)?-?next|post-?nav\w*|(?:story|article|news|post|content)-?card|teaser|tile|show-?more|load-?more|photographer|permalink|anchor|headerlink)(?:$|[\s_-])/i;
/** Longest text of such a part, characters. */
export const small = 200;

/** Names of who wrote a page. */
export const bylineName = /(?:^|[\s_-])(?:by-?line|author|auteur|writtenby|p-author|signature)(?:$|[\s_-]|-?name)/i;

/** How long a text is to who reads it: a character of Chinese, Japanese or Korean says as much as three letters. */
export const weightOf = (text: string): number =>
  text.length + 2 * (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0);

/** Camel case as words: `shareBar`. */
export const wordsOf = (names: string): string => names.replace(/([a-z])([A-Z])/g, '$1-$2');

/** Names of what holds an article, whatever else it is called: `post-content has-sidebar`. */
export const articleName =
  /(?:^|[\s_-])(?:(?:article|post|entry|story|page|main|blog)[_-]*(?:body|content|text|main|inner)|body[_-]*(?:content|text)|h-?entry|e-content|articlebody|markdown-body|rich-?text|prose)(?:$|[\s_-])/i;
