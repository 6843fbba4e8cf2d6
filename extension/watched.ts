/** What the page's script is told to look for: a network's data as CSS alone. */
import type { DatedSelector, Network } from '../shared/networks/network.ts';
import type { WatchWish } from './messages.ts';

const css = (selectors: readonly DatedSelector[]) => selectors.map((each) => each.css);

/** The wish that opens the port to a page of that network. */
export function watchFor(network: Network): WatchWish {
  return {
    type: 'watch',
    composers: network.composers.map(({ id, kind, engine, shadowHost, inside, editor, never }) => ({
      id,
      kind,
      engine,
      shadowHost: shadowHost ? css(shadowHost) : null,
      inside: css(inside),
      editor: css(editor),
      never: css(never),
    })),
    published: css(network.published),
  };
}
