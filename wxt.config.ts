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

type CodeNode = Readonly<Record<string, unknown>> & { start: number; end: number };

/** The code with other words in some nodes' place; `choose` tells them, or undefined where a node stays. */
function rewritten(code: string, tree: unknown, choose: (node: CodeNode) => [CodeNode, string] | undefined): string {
  const changes: [CodeNode, string][] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const change = choose(node as CodeNode);
    if (change) changes.push(change);
    else for (const child of Object.values(node)) visit(child);
  };
  visit(tree);
  let result = code;
  for (const [{ start, end }, text] of changes.toSorted(([a], [b]) => b.start - a.start))
    result = `${result.slice(0, start)}${text}${result.slice(end)}`;
  return result;
}

/** Notes in the networks' files are for who repairs them; the sidebar would carry their weight to its first paint. */
function withoutNotes(): Plugin {
  return {
    name: 'portevoix:without-notes',
    transform(code, id) {
      if (!id.includes('/shared/networks/')) return null;
      const short = rewritten(code, this.parse(code), (node) => {
        const { callee, arguments: given } = node as unknown as { callee?: { name?: string }; arguments?: CodeNode[] };
        return callee?.name === 'dated' && given?.[2] ? [given[2], "''"] : undefined;
      });
      return { code: short, map: null };
    },
  };
}

/**
 * What Readability does about things that the clip's copy of a page never holds: scripts, styles, pictures, hidden parts, addresses,
 * classes that somebody would read; and words for a log that nobody sees, for which it writes the whole article out as HTML.
 */
const idleSteps: Readonly<Record<string, string>> = {
  _cleanClasses: '{}',
  _cleanStyles: '{}',
  _fixLazyImages: '{}',
  _fixRelativeUris: '{}',
  _getJSONLD: '{}',
  _isProbablyVisible: '{ return true; }',
  _removeScripts: '{}',
  _unwrapNoscriptImages: '{}',
};

/** Takes these steps out of the library as it is built into the clip's script. */
function withoutIdleSteps(): Plugin {
  return {
    name: 'portevoix:without-idle-steps',
    transform(code, id) {
      if (!id.includes('@mozilla/readability/Readability.js')) return null;
      const found = new Set<string>();
      const short = rewritten(code, this.parse(code), (node) => {
        const { type, key, value, expression } = node as unknown as {
          type?: string;
          key?: { name?: string };
          value?: { body?: CodeNode };
          expression?: { callee?: { object?: { type?: string }; property?: { name?: string } } };
        };
        const { object, property } = expression?.callee ?? {};
        if (type === 'ExpressionStatement' && object?.type === 'ThisExpression' && property?.name === 'log')
          return [node, ';'];
        const name = key?.name ?? '';
        const idle = Object.hasOwn(idleSteps, name) ? idleSteps[name] : undefined;
        if (type !== 'Property' || idle === undefined || !value?.body) return undefined;
        found.add(name);
        return [value.body, idle];
      });
      const missing = Object.keys(idleSteps).filter((name) => !found.has(name));
      if (missing.length > 0) throw new Error(`Readability has no ${missing.join(', ')} any more: see idleSteps.`);
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
    plugins: [ownWords(), preact(), withoutNotes(), withoutIdleSteps()],
    build: { target: 'es2022' },
    define: { openersByOrigin: JSON.stringify(openersByOrigin) },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // `unlimitedStorage` shows no warning. Without it Chrome tells every page the same made-up quota (10 GiB above what is used,
    // seen in 150), so that nobody could be told in time, and may throw the log away when the disk runs short.
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'contextMenus'],
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
