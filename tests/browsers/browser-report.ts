/** Makes sure that Chromium and Firefox are on the machine: installs Debian's where that may be done, else says what to install. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const chromiumFiles = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const firefoxNames = ['firefox-esr', 'firefox'];
const firefoxFiles = ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

function find(names: readonly string[], files: readonly string[]): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next folder may have it.
      }
    }
  }
  return files.find((file) => existsSync(file)) ?? null;
}

export interface BrowserReport {
  readonly ok: boolean;
  /** One sentence: what is used, or what to install. */
  readonly words: string;
}

/** The Chromium (or Chrome) to drive: `CHROMIUM` when it is set, else the first on the PATH or in its usual place, or null. */
export function findChromium(): string | null {
  return process.env['CHROMIUM'] ?? find(chromiumNames, chromiumFiles);
}

/** The Firefox to drive: `FIREFOX` when it is set, else the first on the PATH or in its usual place, or null. */
export function findFirefox(): string | null {
  return process.env['FIREFOX'] ?? find(firefoxNames, firefoxFiles);
}

/** Installs what is missing as root on Debian; anywhere else, and when that fails, says what to install. */
export function browserReport(): BrowserReport {
  const missing = () => [...(findChromium() ? [] : ['chromium']), ...(findFirefox() ? [] : ['firefox-esr'])];
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing().length > 0 && mayInstall) {
    console.log(`Installing ${missing().join(' and ')} from Debian's packages…`);
    const apt = (args: readonly string[]) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status;
    if (apt(['install', '-y', '--no-install-recommends', ...missing()]) !== 0) {
      apt(['update']);
      apt(['install', '-y', '--no-install-recommends', ...missing()]);
    }
  }
  const still = missing();
  if (still.length > 0) {
    return {
      ok: false,
      words: `The end-to-end tests need ${still.join(' and ')}: install them (on Debian: sudo apt-get install ${still.join(' ')}), or set CHROMIUM and FIREFOX to the programs.`,
    };
  }
  return { ok: true, words: `Browsers: ${findChromium()}, ${findFirefox()}` };
}
