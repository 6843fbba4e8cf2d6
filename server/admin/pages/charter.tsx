/** The charter: the text that people read and the rules that give tips while they write. */
import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { currentCharterSchema, fewestPeople } from '../../../shared/admin-api.ts';
import { articlesOf } from '../../../shared/charter-text.ts';
import type { Charter } from '../../../shared/charter/rule.ts';
import { useApp } from '../app-context.ts';
import { CharterEditor } from '../charter/charter-editor.tsx';
import { CharterStart } from '../charter/charter-start.tsx';
import { RuleList } from '../charter/rule-list.tsx';
import { Icon } from '../parts/icon.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';
import { bilingual } from '../words.ts';

/** As a programme begins, and as it is when somebody emptied it. */
const saysNothing = ({ rules, text }: Charter) =>
  rules.length === 0 && Object.values(text).every((each) => (each ?? '').trim() === '');

export function CharterPage() {
  const { t, language, say } = useApp();
  const loaded = useLoad('charter', (signal) => ask('charter', currentCharterSchema, { signal }));
  /** Null while it is only read; `start`: what the editor begins with instead of the charter. */
  const [editing, setEditing] = useState<{ start: Charter | null } | null>(null);
  const charter = loaded.value?.charter ?? null;
  const isBlank = charter === null || saysNothing(charter);
  return (
    <Page
      title={t('admin.nav.charter')}
      lead={t('admin.charter.lead')}
      actions={
        loaded.value &&
        !editing && (
          <button type="button" class="button" onClick={() => setEditing({ start: null })}>
            <Icon icon={Pencil} />
            {t('admin.charter.edit')}
          </button>
        )
      }
    >
      {loaded.failure && <Failed failure={loaded.failure} retry={loaded.reload} />}
      {!loaded.value && loaded.loading && <Loading />}
      {editing && (
        <CharterEditor
          charter={charter}
          start={editing.start}
          onClose={() => setEditing(null)}
          onSaved={(saved) => {
            loaded.set(saved);
            setEditing(null);
            say({ words: t('admin.charter.saved') });
          }}
        />
      )}
      {loaded.value && !editing && isBlank && (
        <CharterStart onStart={(example) => setEditing({ start: { ...example, version: charter?.version ?? 1 } })} />
      )}
      {charter && !isBlank && !editing && (
        <>
          <section class="card">
            <h2>{t('admin.charter.acceptance')}</h2>
            <p>
              {loaded.value?.accepted
                ? t('admin.charter.accepted', { ...loaded.value.accepted, version: loaded.value.since ?? 1 })
                : t('admin.charter.acceptedHidden', { least: fewestPeople })}
            </p>
          </section>
          <section class="card prose">
            <h2>{t('admin.charter.text')}</h2>
            {articlesOf(bilingual(charter.text, language)).map(({ title, text }) => (
              <div key={`${title} ${text}`}>
                {title !== '' && <h3>{title}</h3>}
                <p>{text}</p>
              </div>
            ))}
          </section>
          <section>
            <h2 class="section-title">{t('admin.charter.rules', { count: charter.rules.length })}</h2>
            <p class="soft small">{t('admin.charter.answersLead', { least: fewestPeople })}</p>
            <RuleList rules={charter.rules} answers={loaded.value?.answers} />
          </section>
        </>
      )}
    </Page>
  );
}
