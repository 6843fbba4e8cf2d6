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

function start(script: 'main.ts' | 'start.ts', env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [`server/${script}`, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.withResolvers<{ code: number | null; signal: string | null }>();
  child.once('close', (code, signal) => ended.resolve({ code, signal }));
  return { child, ended: ended.promise };
}

/** Starts `server/main.ts` and waits until it listens. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { child, ended } = start('main.ts', env);
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
      void ended.then(() => reject(new Error(`The server ended without saying "${words}": ${said}`)));
      look();
    });
  const hear = (piece: Buffer) => {
    said += piece.toString();
    for (const look of waiting) look();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  await says('"msg":"serving"');
  return {
    origin: `http://127.0.0.1:${/"port":(\d+)/.exec(said)?.[1]}`,
    says,
    child,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a server script that is expected to end by itself, and gives what it said. */
export async function runToEnd(
  script: 'main.ts' | 'start.ts',
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Ended> {
  const { child, ended } = start(script, env, args);
  let output = '';
  child.stdout?.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (output += piece.toString()));
  const { code } = await ended;
  return { code, output };
}
