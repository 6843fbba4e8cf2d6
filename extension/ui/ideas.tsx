/** What colleagues propose, and the themes, each with its votes: a vote says what is worth writing about. */
import { ChevronUp } from 'lucide';
import { useState } from 'preact/hooks';
import type { Ideas as Told } from '../../shared/own-proposal.ts';
import { append } from '../db.ts';
import { database } from '../sync-means.ts';
import { Icon } from './icon.tsx';
import { whyNot } from './log-share.ts';
import { requestSync } from './start.ts';
import { say, useApp } from './store.ts';
import { useWords, words } from './words.ts';

/** Ideas that are shown at first, and with each "more". */
const step = 5;

/** Votes for a proposal or theme, or takes that back. */
export async function cast(subject: string, about: 'proposal' | 'theme', up: boolean): Promise<void> {
  const appended = await append(database, 'voteCast', { subject, about, vote: up ? 'up' : 'none' });
  if (appended.ok) void requestSync('append');
  else say(words()('propose.voteFailed', { why: whyNot(appended) }), 'bad');
}

export function Ideas({ told }: { told: Told | null | undefined }) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const themes = useApp((state) => state.library?.themes) ?? [];
  const [shown, setShown] = useState(step);
  const named = new Map(themes.map(({ id, name }) => [id, name[language] ?? name.fr ?? name.en ?? '']));
  const votable = told?.themes.filter(({ id }) => named.has(id)) ?? [];
  return (
    <section class="stack" aria-labelledby="ideas-title">
      <h2 id="ideas-title">{t('propose.colleagues')}</h2>
      <p class="soft small">{t('propose.colleaguesLead')}</p>
      {told === undefined ? (
        <output class="soft">{t('sidebar.loading')}</output>
      ) : told === null || told.ideas.length === 0 ? (
        <p class="empty">{t(told === null ? 'propose.notYet' : 'propose.noIdeas')}</p>
      ) : (
        <ul class="log-list">
          {told.ideas.slice(0, shown).map((idea) => (
            <li key={idea.id} class="idea">
              <Vote {...idea} about="proposal" />
              <div>
                <strong class="log-title">{idea.title}</strong>
                {idea.note !== '' && <p class="small">{idea.note}</p>}
                <p class="small soft">
                  {idea.theme !== null && named.get(idea.theme)} <PageLink url={idea.url} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {told && told.ideas.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + step)}>
          {t('propose.moreIdeas')}
        </button>
      )}
      {votable.length > 0 && (
        <details>
          <summary>{t('propose.themes')}</summary>
          <ul class="log-list">
            {votable.map((theme) => (
              <li key={theme.id} class="idea">
                <Vote {...theme} title={named.get(theme.id) ?? ''} about="theme" />
                <div>
                  <strong class="log-title">{named.get(theme.id)}</strong>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function PageLink({ url }: { url: string | null }) {
  const t = useWords();
  // The server takes no other; what it says is not believed.
  return url === null || !/^https?:\/\//i.test(url) ? null : (
    <a href={url} target="_blank" rel="noreferrer">
      {t('sidebar.log.page')}
    </a>
  );
}

interface VoteProps {
  id: string;
  title: string;
  votes: number;
  voted: boolean;
  about: 'proposal' | 'theme';
}

/** One button, pressed or not: its words say what is voted for, its number what all of them said. */
function Vote({ id, title, votes, voted, about }: VoteProps) {
  const t = useWords();
  return (
    <button
      type="button"
      class="vote"
      aria-pressed={voted}
      aria-label={`${t('propose.vote', { title })}, ${t('propose.votes', { count: votes })}`}
      title={t(voted ? 'propose.voted' : 'propose.vote', { title })}
      onClick={() => void cast(id, about, !voted)}
    >
      <Icon of={ChevronUp} />
      <span class="number">{votes}</span>
    </button>
  );
}
