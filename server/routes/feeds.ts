/** Feeds that the server polls: added by address or list, with rules for what is taken, and how each of them does. */
import { type Context, Hono } from 'hono';
import {
  feedChangeSchema,
  type FeedInput,
  feedInputSchema,
  feedLookSchema,
  feedMinutes,
  feedPauseSchema,
  feedSchema,
  feedSeenSchema,
  feedsSchema,
  opmlInputSchema,
  opmlTakenSchema,
} from '../../shared/feed-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import { claimOne, release } from '../feeds/claim.ts';
import { readFeeds } from '../feeds/feed-reading.ts';
import { addFeed, addFeeds, changeFeed, type FeedWritten, pauseFeed, removeFeed } from '../feeds/feed-writing.ts';
import { lookAtFeed } from '../feeds/look-at-feed.ts';
import { readOpml, writeOpml } from '../feeds/opml.ts';
import { pollFeed } from '../feeds/poll-feed.ts';
import { adminOnly } from '../guards.ts';
import { readThemes } from '../library.ts';
import { problem } from '../problem.ts';

const none = 'There is no such feed.';
/** Feeds that are looked at or polled by hand at once. */
const mostAtOnce = 4;
const busyDetail = 'Several feeds are being looked at just now: try again in a few seconds.';

export const feeds = (deps: Deps) => {
  const { db, config, now } = deps;
  const guard = adminOnly(deps);
  let running = 0;
  /** Does what waits for others' servers, unless too much does already; null then. */
  const waiting = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (running >= mostAtOnce) return null;
    running++;
    try {
      return await work();
    } finally {
      running--;
    }
  };
  const answer = async (c: Context<SessionEnv>, written: FeedWritten) => {
    if (!written.ok) return problem(c, written.code, written.detail);
    const [feed] = await readFeeds(db, c.var.actor.program.id, now(), written.id);
    return feed ? c.json(feed) : problem(c, 'not-found', none);
  };

  return new Hono<SessionEnv>()
    .get('/feeds', describe('admin', 'The feeds, and how each of them does', feedsSchema), guard, async (c) => {
      const programId = c.var.actor.program.id;
      const themes = (await readThemes(db, programId)).map(({ id, name }) => ({ id, name }));
      return c.json({ feeds: await readFeeds(db, programId, now()), themes });
    })
    .get('/feeds.opml', describe('admin', 'The feeds as a list that readers take', 'opml'), guard, async (c) => {
      const { id, name } = c.var.actor.program;
      const all = (await readFeeds(db, id, now())).map(({ address, title, site }) => ({ url: address, title, site }));
      c.header('Content-Type', 'text/x-opml; charset=utf-8');
      c.header('Content-Disposition', 'attachment; filename="portevoix.opml"');
      return c.body(writeOpml(name, all));
    })
    .post(
      '/feeds/look',
      describe('admin', 'Looks whether there is a feed at an address, or at one that its page names', feedSeenSchema),
      guard,
      body(feedLookSchema),
      async (c) => {
        const programId = c.var.actor.program.id;
        const isKnown = async (address: string) =>
          (await readFeeds(db, programId, now())).some((feed) => feed.address === address);
        const seen = await waiting(() => lookAtFeed(config, c.req.valid('json').address, isKnown));
        return seen ? c.json(seen) : problem(c, 'busy', busyDetail);
      },
    )
    .post(
      '/feeds/opml',
      describe('admin', 'Adds the feeds of a list (OPML) that are not there yet', opmlTakenSchema),
      guard,
      body(opmlInputSchema),
      async (c) => {
        const rules: FeedInput['rules'] = { about: 'topic', words: [], without: [], themes: [], themedOnly: false };
        const listed = readOpml(c.req.valid('json').opml).map(({ url, title }): FeedInput => ({
          address: url,
          title: title.slice(0, 120) || url.slice(0, 120),
          kind: 'feed',
          rules,
          minutes: feedMinutes.usual,
        }));
        if (listed.length === 0)
          return problem(
            c,
            'invalid',
            'There is no feed in this list: give an OPML file as a reader of feeds exports it.',
          );
        return c.json(await addFeeds(db, c.var.actor.program.id, listed, now()));
      },
    )
    .post('/feeds', describe('admin', 'Adds a feed', feedSchema), guard, body(feedInputSchema), async (c) =>
      answer(c, await addFeed(db, c.var.actor.program.id, c.req.valid('json'), now())),
    )
    .put(
      '/feeds/:id',
      describe('admin', 'Changes a feed’s title, kind, rules and rhythm', feedSchema),
      guard,
      idParam,
      body(feedChangeSchema),
      async (c) =>
        answer(c, await changeFeed(db, c.var.actor.program.id, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post(
      '/feeds/:id/pause',
      describe('admin', 'Pauses a feed, or lets it go on', feedSchema),
      guard,
      idParam,
      body(feedPauseSchema),
      async (c) => {
        const { paused } = c.req.valid('json');
        return answer(c, await pauseFeed(db, c.var.actor.program.id, c.req.valid('param').id, paused, now()));
      },
    )
    .post('/feeds/:id/poll', describe('admin', 'Polls a feed at once', feedSchema), guard, idParam, async (c) => {
      const programId = c.var.actor.program.id;
      const { id } = c.req.valid('param');
      const [feed] = await readFeeds(db, programId, now(), id);
      if (!feed) return problem(c, 'not-found', none);
      const polled = await waiting(async () => {
        const claim = await claimOne(db, programId, id, now());
        const row = claim?.feeds[0];
        if (!claim || !row) return 'leased';
        try {
          await pollFeed(deps, { row, lease: claim.lease });
        } finally {
          await release(db, programId, claim.lease);
        }
        return 'polled';
      });
      if (polled === null) return problem(c, 'busy', busyDetail);
      if (polled === 'leased') return problem(c, 'conflict', 'This feed is being polled just now.');
      return answer(c, { ok: true, id });
    })
    .delete(
      '/feeds/:id',
      describe('admin', 'Removes a feed; its proposals stay', null, 204),
      guard,
      idParam,
      async (c) =>
        (await removeFeed(db, c.var.actor.program.id, c.req.valid('param').id))
          ? c.body(null, 204)
          : problem(c, 'not-found', none),
    );
};
