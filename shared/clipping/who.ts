/** Who wrote a page, from lines that say more than a name. */
import { cleanLine } from '../text/clean-text.ts';
import { longestClipName } from '../clip.ts';
import { plainOf } from './plain-of.ts';

const before =
  /^(?:(?:written|posted|published|reported|words|story|article|text|écrit|rédigé|publié|proposé|propos recueillis|texte)\s+)?(?:by|par)\s*:?\s+|^(?:author|auteur|autrice|auteure|authors|auteurs|posted by|publié par)\s*:\s*/i;
/** What stands behind a name in its line: the day, the time it takes, the post. */
const after =
  /\s+(?:[|•·–—]\s+.*|(?:on|le|updated|mis à jour|published|publié)\s+(?:\p{L}+\s+)?\d.*|\d{1,2}[\s/.-]\S+[\s/.-]\d{4}.*|\(?\d+\s*min\b.*)$|,?\s+(?:(?:jan|feb|fév|mar|apr|avr|ma[iy]|jui?n|jul|juil|aug|aoû|sep|oct|nov|dec|déc)\p{L}*\.?\s+\d{1,2},?\s+\d{4}.*)$/iu;
const nobody =
  /^(?:admin(?:istrator)?|staff|editor|author|auteur|unknown|anonymous|guest|null|undefined|user|root|webmaster|wordpress|by|par)$/i;

/** The first of the candidates that is somebody: each is a list of names. '' when nobody is. */
export function authorOf(candidates: readonly (readonly string[])[], site: string): string {
  for (const names of candidates) {
    const people = names
      .slice(0, 10)
      .map((each) => nameOf(each, site))
      .filter((name) => name !== '');
    if (people.length > 0) return cleanLine([...new Set(people)].join(', '), longestClipName);
  }
  return '';
}

function nameOf(line: string, site: string): string {
  const plain = cleanLine(plainOf(line), 400);
  const name = plain
    .replace(before, '')
    .replace(after, '')
    .replace(/[\s,;|–—-]+$/u, '')
    .trim();
  const isAddress = /^https?:|^www\.|\/\/|^\S+@\S+$/i.test(name);
  const isName = /\p{L}/u.test(name) && name.length <= longestClipName && !/^\d/.test(name) && !nobody.test(name);
  return isName && !isAddress && name.toLowerCase() !== site.toLowerCase() ? name : '';
}
