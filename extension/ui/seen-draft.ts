/** The draft that a person was looking at when they asked for something, and whether it is still the one beside us. */
import type { NetworkId } from '../../shared/networks/index.ts';
import type { AppState } from './store.ts';

export interface SeenDraft {
  tab: number;
  network: NetworkId;
  /** Of the composer in its tab. */
  generation: number;
  text: string;
}

/** The draft beside us for that network, or null when there is none: a text of one network is never put into another's composer. */
export function seeDraft({ tab, composer }: Pick<AppState, 'tab' | 'composer'>, network: NetworkId): SeenDraft | null {
  if (!tab || composer?.network !== network) return null;
  return { tab: tab.id, network, generation: composer.generation, text: composer.text };
}

/** Whether the composer beside us is the one that was seen. Whether it still holds the same text, the page itself compares. */
export function isBeside(seen: SeenDraft, { tab, composer }: Pick<AppState, 'tab' | 'composer'>): boolean {
  return tab?.id === seen.tab && composer?.network === seen.network && composer.generation === seen.generation;
}
