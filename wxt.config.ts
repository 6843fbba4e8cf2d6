/** How the extension is built: its manifest asks for no more than the composer work, the clip and the log need. */
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import en from './shared/languages/en.json' with { type: 'json' };
import fr from './shared/languages/fr.json' with { type: 'json' };
import { networks } from './shared/networks/index.ts';
import type { Network } from './shared/networks/network.ts';

const chromeMessages = (words: Record<string, string>) =>
  JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, message]) => [key, { message }])));

/** What `extension/entrypoints/opener.ts` listens for: CSS by origin, '' for the network at addresses that people give. */
const openersByOrigin = Object.fromEntries(
  (networks as readonly Network[]).flatMap(({ matches, openers: list }) =>
    (matches.length > 0 ? matches : ['/*']).map((match) => [
      match.slice(0, -'/*'.length),
      list.map(({ css }) => css).join(),
    ]),
  ),
);

/** Notes in the networks' files are for who repairs them; the sidebar would carry their weight to its first paint. */
function withoutNotes(): Plugin {
  return {
    name: 'portevoix:without-notes',
    transform(code, id) {
      if (!id.includes('/shared/networks/')) return null;
      const notes: { start: number; end: number }[] = [];
      const visit = (node: unknown) => {
        if (typeof node !== 'object' || node === null) return;
        const { callee, arguments: given } = node as {
          callee?: { name?: string };
          arguments?: (typeof notes)[number][];
        };
        if (callee?.name === 'dated' && given?.[2]) notes.push(given[2]);
        for (const child of Object.values(node)) visit(child);
      };
      visit(this.parse(code));
      let short = code;
      for (const { start, end } of notes.toSorted((a, b) => b.start - a.start))
        short = `${short.slice(0, start)}''${short.slice(end)}`;
      return { code: short, map: null };
    },
  };
}

/** The public keys whose selector packs the build takes: raw Ed25519 in base64, as `npm run portevoix -- pack key` prints them. */
function packKeys(): string[] {
  const keys = (process.env['PORTEVOIX_PACK_KEYS'] ?? '').split(',').map((key) => key.trim());
  const given = keys.filter((key) => key !== '');
  const bad = given.find((key) => !/^[A-Za-z0-9+/]{43}=$/.test(key));
  if (bad !== undefined) throw new Error(`PORTEVOIX_PACK_KEYS: "${bad}" is no Ed25519 public key in base64.`);
  return given;
}

/** Parts of each language's file that are said on the server's pages, by its commands and by the browser itself only. */
const serverWords = new Set(['manifest', 'admin', 'join', 'csv', 'start', 'cli', 'variant', 'link']);
/** Parts that are loaded by who needs them (`en.json?words=options`): the sidebar paints without. */
const lateWords = new Set([
  'options',
  'clip',
  'charter',
  'agreement',
  'field',
  'propose',
  'reaction',
  'life',
  'joining',
  'consent',
  'clicks',
]);

/** Gives each bundle the words that it says, and no others. */
function ownWords(): Plugin {
  return {
    name: 'portevoix:own-words',
    enforce: 'pre',
    transform(code, id) {
      const asked = /[/\\]languages[/\\][a-z]+\.json(?:\?words=(\w+))?$/.exec(id);
      if (!asked) return null;
      const words = Object.entries(JSON.parse(code) as Record<string, unknown>);
      const own = words.filter(([part]) =>
        asked[1] ? part === asked[1] : !serverWords.has(part) && !lateWords.has(part),
      );
      const json = JSON.stringify(Object.fromEntries(own));
      // With a query it is no JSON file to the bundler any more.
      return asked[1] ? { code: `export default ${json}`, moduleType: 'js', map: null } : { code: json, map: null };
    },
  };
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [ownWords(), preact(), withoutNotes()],
    build: { target: 'es2022' },
    define: { openersByOrigin: JSON.stringify(openersByOrigin) },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'alarms', 'contextMenus'],
    host_permissions: networks.filter((network) => !network.optional).flatMap((network) => network.matches),
    // The programme's own server, asked for at joining, and each further network when it is switched on. Plain http is for
    // one's own machine only.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`])),
    action: { default_title: '__MSG_open__' },
    // The action's own command in both browsers, not `_execute_sidebar_action`: only that one also gives the page to the
    // extension (activeTab), which proposing it needs (measured with the keyboard in Firefox ESR, 2026-11-22). Chrome keeps
    // Alt+Shift+A (and P) to itself but on macOS, and then gives the command no key at all: see page/openers.ts.
    commands: {
      _execute_action: {
        suggested_key:
          browser === 'firefox' ? { default: 'Alt+Shift+A' } : { default: 'Alt+Shift+V', mac: 'Alt+Shift+A' },
      },
      // Chrome adds a tab to a group with Alt+Shift+C but on macOS, and gives the command no key then (measured on Linux, 2026-11-23).
      propose: {
        suggested_key:
          browser === 'firefox' ? { default: 'Alt+Shift+C' } : { default: 'Alt+Shift+K', mac: 'Alt+Shift+C' },
        description: '__MSG_propose__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'portevoix@portevoix.org',
              strict_min_version: '140.0',
              // What reaches the programme's own server, none of it without joining: the person's name; the address and
              // title of a page they propose; the passage they quote from it; their publications on the networks.
              data_collection_permissions: {
                required: ['personallyIdentifyingInfo', 'browsingActivity', 'websiteContent', 'websiteActivity'],
                optional: [],
              },
            },
          },
        }
      : // Chrome 137 brought Ed25519 to WebCrypto: selector packs are verified with it.
        { minimum_chrome_version: '137' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const [language, words] of Object.entries({ en: en.manifest, fr: fr.manifest })) {
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: chromeMessages(words) });
      }
      files.push({ relativeDest: 'pack-keys.json', contents: JSON.stringify(packKeys()) });
    },
  },
});
