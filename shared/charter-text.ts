/** The charter as people read it: its articles, and what a new version changes in each. */
import { wordChanges, type Piece } from './text/word-changes.ts';

/** A numbered article, or any other paragraph: then its title is empty. */
export interface Article {
  /** With its number, such as `3. Facts, with their source`. */
  readonly title: string;
  readonly text: string;
}

/** An article of the newer version, or one that it has no more. */
export interface ArticleChange {
  readonly title: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly pieces: readonly Piece[];
}

/** Cuts a charter's text at empty lines; a first line that begins with a number is a title. Linear. */
export function articlesOf(text: string): readonly Article[] {
  return text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [first = '', ...rest] = part.split('\n');
      return /^(?:article )?\d{1,3}[.)\u00a0 -]/iu.test(first)
        ? { title: first.trim(), text: rest.join('\n').trim() }
        : { title: '', text: part };
    });
}

const nameOf = ({ title }: Article) => title.replace(/^\D{0,8}\d{1,3}[.)\s-]*/u, '').toLowerCase();
const numberOf = ({ title }: Article) => /\d{1,3}/.exec(title)?.[0];

/**
 * What changed from one version to the next, article by article, in the order of the newer one; what is gone comes last. An
 * article is known by its title, else by its number; one that only moved is the same.
 */
export function articleChanges(before: string, after: string): readonly ArticleChange[] {
  const left = [...articlesOf(before)];
  const take = (isIt: (article: Article) => boolean): Article | undefined => {
    const at = left.findIndex(isIt);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const articles = articlesOf(after);
  const byName = articles.map((each) =>
    take((old) => (each.title === '' ? old.title === '' && old.text === each.text : nameOf(old) === nameOf(each))),
  );
  const changes = articles.map((each, index): ArticleChange => {
    const old = byName[index] ?? take((other) => numberOf(other) === numberOf(each));
    const pieces = wordChanges(old?.text ?? '', each.text);
    if (!old) return { title: each.title, kind: 'added', pieces };
    const isSame = nameOf(old) === nameOf(each) && pieces.every(({ kind }) => kind === 'same');
    return { title: each.title, kind: isSame ? 'same' : 'changed', pieces };
  });
  const gone = left.map(({ title, text }): ArticleChange => ({
    title,
    kind: 'removed',
    pieces: [{ kind: 'removed', at: 0, text }],
  }));
  return [...changes, ...gone];
}
