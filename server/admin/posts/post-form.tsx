/** The form of one post: its title, the company's wording, and the variants that people may take. */
import { Plus, Save, Send, Undo2 } from 'lucide';
import type { AdminPost } from '../../../shared/admin-api.ts';
import type { Theme } from '../../../shared/api.ts';
import type { Charter } from '../../../shared/charter/index.ts';
import { languageIds } from '../../../shared/languages/index.ts';
import { networkIds } from '../../../shared/networks/index.ts';
import { useApp } from '../app-context.ts';
import { shortTime } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { LeaveQuestion } from '../parts/leave-question.tsx';
import { Link } from '../parts/link.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import {
  addVariant,
  changeVariant,
  copyVariant,
  type PostDraft,
  putBack,
  removeVariant,
  takeSuggestion,
} from './post-draft.ts';
import { PlanFields } from './plan-fields.tsx';
import { PostDialogs } from './post-dialogs.tsx';
import { stageNow, stateTones } from './state-tones.ts';
import { Suggestions } from './suggestions.tsx';
import { ThemePicker } from './theme-picker.tsx';
import { usePostForm } from './use-post-form.ts';
import { VariantCard } from './variant-card.tsx';

interface FormProps {
  first: AdminPost | null;
  themes: readonly Theme[];
  charter: Charter | null;
  onTheme(theme: Theme): void;
  onSaved(post: AdminPost, isNew: boolean): void;
}

export function PostForm({ first, themes, charter, onTheme, onSaved }: FormProps) {
  const { t, language } = useApp();
  const form = usePostForm(first, onSaved);
  const { post, draft, setDraft, busy, dirty, failure } = form;
  const stage = post && stageNow(post);
  return (
    <Page
      fixed
      title={post ? post.title : t('admin.post.newTitle')}
      lead={
        <>
          <Link to="/admin/posts">{t('admin.post.back')}</Link>
          {post && stage && (
            <>
              <Badge tone={stateTones[stage]}>{t(`admin.posts.states.${stage}`)}</Badge>
              <span class="soft">{t('admin.post.updated', { time: shortTime(language, post.updatedAt) })}</span>
            </>
          )}
          {dirty && <Badge tone="warn">{t('admin.post.unsaved')}</Badge>}
        </>
      }
      actions={
        <>
          {post?.state === 'published' && (
            <button type="button" class="button" disabled={busy} onClick={form.askWithdraw}>
              <Icon icon={Undo2} />
              {t('admin.post.withdraw')}
            </button>
          )}
          <button
            type="button"
            class={post?.state === 'published' ? 'button main' : 'button'}
            disabled={busy}
            onClick={form.save}
          >
            <Icon icon={Save} />
            {t(post?.state === 'published' ? 'admin.post.saveLive' : 'admin.post.save')}
          </button>
          {post?.state !== 'published' && (
            <button type="button" class="button main" disabled={busy} onClick={form.askPublish}>
              <Icon icon={Send} />
              {t('admin.post.publish')}
            </button>
          )}
        </>
      }
    >
      {failure && (
        <Notice tone="bad" live>
          <p>{failureWords({ t, language }, failure)}</p>
          <p>{t('admin.post.kept')}</p>
        </Notice>
      )}
      {form.wrong.size > 0 && (
        <Notice tone="bad" live>
          {t('admin.post.wrong', { count: form.wrong.size })}
        </Notice>
      )}
      {stage === 'expired' && <Notice tone="info">{t('admin.plan.expired')}</Notice>}
      {post?.withdrawnReason && (
        <Notice tone="info">{t('admin.plan.reasonGiven', { reason: post.withdrawnReason })}</Notice>
      )}
      {post?.proposal && (
        <Notice tone="info">
          {t('admin.post.fromProposal')} <Link to="/admin/proposals">{t('admin.post.seeProposal')}</Link>
        </Notice>
      )}
      <PostFields draft={draft} wrong={form.wrong} themes={themes} onChange={setDraft} onTheme={onTheme} />
      <PlanFields
        plan={draft.plan}
        wrong={form.wrong}
        onChange={(change) => setDraft((before) => ({ ...before, plan: { ...before.plan, ...change } }))}
      />
      <Variants draft={draft} wrong={form.wrong} charter={charter} onChange={setDraft} />
      <PostDialogs
        asked={form.asked}
        draft={draft}
        post={post}
        busy={busy}
        onNo={form.answerNo}
        onYes={form.answerYes}
      />
      <LeaveQuestion guard={form.leaveGuard} />
    </Page>
  );
}

/** Changes go through the latest draft, so that an undo made later does not bring an older text back. */
type Change = (change: (draft: PostDraft) => PostDraft) => void;

interface PartProps {
  draft: PostDraft;
  wrong: ReadonlySet<string>;
  onChange: Change;
}

interface FieldsProps extends PartProps {
  themes: readonly Theme[];
  onTheme(theme: Theme): void;
}

function PostFields({ draft, wrong, themes, onChange, onTheme }: FieldsProps) {
  const { t } = useApp();
  const set = (change: Partial<PostDraft>) => onChange((before) => ({ ...before, ...change }));
  return (
    <section class="card post-fields" aria-label={t('admin.post.official')}>
      <Field
        label={t('admin.post.title')}
        hint={t('admin.post.titleHint')}
        error={wrong.has('title') ? t('admin.post.titleWrong') : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={draft.title}
            maxLength={120}
            onInput={(e) => set({ title: e.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t('admin.post.text')}
        hint={t('admin.post.textHint')}
        error={wrong.has('text') ? t('admin.post.textWrong') : undefined}
        class="wide"
      >
        {(control) => (
          <textarea
            {...control}
            rows={6}
            lang={draft.language}
            value={draft.text}
            maxLength={10_000}
            onInput={(e) => set({ text: e.currentTarget.value })}
          />
        )}
      </Field>
      {languageIds
        .filter((each) => each !== draft.language)
        .map((each) => (
          <Field
            key={each}
            label={t('admin.post.translation', { language: t(`language.${each}`) })}
            hint={t('admin.post.translationHint')}
            error={wrong.has('translations') ? t('admin.post.textWrong') : undefined}
            class="wide"
          >
            {(control) => (
              <textarea
                {...control}
                rows={4}
                lang={each}
                value={draft.translations[each] ?? ''}
                maxLength={10_000}
                onInput={(e) => set({ translations: { ...draft.translations, [each]: e.currentTarget.value } })}
              />
            )}
          </Field>
        ))}
      <Field
        label={t('admin.post.link')}
        hint={t('admin.common.optional')}
        error={wrong.has('link') ? t('admin.post.linkWrong') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={draft.link}
            maxLength={2000}
            onInput={(e) => set({ link: e.currentTarget.value })}
          />
        )}
      </Field>
      <div class="post-row">
        <ThemePicker
          themes={themes}
          value={draft.theme}
          onPick={(theme) => set({ theme })}
          onAdded={(theme) => {
            onTheme(theme);
            set({ theme: theme.id });
          }}
        />
        <Choice
          label={t('admin.post.language')}
          value={draft.language}
          options={languageIds.map((each) => ({ value: each, words: t(`language.${each}`) }))}
          onPick={(language) => language && set({ language })}
        />
      </div>
    </section>
  );
}

function Variants({ draft, wrong, charter, onChange }: PartProps & { charter: Charter | null }) {
  const { t, say } = useApp();
  const remove = (key: string) => {
    const place = draft.variants.findIndex((variant) => variant.key === key);
    const variant = draft.variants[place];
    if (!variant) return;
    onChange((before) => removeVariant(before, key));
    say({
      words: t('admin.variant.removed'),
      action: { words: t('admin.common.undo'), run: () => onChange((before) => putBack(before, variant, place)) },
    });
  };
  return (
    <section class="variants">
      <div class="section-head">
        <div>
          <h2>{t('admin.variant.title')}</h2>
          <p class="soft">{t('admin.variant.lead')}</p>
        </div>
        <div class="actions">
          {networkIds.map((network) => (
            <button
              key={network}
              type="button"
              class="button"
              onClick={() => onChange((before) => addVariant(before, network))}
            >
              <Icon icon={Plus} />
              {t('admin.variant.add', { network: t(`network.${network}`) })}
            </button>
          ))}
        </div>
      </div>
      <Suggestions
        draft={draft}
        onTake={(suggestion, texts) => onChange((before) => takeSuggestion(before, suggestion, texts))}
      />
      {draft.variants.length === 0 && <p class="soft">{t('admin.variant.none')}</p>}
      <ol class="variant-list">
        {draft.variants.map((variant, index) => (
          <VariantCard
            key={variant.key}
            variant={variant}
            place={index + 1}
            charter={charter}
            wrong={wrong.has(`variant:${variant.key}`)}
            onChange={(change) => onChange((before) => changeVariant(before, variant.key, change))}
            onCopy={() => onChange((before) => copyVariant(before, variant.key))}
            onRemove={() => remove(variant.key)}
          />
        ))}
      </ol>
    </section>
  );
}
