/** Adds or changes a campaign or a moment: its name in both languages, its days, and what a campaign is for. */
import { useState } from 'preact/hooks';
import {
  type AdminCampaign,
  adminCampaignSchema,
  type AdminMoment,
  adminMomentSchema,
  campaignInputSchema,
  momentInputSchema,
} from '../../../shared/life-api.ts';
import type { Theme } from '../../../shared/api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Checks } from '../parts/checks.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { anything, ask, type Failure } from '../request.ts';
import { bilingual } from '../words.ts';

/** What is edited; null for a new one. */
export type Edited =
  | { readonly kind: 'campaign'; readonly of: AdminCampaign | null }
  | { readonly kind: 'moment'; readonly of: AdminMoment | null };

interface OccasionProps {
  edited: Edited;
  themes: readonly Theme[];
  onClose(): void;
  onSaved(): void;
}

export function OccasionDialog({ edited, themes, onClose, onSaved }: OccasionProps) {
  const { t, language } = useApp();
  const { kind, of } = edited;
  const path = `${kind}s`;
  const [name, setName] = useState({ fr: of?.name.fr ?? '', en: of?.name.en ?? '' });
  const [startsOn, setStarts] = useState(of?.startsOn ?? '');
  const [endsOn, setEnds] = useState(of?.endsOn ?? '');
  const [aim, setAim] = useState(edited.kind === 'campaign' ? (edited.of?.aim ?? '') : '');
  const [ofThemes, setThemes] = useState<readonly string[]>(
    edited.kind === 'campaign' ? (edited.of?.themes ?? []) : [],
  );
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const read = () => {
    const version = of ? { version: of.version } : {};
    const dated = { name, startsOn, endsOn: endsOn || startsOn, ...version };
    return kind === 'campaign'
      ? campaignInputSchema.safeParse({ ...dated, aim, themes: ofThemes })
      : momentInputSchema.safeParse(dated);
  };
  const save = async () => {
    const parsed = read();
    const found = new Set(parsed.error?.issues.map(({ path: [field] }) => String(field)));
    if (name.fr.trim() === '' && name.en.trim() === '') found.add('name');
    if (endsOn !== '' && endsOn < startsOn) found.add('endsOn');
    setWrong(found);
    if (found.size > 0 || !parsed.success) return;
    setBusy(true);
    const schema = kind === 'campaign' ? adminCampaignSchema : adminMomentSchema;
    const answer = await ask(of ? `${path}/${of.id}` : path, schema, {
      method: of ? 'PUT' : 'POST',
      body: parsed.data,
    });
    setBusy(false);
    if (answer.ok) onSaved();
    else setFailure(answer);
  };
  const remove = async () => {
    setBusy(true);
    const answer = await ask(`${path}/${of?.id ?? ''}`, anything, { method: 'DELETE' });
    setBusy(false);
    if (answer.ok) onSaved();
    else setFailure(answer);
  };
  return (
    <Dialog title={t(`admin.calendar.${kind}.${of ? 'change' : 'add'}`)} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {failure && (
          <Notice tone="bad" live>
            {failure.code === 'conflict' ? t('admin.calendar.conflict') : failureWords({ t, language }, failure)}
          </Notice>
        )}
        {(['fr', 'en'] as const).map((each) => (
          <Field
            key={each}
            label={t(`admin.calendar.name.${each}`)}
            error={each === 'fr' && wrong.has('name') ? t('admin.calendar.nameMissing') : undefined}
          >
            {(control) => (
              <input
                {...control}
                lang={each}
                value={name[each]}
                maxLength={120}
                onInput={(event) => setName({ ...name, [each]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <div class="post-row">
          <Field
            label={t('admin.calendar.startsOn')}
            error={wrong.has('startsOn') ? t('admin.calendar.dayMissing') : undefined}
          >
            {(control) => (
              <input
                {...control}
                type="date"
                value={startsOn}
                onInput={(event) => setStarts(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field
            label={t('admin.calendar.endsOn')}
            hint={t('admin.calendar.endsOnHint')}
            error={wrong.has('endsOn') ? t('admin.calendar.endsWrong') : undefined}
          >
            {(control) => (
              <input {...control} type="date" value={endsOn} onInput={(event) => setEnds(event.currentTarget.value)} />
            )}
          </Field>
        </div>
        {kind === 'campaign' && (
          <Field label={t('admin.calendar.aim')} hint={t('admin.calendar.aimHint')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                value={aim}
                maxLength={500}
                onInput={(event) => setAim(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        {kind === 'campaign' && themes.length > 0 && (
          <Checks
            legend={t('admin.calendar.themes')}
            options={themes.map((theme) => ({ value: theme.id, words: bilingual(theme.name, language) }))}
            value={ofThemes}
            onPick={setThemes}
          />
        )}
        <div class="dialog-foot">
          {of && (
            <button type="button" class="button danger" disabled={busy} onClick={() => void remove()}>
              {t('admin.calendar.remove')}
            </button>
          )}
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy}>
            {t('admin.calendar.save')}
          </button>
        </div>
        {of && <p class="hint">{t('admin.calendar.removeWhat')}</p>}
      </form>
    </Dialog>
  );
}
