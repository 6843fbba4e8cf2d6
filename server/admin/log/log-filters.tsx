/** The filters above the share log. */
import { FilterX, SlidersHorizontal } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Theme } from '../../../shared/api.ts';
import { logKinds, logStates } from '../../../shared/log-api.ts';
import type { Member } from '../../../shared/admin-api.ts';
import { networks } from '../../../shared/networks/index.ts';
import { useApp } from '../app-context.ts';
import { Choice, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { bilingual } from '../words.ts';
import { filterNames, type FilterName, type LogQuery } from './query.ts';

/** Typing settles before the server is asked. */
const settle = 350;

interface FiltersProps {
  query: LogQuery;
  members: readonly Member[];
  themes: readonly Theme[];
  onFilter(name: FilterName, value: string): void;
  onClear(): void;
}

export function LogFilters({ query, members, themes, onFilter, onClear }: FiltersProps) {
  const { t, language } = useApp();
  const [text, setText] = useState(query.text ?? '');
  const timerRef = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(query.text ?? ''), [query.text]);
  useEffect(() => () => clearTimeout(timerRef.current), []);
  const type = (value: string) => {
    setText(value);
    clearTimeout(timerRef.current);
    timerRef.current = setTimeout(() => onFilter('text', value.trim()), settle);
  };
  const used = filterNames.filter((name) => name !== 'text' && query[name] !== undefined).length;
  const [open, setOpen] = useState(used > 0);
  return (
    <search>
      <form
        class={`filters ${open ? 'open' : ''}`}
        aria-label={t('admin.log.filters')}
        onSubmit={(event) => event.preventDefault()}
      >
        <Field label={t('admin.log.text')} class="filter-text">
          {(control) => (
            <input
              {...control}
              type="search"
              value={text}
              maxLength={200}
              placeholder={t('admin.log.textHint')}
              onInput={(event) => type(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="button" class="button filter-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon icon={SlidersHorizontal} />
          {used > 0 ? t('admin.log.filtersUsed', { count: used }) : t('admin.log.filtersMore')}
        </button>
        <Choice
          label={t('admin.log.member')}
          value={query.member ?? ''}
          any={t('admin.log.any.member')}
          options={members
            .filter((member) => member.erasedAt === null)
            .map((member) => ({ value: member.id, words: member.name }))}
          onPick={(value) => onFilter('member', value)}
        />
        <Choice
          label={t('admin.log.network')}
          value={query.network ?? ''}
          any={t('admin.log.any.network')}
          options={networks.map((network) => ({ value: network.id, words: network.name }))}
          onPick={(value) => onFilter('network', value)}
        />
        <Choice
          label={t('admin.log.theme')}
          value={query.theme ?? ''}
          any={t('admin.log.any.theme')}
          options={themes.map((theme) => ({ value: theme.id, words: bilingual(theme.name, language) }))}
          onPick={(value) => onFilter('theme', value)}
        />
        <Choice
          label={t('admin.log.kind')}
          value={query.kind ?? ''}
          any={t('admin.log.any.kind')}
          options={logKinds.map((kind) => ({ value: kind, words: t(`admin.log.kinds.${kind}`) }))}
          onPick={(value) => onFilter('kind', value)}
        />
        <Choice
          label={t('admin.log.state')}
          value={query.state ?? ''}
          any={t('admin.log.any.state')}
          options={logStates.map((state) => ({ value: state, words: t(`state.${state}`) }))}
          onPick={(value) => onFilter('state', value)}
        />
        <Field label={t('admin.log.from')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={query.from ?? ''}
              max={query.to}
              onChange={(event) => onFilter('from', event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('admin.log.to')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={query.to ?? ''}
              min={query.from}
              onChange={(event) => onFilter('to', event.currentTarget.value)}
            />
          )}
        </Field>
        <button
          type="button"
          class="button quiet filter-clear"
          disabled={used === 0 && query.text === undefined}
          onClick={onClear}
        >
          <Icon icon={FilterX} />
          {t('admin.log.clear')}
        </button>
      </form>
    </search>
  );
}
