/** What a post is about besides its words: a job, an event, or a post of the company's that deserves an answer. */
import { postKinds } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { Choice, Field } from '../parts/field.tsx';
import type { AboutDraft } from './plan-draft.ts';

interface AboutProps {
  about: AboutDraft;
  wrong: ReadonlySet<string>;
  onChange(about: AboutDraft): void;
}

/** The fields that each kind asks for, in their order. */
const asked = {
  '': [],
  job: ['place', 'contract', 'url'],
  event: ['at', 'place', 'url'],
  reaction: ['url', 'why', 'comments'],
} as const;

export function AboutFields({ about, wrong, onChange }: AboutProps) {
  const { t } = useApp();
  const { kind } = about;
  return (
    <>
      <div class="post-row">
        <Choice
          label={t('admin.plan.kind')}
          value={kind}
          any={t('admin.plan.kinds.none')}
          options={postKinds.map((each) => ({ value: each, words: t(`admin.plan.kinds.${each}`) }))}
          {...(kind === '' ? {} : { hint: t(`admin.plan.kindHints.${kind}`) })}
          onPick={(picked) => onChange({ ...about, kind: picked })}
        />
      </div>
      {kind !== '' && (
        <div class="post-row">
          {asked[kind].map((name) => {
            const set = (value: string) => onChange({ ...about, [name]: value });
            const label = name === 'url' ? t(`admin.plan.urls.${kind}`) : t(`admin.plan.${name}`);
            return (
              <Field
                key={`${kind}-${name}`}
                label={label}
                {...(name === 'comments' ? { hint: t('admin.plan.commentsHint') } : {})}
                error={wrong.has(`plan.about.${name}`) ? t(`admin.plan.wrong.${name}`) : undefined}
              >
                {(control) => {
                  const field = {
                    ...control,
                    value: about[name],
                    onInput: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
                  };
                  if (name === 'at') return <input {...field} type="datetime-local" />;
                  if (name === 'url') return <input {...field} type="url" placeholder="https://" maxLength={2000} />;
                  if (name === 'why') return <textarea {...field} rows={3} maxLength={500} />;
                  if (name === 'comments') return <textarea {...field} rows={3} maxLength={5000} />;
                  return <input {...field} maxLength={120} />;
                }}
              </Field>
            );
          })}
        </div>
      )}
    </>
  );
}
