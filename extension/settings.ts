/** Preferences, each with its one default. Nothing secret is kept here: content scripts can read this storage. */
import { storage } from 'wxt/utils/storage';

/** Language of the interface; `auto` follows the browser. */
export const language = storage.defineItem<'auto' | 'fr' | 'en'>('local:language', { fallback: 'auto' });

/** Colours of the sidebar; `auto` follows the system. */
export const appearance = storage.defineItem<'auto' | 'light' | 'dark'>('local:appearance', { fallback: 'auto' });

/** Whether the person's click on "Start a post" or X's compose opens the sidebar (Chromium). */
export const openOnCompose = storage.defineItem<boolean>('local:openOnCompose', { fallback: true });

/** Ids of the optional networks that the person has switched on; each holds only together with the browser's permission. */
export const networksOn = storage.defineItem<readonly string[]>('local:networksOn', { fallback: [] });

/** Origins that the person has given for the network that lives at such addresses; each holds only with the permission. */
export const instances = storage.defineItem<readonly string[]>('local:instances', { fallback: [] });
