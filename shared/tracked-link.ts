/** Puts a share's own short link where a text has the post's, and the company's `utm_` parameters on the address behind it. */

/** What a template may name in braces; `{campaign|theme}` takes the first of them that says something. */
export const utmValues = ['network', 'theme', 'campaign', 'post', 'persona', 'language'] as const;
export type UtmValues = Readonly<Partial<Record<(typeof utmValues)[number], string>>>;

/** The parameters in the order in which they are put; Google's (Analytics help, "URL builders: Collect campaign data"). */
export const utmFields = ['source', 'medium', 'campaign', 'term', 'content'] as const;
/** The template of each parameter; one that is empty is not put. */
export type UtmTemplate = Readonly<Partial<Record<(typeof utmFields)[number], string>>>;

const braces = /\{([^{}]*)\}/g;
const longestValue = 80;

/** The first thing in braces that no share has, or null: `{thme}`. */
export function unknownValue(template: string): string | null {
  for (const [whole, names = ''] of template.matchAll(braces)) {
    if (!names.split('|').every((name) => utmValues.some((known) => known === name))) return whole;
  }
  return null;
}

/** A name as it stands in a parameter: small letters and digits with hyphens, of any script. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longestValue)
    .replace(/^-+|-+$/g, '');
}

function filledIn(template: string, values: UtmValues): string {
  const filled = template.replace(braces, (_, names: string) => {
    const said = names.split('|').map((name) => plain(values[name as keyof UtmValues] ?? ''));
    return said.find((value) => value !== '') ?? '';
  });
  return filled.trim();
}

/**
 * The address with the template's parameters at the end of its query. What the address has stays byte for byte, and a
 * parameter that it has already is not put a second time. Throws on what is no address.
 */
export function withUtm(address: string, template: UtmTemplate, values: UtmValues): string {
  const { href, hash, searchParams } = new URL(address);
  const added = utmFields.flatMap((field) => {
    const value = filledIn(template[field] ?? '', values);
    const name = `utm_${field}`;
    return value === '' || searchParams.has(name) ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  if (added.length === 0) return href;
  const base = hash === '' ? href : href.slice(0, -hash.length);
  const bare = base.replace(/#$/, '');
  const joint = bare.includes('?') ? (/^[^?]*\?$|&$/.test(bare) ? '' : '&') : '?';
  return `${bare}${joint}${added.join('&')}${hash}`;
}

/** What may stand after an address that ends there: nothing, a space, a closing mark, or punctuation before one of them. */
const after = String.raw`(?=[.,;:!?…]*(?:[\s)\]}>»”’"']|$))`;

/** The text with `short` in place of each `link`; a longer address that only begins like it stays. */
export function withShortLink(text: string, link: string, short: string): string {
  const literal = link.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return text.replace(new RegExp(literal + after, 'g'), () => short);
}
