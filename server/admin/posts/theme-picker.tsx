/** Chooses the post's theme, or adds one without leaving the form. */
import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { type Theme, themeSchema } from '../../../shared/api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';
import { bilingual } from '../words.ts';

interface PickerProps {
  themes: readonly Theme[];
  value: string;
  onPick(theme: string): void;
  onAdded(theme: Theme): void;
}

export function ThemePicker({ themes, value, onPick, onAdded }: PickerProps) {
  const { t, language } = useApp();
  const [adding, setAdding] = useState(false);
  return (
    <div class="with-button">
      <Choice
        label={t('admin.post.theme')}
        value={value}
        any={t('admin.post.noTheme')}
        options={themes.map((theme) => ({ value: theme.id, words: bilingual(theme.name, language) }))}
        onPick={onPick}
      />
      <button type="button" class="button" onClick={() => setAdding(true)}>
        <Icon icon={Plus} />
        {t('admin.post.addTheme')}
      </button>
      {adding && (
        <ThemeDialog
          onClose={() => setAdding(false)}
          onAdded={(theme) => {
            setAdding(false);
            onAdded(theme);
          }}
        />
      )}
    </div>
  );
}

function ThemeDialog({ onClose, onAdded }: { onClose(): void; onAdded(theme: Theme): void }) {
  const { t, language } = useApp();
  const [fr, setFr] = useState('');
  const [en, setEn] = useState('');
  const [questionFr, setQuestionFr] = useState('');
  const [questionEn, setQuestionEn] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const save = async () => {
    const isMissing = fr.trim() === '' && en.trim() === '';
    setMissing(isMissing);
    if (isMissing) return;
    const body = { name: { fr, en }, question: { fr: questionFr, en: questionEn } };
    setBusy(true);
    const answer = await ask('themes', themeSchema, { method: 'POST', body });
    setBusy(false);
    if (answer.ok) onAdded(answer.value);
    else setFailure(answer);
  };
  return (
    <Dialog title={t('admin.post.addTheme')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {failure && (
          <Notice tone="bad" live>
            {failureWords({ t, language }, failure)}
          </Notice>
        )}
        <Field label={t('admin.post.themeFr')} error={missing ? t('admin.post.themeMissing') : undefined}>
          {(control) => (
            <input {...control} value={fr} lang="fr" maxLength={120} onInput={(e) => setFr(e.currentTarget.value)} />
          )}
        </Field>
        <Field label={t('admin.post.themeEn')}>
          {(control) => (
            <input {...control} value={en} lang="en" maxLength={120} onInput={(e) => setEn(e.currentTarget.value)} />
          )}
        </Field>
        <Field label={t('admin.post.questionFr')} hint={t('admin.post.questionHint')}>
          {(control) => (
            <input
              {...control}
              value={questionFr}
              lang="fr"
              maxLength={200}
              onInput={(e) => setQuestionFr(e.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('admin.post.questionEn')}>
          {(control) => (
            <input
              {...control}
              value={questionEn}
              lang="en"
              maxLength={200}
              onInput={(e) => setQuestionEn(e.currentTarget.value)}
            />
          )}
        </Field>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy}>
            {t('admin.post.addTheme')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
