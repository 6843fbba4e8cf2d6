/** A post as it is being written: what the form holds, how it becomes what the server takes, and what stops it. */
import { type AdminPost, type PostInput, postInputSchema } from '../../../shared/admin-api.ts';
import type { LanguageId } from '../../../shared/languages/index.ts';
import type { NetworkId } from '../../../shared/networks/index.ts';
import type { Persona } from '../../../shared/personae.ts';
import { crossedDates, emptyPlan, type PlanDraft, planDraftOf, planInput } from './plan-draft.ts';

export interface VariantDraft {
  /** Stable while the form is open; a saved variant's id, or a number of this form for a new one. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly persona: Persona;
  readonly network: NetworkId;
  readonly language: LanguageId;
  readonly text: string;
}
export interface PostDraft {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly theme: string;
  readonly language: LanguageId;
  /** What the form holds for each other language; an empty one is none, and that of the post's own language waits unused. */
  readonly translations: Readonly<Partial<Record<LanguageId, string | undefined>>>;
  readonly variants: readonly VariantDraft[];
  readonly plan: PlanDraft;
}

export function emptyDraft(language: LanguageId): PostDraft {
  return { title: '', text: '', link: '', theme: '', language, translations: {}, variants: [], plan: emptyPlan };
}

export function draftOf(post: AdminPost): PostDraft {
  const { title, text, link, theme, language, translations = {} } = post;
  return {
    title,
    text,
    link: link ?? '',
    theme: theme ?? '',
    language,
    translations,
    variants: post.variants.map((variant) => ({ key: variant.id, ...variant })),
    plan: planDraftOf(post.plan),
  };
}

/** The translations that the draft has, without empty ones and without one of its own language. */
export function translationsOf({ language, translations }: PostDraft): NonNullable<PostInput['translations']> {
  const given = Object.entries(translations).filter(([of, text]) => of !== language && text?.trim());
  return Object.fromEntries(given);
}

/** Whether two drafts would be saved as the same thing. */
export function sameDraft(one: PostDraft, other: PostDraft): boolean {
  const bare = (draft: PostDraft) => {
    const { title, text, link, theme, language, variants } = draft;
    return JSON.stringify([
      [title, text, link, theme, language],
      Object.entries(translationsOf(draft)).toSorted(([a], [b]) => a.localeCompare(b)),
      variants.map((each) => [each.id ?? '', each.persona, each.network, each.language, each.text]),
      Object.entries(planInput(draft.plan)).toSorted(([a], [b]) => a.localeCompare(b)),
    ]);
  };
  return bare(one) === bare(other);
}

/**
 * The form after `sent` was saved as `held`: what the server holds, unless words were typed meanwhile; then those, with
 * the ids that new variants got, so that the next save changes them instead of writing them a second time.
 */
export function afterSaving(now: PostDraft, sent: PostDraft, held: PostDraft): PostDraft {
  const ids = new Map(sent.variants.map(({ key }, place) => [key, held.variants[place]?.id]));
  if (sameDraft(now, sent)) {
    // A variant keeps its key, so that the field in which somebody types stays the same one.
    const key = (place: number) => now.variants[place]?.key;
    return { ...held, variants: held.variants.map((each, place) => ({ ...each, key: key(place) ?? each.key })) };
  }
  return { ...now, variants: now.variants.map((each) => ({ ...each, id: each.id ?? ids.get(each.key) })) };
}

let made = 0;
function freshKey(): string {
  made += 1;
  return `new-${made}`;
}

/** Adds an empty variant for the next network and persona that the post lacks; the first ones when it has all. */
export function addVariant(draft: PostDraft, network: NetworkId): PostDraft {
  const persona: Persona = draft.variants.at(-1)?.persona ?? 'messenger';
  const variant: VariantDraft = { key: freshKey(), persona, network, language: draft.language, text: '' };
  return { ...draft, variants: [...draft.variants, variant] };
}

/** Adds what a human took from the suggestions; from here on it is edited like any other variant. */
export function takeSuggestion(
  draft: PostDraft,
  { persona, network, language }: Pick<VariantDraft, 'persona' | 'network' | 'language'>,
  texts: readonly string[],
): PostDraft {
  const taken = texts.map((text): VariantDraft => ({ key: freshKey(), persona, network, language, text }));
  return { ...draft, variants: [...draft.variants, ...taken] };
}

/** Puts a copy right behind the variant. */
export function copyVariant(draft: PostDraft, key: string): PostDraft {
  return {
    ...draft,
    variants: draft.variants.flatMap((variant) => {
      if (variant.key !== key) return [variant];
      const { id: _id, ...rest } = variant;
      return [variant, { ...rest, key: freshKey() }];
    }),
  };
}

export function changeVariant(draft: PostDraft, key: string, change: Partial<VariantDraft>): PostDraft {
  return {
    ...draft,
    variants: draft.variants.map((variant) => (variant.key === key ? { ...variant, ...change } : variant)),
  };
}

export function removeVariant(draft: PostDraft, key: string): PostDraft {
  return { ...draft, variants: draft.variants.filter((variant) => variant.key !== key) };
}

/** Puts a removed variant back at its place, or at the end when the list has become shorter. */
export function putBack(draft: PostDraft, variant: VariantDraft, place: number): PostDraft {
  return { ...draft, variants: draft.variants.toSpliced(place, 0, variant) };
}

/** Where the form is wrong: `title`, `text`, `link`, `variant:<key>`, `plan.<field>` or `plan.about.<field>`. */
export type Wrong = ReadonlySet<string>;
export type Read = { readonly ok: true; readonly input: PostInput } | { readonly ok: false; readonly wrong: Wrong };

/** Reads the form as what the server takes; else says which fields stop it. `version`: the one that was edited. */
export function readDraft(draft: PostDraft, version: number | undefined): Read {
  const parsed = postInputSchema.safeParse({
    title: draft.title,
    text: draft.text.trim() === '' ? '' : draft.text,
    link: draft.link.trim() === '' ? null : draft.link.trim(),
    theme: draft.theme === '' ? null : draft.theme,
    language: draft.language,
    translations: translationsOf(draft),
    variants: draft.variants.map(({ key: _key, text, ...variant }) => ({
      ...variant,
      text: text.trim() === '' ? '' : text,
    })),
    plan: planInput(draft.plan),
    ...(version === undefined ? {} : { version }),
  });
  const crossed = crossedDates(draft.plan) ? ['plan.expiresAt'] : [];
  if (parsed.success && crossed.length === 0) return { ok: true, input: parsed.data };
  const wrong = (parsed.error?.issues ?? []).map(({ path }) => {
    const [field, place] = path;
    if (field === 'variants' && typeof place === 'number') return `variant:${draft.variants[place]?.key ?? ''}`;
    if (field !== 'plan') return String(field ?? '');
    // The kinds call an address by what it is for; the form has one field for it.
    const names = path.map((step) => (step === 'referral' || step === 'link' ? 'url' : String(step)));
    return names.slice(0, place === 'about' ? 3 : 2).join('.');
  });
  return { ok: false, wrong: new Set([...wrong, ...crossed]) };
}
