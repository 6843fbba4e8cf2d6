/** What of a page is never its article: by tag, by role, and by the names that sites and their tools give such parts. */

const words = (list: string, ...more: string[]) => new Set([...list.split(' '), ...more]);

/** Tags that hold no text to read, or another text than the page's. */
export const silent = words(
  'script style noscript template svg canvas iframe frame object embed audio video source track map img picture input button select textarea datalist option progress meter link meta base head title nav menu dialog figcaption rt rp annotation',
);

/** ARIA's landmarks and widgets beside the main text (WAI-ARIA 1.2, 5.3). */
export const besideRoles = words(
  'navigation banner contentinfo complementary search searchbox menu menubar dialog alertdialog alert tooltip tablist toolbar status log button form switch slider',
);

const pairs = (before: string, after: string) =>
  before.split(' ').flatMap((one) => after.split(' ').map((other) => one + other));

/**
 * Names of parts that are dropped unless they hold much of the page's text; `read-also`, `readAlso` and `readalso` are one. Consent
 * tools (OneTrust, Didomi, Axeptio, Quantcast, Sourcepoint), share bars (AddToAny, AddThis, Jetpack), recommendations (Taboola,
 * Outbrain, YARPP), comments (Disqus, WordPress), newsletters, advertising, navigation.
 */
const beside = words(
  'cookie cookies consent gdpr rgpd cmp onetrust didomi axeptio qccmp qccmp2 share shares sharing shared sharer sharebar sharebutton sharebuttons sharetool sharetools sharedaddy addtoany addthis a2a follow followus partag partage partager partages recommend recommended recommendation recommendations recommends outbrain taboola yarpp mostread mostpopular mostviewed popular trending alsoread subscribe subscription subscriber subscribers abonnement abonnez abonne abonnes signup optin piano comment comments commentlist commentform commentbox commentarea commentthread commentsection commentaire commentaires disqus respond breadcrumb breadcrumbs filariane nav navbar navigation menu pagination pager paging toc tableofcontents skip skiplink ad ads advert adverts advertisement advertising advertorial adsense dfp sponsor sponsored sponsors sponsoring promo promos promotion promobox banner widget widgets sidebar aside infobox navbox editsection noprint modal popup popover overlay lightbox tooltip toast sronly visuallyhidden screenreadertext hiddentext aboutauthor abouttheauthor bio footer copyright feedback quiz siteheader masthead topbar toolbar hatnote caption captions credit credits legende',
  ...pairs('author', 'bio box info card profile details description about'),
  ...pairs('more read see voir lire', 'also stories from news aussi article articles on'),
  ...pairs('img image photo media figure', 'caption captions credit credits legend legends info infos'),
);
/** How such names may begin, their first six characters. */
const besideBegun = words('social relate recirc newsle paywal regwal spmess');

/** Names of parts that are dropped when they are short: they also stand for whole articles. */
const small = words(
  'byline bylines author authors auteur auteurs dateline postmeta entrymeta articlemeta meta metadata pubdate published publishdate publication timestamp date dates datetime updated tag tags taglist taglinks topic topics keyword keywords category categories kicker eyebrow rubrique readingtime readtime tempslecture rating ratings vote votes like likes view views print email mail tools action actions button btn buttons cta label player download editlink editpage lastupdated lastmodified prevnext previousnext storycard articlecard newscard postcard contentcard teaser tile showmore loadmore photographer permalink anchor headerlink postprofile userinfo',
);
/** Longest text of such a part, characters. */
export const longestSmall = 200;

/** Names of who wrote a page. */
const byline = words('byline author auteur writtenby signature bylinename authorname auteurname');

/** Names of what holds an article, whatever else it is called: `post-content has-sidebar`. */
const article = words(
  'bodycontent bodytext hentry econtent markdownbody richtext prose',
  ...pairs('article post entry story page main blog', 'body content text main inner'),
);

/** What names tell of a part. */
export interface Named {
  readonly byline: boolean;
  readonly article: boolean;
  readonly beside: boolean;
  readonly small: boolean;
}

/** `given`: `class` and `id` of an element. */
export function namedBy(given: string): Named {
  const named = { byline: false, article: false, beside: false, small: false };
  const spaced = given.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  for (const name of spaced.split(/\s+/)) {
    const parts = name.split(/[-_]+/);
    for (let at = 0; at < parts.length; at++) {
      // Alone, or with one or two that follow it.
      let each = '';
      for (const part of parts.slice(at, at + 3)) {
        each += part;
        if (beside.has(each)) named.beside = true;
        if (small.has(each)) named.small = true;
        if (article.has(each)) named.article = true;
        if (byline.has(each)) named.byline = true;
      }
      if (besideBegun.has(each.slice(0, 6))) named.beside = true;
    }
  }
  return named;
}

/** How long a text is to who reads it: a character of Chinese, Japanese or Korean says as much as three letters. */
export const weightOf = (text: string): number =>
  text.length + 2 * (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
