/** What the person may wish for a proposal besides its reason; folded away, so that the quick case stays quick. */
import { useId } from 'preact/hooks';
import { networkIds } from '../../shared/networks/index.ts';
import { personae } from '../../shared/personae.ts';
import type { Ideas } from '../../shared/own-proposal.ts';
import { longestSuggestion, type Wish } from '../../shared/proposal-wish.ts';
import { useApp } from './store.ts';
import { useWords } from './words.ts';

interface Props {
  wish: Wish;
  /** Those that it can be wished for. */
  groups: Ideas['groups'];
  onChange: (wish: Wish) => void;
}

/** As an event has it: what is not wished is absent. */
export function wishesOf(wish: Wish): Wish {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

export function WishFields({ wish, groups, onChange }: Props) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const themes = useApp((state) => state.library?.themes) ?? [];
  const id = useId();
  const picked = <T extends string>(from: readonly T[], value: string) => from.find((each) => each === value);
  return (
    <details>
      <summary>{t('sidebar.clip.more')}</summary>
      <div class="stack tight">
        {themes.length > 0 && (
          <div class="field">
            <label for={`${id}-theme`}>{t('sidebar.clip.theme')}</label>
            <select
              id={`${id}-theme`}
              value={wish.theme ?? ''}
              onChange={(event) => onChange({ ...wish, theme: event.currentTarget.value || undefined })}
            >
              <option value="">{t('sidebar.clip.any')}</option>
              {themes.map((theme) => (
                <option key={theme.id} value={theme.id}>
                  {theme.name[language] ?? theme.name.fr ?? theme.name.en}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field">
          <label for={`${id}-network`}>{t('sidebar.clip.network')}</label>
          <select
            id={`${id}-network`}
            value={wish.network ?? ''}
            onChange={(event) => onChange({ ...wish, network: picked(networkIds, event.currentTarget.value) })}
          >
            <option value="">{t('sidebar.clip.any')}</option>
            {networkIds.map((network) => (
              <option key={network} value={network}>
                {t(`network.${network}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-persona`}>{t('sidebar.clip.persona')}</label>
          <select
            id={`${id}-persona`}
            value={wish.persona ?? ''}
            onChange={(event) => onChange({ ...wish, persona: picked(personae, event.currentTarget.value) })}
          >
            <option value="">{t('sidebar.clip.any')}</option>
            {personae.map((persona) => (
              <option key={persona} value={persona}>
                {t(`persona.${persona}.name`)}
              </option>
            ))}
          </select>
        </div>
        {groups && groups.length > 0 && (
          <div class="field">
            <label for={`${id}-group`}>{t('propose.group')}</label>
            <select
              id={`${id}-group`}
              value={wish.group ?? ''}
              onChange={(event) => onChange({ ...wish, group: event.currentTarget.value || undefined })}
            >
              <option value="">{t('sidebar.clip.any')}</option>
              {groups.map((group) => (
                <option key={group.id} value={group.id}>
                  {group.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field">
          <label for={`${id}-text`}>{t('sidebar.clip.suggestion')}</label>
          <textarea
            id={`${id}-text`}
            rows={4}
            maxLength={longestSuggestion}
            value={wish.suggestion ?? ''}
            onInput={(event) => onChange({ ...wish, suggestion: event.currentTarget.value || undefined })}
          />
        </div>
        {(['embargo', 'expiry'] as const).map((day) => (
          <div key={day} class="field">
            <label for={`${id}-${day}`}>{t(`sidebar.clip.${day}`)}</label>
            <input
              id={`${id}-${day}`}
              type="date"
              value={wish[day] ?? ''}
              onInput={(event) => onChange({ ...wish, [day]: event.currentTarget.value || undefined })}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
