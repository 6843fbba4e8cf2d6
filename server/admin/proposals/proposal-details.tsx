/** All that is known of a proposal: what its page says, what is like it, and what was decided on it by whom. */
import type { ClipBlock } from '../../../shared/clip.ts';
import { type Decision, type WholeProposal, wholeProposalSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { longTime, shortTime, utcDay } from '../dates.ts';
import { OutLink } from '../parts/link.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';
import { Looking } from './looking.tsx';

/** `version`: of the proposal in the list; another one is asked for anew. */
export function ProposalDetails({ id, version }: { id: string; version: number }) {
  const { t } = useApp();
  const whole = useLoad(`${id} ${version}`, (signal) => ask(`proposals/${id}`, wholeProposalSchema, { signal }));
  return (
    <div class="proposal-details">
      <Looking id={id} />
      {whole.failure && <Failed failure={whole.failure} retry={whole.reload} />}
      {!whole.value && whole.loading && <Loading />}
      {whole.value?.clip && <Clip clip={whole.value.clip} />}
      {whole.value && whole.value.similar.length > 0 && (
        <section>
          <h3>{t('admin.proposals.similar')}</h3>
          <ul>
            {whole.value.similar.map(({ is, id: other, title, by }) => (
              <li key={other}>
                {t(is === 'post' ? 'admin.proposals.samePost' : 'admin.proposals.sameProposal', { title })}{' '}
                <span class="soft">{t(`admin.proposals.by.${by}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {whole.value && (
        <section>
          <h3>{t('admin.proposals.decisions')}</h3>
          {whole.value.decisions.length === 0 ? (
            <p class="soft">{t('admin.proposals.noDecisions')}</p>
          ) : (
            <ol>
              {whole.value.decisions.map((decision) => (
                <Made key={`${decision.at} ${decision.did} ${decision.by}`} decision={decision} />
              ))}
            </ol>
          )}
        </section>
      )}
    </div>
  );
}

/** One decision in a sentence, with its reason or thanks. */
function Made({ decision: { did, by, via, at, reason, after } }: { decision: Decision }) {
  const { t, language } = useApp();
  const erased = t('admin.people.erasedPerson');
  const thanks = after?.['thanks'];
  return (
    <li>
      {t(`admin.proposals.did.${did}`, { name: by || erased })}
      {via !== null && ` ${t('admin.proposals.via', { name: via || erased })}`}{' '}
      <time class="soft" dateTime={at} title={longTime(language, at)}>
        {shortTime(language, at)}
      </time>
      {[reason, thanks].map((text) => typeof text === 'string' && <blockquote key={text}>{text}</blockquote>)}
    </li>
  );
}

function Clip({ clip }: { clip: NonNullable<WholeProposal['clip']> }) {
  const { t, language } = useApp();
  const { site, author, published, canonical, readingMinutes, excerpt, text } = clip;
  const facts = [
    site,
    author,
    published && (published.length === 10 ? utcDay(language, published) : shortTime(language, published)),
    clip.language,
    readingMinutes !== undefined && t('admin.proposals.minutes', { count: readingMinutes }),
  ].filter(Boolean);
  return (
    <section>
      <h3>{t('admin.proposals.page')}</h3>
      <p class="soft wrap">{facts.join(' · ')}</p>
      {canonical !== undefined && (
        <p>
          <OutLink to={canonical} />
        </p>
      )}
      {excerpt !== undefined && <p class="proposal-note">{excerpt}</p>}
      {text !== undefined && text.length > 0 && (
        <details>
          <summary>{t('admin.proposals.pageText')}</summary>
          <div class="page-text">
            {text.map((block) => (
              <Block key={block} block={block} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

/** Text as text: nothing of the page's own markup comes this far. */
function Block({ block: { kind, text } }: { block: ClipBlock }) {
  switch (kind) {
    case 'h':
      return <h4>{text}</h4>;
    case 'quote':
      return <blockquote>{text}</blockquote>;
    case 'code':
      return <pre>{text}</pre>;
    case 'li':
      return <p class="page-item">{text}</p>;
    case 'p':
      return <p>{text}</p>;
  }
}
