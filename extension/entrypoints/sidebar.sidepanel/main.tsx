/** The sidebar's page: draws the app and keeps it fed for as long as the page lives. */
import { render } from 'preact';
import * as z from 'zod/mini';
import '../../../shared/tokens.css';
import { App } from '../../ui/app.tsx';
import {
  followDatabase,
  followFailures,
  followNetwork,
  followNetworksOn,
  followPage,
  followRoom,
  followSettings,
} from '../../ui/start.ts';
import { followWaiting } from '../../ui/waiting.ts';
import '../../ui/base.css';
import '../../ui/controls.css';
import '../../ui/sidebar.css';
import '../../ui/library.css';

z.config({ jitless: true });
const life = new AbortController();
addEventListener('pagehide', () => life.abort());

followFailures();
await Promise.all([followSettings(life.signal), followNetworksOn(life.signal)]);
followDatabase(life.signal);
followRoom(life.signal);
const root = document.querySelector('#app');
if (root) render(<App />, root);
await followWaiting(life.signal);
await followPage(life.signal);
followNetwork(life.signal);
