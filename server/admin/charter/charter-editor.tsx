/** The charter as JSON, checked while it is written: its shape, and each rule by its own kind. */
import { useId, useMemo, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { en, fr } from 'zod/locales';
import { currentCharterSchema, type CurrentCharter } from '../../../shared/admin-api.ts';
import { readRule } from '../../../shared/charter/index.ts';
import { type Charter, charterSchema } from '../../../shared/charter/rule.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Field } from '../parts/field.tsx';
import { LeaveQuestion, useLeaveGuard } from '../parts/leave-question.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';
import { TextChanges } from './text-changes.tsx';

type Read =
  | { readonly ok: true; readonly charter: Charter }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Reads what was typed; the errors name the place in it. */
function readCharter(json: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { ok: false, errors: [error instanceof Error ? error.message : String(error)] };
  }
  const parsed = charterSchema.safeParse(value);
  if (!parsed.success) {
    return {
      ok: false,
      errors: parsed.error.issues.map((issue) => `${issue.path.join('.') || '{}'}: ${issue.message}`),
    };
  }
  const errors = parsed.data.rules.flatMap((rule) => {
    const read = readRule(rule);
    return read.ok ? [] : [`${rule.id}: ${read.reason}`];
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, charter: parsed.data };
}

interface EditorProps {
  charter: Charter | null;
  /** What stands in it at first instead of the charter: an example to begin with, which is not saved yet. */
  start: Charter | null;
  onClose(): void;
  onSaved(saved: CurrentCharter): void;
}

export function CharterEditor({ charter, start, onClose, onSaved }: EditorProps) {
  const { t, language } = useApp();
  const materialHint = useId();
  const [first] = useState(() =>
    JSON.stringify(charter ?? { version: 1, rules: [], text: { fr: '', en: '' } }, null, 2),
  );
  const [json, setJson] = useState(() => (start ? JSON.stringify(start, null, 2) : first));
  const [material, setMaterial] = useState(false);
  const leaveGuard = useLeaveGuard(json !== first || material);
  const cancel = async () => {
    if (await leaveGuard.mayDrop()) onClose();
  };
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useMemo(() => {
    // zod's reasons are read by people here, in their language.
    z.config(language === 'fr' ? fr() : en());
    return readCharter(json);
  }, [json, language]);
  const save = async () => {
    if (!read.ok) return;
    setBusy(true);
    const answer = await ask('charter', currentCharterSchema, { method: 'PUT', body: { ...read.charter, material } });
    setBusy(false);
    if (answer.ok) onSaved(answer.value);
    else setFailure(answer);
  };
  return (
    <form
      class="card stack"
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
      {start && <Notice tone="info">{t('admin.charter.startHint')}</Notice>}
      <Field label={t('admin.charter.json')} hint={t('admin.charter.jsonHint')}>
        {(control) => (
          <textarea
            {...control}
            class="code"
            rows={24}
            spellcheck={false}
            value={json}
            readOnly={busy}
            aria-invalid={read.ok ? undefined : true}
            onInput={(event) => setJson(event.currentTarget.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {read.ok ? (
          <Notice tone="good">{t('admin.charter.valid', { count: read.charter.rules.length })}</Notice>
        ) : (
          <Notice tone="bad">
            <p>{t('admin.charter.invalid')}</p>
            <ul class="ways">
              {read.errors.slice(0, 8).map((error) => (
                <li key={error}>
                  <code>{error}</code>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      {read.ok && charter && (
        <>
          <TextChanges before={charter.text} after={read.charter.text} />
          <label class="check">
            <input
              type="checkbox"
              checked={material}
              disabled={busy}
              aria-describedby={materialHint}
              onChange={(event) => setMaterial(event.currentTarget.checked)}
            />
            {t('admin.charter.material')}
          </label>
          <p id={materialHint} class="hint">
            {t('admin.charter.materialHint')}
          </p>
        </>
      )}
      <div class="dialog-foot">
        <button type="button" class="button" onClick={cancel}>
          {t('admin.common.cancel')}
        </button>
        <button type="submit" class="button main" disabled={busy || !read.ok}>
          {t('admin.charter.save')}
        </button>
      </div>
      <LeaveQuestion guard={leaveGuard} />
    </form>
  );
}
