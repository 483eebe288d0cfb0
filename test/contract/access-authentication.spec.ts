import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { bearer, figures, rawRequest, type RawRequest } from './access-raw-http.js';

let on: TestController;
let token: string;
let keyId: string;
const dead = { revoked: '', expired: '', suspended: '', unknown: '', forged: '' };

beforeAll(async () => {
  on = await startTestController({ config: { authFailuresPerMinute: 1_000 } });
  token = (await customerWithToken(on, { name: 'Acme Corp', rateLimit: 1_000 })).token;
  keyId = token.slice(5, 17);
  const issue = async (name: string) => (await on.tokens.issue({ customer: 'Acme Corp', name })).token;
  dead.revoked = await issue('revoked');
  await on.tokens.revoke(dead.revoked.slice(5, 17));
  dead.expired = await issue('expired');
  await on.sql(`UPDATE api_token SET expires_at = now() WHERE name = 'expired'`);
  dead.unknown = await issue('unknown');
  await on.sql(`DELETE FROM api_token WHERE name = 'unknown'`);
  dead.forged = await issue('forged');
  await on.sql(`UPDATE api_token SET secret_hash = sha256('something else') WHERE name = 'forged'`);
  dead.suspended = (await customerWithToken(on, { name: 'Suspended Corp' })).token;
  await on.sql(`UPDATE customer SET state = 'suspended' WHERE name = 'Suspended Corp'`);
});
afterAll(() => on.stop());

describe('N2 Authorization: Bearer <token>', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('takes the scheme %s', async (scheme) => {
    expect(await rawRequest(on, { headers: { authorization: `${scheme} ${token}` } })).toMatchObject({ status: 200 });
  });

  it('is needed for every spelling of a path', async () => {
    const { customerPort } = on.controller;
    for (const path of [
      '/api/v1',
      '/api/v1/',
      '/api/v1/subnets/',
      '/api/v1/subnets?access_token=x',
      '/%61pi/v1/subnets',
      '/api/%761/subnets',
      '/api/v1/%zz',
      `/api/v1/subnets/${'9'.repeat(2_000)}`,
      `http://127.0.0.1:${customerPort}/api/v1/subnets`,
    ]) {
      const { status, text } = await rawRequest(on, { path });
      expect([path, status, text]).toEqual([path, 401, '{"message":"Authentication required."}']);
    }
  });
});

describe('N5 anything else', () => {
  const causes: [string, () => RawRequest][] = [
    ['no header', () => ({})],
    ['an empty header', () => ({ headers: { authorization: '' } })],
    ['the scheme alone', () => ({ headers: { authorization: 'Bearer' } })],
    ['the token alone', () => ({ headers: { authorization: token } })],
    ['another scheme', () => ({ headers: { authorization: `Basic ${token}` } })],
    ['two spaces', () => ({ headers: { authorization: `Bearer  ${token}` } })],
    ['a tab', () => ({ headers: { authorization: `Bearer\t${token}` } })],
    ['a tab after the space', () => ({ headers: { authorization: `Bearer \t${token}` } })],
    ['something behind the token', () => ({ headers: { authorization: `Bearer ${token} x` } })],
    ['two tokens in one header', () => ({ headers: { authorization: `Bearer ${token}, Bearer ${token}` } })],
    ['the header twice', () => ({ headers: ['authorization', `Bearer ${token}`, 'Authorization', `Bearer ${token}`] })],
    [
      'the header twice, the first one valid',
      () => ({ headers: ['authorization', `Bearer ${token}`, 'authorization', 'x'] }),
    ],
    ['the token in the query', () => ({ path: `/api/v1/subnets?access_token=${token}` })],
    ['the token in the body', () => ({ method: 'POST', path: '/api/v1/ips/enable', body: `access_token=${token}` })],
    ['another header', () => ({ headers: { 'x-authorization': `Bearer ${token}` } })],
    ['bytes beyond ASCII', () => ({ headers: { authorization: `Bearer ${token.slice(0, -1)}\xe9` } })],
    ['a very long token', () => ({ headers: bearer('x'.repeat(12_000)) })],
    ['percent escapes', () => ({ headers: bearer(token.replace('_', '%5f')) })],
    ['quotes', () => ({ headers: bearer(`"${token}"`) })],
    ['SQL', () => ({ headers: bearer(`nctl_' OR 1=1 --`) })],
    ['__proto__', () => ({ headers: bearer('__proto__') })],
    ['a token in lower case', () => ({ headers: bearer(token.toLowerCase()) })],
    [
      'a token with a wrong checksum',
      () => ({ headers: bearer(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`) }),
    ],
    ['an unknown token', () => ({ headers: bearer(dead.unknown) })],
    ['a token with another secret', () => ({ headers: bearer(dead.forged) })],
    ['a revoked token', () => ({ headers: bearer(dead.revoked) })],
    ['an expired token', () => ({ headers: bearer(dead.expired) })],
    ["a suspended customer's token", () => ({ headers: bearer(dead.suspended) })],
  ];

  it.each(causes)('%s: 401, byte by byte the same', async (_cause, wish) => {
    const { status, text, headers } = await rawRequest(on, wish());
    const said = new Map(headers);
    for (const changing of ['Date', 'Connection', 'Keep-Alive', 'X-RateLimit-Remaining']) said.delete(changing);
    expect(status).toBe(401);
    expect(text).toBe('{"message":"Authentication required."}');
    expect(Object.fromEntries(said)).toEqual({
      'WWW-Authenticate': 'Bearer',
      'X-RateLimit-Limit': '1000',
      'content-length': '38',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('A17 comes before every other check', async () => {
    const wishes: RawRequest[] = [
      { path: '/api/v1/nothing/here' },
      { path: '/api/v1/ips/enable' },
      { path: '/api/v1/subnets/999999' },
      { path: '/api/v1/ips/bulk', method: 'POST', body: '{"action":' },
      { path: '/api/v1/ips/bulk', method: 'POST', body: Buffer.alloc(2 * 1024 * 1024) },
      { path: '/api/v1/subnets', method: 'OPTIONS' },
      { path: '/api/v1/subnets', method: 'TRACE' },
    ];
    for (const wish of wishes) expect([wish.path, (await rawRequest(on, wish)).status]).toEqual([wish.path, 401]);
    expect(await rawRequest(on, { method: 'HEAD' })).toMatchObject({ status: 401, text: '' });
  });

  it('does not know a token any more that was revoked, on this and on another replica', async () => {
    const other = await startTestController({ beside: on });
    const issued = await on.tokens.issue({ customer: 'Acme Corp', name: 'second' });
    for (const replica of [on, other]) {
      expect(await rawRequest(replica, { headers: bearer(issued.token) })).toMatchObject({ status: 200 });
    }
    await on.tokens.revoke(issued.keyId);
    expect(await rawRequest(on, { headers: bearer(issued.token) })).toMatchObject({ status: 401 });
    // At most a second later: that it is one is shown by the test of the cache, without a clock on the wall.
    while ((await rawRequest(other, { headers: bearer(issued.token) })).status !== 401) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await rawRequest(other, { headers: bearer(token) })).toMatchObject({ status: 200 });
    await other.stop();
  });

  it('leaves the other tokens of the customer alone, and keeps when they were used', async () => {
    expect(await rawRequest(on, { headers: bearer(token) })).toMatchObject({ status: 200 });
    const listed = await on.tokens.list('Acme Corp');
    expect(listed.find((each) => each.keyId === keyId)!.lastUsedAt).toBeInstanceOf(Date);
    expect(listed.find((each) => each.name === 'forged')!.lastUsedAt).toBeNull();
  });
});

describe('A18 figures of failed authentication', () => {
  it('count down for the source, whatever token was sent, and not for the customer', async () => {
    const before = figures(await rawRequest(on, { headers: bearer(token) }));
    const first = figures(await rawRequest(on, { headers: bearer(dead.revoked) }));
    const second = figures(await rawRequest(on));
    expect(Number(second.remaining)).toBe(Number(first.remaining) - 1);
    expect(figures(await rawRequest(on, { from: '127.0.0.9' }))).toEqual({ limit: '1000', remaining: '999' });
    const after = figures(await rawRequest(on, { headers: bearer(token) }));
    expect(Number(after.remaining)).toBe(Number(before.remaining) - 1);
  });
});
