/** Finds the machine's Chromium, Chrome or Edge and opens it with the extension, in a profile of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Best first: Chromium takes an extension from the command line; branded Chrome has refused since 137. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env['LOCALAPPDATA'], process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].flatMap((root) =>
    root === undefined
      ? []
      : [
          join(root, 'Chromium/Application/chrome.exe'),
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of the best browser found, or null. `path`: the `PATH` to search. */
export function findBrowser(path: string = process.env['PATH'] ?? ''): string | null {
  const onPath = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...places].find(runs) ?? null;
}

/** Whether the browser is one that ignores `--load-extension`: Google's and Microsoft's own builds do. */
export function ignoresLoadExtension(browser: string): boolean {
  if (/edge/i.test(browser)) return true;
  if (!/chrome/i.test(browser) || process.platform === 'win32') return /Google[\\/]Chrome/.test(browser);
  try {
    return execFileSync(browser, ['--version'], { encoding: 'utf8', timeout: 10_000 }).startsWith('Google Chrome');
  } catch {
    return true;
  }
}

export interface Launch {
  readonly browser: string;
  /** Folder of the profile; it outlives restarts. */
  readonly profile: string;
  readonly extension: string;
  readonly url: string;
}

/** Opens the browser and leaves it alone. `onFailure` is told when it cannot start or ends with an error. */
export function openBrowser({ browser, profile, extension, url }: Launch, onFailure: (reason: string) => void): void {
  const flags = [
    `--user-data-dir=${profile}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium refuses its sandbox to root, as in containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
  const child = spawn(browser, flags, { stdio: 'ignore', detached: true });
  child.once('error', (error) => onFailure(error.message));
  child.once('exit', (code) => {
    if (code !== null && code !== 0) onFailure(`${browser}, ${code}`);
  });
  child.unref();
}
