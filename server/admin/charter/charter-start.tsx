/** What a programme without a charter may begin with: one of the complete examples, read and changed before it is saved. */
import { BookOpenCheck, FileText } from 'lucide';
import { useState } from 'preact/hooks';
import { charterSchema, type Charter } from '../../../shared/charter/rule.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Empty, Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';

/** The reader's own language stands first. */
const offered = { fr: ['fr', 'en'], en: ['en', 'fr'] } as const;

export function CharterStart({ onStart }: { onStart(example: Charter): void }) {
  const { t, language } = useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = async (chosen: 'fr' | 'en') => {
    setBusy(true);
    setFailure(null);
    const answer = await ask(`charter/example?language=${chosen}`, charterSchema);
    setBusy(false);
    if (answer.ok) onStart(answer.value);
    else setFailure(answer);
  };
  return (
    <Empty icon={BookOpenCheck} title={t('admin.charter.empty')}>
      <p>{t('admin.charter.emptyWhat')}</p>
      <div class="start">
        {offered[language].map((each) => (
          <button key={each} type="button" class="button" disabled={busy} onClick={() => void start(each)}>
            <Icon icon={FileText} />
            {t(`admin.charter.start.${each}`)}
          </button>
        ))}
      </div>
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
    </Empty>
  );
}
