/** The feeds that the server reads for the programme, and what was said elsewhere that people may react to. */
import { Download, Plus, Rss, Upload } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { decodeText } from '../../../shared/text/decode-text.ts';
import { type Feed, feedSchema, feedsSchema, mentionsSchema, opmlTakenSchema } from '../../../shared/feed-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { FeedDialog } from '../feeds/feed-dialog.tsx';
import { type FeedAct, FeedList } from '../feeds/feed-list.tsx';
import { MentionList } from '../feeds/mention-list.tsx';
import { Question } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Empty, Failed, Loading, Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { anything, ask, type Failure } from '../request.ts';
import { useLoad } from '../use-load.ts';

/** How often it is looked whether a feed that was just added has been read; the server does so four times a minute. */
const waitingMs = 10_000;
/** Longer than any list of a thousand feeds: such a file is not even read. */
const longestFile = 900_000;

export function FeedsPage() {
  const { t, language, say } = useApp();
  const all = useLoad('feeds', (signal) => ask('feeds', feedsSchema, { signal }));
  const mentions = useLoad('mentions', (signal) => ask('mentions', mentionsSchema, { signal }));
  const [open, setOpen] = useState<{ what: 'add' } | { what: 'change' | 'remove'; feed: Feed } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const feeds = all.value?.feeds ?? [];
  const isWaiting = feeds.some((feed) => feed.polledAt === null && !feed.paused);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => {
      all.reload();
      mentions.reload();
    }, waitingMs);
    return () => clearInterval(timer);
  }, [isWaiting]);

  const failed = (failure: Failure) => setTrouble(failureWords({ t, language }, failure));
  const changed = (words: string) => {
    setOpen(null);
    setTrouble(null);
    say({ words });
    all.reload();
    mentions.reload();
  };
  const poll = async (feed: Feed) => {
    setBusy(feed.id);
    const answer = await ask(`feeds/${feed.id}/poll`, feedSchema, { method: 'POST', body: {} });
    setBusy(null);
    if (!answer.ok) return failed(answer);
    return changed(t(answer.value.problem ? 'admin.feeds.polledBadly' : 'admin.feeds.polled', { title: feed.title }));
  };
  const act = async (what: FeedAct, feed: Feed): Promise<void> => {
    if (what === 'change' || what === 'remove') return setOpen({ what, feed });
    if (what === 'poll') return poll(feed);
    setBusy(feed.id);
    const body = { paused: !feed.paused };
    const answer = await ask(`feeds/${feed.id}/pause`, feedSchema, { method: 'POST', body });
    setBusy(null);
    if (!answer.ok) return failed(answer);
    return changed(t(body.paused ? 'admin.feeds.pausedNow' : 'admin.feeds.resumedNow', { title: feed.title }));
  };
  const remove = async (feed: Feed) => {
    setBusy(feed.id);
    const answer = await ask(`feeds/${feed.id}`, anything, { method: 'DELETE' });
    setBusy(null);
    if (answer.ok) return changed(t('admin.feeds.removed', { title: feed.title }));
    setOpen(null);
    return failed(answer);
  };
  const takeList = async (list: File) => {
    if (list.size > longestFile) return setTrouble(t('admin.feeds.listTooLong'));
    const body = { opml: decodeText(new Uint8Array(await list.arrayBuffer())) };
    const answer = await ask('feeds/opml', opmlTakenSchema, { method: 'POST', body });
    if (!answer.ok) return answer.code === 'invalid' ? setTrouble(t('admin.feeds.noList')) : failed(answer);
    const { added, known, left } = answer.value;
    changed(t('admin.feeds.listTaken', { added, known }));
    return left > 0 ? setTrouble(t('admin.feeds.listLeft', { left })) : undefined;
  };
  return (
    <Page
      title={t('admin.nav.feeds')}
      lead={t('admin.feeds.lead')}
      actions={
        <>
          {feeds.length > 0 && (
            <a class="button" href="/api/v1/feeds.opml" download>
              <Icon icon={Download} />
              {t('admin.feeds.export')}
            </a>
          )}
          <button type="button" class="button" onClick={() => file.current?.click()}>
            <Icon icon={Upload} />
            {t('admin.feeds.import')}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".opml,.xml,text/x-opml,text/xml"
            aria-label={t('admin.feeds.import')}
            onChange={(event) => {
              const input = event.currentTarget;
              const list = input.files?.[0];
              if (list) void takeList(list);
              // The same file, corrected, can be chosen again.
              input.value = '';
            }}
          />
          <button type="button" class="button main" onClick={() => setOpen({ what: 'add' })}>
            <Icon icon={Plus} />
            {t('admin.feeds.add')}
          </button>
        </>
      }
    >
      {trouble !== null && (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      )}
      {all.failure && <Failed failure={all.failure} retry={all.reload} />}
      {!all.value && all.loading && <Loading />}
      {all.value && feeds.length === 0 && (
        <Empty icon={Rss} title={t('admin.feeds.empty')}>
          <p>{t('admin.feeds.emptyWhat')}</p>
        </Empty>
      )}
      {feeds.length > 0 && (
        <section>
          <h2 class="section-title">{t('admin.feeds.list')}</h2>
          <FeedList feeds={feeds} busy={busy} onDo={(what, feed) => void act(what, feed)} />
        </section>
      )}
      {(feeds.some(({ kind }) => kind === 'listening') || (mentions.value?.mentions.length ?? 0) > 0) && (
        <section>
          <h2 class="section-title">{t('admin.feeds.mention.list')}</h2>
          {mentions.failure && <Failed failure={mentions.failure} retry={mentions.reload} />}
          {mentions.value && (
            <MentionList
              mentions={mentions.value.mentions}
              onChanged={(next) => mentions.set({ mentions: [...next] })}
            />
          )}
        </section>
      )}
      {open && open.what !== 'remove' && (
        <FeedDialog
          feed={open.what === 'change' ? open.feed : null}
          themes={all.value?.themes ?? []}
          onClose={() => setOpen(null)}
          onDone={(feed, isNew) => changed(t(isNew ? 'admin.feeds.added' : 'admin.feeds.saved', { title: feed.title }))}
        />
      )}
      {open?.what === 'remove' && (
        <Question
          title={t('admin.feeds.removeTitle', { title: open.feed.title })}
          yes={t('admin.feeds.remove')}
          danger
          busy={busy !== null}
          onNo={() => setOpen(null)}
          onYes={() => void remove(open.feed)}
        >
          <p>{t('admin.feeds.removeWhat')}</p>
        </Question>
      )}
    </Page>
  );
}
