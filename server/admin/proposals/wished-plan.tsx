/** What a proposal's author wishes for its post: taken over, unless the reviewer takes a wish out. */
import { useState } from 'preact/hooks';
import { type PostPlan, plainPlan } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { shortTime } from '../dates.ts';

const wishes = ['networks', 'personae', 'groups', 'releaseAt', 'expiresAt'] as const;
type Wish = (typeof wishes)[number];

const isWished = (plan: PostPlan, wish: Wish) => {
  const value = plan[wish];
  return Array.isArray(value) ? value.length > 0 : value !== null;
};

interface WishedProps {
  plan: PostPlan;
  /** The plan with the wishes that are still in. */
  onChange(plan: PostPlan): void;
}

export function WishedPlan({ plan, onChange }: WishedProps) {
  const { t, language } = useApp();
  const [out, setOut] = useState<ReadonlySet<Wish>>(new Set());
  const wished = wishes.filter((wish) => isWished(plan, wish));
  if (wished.length === 0) return null;
  const words: Record<Wish, () => string> = {
    networks: () => plan.networks.map((network) => t(`network.${network}`)).join(', '),
    personae: () => plan.personae.map((persona) => t(`persona.${persona}.name`)).join(', '),
    groups: () => String(plan.groups.length),
    releaseAt: () => shortTime(language, plan.releaseAt ?? ''),
    expiresAt: () => shortTime(language, plan.expiresAt ?? ''),
  };
  const set = (wish: Wish, isIn: boolean) => {
    const next = new Set(out);
    if (isIn) next.delete(wish);
    else next.add(wish);
    setOut(next);
    onChange({ ...plan, ...Object.fromEntries([...next].map((each) => [each, plainPlan[each]])) });
  };
  return (
    <fieldset class="wished">
      <legend>{t('admin.proposals.takenOver')}</legend>
      {wished.map((wish) => (
        <label key={wish} class="check">
          <input
            type="checkbox"
            checked={!out.has(wish)}
            onChange={(event) => set(wish, event.currentTarget.checked)}
          />
          <span>{t(`admin.proposals.plan.${wish}`, { what: words[wish]() })}</span>
        </label>
      ))}
    </fieldset>
  );
}
