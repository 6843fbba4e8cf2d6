/** Serves the admin and join pages that `npm run build:admin` writes into `.output/admin`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import type { Env } from './context.ts';

const built = fileURLToPath(new URL('../.output/admin', import.meta.url));

async function page(c: Context<Env>, name: 'index.html' | 'join.html'): Promise<Response> {
  const file = join(built, name);
  if (!existsSync(file)) {
    return c.text('The pages are not built yet: run "npm run build:admin", then load this page again.', 503);
  }
  c.header('Cache-Control', 'no-cache');
  return c.html(await readFile(file, 'utf8'));
}

// Made anew for each request: the folder may be built after the server has started.
const assets = () =>
  existsSync(built)
    ? serveStatic<Env>({
        root: built,
        rewriteRequestPath: (path) => path.replace(/^\/admin/, ''),
        // Their names carry a hash of their content.
        onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
      })
    : (_c: Context<Env>, next: () => Promise<void>) => next();

/** The pages; `/admin/…` that is no file is the single page application. */
export const pages = () => {
  const app = new Hono<Env>();
  app.get('/', (c) => c.redirect('/admin/'));
  app.get('/admin', (c) => c.redirect('/admin/'));
  app.get(
    '/admin/assets/*',
    (c, next) => assets()(c, next),
    (c) => c.notFound(),
  );
  app.get('/admin/*', (c) => page(c, 'index.html'));
  app.get('/sign-in', (c) => page(c, 'index.html'));
  app.get('/join', (c) => page(c, 'join.html'));
  return app;
};
