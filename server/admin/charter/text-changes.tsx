/** What an edited charter would show to those who accepted the former one, in each language whose text has changed. */
import { articleChanges, type ArticleChange } from '../../../shared/charter-text.ts';
import type { Charter } from '../../../shared/charter/rule.ts';
import { languageIds } from '../../../shared/languages/index.ts';
import { useApp } from '../app-context.ts';

interface Props {
  before: Charter['text'];
  after: Charter['text'];
}

export function TextChanges({ before, after }: Props) {
  const { t } = useApp();
  const changed = languageIds.filter((id) => (before[id] ?? '') !== (after[id] ?? ''));
  return (
    <details open={changed.length > 0}>
      <summary>{t('admin.charter.changes')}</summary>
      {changed.length === 0 && <p class="soft">{t('admin.charter.noChanges')}</p>}
      {changed.map((id) => (
        <div key={id} lang={id} class="prose">
          {articleChanges(before[id] ?? '', after[id] ?? '')
            .filter(({ kind }) => kind !== 'same')
            .map((change) => (
              <Changed key={`${change.kind} ${change.title}`} change={change} />
            ))}
        </div>
      ))}
    </details>
  );
}

function Changed({ change: { title, kind, pieces } }: { change: ArticleChange }) {
  const { t } = useApp();
  return (
    <div>
      <h3>
        {title} {kind !== 'same' && <span class="soft">{t(`agreement.${kind}`)}</span>}
      </h3>
      <p>
        {pieces.map(({ kind: what, at, text }) => {
          if (what === 'same') return text;
          const Tag = what === 'added' ? 'ins' : 'del';
          return (
            <Tag key={at}>
              <span class="unseen">{t(`agreement.${what}Words`)} </span>
              {text}
            </Tag>
          );
        })}
      </p>
    </div>
  );
}
