import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw, type RawAnswer } from '../support/controller/raw-http.js';
import { applyAll, show, startWorld, stateOf, type Account, type World } from './world.js';

let world: World;
let account: Account;
let other: Account;
beforeAll(async () => {
  world = await startWorld({ config: { authFailuresPerMinute: 100_000 } });
  account = await world.account();
  other = await world.account();
});
afterAll(() => world.stop());

const UNAUTHENTICATED = '{"message":"Authentication required."}';

async function raw(target: string, { method = 'GET', token = account.token, more = '' } = {}): Promise<RawAnswer> {
  const head = `${method} ${target} HTTP/1.1\r\nhost: netctl.test\r\nauthorization: Bearer ${token}\r\n${more}\r\n`;
  return sendRaw(world.controller.controller.customerPort, [head]);
}

/** `authorization` lines as they are. */
async function knock(lines: readonly string[], target = '/api/v1/subnets'): Promise<RawAnswer> {
  const head = `GET ${target} HTTP/1.1\r\nhost: netctl.test\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
  return sendRaw(world.controller.controller.customerPort, [head]);
}

describe('N1 paths', () => {
  it.each(['subnets', 'subnets/ID', 'subnets/ID/pending'])('N1 GET %s exists', async (path) => {
    expect((await account.client.get(path.replace('ID', String(account.subnets[0])))).status).toBe(200);
  });

  it.each(['ips/enable', 'ips/disable', 'ips/bulk'])('N1 POST %s exists', async (path) => {
    expect((await account.client.post(path, {})).status).toBe(422);
  });
});

describe('N2 N5 authentication', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('N2 the scheme may be written %s', async (scheme) => {
    expect((await knock([`authorization: ${scheme} ${account.token}`])).status).toBe(200);
  });

  it.each<[string, string[]]>([
    ['no header', []],
    ['an empty one', ['authorization:']],
    ['the scheme alone', ['authorization: Bearer']],
    ['the scheme and a space', ['authorization: Bearer ']],
    ['another scheme', ['authorization: Basic TOKEN']],
    ['the token alone', ['authorization: TOKEN']],
    ['two tokens in one header', ['authorization: Bearer TOKEN TOKEN']],
    ['two tokens with a comma', ['authorization: Bearer TOKEN, Bearer TOKEN']],
    ['two headers', ['authorization: Bearer TOKEN', 'authorization: Bearer TOKEN']],
    ['a good and a bad header', ['authorization: Bearer TOKEN', 'authorization: Bearer x']],
    ['a token with one more letter', ['authorization: Bearer TOKENx']],
    ['quotes', ['authorization: Bearer "TOKEN"']],
    ['an unknown token', [`authorization: Bearer nctl_000000000000_${'0'.repeat(46)}`]],
    ['60,000 letters', [`authorization: Bearer ${'x'.repeat(60_000)}`]],
    ['bytes above 127', ['authorization: Bearer ÿÿÿÿ']],
    ['a token in the query', []],
    ['a proxy’s header', ['proxy-authorization: Bearer TOKEN', 'x-authorization: Bearer TOKEN']],
  ])('N5 %s: 401, byte for byte the same', async (name, lines) => {
    const target = name === 'a token in the query' ? `/api/v1/subnets?access_token=${account.token}` : undefined;
    const answer = await knock(
      lines.map((line) => line.replaceAll('TOKEN', account.token)),
      target,
    );
    const reference = await knock([]);
    expect(answer.status).toBe(401);
    expect(answer.body).toBe(UNAUTHENTICATED);
    const comparable = ({ headers }: RawAnswer) =>
      [...headers].filter(([header]) => !['date', 'x-ratelimit-remaining'].includes(header));
    expect(comparable(answer)).toEqual(comparable(reference));
  });

  it('N5 comes before everything else: unknown paths, wrong methods, bodies that are too large or no JSON', async () => {
    const stranger = world.stranger();
    const answers = await Promise.all([
      stranger.get('nowhere'),
      stranger.send('DELETE', 'subnets'),
      stranger.get('subnets/999999'),
      stranger.send('POST', 'ips/disable', '{'),
      stranger.send('POST', 'ips/disable', 'x'.repeat(2_000_000)),
      stranger.send('POST', 'ips/bulk', 'x', { 'content-encoding': 'zstd' }),
    ]);
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([401, UNAUTHENTICATED]);
  });
});

describe('A9-A14 other answers', () => {
  it.each([
    ['/api/v1/foo', 'api/v1/foo'],
    ['/api/v1/foo/', 'api/v1/foo'],
    ['/api/v1/foo?x=1', 'api/v1/foo'],
    ['/api/v1', 'api/v1'],
    ['/api/v1/', 'api/v1'],
    ['/api/v1/subnets/1/pending/x', 'api/v1/subnets/1/pending/x'],
    ['/api/v1/Subnets', 'api/v1/Subnets'],
    ['/api/v1//subnets', 'api/v1//subnets'],
    ['/api/v1/%zz', 'api/v1/%zz'],
    ['/api/v1/ips/%2e%2e/subnets', 'api/v1/ips/%2e%2e/subnets'],
    ['/api/v1/../v1/subnets', 'api/v1/../v1/subnets'],
    ['/api/v1/"\\u0000', 'api/v1/"\\u0000'],
  ])('A9 %s is an unknown route', async (target, named) => {
    const answer = await raw(target);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toEqual({ message: `The route ${named} could not be found.` });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it.each([
    '',
    '/',
    '/index.html',
    '/operator/v1/ready',
    '/%6fperator/v1/ready',
    '/operator',
    '//operator/v1/ready',
    '/api',
    '/favicon.ico',
  ])('A9 the customers’ listener has nothing at %j, and nothing of the operators’', async (target) => {
    for (const form of [target || '/', `http://netctl.test${target}`]) {
      const answer = await raw(form);
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.body)).toEqual({
        message: expect.stringMatching(/^The route .+ could not be found\.$/),
      });
    }
  });

  it.each([
    '0',
    '-1',
    '1.0',
    '1e0',
    '01',
    '+1',
    'abc',
    '%20',
    '%00',
    '%',
    '%ff',
    '9999999999',
    '2147483648',
    '1'.repeat(5_000),
    'null',
    '__proto__',
    "1'or'1",
  ])('A10 %s is no id of a subnet', async (id) => {
    for (const path of [`subnets/${id}`, `subnets/${id}/pending`]) {
      const answer = await raw(`/api/v1/${path}`);
      expect([answer.status, answer.body]).toEqual([404, '{"message":"Subnet not found."}']);
    }
  });

  it('A10 N10 an unknown id is 404, another customer’s is 403, byte for byte the same for every one of them', async () => {
    expect((await account.client.get('subnets/2147483647')).text).toBe('{"message":"Subnet not found."}');
    for (const path of [`subnets/${other.subnets[0]}`, `subnets/${other.subnets[0]}/pending`]) {
      const answer = await account.client.get(path);
      expect([answer.status, answer.text]).toEqual([403, '{"message":"This action is unauthorized."}']);
    }
  });

  it.each([
    ['GET', 'ips/enable', 'POST'],
    ['GET', 'ips/disable', 'POST'],
    ['GET', 'ips/bulk', 'POST'],
    ['HEAD', 'ips/bulk', 'POST'],
    ['PUT', 'ips/enable', 'POST'],
    ['DELETE', 'subnets', 'GET, HEAD'],
    ['POST', 'subnets/1', 'GET, HEAD'],
    ['PATCH', 'subnets/1/pending', 'GET, HEAD'],
    ['OPTIONS', 'subnets', 'GET, HEAD'],
    ['TRACE', 'subnets', 'GET, HEAD'],
    ['PROPFIND', 'ips/enable/', 'POST'],
    ['QUERY', 'ips/enable', 'POST'],
  ])('A12 %s %s is 405 and says what is supported: %s', async (method, path, allow) => {
    const answer = await raw(`/api/v1/${path}`, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
    const message = `The ${method} method is not supported for route api/v1/${path.replace(/\/$/, '')}. Supported methods: ${allow}.`;
    if (method === 'HEAD') expect(answer.body).toBe('');
    else expect(JSON.parse(answer.body)).toEqual({ message });
  });

  it.each(['subnets/', 'subnets/ID/', 'subnets/ID/pending/', 'subnets?page=2', 'subnets/?', 'subnets#x'])(
    'A14 %s: a trailing slash or a query makes no difference, and nothing is redirected',
    async (path) => {
      const target = (text: string) => `/api/v1/${text.replace('ID', String(account.subnets[0]))}`;
      const answer = await raw(target(path));
      expect(answer.status).toBe(200);
      expect(answer.body).toBe((await raw(target(path.replace(/[?#].*$/, '').replace(/\/$/, '')))).body);
    },
  );

  it('A14 a POST with a trailing slash does what the one without does', async () => {
    const own = await world.account();
    const answer = await own.client.post('ips/disable/', { ip: `${own.net}.0.5` });
    expect(answer.status).toBe(200);
    expect((await show(own)).meta.pending_changes).toBe(1);
  });

  it.each(['subnets', 'subnets/ID', 'subnets/ID/pending'])('A14 HEAD %s is GET without the body', async (path) => {
    const target = path.replace('ID', String(account.subnets[0]));
    const [head, get] = [await account.client.send('HEAD', target), await account.client.get(target)];
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    expect((await account.client.send('HEAD', `subnets/${other.subnets[0]}`)).status).toBe(403);
    expect((await account.client.send('HEAD', 'subnets/999999')).status).toBe(404);
  });

  it('A14 the path may be written with percent signs, as RFC 3986 allows', async () => {
    expect((await raw('/api/v1/%73ubnet%73')).status).toBe(200);
    expect((await raw('/%61pi/v1/subnets', { token: 'x' })).status).toBe(401);
    expect((await raw('http://whatever/api/v1/subnets', { token: 'x' })).status).toBe(401);
    expect((await raw('http://whatever/api/v1/subnets')).status).toBe(200);
  });

  it('A9 a path of 60,000 characters is an unknown route like any other', async () => {
    for (const path of [
      `/api/v1/${'x'.repeat(60_000)}`,
      `/api/v1/a${'/'.repeat(60_000)}b`,
      `/api/v1/${'%41'.repeat(20_000)}`,
    ]) {
      const answer = await raw(path);
      expect(answer.status).toBe(404);
    }
  });
});

describe('A17 order of checks', () => {
  const bodies = {
    fields: { synchronous: 'no' },
    synchronous: { ip: '192.168.1.1', synchronous: true },
    ownership: { ip: '192.168.1.1' },
  };

  it('A17 fields before synchronous before ownership', async () => {
    expect((await account.client.post('ips/disable', bodies.fields)).status).toBe(422);
    expect((await account.client.post('ips/disable', bodies.synchronous)).status).toBe(403);
    expect((await account.client.post('ips/disable', bodies.ownership)).status).toBe(404);
  });

  it('A17 the same for lists: what is wrong in form is said before what is not allowed, and that before what is not owned', async () => {
    const bulk = (more: object) =>
      account.client.post('ips/bulk', { action: 'disable', ips: ['192.168.1.1'], ...more });
    expect((await bulk({ ips: ['x'], synchronous: true })).status).toBe(422);
    expect((await bulk({ synchronous: true })).status).toBe(403);
    expect((await bulk({})).text).toBe('{"message":"IP 192.168.1.1 does not belong to your account."}');
  });

  it('A17 the subnet is looked for before anything else about it', async () => {
    expect((await account.client.get(`subnets/${other.subnets[0]}/pending?x`)).status).toBe(403);
  });
});

describe('N62 statuses', () => {
  it('N62 a success is 200 for the POSTs too', async () => {
    const own = await world.account();
    await own.client.post('ips/disable', { ip: `${own.net}.0.5` });
    await applyAll(world, own);
    for (const [path, body] of [
      ['ips/enable', { ip: `${own.net}.0.5` }],
      ['ips/disable', { ip: `${own.net}.0.5` }],
      ['ips/bulk', { action: 'enable', cidr: `${own.net}.0.0/24` }],
    ] as const) {
      expect((await own.client.post(path, body)).status).toBe(200);
    }
  });

  it('N8 every answer carries the figures of the rate limit', async () => {
    const answers = await Promise.all([
      account.client.get('subnets'),
      account.client.get('nowhere'),
      account.client.get(`subnets/${other.subnets[0]}`),
      account.client.post('ips/disable', {}),
      account.client.send('DELETE', 'subnets'),
      account.client.send('POST', 'ips/bulk', 'x'.repeat(2_000_000)),
      account.client.send('POST', 'ips/bulk', '{'),
      world.stranger('nonsense').get('subnets'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 403, 422, 405, 413, 422, 401]);
    for (const { headers } of answers) {
      expect(headers.get('x-ratelimit-limit')).toMatch(/^\d+$/);
      expect(headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
    }
  });

  it('N9 nothing of all this has changed anything', async () => {
    expect(await stateOf(world, account)).toMatchObject([{ revision: '0', ranges: null }]);
    expect(await stateOf(world, other)).toMatchObject([{ revision: '0', ranges: null }]);
  });
});
