/** The headers that every answer carries, so that a browser does nothing with it that we do not mean. */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from './config.ts';

/** An image draws itself and does nothing else, also when somebody opens it as a page. */
const policyOfImages = "default-src 'none'; sandbox";

/** Puts them on every answer. */
export const securityHeaders = (config: Pick<Config, 'publicUrl'>) => {
  const usual = usualHeaders(config);
  return createMiddleware(async (c, next) => {
    await usual(c, next);
    const isImage = c.res.headers.get('Content-Type')?.startsWith('image/');
    if (isImage) c.res.headers.set('Content-Security-Policy', policyOfImages);
  });
};

const usualHeaders = ({ publicUrl }: Pick<Config, 'publicUrl'>) =>
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
