/** Which limit a text has where it is written; apart from the counting itself, which weighs more than all the rest. */
import type { ComposerKind, Network } from '../networks/network.ts';

/** What a length depends on. */
export type LengthRules = Pick<Network, 'limit' | 'counting' | 'fold'>;

/** Where a text is written: id and kind of the composer's variant. */
export interface Place {
  readonly variant: string;
  readonly kind: ComposerKind;
}

/**
 * The rules of a network at that place. A comment may have a limit of its own, and no fold is known of it. A variant that is
 * not in the packaged data (a repaired one) has the limit of its kind.
 */
export function lengthRules(network: Network, place?: Place): LengthRules {
  const { limit, counting, fold, composers } = network;
  if (!place || place.kind === 'post') return { limit, counting, fold };
  const variant =
    composers.find((each) => each.id === place.variant) ?? composers.find((each) => each.kind === place.kind);
  return { limit: variant?.limit ?? limit, counting, fold: null };
}
