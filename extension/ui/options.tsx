/** The person's settings: language, appearance, when the sidebar opens; their programme; their log. */
import { useEffect, useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { appearance, language, openOnCompose } from '../settings.ts';
import { HealthSettings } from './health-settings.tsx';
import { LogSettings } from './log-settings.tsx';
import { Mark } from './mark.tsx';
import { NetworkSettings } from './network-settings.tsx';
import { NoticeBar } from './notice.tsx';
import { PackSettings } from './pack-settings.tsx';
import { ProgramSettings } from './program-settings.tsx';
import { say } from './store.ts';
import { keys, useWords } from './words.ts';

/** One stored preference, as it is now and as it changes elsewhere. */
function useSetting<T>(item: {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(changed: (value: T) => void): () => void;
}): [T | undefined, (value: T) => Promise<void>] {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    void item.getValue().then((now) => setValue(() => now));
    return item.watch((now) => setValue(() => now));
  }, [item]);
  return [value, (next) => item.setValue(next)];
}

export function Options() {
  const t = useWords();
  const [tongue, setTongue] = useSetting(language);
  const [look, setLook] = useSetting(appearance);
  const [opens, setOpens] = useSetting(openOnCompose);
  const saved = () => say(t('options.saved'));
  const firefox = 'sidebarAction' in browser;
  useEffect(() => {
    document.title = t('options.title');
  }, [t]);
  return (
    <>
      <main class="page settings">
        <header class="row start">
          <Mark size={32} />
          <h1>{t('options.title')}</h1>
        </header>
        <section class="card stack">
          <Choice
            label={t('options.language')}
            value={tongue}
            options={[
              ['auto', t('language.auto')],
              ['fr', 'Français'],
              ['en', 'English'],
            ]}
            onChange={(value) => void setTongue(value).then(saved)}
          />
          <Choice
            label={t('options.appearance')}
            value={look}
            options={[
              ['auto', t('options.appearanceAuto')],
              ['light', t('options.appearanceLight')],
              ['dark', t('options.appearanceDark')],
            ]}
            onChange={(value) => void setLook(value).then(saved)}
          />
        </section>
        <section class="card stack">
          <h2>{t('options.sidebar')}</h2>
          {firefox ? (
            <p class="soft">{t('options.openOnComposeFirefox', { keys: keys().open })}</p>
          ) : (
            <div>
              <label class="check">
                <input
                  type="checkbox"
                  checked={opens ?? true}
                  onChange={(event) => void setOpens(event.currentTarget.checked).then(saved)}
                />
                <span>{t('options.openOnCompose')}</span>
              </label>
              <p class="hint">{t('options.openOnComposeHint', { keys: keys().open })}</p>
            </div>
          )}
        </section>
        <NetworkSettings />
        <HealthSettings />
        <ProgramSettings />
        <PackSettings />
        <LogSettings />
      </main>
      <NoticeBar />
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
