/** Switches a network on at the person's click, in the settings or beside the network itself. */
import type { Network } from '../../shared/networks/network.ts';
import { switchOn } from '../networks-on.ts';
import { say } from './store.ts';
import { words } from './words.ts';

/** Says how switching a network on ended; true when it is on. */
export async function askToSwitchOn(network: Network): Promise<boolean> {
  const isOn = await switchOn(network);
  if (isOn) say(words()('options.networks.isOn', { network: network.name }));
  else say(words()('options.networks.refused', { network: network.name }), 'bad');
  return isOn;
}
