/** How often the links of the person's own shares were followed: asked of the server, shown to them alone. */
import './click-words.ts';
import { useEffect, useState } from 'preact/hooks';
import { ownClicksSchema } from '../../shared/link-api.ts';
import { askAnew } from '../api-client.ts';
import { type Membership, ownerOf } from '../db.ts';
import { browserMeans } from '../sync-means.ts';
import { useApp } from './store.ts';
import { useWords } from './words.ts';

type Counted = ReadonlyMap<string, number>;

/** How long an answer is good for, milliseconds; the lines of one log ask together. */
const goodFor = 30_000;
let asked: { readonly owner: string; readonly at: number; readonly clicks: Promise<Counted> } | null = null;

async function ask({ server, token }: Membership): Promise<Counted> {
  const path = '/api/v1/shares/clicks';
  const answer = await askAnew({ server, token, path, schema: ownClicksSchema, fetch: browserMeans.fetch });
  return new Map(answer.ok ? answer.value.shares.map(({ share, clicks }) => [share, clicks]) : []);
}

function clicksOf(membership: Membership): Promise<Counted> {
  const owner = ownerOf(membership);
  if (asked?.owner === owner && performance.now() - asked.at < goodFor) return asked.clicks;
  asked = { owner, at: performance.now(), clicks: ask(membership) };
  return asked.clicks;
}

/** The clicks on one share; nothing where it has no short link, or before the server has answered. */
export function OwnClicks({ share }: { share: string }) {
  const t = useWords();
  const membership = useApp((state) => state.membership);
  const online = useApp((state) => state.online);
  const [clicks, setClicks] = useState<number>();
  useEffect(() => {
    if (!membership || !online) return undefined;
    let gone = false;
    void clicksOf(membership).then((counted) => {
      if (!gone) setClicks(counted.get(share));
    });
    return () => {
      gone = true;
    };
  }, [share, membership, online]);
  if (clicks === undefined) return null;
  return (
    <p class="small soft" data-testid="own-clicks">
      {t('clicks.own', { count: clicks })}
    </p>
  );
}
