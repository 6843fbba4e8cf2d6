/** What of the queue is shown, and in which order; kept in the address. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { proposalOrders, proposalSources, type ProposalSource } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { Choice, Field } from '../parts/field.tsx';
import type { QueueQuery } from './queue-query.ts';

/** Typing settles before the server is asked; milliseconds. */
const settle = 350;

interface FiltersProps {
  query: QueueQuery;
  onFilter(change: Partial<QueueQuery>): void;
}

export function QueueFilters({ query, onFilter }: FiltersProps) {
  const { t } = useApp();
  const [text, setText] = useState(query.text ?? '');
  const timerRef = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(query.text ?? ''), [query.text]);
  useEffect(() => () => clearTimeout(timerRef.current), []);
  return (
    <search>
      <form
        class="queue-filters"
        aria-label={t('admin.proposals.filters')}
        onSubmit={(event) => event.preventDefault()}
      >
        <Field label={t('admin.proposals.search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              value={text}
              maxLength={200}
              onInput={(event) => {
                const { value } = event.currentTarget;
                setText(value);
                clearTimeout(timerRef.current);
                timerRef.current = setTimeout(() => onFilter({ text: value.trim() || undefined }), settle);
              }}
            />
          )}
        </Field>
        <Choice<ProposalSource>
          label={t('admin.proposals.source')}
          value={query.source ?? ''}
          any={t('admin.proposals.anySource')}
          options={proposalSources.map((value) => ({ value, words: t(`admin.proposals.from.${value}`) }))}
          onPick={(value) => onFilter({ source: value || undefined })}
        />
        <Choice
          label={t('admin.proposals.order')}
          value={query.order ?? 'newest'}
          options={proposalOrders.map((value) => ({ value, words: t(`admin.proposals.orders.${value}`) }))}
          onPick={(value) => onFilter({ order: value === 'newest' ? undefined : value || undefined })}
        />
      </form>
    </search>
  );
}
