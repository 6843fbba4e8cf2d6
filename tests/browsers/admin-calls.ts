/** The API as the example's admin asks it, for tests whose browser shows something else. */
import type * as z from 'zod/mini';
import { protocolVersion } from '../../shared/events/event.ts';
import type { Program } from './program.ts';

/** Signs in, and gives the function that asks; it throws when the server refuses. Without a schema the answer is not read. */
export async function adminCalls(program: Program) {
  const ask = (method: string, path: string, body?: object, cookie?: string) =>
    fetch(`${program.url}/api/v1/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'portevoix-protocol': String(protocolVersion),
        origin: program.url,
        ...(cookie === undefined ? {} : { cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signedIn = await ask('POST', 'sign-in', { code: new URL(await program.signInLink()).hash.slice(1) });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async <S extends z.ZodMiniType>(
    method: string,
    path: string,
    schema: S | null,
    body?: object,
  ): Promise<z.infer<S>> => {
    const answer = await ask(method, path, body, cookie);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const read: unknown = await answer.json();
    return (schema === null ? read : schema.parse(read)) as z.infer<S>;
  };
}
