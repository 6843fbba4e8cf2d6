/** Follows a link as a reader's browser does, without going where it leads. */
import { request } from 'node:http';

const reader = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Gives where it leads, or undefined when the answer names no place. */
export function followLink(link: string): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const sent = request(link, { headers: { 'User-Agent': reader } }, (answer) => {
    answer.resume();
    resolve(answer.headers.location);
  });
  sent.on('error', reject).end();
  return promise;
}
