/** Takes out of a page's address what only follows its reader around, and finds the address that a page has for itself. */

/**
 * Names that say where a click came from, never what is shown: the lists of Firefox's query stripping and of Safari's Link
 * Tracking Protection, and those of ClearURLs that hold on every site (2026-10); utm: Google Analytics' "Campaign URLs", also
 * as Matomo (`mtm`, `pk`), Piwik PRO, AT Internet (`xtor`, `at_`) and Adobe (`s_kwcid`, `cid` is left: it has other uses) write them.
 */
const tracking =
  /^(?:utm_\w+|(?:mtm|pk|piwik|hsa)_\w+|at_(?:medium|campaign|custom\d|creation|format|link\w*|variant|recipient\w*|ptr_name)|xtor|xts|fbclid|fb_(?:action\w*|source|ref)|gclid|gclsrc|gad_\w+|dclid|gbraid|wbraid|_gl|_ga|msclkid|yclid|ysclid|_openstat|twclid|ttclid|tt_(?:medium|content)|igshid|igsh|li_fat_id|trk(?:Info|Email|CampaignId)?|lipi|midToken|midSig|mc_[cet]id|_hs(?:enc|mi)|__hs(?:tc|sc|fp)|hsctatracking|mkt_tok|srsltid|vero_(?:id|conv)|oly_(?:anon|enc)_id|__s|_branch_match_id|_branch_referrer|rb_clickid|s_kwcid|s_cid|ef_id|wickedid|epik|irclickid|irgwc|cvid|oicd|wt_?zmc|spm|scm|ncid|ns_(?:source|mchannel|campaign|linkname|fee)|cmpid|sr_share|ml_subscriber(?:_hash)?|dm_i|guccounter|guce_referrer(?:_sig)?|zanpid|_kx|_bta_[ct]id|trk_(?:contact|msg|module|sid)|sfnsn|mibextid|share_source|sc_cid|sc_campaign|asc_(?:campaign|refurl|source)|ck_subscriber_id|bsft_\w+|nr_email_referer|elqtrack(?:id)?|elqaid|elqat|cm_(?:mmc|sp|ite)\w*)$/i;

/** Names that mean a share on these sites, and may mean anything on others. */
const trackingOn: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|open\.spotify\.com)$/, /^(?:si|feature|pp)$/],
  [/(?:^|\.)(?:x|twitter)\.com$/, /^(?:s|t|ref_src|ref_url)$/],
  [/(?:^|\.)linkedin\.com$/, /^(?:rcm|refId|trackingId|original_referer|originalSubdomain)$/],
  [/(?:^|\.)medium\.com$/, /^source$/],
  [/(?:^|\.)lemonde\.fr$|(?:^|\.)bbc\.(?:com|co\.uk)$/, /^(?:lmd_\w+|at_\w+)$/],
  [/(?:^|\.)nytimes\.com$/, /^(?:smid|smtyp|partner|unlocked_article_code)$/],
  [/(?:^|\.)substack\.com$/, /^(?:r|triedRedirect|publication_id|isFreemail)$/],
  [/(?:^|\.)amazon\.[a-z.]+$/, /^(?:tag|ref_?|pf_rd_\w+|pd_rd_\w+|linkCode|ascsubtag|_encoding|psc)$/],
];

/** The address without tracking parameters, text fragment, name and password. An address that cannot be read is left as it is. */
export function cleanAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  const own = trackingOn.filter(([host]) => host.test(url.hostname)).map(([, names]) => names);
  // A copy of the names: deleting while walking would skip one.
  const names = Array.from(url.searchParams.keys());
  for (const name of names) {
    if (tracking.test(name) || own.some((names) => names.test(name))) url.searchParams.delete(name);
  }
  const hash = url.hash.replace(/:~:.*$/, '').replace(/^#(?:xtor=.*|utm_.*|Echobox=.*)$/i, '');
  url.hash = hash === '#' ? '' : hash;
  return url.href;
}

/** The host without what a site puts before its name for telephones and caches. */
const siteOf = (host: string) => host.replace(/^(?:www\d?|m|mobile|amp|touch)\./, '');

/** Second levels that countries give out below their own ending, so that two sites may share three labels' last two. */
const sharedEnding = /^(?:com?|org|net|gov|gouv|edu|ac|asso|nom|ne|or|go)\.[a-z]{2}$/;

function registrable(host: string): string {
  const labels = host.split('.');
  const two = labels.slice(-2).join('.');
  return sharedEnding.test(two) ? labels.slice(-3).join('.') : two;
}

/** Caches that show other sites' pages under their own address. */
const cache =
  /(?:^|\.)(?:ampproject\.org|google\.[a-z.]+|bing\.com|bing-amp\.com|translate\.goog|archive\.org|archive\.(?:ph|today|is))$/;

/** An IPv4 or IPv6 address has no site around it. */
const isNumeric = (host: string) => /^\[|^\d+(?:\.\d+){3}$/.test(host);

/**
 * The address by which a page is known: the first of what it declares (`link rel=canonical`, `og:url`, in that order) that may be
 * true, or its own; without trackers either way. It may be true when it names the same site, or any site from a cache's page, and is
 * not the site's front page for a page below it (seen on sites whose template writes one for all).
 */
export function canonicalAddress(address: string, declared: readonly (string | null | undefined)[]): string {
  const own = cleanAddress(address);
  if (!URL.canParse(own)) return own;
  const here = new URL(own);
  for (const each of declared) {
    if (!each || each.length > 2000 || !URL.canParse(each, own)) continue;
    const there = new URL(each, own);
    if (!/^https?:$/.test(there.protocol) || !isPlausible(here, there)) continue;
    // A page that came by TLS is there by TLS.
    if (here.protocol === 'https:' && here.hostname === there.hostname) there.protocol = 'https:';
    // Its own fragment is what tells pages of one document apart; a canonical address has none.
    there.hash = '';
    return cleanAddress(there.href);
  }
  // A place within the page is the same page; an address that begins behind `#!` or `#/` is another one.
  if (!/^#[!/]/.test(here.hash)) here.hash = '';
  return here.href;
}

function isPlausible(here: URL, there: URL): boolean {
  const isFront = (url: URL) => /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(url.pathname) && url.search === '';
  if (isFront(there) && !isFront(here)) return false;
  if (siteOf(here.hostname) === siteOf(there.hostname)) return true;
  if (isNumeric(here.hostname) || isNumeric(there.hostname) || !there.hostname.includes('.')) return false;
  return cache.test(here.hostname) || registrable(here.hostname) === registrable(there.hostname);
}
