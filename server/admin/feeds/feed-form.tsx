/** What a feed is for, how often it is polled, and by which words its entries are taken. */
import { Plus, X } from 'lucide';
import { feedKinds } from '../../../shared/feed-api.ts';
import { abouts } from '../../../shared/reaction-api.ts';
import type { Theme } from '../../../shared/api.ts';
import { useApp } from '../app-context.ts';
import { Choice, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { bilingual } from '../words.ts';
import type { FeedDraft } from './rules-draft.ts';

interface FieldsProps {
  draft: FeedDraft;
  themes: readonly Pick<Theme, 'id' | 'name'>[];
  /** The field that cannot be sent as it is. */
  wrong: 'title' | 'minutes' | 'words' | null;
  onChange(draft: FeedDraft): void;
}

export function FeedFields({ draft, themes, wrong, onChange }: FieldsProps) {
  const { t } = useApp();
  const set = (change: Partial<FeedDraft>) => onChange({ ...draft, ...change });
  const isListening = draft.kind === 'listening';
  return (
    <>
      <Field label={t('admin.feeds.title')} error={wrong === 'title' ? t('admin.feeds.titleWrong') : undefined}>
        {(control) => (
          <input
            {...control}
            value={draft.title}
            maxLength={120}
            onInput={(e) => set({ title: e.currentTarget.value })}
          />
        )}
      </Field>
      <Choice
        label={t('admin.feeds.kind')}
        value={draft.kind}
        options={feedKinds.map((kind) => ({ value: kind, words: t(`admin.feeds.kinds.${kind}`) }))}
        hint={t(`admin.feeds.kindHint.${draft.kind}`)}
        onPick={(kind) => kind && set({ kind })}
      />
      {isListening && (
        <Choice
          label={t('admin.feeds.about')}
          value={draft.about}
          options={abouts.map((about) => ({ value: about, words: t(`reaction.about.${about}`) }))}
          onPick={(about) => about && set({ about })}
        />
      )}
      <Field
        label={t('admin.feeds.minutes')}
        hint={t('admin.feeds.minutesHint')}
        error={wrong === 'minutes' ? t('admin.feeds.minutesWrong') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="number"
            min={15}
            max={1440}
            class="short"
            value={draft.minutes}
            onInput={(e) => set({ minutes: e.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t(isListening ? 'admin.feeds.listenFor' : 'admin.feeds.words')}
        hint={t(isListening ? 'admin.feeds.listenForHint' : 'admin.feeds.wordsHint')}
        error={wrong === 'words' ? t('admin.feeds.wordsWrong') : undefined}
      >
        {(control) => (
          <textarea {...control} rows={3} value={draft.words} onInput={(e) => set({ words: e.currentTarget.value })} />
        )}
      </Field>
      <Field label={t('admin.feeds.without')} hint={t('admin.feeds.withoutHint')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={draft.without}
            onInput={(e) => set({ without: e.currentTarget.value })}
          />
        )}
      </Field>
      {!isListening && <ThemeRules draft={draft} themes={themes} onChange={set} />}
    </>
  );
}

function ThemeRules({
  draft,
  themes,
  onChange,
}: Pick<FieldsProps, 'draft' | 'themes'> & { onChange(change: Partial<FeedDraft>): void }) {
  const { t, language } = useApp();
  const rules = draft.themes;
  const put = (place: number, rule: (typeof rules)[number]) => onChange({ themes: rules.with(place, rule) });
  const named = (id: string) => {
    const theme = themes.find((each) => each.id === id);
    return theme ? bilingual(theme.name, language) : '';
  };
  return (
    <fieldset class="theme-rules">
      <legend>{t('admin.feeds.themes')}</legend>
      <p class="hint">{t(themes.length === 0 ? 'admin.feeds.noThemes' : 'admin.feeds.themesHint')}</p>
      {rules.map((rule, place) => (
        <div class="theme-rule" key={rule.key}>
          <Choice
            label={t('admin.feeds.theme')}
            value={rule.theme}
            any={t('admin.feeds.pickTheme')}
            options={themes.map(({ id }) => ({ value: id, words: named(id) }))}
            onPick={(theme) => put(place, { ...rule, theme })}
          />
          <Field label={t('admin.feeds.themeWords')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                value={rule.words}
                onInput={(e) => put(place, { ...rule, words: e.currentTarget.value })}
              />
            )}
          </Field>
          <button
            type="button"
            class="button small quiet"
            aria-label={t('admin.feeds.removeRule', { theme: named(rule.theme) })}
            onClick={() => onChange({ themes: rules.toSpliced(place, 1) })}
          >
            <Icon icon={X} />
          </button>
        </div>
      ))}
      {themes.length > rules.length && (
        <button
          type="button"
          class="button small"
          onClick={() => {
            const free = themes.find(({ id }) => !rules.some(({ theme }) => theme === id));
            const key = Math.max(0, ...rules.map((rule) => rule.key)) + 1;
            onChange({ themes: [...rules, { key, theme: free?.id ?? '', words: '' }] });
          }}
        >
          <Icon icon={Plus} />
          {t('admin.feeds.addRule')}
        </button>
      )}
      {rules.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.themedOnly}
            onChange={(e) => onChange({ themedOnly: e.currentTarget.checked })}
          />
          {t('admin.feeds.themedOnly')}
        </label>
      )}
    </fieldset>
  );
}
