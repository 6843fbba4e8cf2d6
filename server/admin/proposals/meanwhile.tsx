/** Says why a decision was not taken: a failure, or somebody who was faster, with the way to go on without losing a word. */
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Notice } from '../parts/notice.tsx';
import type { Deciding } from './use-deciding.ts';

interface MeanwhileProps {
  deciding: Deciding;
  /** Words for a refusal that is about something else than this proposal. */
  refused?: string;
}

export function Meanwhile({ deciding: { failure, meanwhile, goOn }, refused }: MeanwhileProps) {
  const { t, language } = useApp();
  if (failure) {
    return (
      <Notice tone="bad" live>
        {failure.code === 'conflict' && refused !== undefined ? refused : failureWords({ t, language }, failure)}
      </Notice>
    );
  }
  if (!meanwhile) return null;
  const name = meanwhile.decidedBy || t('admin.people.erasedPerson');
  return (
    <Notice tone="bad" live>
      <p>{t(`admin.proposals.meanwhile.${meanwhile.state}`, { name })}</p>
      {meanwhile.reason && <p>{t('admin.proposals.reasonGiven', { name, reason: meanwhile.reason })}</p>}
      {meanwhile.state === 'in-review' && (
        <>
          <p>
            <strong>{meanwhile.title}</strong> {meanwhile.note}
          </p>
          <p>
            <button type="button" class="button" onClick={goOn}>
              {t('admin.proposals.goOn')}
            </button>
          </p>
        </>
      )}
      <p>{t('admin.proposals.kept')}</p>
    </Notice>
  );
}
