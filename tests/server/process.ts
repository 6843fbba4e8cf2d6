/** Runs the real server as its own process, as people do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcess {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Resolves once the server's output holds these words. */
  says(words: string): Promise<void>;
  /** Sends a signal and gives how the process ended. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ code: number | null; signal: string | null }>;
}
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

type Script = 'main.ts' | 'start.ts' | 'sign-in.ts' | 'cli.ts';

function start(script: Script, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [`server/${script}`, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.withResolvers<{ code: number | null; signal: string | null }>();
  child.once('close', (code, signal) => ended.resolve({ code, signal }));
  let said = '';
  const waiting = new Set<() => void>();
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!said.includes(words)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      void ended.promise.then(() => reject(new Error(`The server ended without saying "${words}": ${said}`)));
      look();
    });
  const hear = (piece: Buffer) => {
    said += piece.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    return ended.promise;
  };
  return { child, ended: ended.promise, says, said: () => said, end };
}

/** Starts `server/main.ts` and waits until it listens. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { child, says, said, end } = start('main.ts', env);
  await says('"msg":"serving"');
  return { origin: `http://127.0.0.1:${/"port":(\d+)/.exec(said())?.[1]}`, says, child, end };
}

/** Starts `server/start.ts` as `npm start` does, waits for its last words, and gives all of them. */
export async function startForPeople(
  env: Readonly<Record<string, string>>,
  lastWords: string,
  args: readonly string[] = [],
): Promise<{ output: string; end: ServerProcess['end'] }> {
  const { says, said, end } = start('start.ts', env, args);
  await says(lastWords);
  return { output: said(), end };
}

/** Starts a command and leaves it to the test, which may kill it. */
export function startCommand(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): { ended: Promise<{ code: number | null; signal: string | null }>; said(): string; end: ServerProcess['end'] } {
  const { ended, said, end } = start('cli.ts', env, args);
  return { ended, said, end };
}

/** Runs a server script that is expected to end by itself, and gives what it said. */
export async function runToEnd(
  script: Script,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Ended> {
  const { ended, said } = start(script, env, args);
  const { code } = await ended;
  return { code, output: said() };
}
