/** Takes out of a page's address what only follows its reader around. */

// Names of the mailing, advertising and share-button services that are met most.
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|srsltid|vero_id|oly_(?:anon|enc)_id)$/i;

/** The address without tracking parameters, text fragment, name and password. An address that cannot be read is left as it is. */
export function cleanAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  // A copy of the names: deleting while walking would skip one.
  const names = Array.from(url.searchParams.keys());
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  const hash = url.hash.replace(/:~:.*$/, '');
  url.hash = hash === '#' ? '' : hash;
  return url.href;
}
