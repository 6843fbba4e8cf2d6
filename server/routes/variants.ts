/** Variants of a post that is being written, shown to whoever writes it and kept nowhere until a human takes one. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import {
  variantCheckInputSchema,
  variantEnginesSchema,
  type VariantPreview,
  variantPreviewInputSchema,
  variantPreviewSchema,
} from '../../shared/admin-api.ts';
import { languageIds } from '../../shared/languages/index.ts';
import type { OfficialPost, Suggested } from '../../shared/variants/suggest.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { problem } from '../problem.ts';
import { askEndpoint } from '../variant-endpoint.ts';
import { makeVariants } from '../variant-maker.ts';

export const variants = (deps: Deps) => {
  const { config, log } = deps;
  const guard = adminOnly(deps);

  /** What the company's own model says, checked; its failure is a reason among the others. */
  async function ofEndpoint(c: Context<SessionEnv>, post: OfficialPost): Promise<Suggested | 'busy' | 'failed'> {
    if (!config.endpoint) return { text: post.text, variants: [], declined: [] };
    const answer = await askEndpoint(config.endpoint, post);
    if (answer.ok) return makeVariants(post, { engine: 'endpoint', wordings: answer.wordings });
    log.warn({ request: c.var.requestId, why: answer.why }, 'the variants endpoint gave nothing');
    return { text: post.text, variants: [], declined: [{ transform: 'endpoint', reason: answer.reason }] };
  }

  function answer(c: Context<SessionEnv>, parts: readonly (readonly [OfficialPost, Suggested | 'busy' | 'failed'])[]) {
    const made: VariantPreview = { text: parts[0]?.[0].text ?? '', variants: [], declined: [] };
    for (const [{ language }, part] of parts) {
      if (part === 'busy')
        return problem(c, 'too-many', 'Many ask for variants right now: try again in a few seconds.');
      if (part === 'failed') {
        log.error({ request: c.var.requestId }, 'variants failed');
        return problem(c, 'server-error', 'No variants could be made: try again, or write them by hand.');
      }
      made.variants.push(
        ...part.variants.map(({ thread, ...each }) => ({
          ...each,
          ...(thread ? { thread: [...thread] } : {}),
          language,
        })),
      );
      made.declined.push(...part.declined.map((each) => ({ ...each, language })));
    }
    return c.json(made);
  }

  return new Hono<SessionEnv>()
    .get(
      '/variants/engines',
      describe('admin', 'The optional engines of this server', variantEnginesSchema),
      guard,
      (c) => c.json({ endpoint: config.endpoint ? { model: config.endpoint.model } : null }),
    )
    .post(
      '/variants/preview',
      describe('admin', 'Suggests variants of a text, to be approved by a human', variantPreviewSchema),
      guard,
      body(variantPreviewInputSchema),
      async (c) => {
        const {
          text,
          language,
          translations = {},
          brand,
          aliases = [],
          link = null,
          engines = [],
        } = c.req.valid('json');
        const company = { name: brand ?? c.var.actor.program.name, aliases };
        const others = languageIds.filter((each) => each !== language);
        const posts: OfficialPost[] = [
          { text, language, link, brand: company },
          ...others.flatMap((other) => {
            const translated = translations[other];
            return translated === undefined ? [] : [{ text: translated, language: other, link, brand: company }];
          }),
        ];
        const made = posts.map(async (post) => [post, await makeVariants(post)] as const);
        const worded = engines.includes('endpoint')
          ? posts.map(async (post) => [post, await ofEndpoint(c, post)] as const)
          : [];
        return answer(c, await Promise.all([...made, ...worded]));
      },
    )
    .post(
      '/variants/check',
      describe(
        'admin',
        'Says which wordings of the browser’s own model bring nothing that the text has not',
        variantPreviewSchema,
      ),
      guard,
      body(variantCheckInputSchema),
      async (c) => {
        const { text, language, brand, aliases = [], link = null, wordings } = c.req.valid('json');
        const post = { text, language, link, brand: { name: brand ?? c.var.actor.program.name, aliases } };
        return answer(c, [[post, await makeVariants(post, { engine: 'browser-model', wordings })]]);
      },
    );
};
