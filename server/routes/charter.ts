/** The charter: read by every sidebar through the library, changed here; each version is kept. */
import { Hono } from 'hono';
import { charterExampleQuerySchema, charterInputSchema, currentCharterSchema } from '../../shared/admin-api.ts';
import { charterSchema } from '../../shared/charter/rule.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, query } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { readCharter, touchLibrary } from '../library.ts';
import { problem } from '../problem.ts';
import { readCurrentCharter } from '../reports/charter-answers.ts';

/** Loaded only here: it is asked for once in a programme's life. */
const exampleCharterIn = async (language: 'fr' | 'en') =>
  language === 'fr'
    ? (await import('../example/charter-french.json', { with: { type: 'json' } })).default
    : (await import('../example/charter-english.json', { with: { type: 'json' } })).default;

export const charter = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  return new Hono<SessionEnv>()
    .get('/charter', describe('admin', 'The current charter, or null', currentCharterSchema), guard, async (c) =>
      c.json(await readCurrentCharter(db, c.var.actor.program.id, now())),
    )
    .get(
      '/charter/example',
      describe('admin', 'A complete charter of a made-up company to begin with; nothing is saved', charterSchema),
      guard,
      query(charterExampleQuerySchema),
      async (c) => c.json(await exampleCharterIn(c.req.valid('query').language)),
    )
    .put(
      '/charter',
      describe('admin', 'Saves the charter as a new version', currentCharterSchema),
      guard,
      body(charterInputSchema),
      async (c) => {
        const { program, member } = c.var.actor;
        const wish = c.req.valid('json');
        if (new Set(wish.rules.map((rule) => rule.id)).size < wish.rules.length) {
          return problem(c, 'invalid', 'Two rules have the same "id": give each its own.');
        }
        // Loaded only here: the rules bring X's counting tables, which no other route needs.
        const { readRule } = await import('../../shared/charter/index.ts');
        for (const rule of wish.rules) {
          const read = readRule(rule);
          if (!read.ok) return problem(c, 'invalid', `Rule "${rule.id}": ${read.reason}.`);
        }
        const at = now();
        const saved = await db.transaction().execute(async (tx) => {
          await touchLibrary(tx, program.id, at);
          const current = await readCharter(tx, program.id);
          if (wish.version !== (current?.version ?? 1)) return false;
          await tx
            .insertInto('charter')
            .values({
              program_id: program.id,
              version: current === null ? 1 : current.version + 1,
              rules: JSON.stringify(wish.rules),
              text: JSON.stringify(wish.text),
              created_at: at,
              created_by: member.id,
              material: wish.material || current === null ? 1 : null,
            })
            .execute();
          return true;
        });
        if (!saved)
          return problem(
            c,
            'conflict',
            'Somebody saved the charter since you opened it: load it again and bring your changes over.',
          );
        return c.json(await readCurrentCharter(db, program.id, at));
      },
    );
};
