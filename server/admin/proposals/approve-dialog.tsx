/** Makes a post of a proposal: its text as it will be, seen as on a network; a draft, or published at once. */
import { useEffect, useState } from 'preact/hooks';
import { type AdminPost, adminPostSchema } from '../../../shared/admin-api.ts';
import { type NetworkId, networkById, networkIds } from '../../../shared/networks/index.ts';
import { type Proposal, type Proposals, wholeProposalSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Loading, Notice } from '../parts/notice.tsx';
import { NetworkPreview } from '../posts/network-preview.tsx';
import { ask, type Failure } from '../request.ts';

interface ApproveProps {
  proposal: Proposal;
  themes: Proposals['themes'];
  onClose(): void;
  onDone(post: AdminPost, published: boolean): void;
}

export function ApproveDialog({ proposal, themes, onClose, onDone }: ApproveProps) {
  const { t, language } = useApp();
  const [draft, setDraft] = useState<{ title: string; text: string; language: 'fr' | 'en' } | null>(null);
  const [theme, setTheme] = useState(proposal.theme ?? '');
  const [network, setNetwork] = useState<NetworkId>(proposal.network ?? 'linkedin');
  const [thanks, setThanks] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void ask(`proposals/${proposal.id}`, wholeProposalSchema).then((answer) =>
      answer.ok ? setDraft(answer.value.draft) : setFailure(answer),
    );
  }, [proposal.id]);

  const approve = async (publish: boolean) => {
    if (!draft) return;
    setBusy(true);
    const said = thanks.trim() === '' ? {} : { thanks: thanks.trim() };
    const body = { ...draft, version: proposal.version, theme: theme === '' ? null : theme, publish, ...said };
    const answer = await ask(`proposals/${proposal.id}/accept`, adminPostSchema, { method: 'POST', body });
    setBusy(false);
    if (answer.ok) onDone(answer.value, publish);
    // What was written stays in the form: only the proposal is another one.
    else setFailure(answer);
  };
  const known = networkById(network);
  return (
    <Dialog title={t('admin.proposals.approveTitle')} onClose={onClose}>
      {failure && (
        <Notice tone="bad" live>
          {failure.code === 'conflict' ? failure.detail : failureWords({ t, language }, failure)}
        </Notice>
      )}
      {!draft && !failure && <Loading />}
      {draft && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void approve(false);
          }}
        >
          <Field label={t('admin.proposals.postTitle')}>
            {(control) => (
              <input
                {...control}
                required
                maxLength={120}
                value={draft.title}
                onInput={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('admin.proposals.postText')}>
            {(control) => (
              <textarea
                {...control}
                required
                rows={7}
                maxLength={10_000}
                value={draft.text}
                onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
              />
            )}
          </Field>
          <Choice
            label={t('admin.proposals.theme')}
            value={theme}
            any={t('admin.proposals.noTheme')}
            options={themes.map(({ id, name }) => ({ value: id, words: name[language] ?? name.fr ?? name.en ?? '' }))}
            onPick={setTheme}
          />
          <Choice
            label={t('admin.proposals.seenOn')}
            value={network}
            options={networkIds.map((id) => ({ value: id, words: t(`network.${id}`) }))}
            onPick={(picked) => {
              if (picked) setNetwork(picked);
            }}
          />
          {known && <NetworkPreview network={known} text={draft.text} language={draft.language} />}
          {proposal.member && (
            <Field label={t('admin.proposals.thanks')} hint={t('admin.proposals.thanksHint')}>
              {(control) => (
                <input
                  {...control}
                  maxLength={1000}
                  value={thanks}
                  onInput={(event) => setThanks(event.currentTarget.value)}
                />
              )}
            </Field>
          )}
          <div class="dialog-foot">
            <button type="button" class="button" onClick={onClose}>
              {t('admin.common.cancel')}
            </button>
            <button type="submit" class="button" disabled={busy}>
              {t('admin.proposals.makeDraft')}
            </button>
            <button type="button" class="button main" disabled={busy} onClick={() => void approve(true)}>
              {t('admin.proposals.publish')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
