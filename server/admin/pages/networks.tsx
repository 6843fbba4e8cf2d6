/** The networks: the selector pack that repairs the extension where a site has changed. */
import { FileUp, Trash2, Wrench } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { type CurrentPack, currentPackSchema } from '../../../shared/admin-api.ts';
import { signedPackSchema } from '../../../shared/selector-pack.ts';
import { useApp } from '../app-context.ts';
import { longTime, utcDay } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Question } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Empty, Failed, Loading, Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { ask, type Failure } from '../request.ts';
import { useLoad } from '../use-load.ts';

const path = 'admin/selector-pack';
/** Longer than any signed pack: such a file is not even read. */
const longestFile = 200_000;

export function NetworksPage() {
  const { t, say } = useApp();
  const loaded = useLoad(path, (signal) => ask(path, currentPackSchema, { signal }));
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = useFailure();

  async function upload(file: File): Promise<void> {
    setTrouble(null);
    const signed = await readSigned(file);
    if (!signed) return setTrouble(t('admin.networks.notSigned', { file: file.name }));
    const answer = await ask(path, currentPackSchema, { method: 'PUT', body: signed });
    if (!answer.ok) {
      // Somebody else has uploaded one since this page was read.
      const now = answer.code === 'conflict' ? await ask(path, currentPackSchema) : null;
      if (now?.ok) loaded.set(now.value);
      return setTrouble(words(answer, now?.ok ? now.value.newest : loaded.value?.newest));
    }
    loaded.set(answer.value);
    say({ words: t('admin.networks.uploaded', { version: String(answer.value.newest) }) });
  }
  async function remove(): Promise<void> {
    setAsking(false);
    setTrouble(null);
    const answer = await ask(path, currentPackSchema, { method: 'DELETE' });
    if (!answer.ok) return setTrouble(words(answer));
    loaded.set(answer.value);
    say({ words: t('admin.networks.removed') });
  }

  const pack = loaded.value?.pack ?? null;
  return (
    <Page title={t('admin.nav.networks')} lead={t('admin.networks.lead')}>
      {loaded.failure && <Failed failure={loaded.failure} retry={loaded.reload} />}
      {!loaded.value && loaded.loading && <Loading />}
      {trouble !== null && (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      )}
      {loaded.value && !pack && (
        <Empty icon={Wrench} title={t('admin.networks.none')}>
          <p>{t('admin.networks.noneWhat')}</p>
        </Empty>
      )}
      {pack && <InForce pack={pack} onRemove={() => setAsking(true)} />}
      {loaded.value && <Upload isFirst={!pack} onFile={(file) => void upload(file)} />}
      {asking && pack && (
        <Question
          title={t('admin.networks.removeTitle', { version: String(pack.version) })}
          yes={t('admin.networks.remove')}
          danger
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        >
          <p>{t('admin.networks.removeWhat')}</p>
        </Question>
      )}
    </Page>
  );
}

/** A refusal says what is wrong with the pack, which the person who made it must know whatever their language. */
function useFailure(): (failure: Failure, newest?: number) => string {
  const { t, language } = useApp();
  return (failure, newest = 0) => {
    if (failure.code === 'conflict') return t('admin.networks.older', { newest: String(newest) });
    if (failure.code === 'invalid') return t('admin.networks.refused', { why: failure.detail });
    return failureWords({ t, language }, failure);
  };
}

async function readSigned(file: File) {
  if (file.size > longestFile) return null;
  try {
    const read = signedPackSchema.safeParse(JSON.parse(await file.text()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function InForce({ pack, onRemove }: { pack: NonNullable<CurrentPack['pack']>; onRemove(): void }) {
  const { t, language } = useApp();
  const networks = new Intl.ListFormat(language).format(pack.networks.map((id) => t(`network.${id}`)));
  return (
    <section class="card prose" data-pack={pack.version}>
      <h2>{t('admin.networks.inForce', { version: String(pack.version) })}</h2>
      <p>{t('admin.networks.for', { networks, made: utcDay(language, pack.made) })}</p>
      <p>{t('admin.networks.by', { time: longTime(language, pack.uploadedAt), name: pack.uploadedBy })}</p>
      <p>
        {t('admin.networks.key')} <code>{pack.key}</code>
      </p>
      <p class="hint">{t('admin.networks.keyWhat')}</p>
      <div class="actions">
        <button type="button" class="button danger" onClick={onRemove}>
          <Icon icon={Trash2} />
          {t('admin.networks.remove')}
        </button>
      </div>
    </section>
  );
}

function Upload({ isFirst, onFile }: { isFirst: boolean; onFile(file: File): void }) {
  const { t } = useApp();
  const id = useId();
  return (
    <section class="card prose">
      <h2>
        <label for={id}>{t(isFirst ? 'admin.networks.upload' : 'admin.networks.uploadNewer')}</label>
      </h2>
      <p class="hint" id={`${id}-hint`}>
        <Icon icon={FileUp} /> {t('admin.networks.uploadWhat')}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onFile(file);
          // The same file, corrected, can be chosen again.
          input.value = '';
        }}
      />
    </section>
  );
}
