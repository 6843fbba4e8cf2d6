/** The posts of the programme: search, filters, and a card for each. */
import { ChevronRight, Search } from 'lucide';
import { useId } from 'preact/hooks';
import type { Library, Post } from '../../shared/api.ts';
import { languageIds } from '../../shared/languages/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import { allPosts, fitting, isPinned, outNow, settle, type WantedPosts } from './fitting-posts.ts';
import { Icon } from './icon.tsx';
import { app, useApp } from './store.ts';
import { useLate } from './use-late.ts';
import { nameIn, useWords } from './words.ts';

const loadLife = () => import('./life.tsx');

export function LibraryList({ tabNetwork }: { tabNetwork: Network | undefined }) {
  const t = useWords();
  const library = useApp((state) => state.library);
  const failed = useApp((state) => (state.sync?.reason ?? null) !== null || !state.online);
  const chosen = useApp((state) => state.wanted);
  const on = useApp((state) => state.networksOn.networks);
  const id = useId();
  const life = useLate(loadLife);

  if (!library) {
    return (
      <section aria-labelledby={id}>
        <h2 id={id}>{t('sidebar.library.title')}</h2>
        <output class="empty">{t(failed ? 'sidebar.library.never' : 'sidebar.library.loading')}</output>
      </section>
    );
  }
  const wanted = settle(chosen, tabNetwork?.id ?? '', library.themes);
  const { search, theme, network, language } = wanted;
  const out = outNow(library.posts);
  const posts = fitting(out, wanted);
  const filtered = search !== '' || theme !== '' || language !== '' || network !== '';
  const want = (choice: Partial<WantedPosts>) => app.setState((state) => ({ wanted: { ...state.wanted, ...choice } }));
  return (
    <section aria-labelledby={id} class="stack">
      {life && <life.LibraryLife library={library} />}
      <div class="row">
        <h2 id={id}>{t('sidebar.library.title')}</h2>
        <output class="soft small">{t('sidebar.library.count', { count: posts.length })}</output>
      </div>
      <div class="search">
        <Icon of={Search} />
        <input
          type="search"
          value={search}
          aria-label={t('sidebar.library.search')}
          placeholder={t('sidebar.library.search')}
          onInput={(event) => want({ search: event.currentTarget.value })}
        />
      </div>
      <div class="filters">
        <Filter label={t('sidebar.library.network')} value={network} onChange={(value) => want({ network: value })}>
          {on.map(({ id, name }) => [id, name])}
        </Filter>
        <Filter label={t('sidebar.library.theme')} value={theme} onChange={(value) => want({ theme: value })}>
          {library.themes.map((each) => [each.id, nameIn(each.name, app.getState().language)])}
        </Filter>
        <Filter
          label={t('sidebar.library.language')}
          all={t('sidebar.library.allLanguages')}
          value={language}
          onChange={(value) => want({ language: value })}
        >
          {languageIds.map((each) => [each, t(`sidebar.language.${each}`)])}
        </Filter>
      </div>
      {posts.length === 0 ? (
        <div class="empty">
          <p>{t(out.length === 0 ? 'sidebar.library.empty' : 'sidebar.library.none')}</p>
          {filtered && out.length > 0 && (
            <button type="button" class="button" onClick={() => want({ ...allPosts, network: '' })}>
              {t('sidebar.library.clear')}
            </button>
          )}
        </div>
      ) : (
        <ul class="post-list">
          {posts.map((post) => (
            <li key={post.id}>
              <PostCard post={post} library={library} network={network} life={life} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FilterProps {
  label: string;
  /** The words for no choice, when the label's gender asks for others. */
  all?: string;
  value: string;
  onChange: (value: string) => void;
  children: readonly (readonly [string, string])[];
}

function Filter({ label, all, value, onChange, children }: FilterProps) {
  const t = useWords();
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all ?? t('sidebar.library.all')}</option>
        {children.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CardProps {
  post: Post;
  library: Library;
  network: string;
  life: Awaited<ReturnType<typeof loadLife>> | undefined;
}

function PostCard({ post, library, network, life }: CardProps) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const shared = useApp((state) => state.shared.has(post.id));
  const theme = library.themes.find(({ id }) => id === post.theme);
  const count = post.variants.filter((variant) => network === '' || variant.network === network).length;
  return (
    <button type="button" class="post-card" data-post={post.id} onClick={() => app.setState({ post: post.id })}>
      <span class="post-card-body">
        <strong>{post.title}</strong>
        <span class="clamp soft small">{post.text}</span>
        <span class="chips">
          {life && <life.CardLife post={post} library={library} pinned={isPinned(post)} />}
          {theme && <span class="chip accent">{nameIn(theme.name, language)}</span>}
          <span class="chip">{post.language.toUpperCase()}</span>
          <span class="chip">
            {count === 0 ? t('sidebar.library.noVariants') : t('sidebar.library.variants', { count })}
          </span>
          {shared && <span class="chip good">{t('sidebar.library.shared')}</span>}
        </span>
      </span>
      <Icon of={ChevronRight} />
    </button>
  );
}
