/** One post: the official text, the wording that suits the person, its preview, and what to do with it. */
import { ArrowLeft } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Post, Variant } from '../../shared/api.ts';
import { languageIds } from '../../shared/languages/index.ts';
import { networkIds, networks, type NetworkId } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import type { Persona } from '../../shared/personae.ts';
import { useCoach } from './coach.ts';
import { Icon } from './icon.tsx';
import { Meter } from './meter.tsx';
import { app, useApp } from './store.ts';
import { useLate } from './use-late.ts';
import { UseText } from './use-text.tsx';
import { useWords } from './words.ts';

const loadLife = () => import('./life.tsx');
const loadShortLink = () => import('./short-link.tsx');
const loadNothing = () => Promise.resolve({} as Partial<Awaited<ReturnType<typeof loadShortLink>>>);

/** The value of the manner's list that stands for the official text. */
const official = 'official';

export function PostDetail({ post, tabNetwork }: { post: Post; tabNetwork: Network | undefined }) {
  const t = useWords();
  const coach = useCoach();
  const reader = useApp((state) => state.language);
  const all = useApp((state) => state.networksOn.networks);
  const fit = all.filter(({ id }) => post.networks?.some((each) => each === id) ?? true);
  const on = fit.length > 0 ? fit : all;
  const library = useApp((state) => state.library);
  const life = useLate(loadLife);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const [network, setNetwork] = useState<NetworkId>(() => {
    const first = on.find(({ id }) => id === tabNetwork?.id) ?? on[0];
    return networkIds.find((id) => id === first?.id) ?? 'linkedin';
  });
  const offered = (id: NetworkId) => [
    ...new Set([
      ...post.variants.filter((variant) => variant.network === id).map((variant) => variant.language),
      ...languageIds.filter((each) => each === post.language || post.translations?.[each] !== undefined),
    ]),
  ];
  const languages = offered(network);
  const [wantedLanguage, setLanguage] = useState(languages.includes(reader) ? reader : post.language);
  const language = languages.includes(wantedLanguage) ? wantedLanguage : (languages[0] ?? post.language);
  // As it was when the post was opened: nothing changes its place under the person's eyes.
  const [worn] = useState(() => app.getState().me?.worn ?? []);
  const variants = post.variants
    .filter((each) => each.network === network && each.language === language)
    .toSorted((a, b) => worn.indexOf(a.id) - worn.indexOf(b.id));
  const [wanted, setWanted] = useState<string | null>(null);
  const variant = wanted === official ? null : (variants.find(({ id }) => id === wanted) ?? variants[0] ?? null);
  const translated = post.translations?.[language];
  const body = variant?.text ?? translated ?? post.text;
  const spoken = variant || translated !== undefined ? language : post.language;

  const [withLink, setWithLink] = useState(true);
  const link = post.link !== null && !body.includes(post.link) ? post.link : null;
  const plain = link !== null && withLink ? `${body}\n\n${link}` : body;
  const short = useApp((state) => state.library?.links ?? null);
  const late = useLate(short === null || post.link === null ? loadNothing : loadShortLink);
  const [code, setCode] = useState<string | null>(null);
  const text =
    late?.withShortLink && short && code !== null && post.link !== null
      ? late.withShortLink(plain, post.link, short.base + code)
      : plain;
  const place = networks.find(({ id }) => id === network) ?? networks[0];
  const [networkId, languageId, mannerId] = [useId(), useId(), useId()];

  return (
    <article class="stack" aria-labelledby="post-title">
      <button type="button" class="quiet back" onClick={back}>
        <Icon of={ArrowLeft} /> {t('sidebar.post.back')}
      </button>
      <h2 id="post-title" ref={title} tabIndex={-1}>
        {post.title}
      </h2>
      {life && library && <life.PostLife post={post} library={library} />}
      <details class="official">
        <summary>{t('sidebar.post.official')}</summary>
        <p class="hint">{t('sidebar.post.officialHint')}</p>
        <p class="text" lang={translated === undefined ? post.language : language}>
          {translated ?? post.text}
        </p>
        {post.link !== null && (
          <p class="small">
            {t('sidebar.post.source')}{' '}
            <a href={post.link} target="_blank" rel="noreferrer">
              {post.link}
            </a>
          </p>
        )}
      </details>
      <div class="choices">
        <div class="field">
          <label for={networkId}>{t('sidebar.library.network')}</label>
          <select
            id={networkId}
            value={network}
            onChange={(event) => {
              const next = networkIds.find((id) => id === event.currentTarget.value);
              if (next) setNetwork(next);
            }}
          >
            {on.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={languageId}>{t('sidebar.library.language')}</label>
          <select
            id={languageId}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value === 'fr' ? 'fr' : 'en')}
          >
            {languages.map((id) => (
              <option key={id} value={id}>
                {t(`sidebar.language.${id}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="field">
        <label for={mannerId}>{t('sidebar.post.persona')}</label>
        <select
          id={mannerId}
          value={variant?.id ?? official}
          onChange={(event) => setWanted(event.currentTarget.value)}
        >
          {variants.map(({ id, persona }) => (
            <option key={id} value={id}>
              {mannerName(persona, id)}
            </option>
          ))}
          <option value={official}>{t('sidebar.post.official')}</option>
        </select>
        <p class="hint">
          {variant
            ? t(`persona.${variant.persona}.hint`)
            : t(variants.length === 0 ? 'sidebar.post.noneFor' : 'sidebar.post.officialHint')}
        </p>
      </div>
      <section class="preview" aria-label={t('sidebar.post.preview')}>
        <p class="text" data-testid="preview" lang={spoken}>
          {text}
        </p>
        {coach && <Meter network={place} text={text} measure={coach.measure} />}
        {link !== null && (
          <label class="check">
            <input type="checkbox" checked={withLink} onChange={(event) => setWithLink(event.currentTarget.checked)} />
            <span>{t('sidebar.post.link')}</span>
          </label>
        )}
        {late?.ShortLink && <late.ShortLink onCode={setCode} />}
      </section>
      <UseText
        chosen={{ post, variant, network, text, ...(code !== null && text !== plain && { link: code }) }}
        place={place}
      />
    </article>
  );

  /** Back to the list, with the focus on the post that was open. */
  function back() {
    app.setState({ post: null });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-post="${post.id}"]`)?.focus());
  }

  /** Several wordings in one manner are told apart by a number. */
  function mannerName(persona: Persona, id: Variant['id']): string {
    const same = variants.filter((each) => each.persona === persona);
    const name = t(`persona.${persona}.name`);
    return same.length > 1 ? `${name} ${same.findIndex((each) => each.id === id) + 1}` : name;
  }
}
