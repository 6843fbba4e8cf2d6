/** The share log: what was shared or clipped, by whom, where and when, newest first. */
import { ArrowLeft, ArrowUpToLine, Download, RefreshCw, ScrollText, SearchX } from 'lucide';
import { logSummarySchema } from '../../../shared/log-api.ts';
import { membersSchema, themesSchema } from '../../../shared/admin-api.ts';
import { useApp } from '../app-context.ts';
import { fullPage } from '../log/full-page.ts';
import { LogFilters } from '../log/log-filters.tsx';
import { LogSummary } from '../log/log-summary.tsx';
import { LogTable } from '../log/log-table.tsx';
import {
  type FilterName,
  filterNames,
  firstPage,
  type LogQuery,
  readQuery,
  writeQuery,
  writeServerQuery,
} from '../log/query.ts';
import { useNewer } from '../log/use-newer.ts';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { Empty, Failed, Loading, Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { ask } from '../request.ts';
import { replace, usePlace } from '../route.ts';
import { useLoad } from '../use-load.ts';

function address(query: LogQuery): string {
  const search = writeQuery(query);
  return search ? `/admin/?${search}` : '/admin/';
}

export function ShareLogPage() {
  const { t, language } = useApp();
  const place = usePlace();
  const query = readQuery(place.query);
  const search = writeServerQuery(query);
  const page = useLoad(search, (signal) => fullPage(query, signal));
  const members = useLoad('members', (signal) => ask('members', membersSchema, { signal }));
  const summary = useLoad('summary', (signal) => ask('log/summary', logSummarySchema, { signal }));
  const themes = useLoad('themes', (signal) => ask('themes', themesSchema, { signal }));
  // Looking at a named person's log is told to that person: it must not be done by a timer.
  const newer = useNewer(
    query,
    page.isCurrent ? page.value : null,
    query.before === undefined && query.member === undefined,
  );

  const filters = firstPage(query);
  const filtered = filterNames.some((name) => filters[name] !== undefined);
  const change = (next: LogQuery) => replace(address(next));
  // Typed words arrive late: what the address says by then counts, not what it said when typing began.
  const filter = (name: FilterName, value: string) => {
    const search = new URLSearchParams(location.search);
    search.delete('before');
    search.set(name, value);
    change(readQuery(search));
  };
  const member = members.value?.members.find((each) => each.id === query.member);
  const csv = `/api/v1/log.csv?${writeServerQuery(filters)}${filtered ? '&' : ''}language=${language}`;
  // Lines of other filters may wait, faded, for the new ones; beside a failure they would pass for their answer.
  const shown = page.failure && !page.isCurrent ? null : page.value;
  const lines = shown?.lines ?? [];
  // Whoever has joined since must be found among the filters too.
  const refresh = () => {
    page.reload();
    members.reload();
    themes.reload();
    summary.reload();
  };
  return (
    <Page
      title={t('admin.nav.log')}
      arrival={String(query.before ?? '')}
      lead={t('admin.log.lead')}
      actions={
        <>
          <a class="button" href={csv} download>
            <Icon icon={Download} />
            {t('admin.log.csv')}
          </a>
          <button type="button" class="button" aria-busy={page.loading} onClick={refresh}>
            <Icon icon={RefreshCw} />
            {t('admin.log.refresh')}
          </button>
        </>
      }
    >
      {summary.value && !filtered && query.before === undefined && <LogSummary summary={summary.value} />}
      <LogFilters
        query={query}
        members={members.value?.members ?? []}
        themes={themes.value?.themes ?? []}
        onFilter={filter}
        onClear={() => change({})}
      />
      {query.member !== undefined && (
        <Notice tone="info" live>
          {t('admin.log.looked', { name: member?.name ?? t('admin.log.thisPerson') })}
        </Notice>
      )}
      <div aria-live="polite">
        {newer > 0 && (
          <button type="button" class="newer" onClick={refresh}>
            <Icon icon={ArrowUpToLine} />
            {t('admin.log.newer', { count: newer })}
          </button>
        )}
      </div>
      {page.failure && <Failed failure={page.failure} retry={page.reload} />}
      {!page.value && page.loading && <Loading />}
      {lines.length > 0 && (
        <div class={page.loading ? 'stale' : ''}>
          <LogTable lines={lines} onMember={(id) => change({ ...filters, member: id })} />
        </div>
      )}
      {shown && lines.length === 0 && !page.failure && (
        <NoLines filtered={filtered || !!query.before} further={shown.next !== null} />
      )}
      {shown && (
        <nav class="pager" aria-label={t('admin.log.pages')}>
          {query.before !== undefined && (
            <Link to={address(filters)} class="button">
              <Icon icon={ArrowUpToLine} />
              {t('admin.log.newest')}
            </Link>
          )}
          {shown.next !== null && (
            <Link to={address({ ...filters, before: shown.next })} class="button">
              <Icon icon={ArrowLeft} />
              {t('admin.log.older')}
            </Link>
          )}
        </nav>
      )}
    </Page>
  );
}

/** `further`: only the newer part of the log was looked through, and the reader may go on. */
function NoLines({ filtered, further }: { filtered: boolean; further: boolean }) {
  const { t } = useApp();
  if (further) {
    return (
      <Empty icon={SearchX} title={t('admin.log.noneSoFar')}>
        <p>{t('admin.log.noneSoFarWhat')}</p>
      </Empty>
    );
  }
  return filtered ? (
    <Empty icon={SearchX} title={t('admin.log.noneFound')}>
      <p>{t('admin.log.noneFoundWhat')}</p>
    </Empty>
  ) : (
    <Empty icon={ScrollText} title={t('admin.log.empty')}>
      <p>{t('admin.log.emptyWhat')}</p>
      <p>
        <Link to="/admin/people">{t('admin.log.emptyInvite')}</Link>
      </p>
    </Empty>
  );
}
