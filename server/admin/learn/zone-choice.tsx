/** The time zone of the programme: its weekdays and times of day are told in it, and the days that people wish for begin in it. */
import { timeZoneSchema, type WhatWorks } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Choice } from '../parts/field.tsx';
import { ask } from '../request.ts';

export function ZoneChoice({ found, onZone }: { found: Pick<WhatWorks, 'zone'>; onZone(): void }) {
  const app = useApp();
  const { t } = app;
  async function choose(zone: string): Promise<void> {
    const body = { zone: zone === '' ? null : zone };
    const answer = await ask('time-zone', timeZoneSchema, { method: 'PUT', body });
    app.say({
      words: answer.ok ? t('admin.learn.zoneSaved', { zone: answer.value.zone ?? 'UTC' }) : failureWords(app, answer),
    });
    if (answer.ok) onZone();
  }
  return (
    <Choice
      class="picker"
      label={t('admin.learn.zone')}
      hint={t('admin.learn.zoneHint')}
      value={found.zone ?? ''}
      any={t('admin.learn.zoneUtc')}
      options={zones(found.zone).map((value) => ({ value, words: value.replaceAll('_', ' ') }))}
      onPick={(zone) => void choose(zone)}
    />
  );
}

/** This browser's own zone first, then all that it knows; the programme's own one in any case. */
function zones(ofProgram: string | null): string[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, ...(ofProgram === null ? [] : [ofProgram]), ...Intl.supportedValuesOf('timeZone')])];
}
