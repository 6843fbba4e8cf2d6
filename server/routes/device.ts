/** What a joined browser may do: pull the library, push events, see what concerns its member, leave. */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import {
  heldAnswerSchema,
  heldQuestionSchema,
  libraryQuerySchema,
  librarySentSchema,
  meSchema,
  newDeviceGivenSchema,
  newDeviceSchema,
  ownEventsQuerySchema,
  ownEventsSchema,
  type Pushed,
  pushedSchema,
  pushSchema,
  signaturesSchema,
} from '../../shared/api.ts';
import { charterTextAnswerSchema, charterTextQuerySchema } from '../../shared/charter-api.ts';
import { linkPath, ownClicksSchema } from '../../shared/link-api.ts';
import { ideasSchema } from '../../shared/own-proposal.ts';
import { readSignatures, WornVariants } from '../colleagues.ts';
import type { Deps, DeviceEnv } from '../context.ts';
import { body, describe, idParam, query } from '../contract.ts';
import { eraseMember, lastAdmin, wasErased } from '../erase.ts';
import { deviceOnly, notJoined, tokenOf } from '../guards.ts';
import { settleHeld } from '../held-already.ts';
import type { Intake } from '../intake.ts';
import { withoutHeld } from '../library-delta.ts';
import { readCharterText, readLibrary } from '../library.ts';
import { libraryState, tagOfState } from '../library-clock.ts';
import { readOwnClicks } from '../links/own-clicks.ts';
import { readLinkSetting } from '../links/setting.ts';
import { markHeader, readMark } from '../marks.ts';
import { otherDevices, readOwnEvents } from '../own-events.ts';
import { readIdeas, readOwnProposals } from '../ideas.ts';
import { problem } from '../problem.ts';
import { readAccepted } from '../reports/charter-answers.ts';
import { hashSecret } from '../secrets.ts';
import { splitDevice } from '../split-device.ts';

/** How many of the newest looks a member is shown. */
const shownLooks = 100;

const markOf = (c: Context) => readMark(c.req.header(markHeader));
/** What was taken, or that the browser was revoked while it sent. */
const answered = (c: Context, pushed: Pushed | null) => (pushed === null ? notJoined(c) : c.json(pushed));

export const device = (deps: Deps, { pushes, tokens }: Intake) => {
  const { db, now, config } = deps;
  const guard = deviceOnly(deps, tokens);
  const worn = new WornVariants(db);
  return new Hono<DeviceEnv>()
    .get(
      '/library',
      describe(
        'device',
        'The library, without the posts whose tags are given; 304 when the ETag still holds',
        librarySentSchema,
      ),
      guard,
      query(libraryQuerySchema),
      compress(),
      async (c) => {
        c.header('Cache-Control', 'private, no-cache');
        const state = await libraryState(db, c.var.actor, now());
        const tag = tagOfState(state);
        c.header('ETag', tag);
        const known = (c.req.header('If-None-Match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
        if (known.includes(tag)) return c.body(null, 304);
        const library = await readLibrary(db, c.var.actor, state);
        const { tracked } = await readLinkSetting(db, c.var.actor.program.id);
        const links = tracked ? { base: config.publicUrl + linkPath } : null;
        return c.json(withoutHeld({ ...library, links }, new Set(c.req.valid('query').have?.split('.'))));
      },
    )
    .post(
      '/events',
      describe('device', 'Stores events, each exactly once; on disk when the answer comes', pushedSchema),
      guard,
      async (c, next) => {
        const { actor, packed } = c.var;
        const mark = markOf(c);
        return packed ? answered(c, await pushes.take({ actor, events: packed, mark }, now())) : next();
      },
      body(pushSchema),
      async (c) => {
        const { device: from, events } = c.req.valid('json');
        if (from !== c.var.actor.device.id) {
          return problem(c, 'forbidden', '"device" is another browser than the one whose token this is.');
        }
        return answered(c, await pushes.take({ actor: c.var.actor, events, mark: markOf(c) }, now()));
      },
    )
    .get(
      '/events',
      describe('device', 'The events of one of the member’s own browsers, in its order', ownEventsSchema),
      guard,
      query(ownEventsQuerySchema),
      compress(),
      async (c) => {
        const page = await readOwnEvents(db, c.var.actor, { ...c.req.valid('query'), mark: markOf(c) });
        return page ? c.json(page) : problem(c, 'not-found', 'You have no such browser.');
      },
    )
    .post(
      '/events/held',
      describe('device', 'How far a browser is right about what is held of it, by ids', heldAnswerSchema),
      guard,
      body(heldQuestionSchema),
      async (c) => c.json(await settleHeld(db, c.var.actor, c.req.valid('json'), now())),
    )
    .get(
      '/posts/:id/signatures',
      describe('device', 'Signatures of what colleagues have published of a post: no text, no name', signaturesSchema),
      guard,
      idParam,
      async (c) => {
        c.header('Cache-Control', 'private, no-cache');
        return c.json({ signatures: await readSignatures(db, c.var.actor, c.req.valid('param').id) });
      },
    )
    .get(
      '/shares/clicks',
      describe('device', 'Clicks on the member’s own shares with a tracked link', ownClicksSchema),
      guard,
      compress(),
      async (c) => c.json(await readOwnClicks(db, c.var.actor)),
    )
    .get(
      '/me',
      describe('device', 'The member, their proposals, and who looked at their log', meSchema),
      guard,
      compress(),
      async (c) => {
        const { program, member } = c.var.actor;
        const looks = await db
          .selectFrom('look')
          .innerJoin('member', (join) =>
            join.onRef('member.program_id', '=', 'look.program_id').onRef('member.id', '=', 'look.admin_id'),
          )
          .leftJoin('member as v', (join) =>
            join.onRef('v.program_id', '=', 'look.program_id').onRef('v.id', '=', 'look.via_id'),
          )
          .select(['member.name', 'v.name as via_name', 'look.at'])
          .where('look.program_id', '=', program.id)
          .where('look.member_id', '=', member.id)
          .orderBy('look.at', 'desc')
          .limit(shownLooks)
          .execute();
        return c.json({
          member,
          proposals: await readOwnProposals(db, program.id, member.id, now()),
          charterAccepted: await readAccepted(db, program.id, member.id),
          looks: looks.map((look) => ({ by: look.name, via: look.via_name, at: new Date(look.at).toISOString() })),
          worn: await worn.of(program.id, now()),
          devices: await otherDevices(db, c.var.actor),
        });
      },
    )
    .get(
      '/ideas',
      describe(
        'device',
        'Colleagues’ proposals to vote for, and which pages are proposed already; nobody is named',
        ideasSchema,
      ),
      guard,
      compress(),
      async (c) => {
        const ideas = await readIdeas(db, c.var.actor);
        const tag = `"${hashSecret(JSON.stringify(ideas))}"`;
        c.header('Cache-Control', 'private, no-cache');
        c.header('ETag', tag);
        return c.req.header('If-None-Match')?.replace(/^W\//, '') === tag ? c.body(null, 304) : c.json(ideas);
      },
    )
    .get(
      '/charter-text',
      describe('device', 'One version of the charter’s text, or null', charterTextAnswerSchema),
      guard,
      query(charterTextQuerySchema),
      async (c) => c.json({ charter: await readCharterText(db, c.var.actor.program.id, c.req.valid('query').version) }),
    )
    .post(
      '/devices',
      describe('device', 'Gives a copied browser an identity of its own', newDeviceGivenSchema),
      guard,
      body(newDeviceSchema),
      async (c) => {
        const { device: wish } = c.req.valid('json');
        const split = await splitDevice(db, c.var.actor, wish, now());
        if (split.ok) return c.json({ token: split.token, device: wish });
        return split.reason === 'taken'
          ? problem(c, 'conflict', 'There is a browser with this id already: use a new one.')
          : problem(c, 'forbidden', 'You have too many browsers: let your programme lead revoke those no longer used.');
      },
    )
    .post(
      '/erase',
      describe('device', 'Erases the member: their log, name and browsers', null, 204),
      async (c, next) => {
        const token = tokenOf(c.req.header('Authorization'));
        return token !== undefined && (await wasErased(db, token)) ? c.body(null, 204) : next();
      },
      guard,
      async (c) => {
        const { program, member } = c.var.actor;
        const outcome = await eraseMember(db, program.id, member.id, now());
        return outcome === 'last-admin' ? problem(c, 'conflict', lastAdmin) : c.body(null, 204);
      },
    )
    .post('/leave', describe('device', 'Revokes this browser’s token', null, 204), guard, async (c) => {
      const { program, device: own } = c.var.actor;
      await db
        .updateTable('device')
        .set({ revoked_at: now() })
        .where('program_id', '=', program.id)
        .where('id', '=', own.id)
        .execute();
      return c.body(null, 204);
    });
};
