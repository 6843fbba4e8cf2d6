/** Nobody makes the server fetch what only it can see: no private address, by name, number or redirect, and nothing without end. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../server/feeds/public-address.ts';
import { type FetchWish, type Resolve, safeFetch } from '../../server/feeds/safe-fetch.ts';

describe('an address is public or not', () => {
  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '100::1',
    '::127.0.0.1',
    'fec0::1',
    '::ffff:0:10.0.0.1',
    '64:ff9b:1::1',
    '2001::1',
    'fe80::1%eth0',
    'localhost',
    '',
    'example.org',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe('fetching', () => {
  let respond: RequestListener;
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    respond(request, response);
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = 0;
    respond = (_, response) => response.end('here');
  });
  const anywhere = () => true;
  const get = (path: string, more: Partial<FetchWish> = {}) =>
    safeFetch({
      url: path.startsWith('/') ? `http://127.0.0.1:${port}${path}` : path,
      mostBytes: 100_000,
      mostMs: 20_000,
      ...more,
    });

  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f000001:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://169.254.169.254/latest/meta-data',
  ])('%s is refused before anything is asked', async (url) => {
    expect(await get(url.replace('PORT', String(port)))).toMatchObject({ ok: false, problem: 'private' });
    expect(asked).toBe(0);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'data:text/plain,x',
    'gopher://example.org/',
    'not an address',
    '',
    'http://user:secret@example.org/',
  ])('“%s” is no address to fetch', async (url) =>
    expect(await get(url || 'about:blank')).toMatchObject({ ok: false, problem: 'address' }),
  );

  it('gives what stands there, with its headers', async () => {
    respond = (request, response) => {
      response.setHeader('ETag', '"1"');
      response.end(`${request.headers['if-none-match']} ${request.headers.authorization} ${request.headers.cookie}`);
    };
    const fetched = await get('/feed', { allowed: anywhere, headers: { 'If-None-Match': '"0"' } });
    expect(fetched).toMatchObject({ ok: true, status: 200, headers: { etag: '"1"' } });
    expect(fetched.ok && fetched.bytes.toString()).toBe('"0" undefined undefined');
  });

  it('checks each redirect, follows five, and says where all of them were permanent', async () => {
    respond = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(request.url === '/4' ? 302 : 301, { location: `/${left - 1}` }).end();
      else response.end('there');
    };
    const found = (path: string) => get(path, { allowed: anywhere });
    expect(await found('/3')).toMatchObject({ ok: true, url: `http://127.0.0.1:${port}/0`, moved: true });
    expect(await found('/5')).toMatchObject({ ok: true, moved: false });
    expect(await found('/6')).toMatchObject({ ok: false, problem: 'redirects' });
    for (const [location, problem] of [
      ['http://10.0.0.1/', 'private'],
      [`http://localhost:${port}/`, 'private'],
      ['file:///etc/passwd', 'address'],
      ['http://a:b@example.org/', 'address'],
    ] as const) {
      asked = 0;
      respond = (_, response) => response.writeHead(302, { location }).end();
      // The first hop only is allowed.
      const allowed = (address: string) => asked === 0 || isPublicAddress(address);
      expect(await get('/', { allowed })).toMatchObject({ ok: false, problem });
      expect(asked).toBe(1);
    }
  });

  it('asks for a name once, and speaks to the address that was looked at', async () => {
    respond = (request, response) => response.end(request.headers.host);
    // The answer changes between two questions, as that of one who rebinds a name does.
    const answers = (...addresses: string[]) => {
      let at = 0;
      const resolve: Resolve = (_host, _options, done) => {
        const address = addresses[Math.min(at++, addresses.length - 1)] ?? '';
        done(null, [{ address, family: 4 }]);
      };
      return { resolve, times: () => at };
    };
    const url = `http://news.example:${port}/`;
    const only = (address: string, to: number) => address === '127.0.0.1' && to === port;
    const rebound = answers('127.0.0.1', '10.0.0.1');
    const fetched = await get(url, { resolve: rebound.resolve, allowed: only });
    expect(fetched.ok && fetched.bytes.toString()).toBe(`news.example:${port}`);
    expect(rebound.times()).toBe(1);
    // On each redirect it is asked and looked at again.
    respond = (_, response) => response.writeHead(302, { location: '/again' }).end();
    const second = answers('127.0.0.1', '10.0.0.1');
    expect(await get(url, { resolve: second.resolve, allowed: only })).toMatchObject({ ok: false, problem: 'private' });
    expect(second.times()).toBe(2);
    asked = 0;
    expect(await get(url, { resolve: answers('127.0.0.1').resolve })).toMatchObject({ ok: false, problem: 'private' });
    const mixed: Resolve = (_host, _options, done) =>
      done(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(await get(url, { resolve: mixed })).toMatchObject({ ok: false, problem: 'private' });
    expect(asked).toBe(0);
  });

  it('stops at the limit of bytes, also of those that were packed', async () => {
    respond = (_, response) => response.end('x'.repeat(200_000));
    expect(await get('/', { allowed: anywhere })).toMatchObject({ ok: false, problem: 'too-large' });
    respond = (_, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(50_000_000)));
    };
    expect(await get('/', { allowed: anywhere })).toMatchObject({ ok: false, problem: 'too-large' });
    respond = (_, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync('packed').subarray(0, 12));
    };
    expect(await get('/', { allowed: anywhere })).toMatchObject({ ok: false, problem: 'unreachable' });
  });

  it('stops waiting, whether nothing comes or never an end', async () => {
    respond = () => undefined;
    expect(await get('/', { allowed: anywhere, mostMs: 150 })).toMatchObject({ ok: false, problem: 'timeout' });
    respond = (_, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(await get('/', { allowed: anywhere, mostMs: 300 })).toMatchObject({ ok: false, problem: 'timeout' });
  });

  it('says that nobody is there', async () => {
    respond = (request) => request.socket.destroy();
    expect(await get('/', { allowed: anywhere })).toMatchObject({ ok: false, problem: 'unreachable' });
    expect(await get('http://nobody.invalid/')).toMatchObject({ ok: false, problem: 'unreachable' });
  });
});
