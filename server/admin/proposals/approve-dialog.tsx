/** Makes a post of a proposal: its text as it will be, seen as on a network; a draft, or published at once. */
import { useState } from 'preact/hooks';
import { type AdminPost, adminPostSchema } from '../../../shared/admin-api.ts';
import { type NetworkId, networkById, networkIds } from '../../../shared/networks/index.ts';
import {
  type Proposal,
  type Proposals,
  type WholeProposal,
  wholeProposalSchema,
} from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { NetworkPreview } from '../posts/network-preview.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';
import { Looking } from './looking.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { useDeciding } from './use-deciding.ts';
import { WishedPlan } from './wished-plan.tsx';

interface ApproveProps {
  proposal: Proposal;
  themes: Proposals['themes'];
  onClose(): void;
  onDone(post: AdminPost, published: boolean): void;
}

export function ApproveDialog({ proposal, themes, onClose, onDone }: ApproveProps) {
  const { t, language } = useApp();
  const whole = useLoad(proposal.id, (signal) => ask(`proposals/${proposal.id}`, wholeProposalSchema, { signal }));
  const [typed, setDraft] = useState<WholeProposal['draft'] | null>(null);
  const [theme, setTheme] = useState(proposal.theme ?? '');
  const [network, setNetwork] = useState<NetworkId>(proposal.network ?? 'linkedin');
  const [thanks, setThanks] = useState('');
  const deciding = useDeciding(proposal);
  const draft = typed ?? whole.value?.draft ?? null;

  const approve = async (publish: boolean) => {
    if (!draft) return;
    const said = thanks.trim() === '' ? {} : { thanks: thanks.trim() };
    const body = { ...draft, theme: theme === '' ? null : theme, publish, ...said };
    const post = await deciding.decide('accept', adminPostSchema, body);
    if (post) onDone(post, publish);
  };
  const known = networkById(network);
  return (
    <Dialog title={t('admin.proposals.approveTitle')} onClose={onClose}>
      <Looking id={proposal.id} />
      {whole.failure && <Failed failure={whole.failure} retry={whole.reload} />}
      <Meanwhile deciding={deciding} />
      {!draft && whole.loading && <Loading />}
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
          {whole.value && (
            <WishedPlan plan={whole.value.draft.plan} onChange={(plan) => setDraft({ ...draft, plan })} />
          )}
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
            <button type="submit" class="button" disabled={deciding.busy}>
              {t('admin.proposals.makeDraft')}
            </button>
            <button type="button" class="button main" disabled={deciding.busy} onClick={() => void approve(true)}>
              {t('admin.proposals.publish')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
