/** The headers that every answer carries, so that a browser does nothing with it that we do not mean. */
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from './config.ts';

/** Puts them on every answer. */
export const securityHeaders = ({ publicUrl }: Pick<Config, 'publicUrl'>) =>
  secureHeaders({
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=15552000' : false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
  });

/** The same as names and values in turn, for answers that are written without the framework. */
export async function securityHeaderList(config: Pick<Config, 'publicUrl'>): Promise<string[]> {
  const app = new Hono().use(securityHeaders(config)).get('/', (c) => c.body(null));
  const { headers } = await app.request('/');
  return [...headers].flat();
}
