/** The settings page. */
import { render } from 'preact';
import * as z from 'zod/mini';
import '../../../shared/tokens.css';
import '../../ui/options-words.ts';
import { Options } from '../../ui/options.tsx';
import { followDatabase, followFailures, followNetworksOn, followSettings } from '../../ui/start.ts';
import '../../ui/base.css';
import '../../ui/controls.css';
import '../../ui/sidebar.css';
import '../../ui/settings.css';

z.config({ jitless: true });
const life = new AbortController();
addEventListener('pagehide', () => life.abort());

followFailures();
await Promise.all([followSettings(life.signal), followNetworksOn(life.signal)]);
followDatabase(life.signal);
const root = document.querySelector('#app');
if (root) render(<Options />, root);
