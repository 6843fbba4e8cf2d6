/** The queue as far as it was asked for: page after page, all of them asked for anew when something was decided. */
import { useCallback, useState } from 'preact/hooks';
import { type Proposals, proposalsSchema } from '../../../shared/proposal-api.ts';
import { ask, type Answer } from '../request.ts';
import { type Loaded, useLoad } from '../use-load.ts';

export interface Queue extends Loaded<Proposals> {
  /** Asks for the next page besides. */
  further(): void;
}

/** `address`: the filters, from `?` on. */
export function useQueue(address: string): Queue {
  const [wanted, setWanted] = useState({ address, pages: 1 });
  const pages = wanted.address === address ? wanted.pages : 1;
  const loaded = useLoad(`${pages} ${address}`, async (signal): Promise<Answer<Proposals>> => {
    const first = await ask(`proposals${address}`, proposalsSchema, { signal });
    if (!first.ok) return first;
    let whole: Proposals = first.value;
    for (let page = 1; page < pages && whole.more; page++) {
      const from: string = `${address === '' ? '?' : '&'}after=${whole.proposals.at(-1)?.id ?? ''}`;
      const next = await ask(`proposals${address}${from}`, proposalsSchema, { signal });
      if (!next.ok) return next;
      // By votes one may have moved from one page to the next meanwhile.
      const known = new Set(whole.proposals.map(({ id }) => id));
      const added = next.value.proposals.filter(({ id }) => !known.has(id));
      whole = { ...next.value, proposals: [...whole.proposals, ...added] };
    }
    return { ok: true, value: whole };
  });
  const further = useCallback(() => setWanted({ address, pages: pages + 1 }), [address, pages]);
  return { ...loaded, further };
}
