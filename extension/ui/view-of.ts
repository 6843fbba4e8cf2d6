/** Which section of the sidebar is shown. */
import { networkOfUrl } from '../../shared/networks/index.ts';
import type { AppState, View } from './store.ts';

/** On a network people share, elsewhere they propose the page; what the person chose comes first. */
export function viewOf({ view, tab }: Pick<AppState, 'view' | 'tab'>): View {
  return view ?? (tab?.url && !networkOfUrl(tab.url) ? 'propose' : tab?.url ? 'share' : 'propose');
}
