/** How links are tracked: on or off, the parameters of their targets with a preview, and the company's own unit values. */
import { Save } from 'lucide';
import { useState } from 'preact/hooks';
import { type LinkSetting, linkSettingInputSchema, linkSettingSchema } from '../../../shared/link-api.ts';
import { unknownValue, type UtmTemplate, utmFields, utmValues, withUtm } from '../../../shared/tracked-link.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask } from '../request.ts';

const example = 'https://example.com/article?id=7';
const values = {
  network: 'linkedin',
  theme: 'Sustainability',
  campaign: 'Spring',
  post: 'New site',
  persona: 'expert',
  language: 'en',
};

/** Those that say something. */
const given = (utm: LinkSetting['utm']): UtmTemplate =>
  Object.fromEntries(utmFields.flatMap((field) => (utm[field] ? [[field, utm[field]]] : [])));
/** A number as it is typed: null of nothing, NaN of what is no number. */
const amount = (typed: string) => {
  const digits = typed.replaceAll(/\s/g, '').replace(',', '.');
  return digits === '' ? null : Number(digits);
};
/** The same as people of that language write it. */
const written = (value: number | null | undefined, language: string) =>
  String(value ?? '').replace('.', language === 'fr' ? ',' : '.');

export function LinkForm({ setting, onSaved }: { setting: LinkSetting; onSaved(setting: LinkSetting): void }) {
  const app = useApp();
  const { t, say, language } = app;
  const [tracked, setTracked] = useState(setting.tracked);
  const [utm, setUtm] = useState<UtmTemplate>(() => given(setting.utm));
  const [currency, setCurrency] = useState(setting.worth?.currency ?? 'EUR');
  const [click, setClick] = useState(() => written(setting.worth?.click, language));
  const [publication, setPublication] = useState(() => written(setting.worth?.publication, language));
  const [trouble, setTrouble] = useState<string | null>(null);

  const worth =
    amount(click) === null && amount(publication) === null
      ? null
      : { currency: currency.trim().toUpperCase(), click: amount(click), publication: amount(publication) };
  const wrong = (field: (typeof utmFields)[number]) => unknownValue(utm[field] ?? '');

  const unreadable = (typed: string) => (Number.isNaN(amount(typed)) ? t('admin.learn.noNumber') : undefined);

  async function save(): Promise<void> {
    setTrouble(null);
    const input = linkSettingInputSchema.safeParse({ tracked, utm, worth });
    if (!input.success) return setTrouble(t('admin.learn.invalid'));
    const answer = await ask('links', linkSettingSchema, { method: 'PUT', body: input.data });
    if (!answer.ok) return setTrouble(failureWords(app, answer));
    onSaved(answer.value);
    say({ words: t('admin.learn.saved') });
  }

  return (
    <form
      class="card prose"
      aria-labelledby="links-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="links-title">{t('admin.learn.links')}</h2>
      <p>{t('admin.learn.linksWhat', { base: setting.base })}</p>
      {trouble !== null && (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      )}
      <label class="check">
        <input type="checkbox" checked={tracked} onChange={(event) => setTracked(event.currentTarget.checked)} />
        <span>{t('admin.learn.tracked')}</span>
      </label>
      <fieldset class="link-fields">
        <legend>{t('admin.learn.utm')}</legend>
        <p class="hint">{t('admin.learn.utmWhat', { values: utmValues.map((value) => `{${value}}`).join(' ') })}</p>
        {utmFields.map((field) => (
          <Field
            key={field}
            label={`utm_${field}`}
            error={wrong(field) === null ? undefined : t('admin.learn.utmUnknown', { value: wrong(field) ?? '' })}
          >
            {(control) => (
              <input
                {...control}
                type="text"
                maxLength={120}
                value={utm[field] ?? ''}
                onInput={(event) => setUtm({ ...utm, [field]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <p>{t('admin.learn.utmPreview')}</p>
        <p class="link-preview" data-testid="utm-preview">
          <code>{withUtm(example, utm, values)}</code>
        </p>
      </fieldset>
      <fieldset class="link-fields">
        <legend>{t('admin.learn.units')}</legend>
        <p class="hint">{t('admin.learn.unitsWhat')}</p>
        <Field label={t('admin.learn.currency')}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={3}
              value={currency}
              onInput={(event) => setCurrency(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('admin.learn.perClick')} error={unreadable(click)}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="decimal"
              value={click}
              onInput={(event) => setClick(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('admin.learn.perPublication')} error={unreadable(publication)}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="decimal"
              value={publication}
              onInput={(event) => setPublication(event.currentTarget.value)}
            />
          )}
        </Field>
      </fieldset>
      <div class="actions">
        <button type="submit" class="button main" disabled={utmFields.some((field) => wrong(field) !== null)}>
          <Icon icon={Save} />
          {t('admin.learn.save')}
        </button>
      </div>
    </form>
  );
}
