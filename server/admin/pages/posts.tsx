/** All posts of the programme: drafts, what is in the library, what was withdrawn. */
import { FilePlus2, FileText, Images, SearchX } from 'lucide';
import { type AdminPost, adminPostsSchema } from '../../../shared/admin-api.ts';
import type { Theme } from '../../../shared/api.ts';
import { networks } from '../../../shared/networks/index.ts';
import { postStages } from '../../../shared/post-stage.ts';
import { useApp } from '../app-context.ts';
import { longTime, shortTime } from '../dates.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { Empty, Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { StateLinks } from '../parts/state-links.tsx';
import { stageNow, stateTones } from '../posts/state-tones.ts';
import { ask } from '../request.ts';
import { usePlace } from '../route.ts';
import { useLoad } from '../use-load.ts';
import { bilingual } from '../words.ts';

export function PostsPage() {
  const { t } = useApp();
  const { query } = usePlace();
  const all = useLoad('posts', (signal) => ask('posts', adminPostsSchema, { signal }));
  const state = postStages.find((each) => each === query.get('state'));
  const posts = all.value?.posts ?? [];
  const shown = posts
    .filter((post) => state === undefined || stageNow(post) === state)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <Page
      title={t('admin.nav.posts')}
      lead={t('admin.posts.lead')}
      actions={
        <>
          <Link to="/admin/images" class="button">
            <Icon icon={Images} />
            {t('admin.images.title')}
          </Link>
          <Link to="/admin/posts/new" class="button main">
            <Icon icon={FilePlus2} />
            {t('admin.posts.new')}
          </Link>
        </>
      }
    >
      <StateLinks
        label={t('admin.posts.filter')}
        all={t('admin.posts.all')}
        path="/admin/posts"
        current={state ?? null}
        states={postStages.map((each) => ({
          id: each,
          words: t(`admin.posts.states.${each}`),
          count: posts.filter((post) => stageNow(post) === each).length,
        }))}
        total={posts.length}
      />
      {all.failure && <Failed failure={all.failure} retry={all.reload} />}
      {!all.value && all.loading && <Loading />}
      {all.value && posts.length === 0 && (
        <Empty icon={FileText} title={t('admin.posts.empty')}>
          <p>{t('admin.posts.emptyWhat')}</p>
          <p>
            <Link to="/admin/posts/new">{t('admin.posts.new')}</Link>
          </p>
        </Empty>
      )}
      {posts.length > 0 && shown.length === 0 && <Empty icon={SearchX} title={t('admin.posts.noneHere')} />}
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((post) => (
            <Row key={post.id} post={post} themes={all.value?.themes ?? []} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Row({ post, themes }: { post: AdminPost; themes: readonly Theme[] }) {
  const { t, language } = useApp();
  const stage = stageNow(post);
  const theme = themes.find((each) => each.id === post.theme);
  const places = networks.filter((network) => post.variants.some((variant) => variant.network === network.id));
  return (
    <li class="row post-line">
      <div class="row-main">
        <Link to={`/admin/posts/${post.id}`} class="row-title">
          {post.title}
        </Link>
        <p class="row-sub excerpt" lang={post.language}>
          {post.text}
        </p>
      </div>
      <div class="row-facts">
        <Badge tone={stateTones[stage]}>{t(`admin.posts.states.${stage}`)}</Badge>
        <span>{theme ? bilingual(theme.name, language) : <span class="soft">{t('admin.post.noTheme')}</span>}</span>
        <span>
          {t('admin.posts.variants', { count: post.variants.length })}
          {places.length > 0 && <span class="soft"> {places.map((network) => network.name).join(', ')}</span>}
        </span>
        <time class="soft" dateTime={post.updatedAt} title={longTime(language, post.updatedAt)}>
          {shortTime(language, post.updatedAt)}
        </time>
      </div>
    </li>
  );
}
