/** The editorial calendar: what comes out when, the moments of the year, and the campaigns with what they came to. */
import { CalendarDays, CalendarPlus, Flag } from 'lucide';
import { useState } from 'preact/hooks';
import { adminPostsSchema } from '../../../shared/admin-api.ts';
import { type AdminCampaign, campaignsSchema, momentsSchema } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { entriesOf, type Entry, monthsAhead, today, undated } from '../calendar/agenda.ts';
import { EntryLink } from '../calendar/entry-link.tsx';
import { MonthGrid } from '../calendar/month-grid.tsx';
import { type Edited, OccasionDialog } from '../calendar/occasion-dialog.tsx';
import { useWide } from '../calendar/use-wide.ts';
import { utcDay } from '../dates.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { Empty, Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { stateTones } from '../posts/state-tones.ts';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';
import { bilingual } from '../words.ts';

export function CalendarPage() {
  const { t, language, say } = useApp();
  const posts = useLoad('posts', (signal) => ask('posts', adminPostsSchema, { signal }));
  const campaigns = useLoad('campaigns', (signal) => ask('campaigns', campaignsSchema, { signal }));
  const moments = useLoad('moments', (signal) => ask('moments', momentsSchema, { signal }));
  const [edited, setEdited] = useState<Edited | null>(null);
  const failed = [posts, campaigns, moments].find(({ failure }) => failure !== null);
  const isHere = posts.value && campaigns.value && moments.value;
  const entries = isHere ? entriesOf({ ...posts.value, ...campaigns.value, ...moments.value }) : [];
  const [as, setAs] = useState<'month' | 'list'>('month');
  const isWide = useWide();
  const months = isWide && as === 'month' ? [] : monthsAhead(entries);
  const waiting = posts.value ? undated(posts.value.posts) : [];
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Page
      title={t('admin.nav.calendar')}
      lead={t('admin.calendar.lead')}
      actions={
        <>
          <button type="button" class="button" onClick={() => setEdited({ kind: 'moment', of: null })}>
            <Icon icon={CalendarPlus} />
            {t('admin.calendar.moment.add')}
          </button>
          <button type="button" class="button main" onClick={() => setEdited({ kind: 'campaign', of: null })}>
            <Icon icon={Flag} />
            {t('admin.calendar.campaign.add')}
          </button>
        </>
      }
    >
      {failed?.failure && <Failed failure={failed.failure} retry={failed.reload} />}
      {!isHere && !failed && <Loading />}
      {isHere && entries.length === 0 && (
        <Empty icon={CalendarDays} title={t('admin.calendar.empty')}>
          <p>{t('admin.calendar.emptyWhat')}</p>
        </Empty>
      )}
      {isWide && entries.length > 0 && (
        <fieldset class="either">
          <legend class="unseen">{t('admin.calendar.as.legend')}</legend>
          {(['month', 'list'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="calendar-as" checked={as === each} onChange={() => setAs(each)} />
              <span>{t(`admin.calendar.as.${each}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isWide && as === 'month' && entries.length > 0 && (
        <MonthGrid entries={entries} today={today()} onEdit={setEdited} />
      )}
      {months.map(({ month: name, entries: its }) => (
        <section key={name}>
          <h2 class="section-title">{month.format(new Date(`${name}-01`))}</h2>
          <ul class="rows">
            {its.map((entry) => (
              <EntryRow key={entry.key} entry={entry} onEdit={setEdited} />
            ))}
          </ul>
        </section>
      ))}
      {waiting.length > 0 && (
        <section>
          <h2 class="section-title">{t('admin.calendar.undated')}</h2>
          <ul class="rows">
            {waiting.map((post) => (
              <li key={post.id} class="row">
                <Link to={`/admin/posts/${post.id}`} class="row-title">
                  {post.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {campaigns.value && campaigns.value.campaigns.length > 0 && (
        <section>
          <h2 class="section-title">{t('admin.calendar.campaigns')}</h2>
          <ul class="rows">
            {campaigns.value.campaigns.map((campaign) => (
              <CampaignRow key={campaign.id} campaign={campaign} onEdit={setEdited} />
            ))}
          </ul>
        </section>
      )}
      {edited && (
        <OccasionDialog
          edited={edited}
          themes={posts.value?.themes ?? []}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            say({ words: t('admin.calendar.saved') });
            for (const each of [campaigns, moments, posts]) each.reload();
          }}
        />
      )}
    </Page>
  );
}

function EntryRow({ entry, onEdit }: { entry: Entry; onEdit(edited: Edited): void }) {
  const { t, language } = useApp();
  return (
    <li class="row calendar-line">
      <time class="soft" dateTime={entry.day}>
        {utcDay(language, entry.day)}
      </time>
      <EntryLink entry={entry} onEdit={onEdit} />
      {entry.is === 'post' ? (
        <Badge tone={stateTones[entry.stage]}>{t(`admin.posts.states.${entry.stage}`)}</Badge>
      ) : (
        <Badge tone="plain">{t(`admin.calendar.is.${entry.is}`)}</Badge>
      )}
    </li>
  );
}

function CampaignRow({ campaign, onEdit }: { campaign: AdminCampaign; onEdit(edited: Edited): void }) {
  const { t, language } = useApp();
  const { name, startsOn, endsOn, aim, posts, shares, published } = campaign;
  return (
    <li class="row">
      <div class="row-main">
        <button
          type="button"
          class="text-button linked row-title"
          onClick={() => onEdit({ kind: 'campaign', of: campaign })}
        >
          {bilingual(name, language)}
        </button>
        <p class="row-sub">
          {utcDay(language, startsOn)} – {utcDay(language, endsOn)}
          {aim !== '' && ` · ${aim}`}
        </p>
      </div>
      <div class="row-facts">
        <span>{t('admin.calendar.posts', { count: posts })}</span>
        <span>{t('admin.calendar.shares', { count: shares })}</span>
        <span>{t('admin.calendar.published', { count: published })}</span>
      </div>
    </li>
  );
}
