/** What was said elsewhere and people are asked to react to: a link, why, and what would help. Nobody is told who reacts. */
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { reactionsSchema } from '../../shared/reaction-api.ts';
import type { askAnew } from '../api-client.ts';
import type { Membership } from '../db.ts';
import './reaction-words.ts';
import { useWords } from './words.ts';

type Reactions = z.infer<typeof reactionsSchema>['reactions'];

/** How long an answer is good for, milliseconds: mentions are released a few times a day. */
const goodFor = 5 * 60_000;
const asked = new Map<string, { readonly at: number; readonly answer: Promise<Reactions | null> }>();

interface ListProps {
  /** Null while there is no network. */
  membership: Membership | null;
  /** Given, not imported: that would cut what the sidebar paints first into more pieces than it has (1.4 kB, measured). */
  ask: typeof askAnew;
}

function reactionsOf({ server, token }: Membership, ask: ListProps['ask']): Promise<Reactions | null> {
  const before = asked.get(token);
  if (before && performance.now() - before.at < goodFor) return before.answer;
  const path = '/api/v1/reactions';
  const answer = ask({ server, token, path, schema: reactionsSchema, fetch: (...request) => fetch(...request) }).then(
    (found) => {
      // An older server has none; without one there is nothing to show either.
      if (found.ok) return found.value.reactions;
      asked.delete(token);
      return null;
    },
  );
  asked.set(token, { at: performance.now(), answer });
  return answer;
}

/** Folded, above the posts; nothing while nobody asks for a reaction. */
export function ReactionList({ membership, ask }: ListProps) {
  const t = useWords();
  const [reactions, setReactions] = useState<Reactions>([]);
  useEffect(() => {
    if (!membership) return undefined;
    let gone = false;
    void reactionsOf(membership, ask).then((found) => {
      if (!gone && found) setReactions(found);
    });
    return () => {
      gone = true;
    };
  }, [membership]);
  if (reactions.length === 0) return null;
  return (
    <details class="card stack tight reactions">
      <summary>
        {t('reaction.title')} <span class="chip">{reactions.length}</span>
      </summary>
      <p class="small soft">{t('reaction.lead')}</p>
      <ul class="log-list">
        {reactions.map(({ id, url, title, about, words, reaction, hint }) => (
          <li key={id} class="log-line">
            <a class="log-title" href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
            <p class="small">
              <span class="chip accent">{t(`reaction.do.${reaction}`)}</span> {hint}
            </p>
            <p class="small soft">
              {t(`reaction.about.${about}`)}
              {words.length > 0 && ` · ${t('reaction.why', { words: words.join(', ') })}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
