/** The wish for variants as state: which engines there are and are asked, what was found for which text, what failed. */
import { useEffect, useState } from 'preact/hooks';
import { type VariantPreview, variantEnginesSchema, variantPreviewSchema } from '../../../shared/admin-api.ts';
import { type LanguageId, languageIds } from '../../../shared/languages/index.ts';
import { useApp } from '../app-context.ts';
import { ask, type Failure } from '../request.ts';
import { askBrowserModel, hasBrowserModel } from './browser-model.ts';
import { type PostDraft, translationsOf } from './post-draft.ts';

/** The optional engines, each when there is one. */
export interface Engines {
  readonly endpoint: string | null;
  readonly browser: boolean;
}

/** What the variants were made of: another text asks for others. */
export const wishedFor = (draft: PostDraft): string =>
  JSON.stringify([draft.text, draft.language, translationsOf(draft)]);

/** Adds what the browser's model made of each text, checked by the server, or why not. */
async function withBrowserModel(preview: VariantPreview, posts: readonly Parameters<typeof askBrowserModel>[0][]) {
  for (const post of posts) {
    const { text, language, link, brand } = post;
    const wordings = await askBrowserModel(post);
    if (typeof wordings === 'string') {
      preview.declined.push({ transform: 'browser-model', language, reason: wordings });
      continue;
    }
    const body = { text, language, link, brand: brand.name, aliases: brand.aliases, wordings };
    const checked = await ask('variants/check', variantPreviewSchema, { method: 'POST', body });
    if (!checked.ok) return checked;
    preview.variants.push(...checked.value.variants);
    preview.declined.push(...checked.value.declined);
  }
  return null;
}

export function useSuggestions(draft: PostDraft) {
  const { session } = useApp();
  const [engines, setEngines] = useState<Engines>({ endpoint: null, browser: false });
  const [found, setFound] = useState<{ readonly for: string; readonly preview: VariantPreview } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { language } = draft;

  useEffect(() => {
    let over = false;
    void Promise.all([ask('variants/engines', variantEnginesSchema), hasBrowserModel(language)]).then(
      ([server, browser]) => {
        if (!over) setEngines({ endpoint: server.ok ? (server.value.endpoint?.model ?? null) : null, browser });
      },
    );
    return () => {
      over = true;
    };
  }, [language]);

  /** `aliases`: as they are typed, separated by commas. */
  const wish = async (aliases: string, wanted: { readonly endpoint: boolean; readonly browser: boolean }) => {
    setBusy(true);
    setFailure(null);
    const { text } = draft;
    const link = URL.canParse(draft.link.trim()) ? draft.link.trim() : null;
    const others = aliases
      .split(',')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    const translations = translationsOf(draft);
    const more = { aliases: others, ...(wanted.endpoint ? { engines: ['endpoint'] } : {}) };
    const body = { text, language, link, translations, ...more };
    const answer = await ask('variants/preview', variantPreviewSchema, { method: 'POST', body });
    if (answer.ok && wanted.browser) {
      const brand = { name: session?.program.name ?? '', aliases: others };
      const texts: Partial<Record<LanguageId, string | undefined>> = { ...translations, [language]: text };
      const posts = languageIds.flatMap((of) => {
        const worded = texts[of];
        return worded === undefined ? [] : [{ text: worded, language: of, link, brand }];
      });
      const failed = await withBrowserModel(answer.value, posts);
      if (failed) setFailure(failed);
    }
    if (answer.ok) setFound({ for: wishedFor(draft), preview: answer.value });
    else setFailure(answer);
    setBusy(false);
  };
  return { engines, found, failure, busy, wish };
}
