/** The part of the post's form that says when it shows, for whom, in which campaign, what it is about, and with which images. */
import { campaignsSchema, groupsSchema, momentsSchema } from '../../../shared/life-api.ts';
import { networkIds } from '../../../shared/networks/index.ts';
import { personae } from '../../../shared/personae.ts';
import { useApp } from '../app-context.ts';
import { Checks } from '../parts/checks.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Failed } from '../parts/notice.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';
import { bilingual } from '../words.ts';
import { AboutFields } from './about-fields.tsx';
import { ImagePicker } from './image-picker.tsx';
import { emptyPlan, type PlanDraft } from './plan-draft.ts';

interface PlanProps {
  plan: PlanDraft;
  wrong: ReadonlySet<string>;
  onChange(change: Partial<PlanDraft>): void;
}

const times = ['releaseAt', 'expiresAt', 'pinnedUntil'] as const;

export function PlanFields({ plan, wrong, onChange }: PlanProps) {
  const { t, language } = useApp();
  const groups = useLoad('groups', (signal) => ask('groups', groupsSchema, { signal }));
  const campaigns = useLoad('campaigns', (signal) => ask('campaigns', campaignsSchema, { signal }));
  const moments = useLoad('moments', (signal) => ask('moments', momentsSchema, { signal }));
  const failed = [groups, campaigns, moments].find(({ failure, value }) => failure !== null && value === null);
  const wrongHere = [...wrong].some((field) => field.startsWith('plan'));
  const isPlain = JSON.stringify(plan) === JSON.stringify(emptyPlan);
  const names = (of: readonly { id: string; name: { fr?: string | undefined; en?: string | undefined } }[] = []) =>
    of.map(({ id, name }) => ({ value: id, words: bilingual(name, language) }));
  return (
    <details class="card plan" open={!isPlain || wrongHere}>
      <summary>{t('admin.plan.title')}</summary>
      <div class="post-fields">
        {failed?.failure && <Failed failure={failed.failure} retry={failed.reload} />}
        <div class="post-row">
          {times.map((name) => (
            <Field
              key={name}
              label={t(`admin.plan.${name}`)}
              hint={t(`admin.plan.${name}Hint`)}
              error={wrong.has(`plan.${name}`) ? t('admin.plan.crossed') : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  type="datetime-local"
                  value={plan[name]}
                  onInput={(event) => onChange({ [name]: event.currentTarget.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <div class="post-row">
          <Choice
            label={t('admin.plan.campaign')}
            value={plan.campaign}
            any={t('admin.plan.noCampaign')}
            options={names(campaigns.value?.campaigns)}
            onPick={(campaign) => onChange({ campaign })}
          />
          <Choice
            label={t('admin.plan.moment')}
            value={plan.moment}
            any={t('admin.plan.noMoment')}
            options={names(moments.value?.moments)}
            onPick={(moment) => onChange({ moment })}
          />
        </div>
        {groups.value && groups.value.groups.length > 0 && (
          <Checks
            legend={t('admin.plan.groups')}
            hint={t('admin.plan.groupsHint')}
            options={groups.value.groups.map(({ id, name }) => ({ value: id, words: name }))}
            value={plan.groups}
            onPick={(value) => onChange({ groups: value })}
          />
        )}
        <Checks
          legend={t('admin.plan.personae')}
          hint={t('admin.plan.personaeHint')}
          options={personae.map((each) => ({ value: each, words: t(`persona.${each}.name`) }))}
          value={plan.personae}
          onPick={(value) => onChange({ personae: value })}
        />
        <Checks
          legend={t('admin.plan.networks')}
          hint={t('admin.plan.networksHint')}
          options={networkIds.map((each) => ({ value: each, words: t(`network.${each}`) }))}
          value={plan.networks}
          onPick={(value) => onChange({ networks: value })}
        />
        <AboutFields about={plan.about} wrong={wrong} onChange={(about) => onChange({ about })} />
        <ImagePicker value={plan.media} onPick={(media) => onChange({ media })} />
      </div>
    </details>
  );
}
