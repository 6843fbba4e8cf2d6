/** The charter's text, or what a new version changes in it; loaded when somebody reads it. */
import './charter.css';
import { articleChanges, articlesOf, type ArticleChange } from '../../shared/charter-text.ts';
import { useWords } from './words.ts';

/** The whole text by its articles. */
export function CharterArticles({ text }: { text: string }) {
  return (
    <div class="articles">
      {articlesOf(text).map(({ title, text: words }) => (
        <div key={`${title} ${words}`}>
          {title !== '' && <h3>{title}</h3>}
          <p>{words}</p>
        </div>
      ))}
    </div>
  );
}

/** What is another in `after`: each article with its words removed and added; those that stay so are named only. */
export function CharterChanges({ before, after }: { before: string; after: string }) {
  const t = useWords();
  const changes = articleChanges(before, after);
  const same = changes.filter(({ kind }) => kind === 'same');
  return (
    <div class="articles">
      {changes
        .filter(({ kind }) => kind !== 'same')
        .map((change) => (
          <Changed key={`${change.kind} ${change.title}`} change={change} />
        ))}
      {same.length > 0 && <p class="soft small">{t('agreement.same', { count: same.length })}</p>}
    </div>
  );
}

function Changed({ change: { title, kind, pieces } }: { change: ArticleChange }) {
  const t = useWords();
  return (
    <div>
      <h3>
        {title} {kind !== 'same' && <span class="change-kind">{t(`agreement.${kind}`)}</span>}
      </h3>
      <p>
        {pieces.map(({ kind: what, at, text }) =>
          what === 'same' ? (
            text
          ) : (
            <Word key={at} as={what === 'added' ? 'ins' : 'del'} words={text} says={t(`agreement.${what}Words`)} />
          ),
        )}
      </p>
    </div>
  );
}

/** Browsers do not say "insertion" and "deletion" aloud by themselves: hidden words do. */
function Word({ as: Tag, words, says }: { as: 'ins' | 'del'; words: string; says: string }) {
  return (
    <>
      <Tag>
        <span class="visually-hidden">{says} </span>
        {words.trimEnd()}
      </Tag>{' '}
    </>
  );
}
