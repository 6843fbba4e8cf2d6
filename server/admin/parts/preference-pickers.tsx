/** The two choices of the reader: language and appearance. */
import { Languages, SunMoon } from 'lucide';
import { useState } from 'preact/hooks';
import { type LanguageId, languageIds, languages } from '../../../shared/languages/index.ts';
import { useApp } from '../app-context.ts';
import { appearances, keepAppearance, savedAppearance } from '../preferences.ts';
import { Icon } from './icon.tsx';

export function PreferencePickers({ onLanguage }: { onLanguage(language: LanguageId): void }) {
  const { t, language } = useApp();
  const [appearance, setAppearance] = useState(savedAppearance);
  return (
    <>
      <label class="pick">
        <Icon icon={Languages} />
        <span class="unseen">{t('admin.shell.language')}</span>
        <select
          value={language}
          onChange={(event) => {
            const picked = event.currentTarget.value;
            onLanguage(languageIds.find((id) => id === picked) ?? language);
          }}
        >
          {languageIds.map((id) => (
            <option key={id} value={id} lang={id}>
              {languages[id].language.name}
            </option>
          ))}
        </select>
      </label>
      <label class="pick">
        <Icon icon={SunMoon} />
        <span class="unseen">{t('admin.shell.appearance')}</span>
        <select
          value={appearance}
          onChange={(event) => {
            const picked = event.currentTarget.value;
            const next = appearances.find((each) => each === picked) ?? 'auto';
            setAppearance(next);
            keepAppearance(next);
          }}
        >
          {appearances.map((each) => (
            <option key={each} value={each}>
              {t(`admin.appearance.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
