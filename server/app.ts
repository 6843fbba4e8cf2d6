/** The map of the server: what every request passes, then one file per resource. */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { timeout } from 'hono/timeout';
import { openAPIRouteHandler } from 'hono-openapi';
import * as z from 'zod/mini';
import packageJson from '../package.json' with { type: 'json' };
import { protocolVersion } from '../shared/events/event.ts';
import type { Deps, Env } from './context.ts';
import { limitBytes, readBody } from './incoming.ts';
import { attemptPaths, limitAccounts, limitAttempts } from './limits.ts';
import { pages } from './pages.ts';
import { type Intake, makeIntake } from './intake.ts';
import { failedDetail, problem } from './problem.ts';
import { campaigns } from './routes/campaigns.ts';
import { charter } from './routes/charter.ts';
import { device } from './routes/device.ts';
import { groups } from './routes/groups.ts';
import { feeds } from './routes/feeds.ts';
import { health } from './routes/health.ts';
import { images } from './routes/images.ts';
import { joining } from './routes/joining.ts';
import { learn } from './routes/learn.ts';
import { links } from './routes/links.ts';
import { log } from './routes/log.ts';
import { moments } from './routes/moments.ts';
import { mentions } from './routes/mentions.ts';
import { people } from './routes/people.ts';
import { posts } from './routes/posts.ts';
import { proposals } from './routes/proposals.ts';
import { selectorPack } from './routes/selector-pack.ts';
import { signIn } from './routes/sign-in.ts';
import { variants } from './routes/variants.ts';
import { securityHeaders } from './security-headers.ts';
import { answerMs, shedPushes } from './shedding.ts';

// zod/mini speaks no language until it is given one; reasons are read by people.
z.config(z.locales.en());

/** One line per request: never a header, a query, a code or a text. */
const requestLog = ({ log: logger }: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    const { method, path } = c.req;
    logger.info({ request: c.var.requestId, method, path, status: c.res.status, ms }, 'request');
  });

/** Says which protocol we speak, and refuses a client that says it speaks another. */
const speaksOurProtocol = createMiddleware<Env>(async (c, next) => {
  c.header('Portevoix-Protocol', String(protocolVersion));
  const theirs = c.req.header('Portevoix-Protocol');
  if (theirs !== undefined && theirs.split('.')[0] !== String(protocolVersion)) {
    const older = Number.parseInt(theirs, 10) < protocolVersion;
    return problem(
      c,
      'update-required',
      older
        ? 'This extension is too old for the server: update the extension. Nothing is lost meanwhile.'
        : 'This extension is newer than the server: ask for the server to be updated. Nothing is lost meanwhile.',
    );
  }
  return next();
});

/** What the API says is of now and for this caller alone, unless a route knows better. */
const notKept = createMiddleware<Env>(async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
});

function api(deps: Deps, intake: Intake) {
  const attempts = limitAttempts();
  return new Hono<Env>()
    .use('/api/v1/*', notKept, speaksOurProtocol)
    .on('ALL', [...attemptPaths], attempts)
    .use('/api/v1/*', limitAccounts(deps.config, intake.accounts))
    .post('/api/v1/events', shedPushes(intake.inHand))
    .use('/api/v1/*', limitBytes, readBody, timeout(answerMs))
    .route('/', health(deps))
    .route('/api/v1', joining(deps))
    .route('/api/v1', device(deps, intake))
    .route('/api/v1', signIn(deps))
    .route('/api/v1', log(deps))
    .route('/api/v1', links(deps))
    .route('/api/v1', learn(deps))
    .route('/api/v1', posts(deps))
    .route('/api/v1', campaigns(deps))
    .route('/api/v1', moments(deps))
    .route('/api/v1', groups(deps))
    .route('/api/v1', images(deps, intake))
    .route('/api/v1', variants(deps))
    .route('/api/v1', proposals(deps))
    .route('/api/v1', feeds(deps))
    .route('/api/v1', mentions(deps, intake))
    .route('/api/v1', people(deps))
    .route('/api/v1', charter(deps))
    .route('/api/v1', selectorPack(deps));
}

/** Gives the function that tells by which methods an address can be asked. */
function methodsOf({ routes }: Pick<ReturnType<typeof api>, 'routes'>): (path: string) => string[] {
  const known = routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) }));
  return (path) => [...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
}

/** Builds the server's app; `deps.now` gives milliseconds. `intake`: shared with whatever takes pushes beside it. */
export function createApp(deps: Deps, intake: Intake = makeIntake(deps)) {
  const routes = api(deps, intake);
  const documentation = {
    info: {
      title: 'Portevoix',
      version: packageJson.version,
      description: `Protocol ${protocolVersion}. Every error is application/problem+json (RFC 9457).`,
    },
    components: {
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'The token that joining gave' },
        session: { type: 'apiKey', in: 'cookie', name: 'portevoix', description: 'Set by signing in' },
      },
    },
  } as const;
  const app = new Hono<Env>();
  app.use(requestId(), requestLog(deps), securityHeaders(deps.config));
  app.get(
    '/openapi.json',
    openAPIRouteHandler(routes, { documentation, excludeStaticFile: false, defaultValidationErrorResponse: false }),
  );
  app.route('/', routes);
  app.route('/', pages());
  const methods = methodsOf(routes);
  app.notFound((c) => {
    const allowed = methods(c.req.path);
    if (allowed.length === 0) return problem(c, 'not-found', 'There is nothing at this address.');
    c.header('Allow', allowed.join(', '));
    return problem(c, 'method-not-allowed', `Ask this address by ${allowed.join(' or ')}.`);
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      return problem(c, error.status === 413 ? 'too-large' : 'invalid', `${error.message}.`);
    }
    deps.log.error({ request: c.var.requestId, method: c.req.method, path: c.req.path, err: error }, 'failed');
    return problem(c, 'server-error', failedDetail(c.var.requestId));
  });
  return app;
}
