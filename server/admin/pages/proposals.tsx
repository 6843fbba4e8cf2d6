/** What people propose: pages they clipped and ideas, each waiting for a yes, a no with a reason, or what it is the same as. */
import { Keyboard, Lightbulb, SearchX } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { adminPostSchema } from '../../../shared/admin-api.ts';
import { type Proposal, proposalSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Empty, Failed, Loading, Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { StateLinks } from '../parts/state-links.tsx';
import { KeysHelp } from '../proposals/keys-help.tsx';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { ProposalDialog, type Asked } from '../proposals/proposal-dialog.tsx';
import { QueueFilters } from '../proposals/queue-filters.tsx';
import { queueAddress, readQueueQuery } from '../proposals/queue-query.ts';
import { useQueue } from '../proposals/use-queue.ts';
import { useQueueNews } from '../proposals/use-queue-news.ts';
import { type QueueAct, useQueueKeys } from '../proposals/use-queue-keys.ts';
import { ask, type Failure } from '../request.ts';
import { go, replace, usePlace } from '../route.ts';

/** As a proposal lives. */
const stateOrder = [
  'in-review',
  'accepted',
  'published',
  'declined',
  'merged',
] as const satisfies readonly Proposal['state'][];

const focusOn = (proposal: Proposal | undefined) =>
  document.querySelector<HTMLElement>(`[data-proposal="${proposal?.id}"]`)?.focus();

export function ProposalsPage() {
  const { t, language, say, session } = useApp();
  const query = readQueueQuery(usePlace().query);
  const asked = queueAddress(query);
  const all = useQueue(asked);
  const [open, setOpen] = useState<Asked | null>(null);
  const [helping, setHelping] = useState(false);
  const [at, setAt] = useState(0);
  const [detailed, setDetailed] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = all.value?.proposals ?? [];
  const counts = all.value?.counts;
  const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  const isFiltered = query.text !== undefined || query.source !== undefined;

  /** Takes one step at once; what came in between is shown by the list that is asked for anew. */
  const take = async <T,>(step: () => Promise<{ ok: true; value: T } | Failure>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    const answer = await step();
    setBusy(false);
    if (!answer.ok) setFailure(answer);
    all.reload();
    return answer.ok ? answer.value : null;
  };
  const post = <S extends z.ZodMiniType>({ id }: Proposal, what: string, schema: S, body: object) =>
    take<z.infer<S>>(() => ask(`proposals/${id}/${what}`, schema, { method: 'POST', body }));
  const edit = async (proposal: Proposal) => {
    const made = await post(proposal, 'accept', adminPostSchema, { version: proposal.version });
    if (!made) return;
    say({ words: t('admin.proposals.accepted') });
    await go(`/admin/posts/${made.id}`);
  };
  const thank = async (proposal: Proposal) => {
    if (await post(proposal, 'thank', proposalSchema, {}))
      say({ words: t('admin.proposals.thankedNow', { name: proposal.member?.name ?? '' }) });
  };
  const reopen = async (proposal: Proposal) => {
    if (await post(proposal, 'reopen', proposalSchema, { version: proposal.version }))
      say({ words: t('admin.proposals.reopened') });
  };
  const act = (what: QueueAct | 'thank-now', on: Proposal | undefined) => {
    if (what === 'help') return setHelping(true);
    if (what === 'next' || what === 'previous') {
      const to = Math.max(0, Math.min(shown.length - 1, at + (what === 'next' ? 1 : -1)));
      return focusOn(shown[on && document.activeElement?.closest('[data-proposal]') ? to : at]);
    }
    if (!on || busy) return undefined;
    if (what === 'look') {
      focusOn(on);
      return setDetailed(detailed === on.id ? null : on.id);
    }
    const isOpen = on.state === 'in-review';
    if (what === 'thank-now') return void thank(on);
    if (what === 'thank') return on.member && !isOpen ? setOpen({ what, proposal: on }) : undefined;
    if (what === 'reopen') return on.state === 'declined' || on.state === 'merged' ? void reopen(on) : undefined;
    if (!isOpen) return undefined;
    if (what === 'edit') return session?.member.role === 'admin' ? void edit(on) : undefined;
    return setOpen({ what, proposal: on });
  };
  useQueueKeys((what) => act(what, shown[at]));
  const news = useQueueNews();
  useEffect(() => {
    if (news.length === 0) return;
    const said = news.map(({ did, title, by }) =>
      t(`admin.proposals.news.${did}`, { title, name: by || t('admin.people.erasedPerson') }),
    );
    say({ words: said.slice(-3).join(' ') });
    all.reload();
    // Each batch is told once, whatever else is drawn anew.
  }, [news]);
  return (
    <Page
      title={t('admin.nav.proposals')}
      lead={t('admin.proposals.lead')}
      actions={
        <button type="button" class="button quiet" onClick={() => setHelping(true)}>
          <Icon icon={Keyboard} />
          {t('admin.proposals.keys')}
        </button>
      }
    >
      <StateLinks
        label={t('admin.proposals.filter')}
        all={t('admin.proposals.all')}
        path="/admin/proposals"
        current={query.state ?? null}
        keep={queueAddress({ ...query, state: undefined })}
        states={stateOrder.map((each) => ({
          id: each,
          words: t(`proposal.${each}`),
          count: counts?.[each] ?? 0,
        }))}
        total={total}
      />
      {(total > 0 || isFiltered) && (
        <QueueFilters
          query={query}
          onFilter={(change) => {
            setAt(0);
            replace(`/admin/proposals${queueAddress({ ...query, ...change })}`);
          }}
        />
      )}
      {failure && (
        <Notice tone="bad" live>
          {failure.code === 'conflict' ? t('admin.proposals.faster') : failureWords({ t, language }, failure)}
        </Notice>
      )}
      {all.failure && <Failed failure={all.failure} retry={all.reload} />}
      {!all.value && all.loading && <Loading />}
      {all.value && total === 0 && !isFiltered && (
        <Empty icon={Lightbulb} title={t('admin.proposals.empty')}>
          <p>{t('admin.proposals.emptyWhat')}</p>
        </Empty>
      )}
      {all.value && shown.length === 0 && (total > 0 || isFiltered) && (
        <Empty icon={SearchX} title={t(isFiltered ? 'admin.proposals.noneFound' : 'admin.proposals.noneHere')} />
      )}
      <ul class="proposals">
        {shown.map((proposal, place) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            themes={all.value?.themes ?? []}
            busy={busy}
            isAt={place === at}
            isDetailed={proposal.id === detailed}
            onFocus={() => setAt(place)}
            onDo={(what) => act(what, proposal)}
          />
        ))}
      </ul>
      {all.value?.more && (
        <p>
          <button type="button" class="button" disabled={all.loading} onClick={all.further}>
            {t('admin.proposals.more', { count: shown.length })}
          </button>
        </p>
      )}
      {helping && <KeysHelp onClose={() => setHelping(false)} />}
      {open && (
        <ProposalDialog
          asked={open}
          themes={all.value?.themes ?? []}
          onClose={(said) => {
            setOpen(null);
            if (said !== undefined) say({ words: said });
            // Others may have decided meanwhile, too.
            all.reload();
          }}
        />
      )}
    </Page>
  );
}
