/** Which section of the sidebar is shown. */
import { networkOfUrl } from '../../shared/networks/index.ts';
import type { AppState, View } from './store.ts';

/** On a network people share, also where it is not on yet; elsewhere they propose the page; what the person chose comes first. */
export function viewOf({ view, tab, networksOn }: Pick<AppState, 'view' | 'tab' | 'networksOn'>): View {
  if (view) return view;
  return tab?.url && networkOfUrl(tab.url, networksOn.instances) ? 'share' : 'propose';
}
