import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { bearer, figures, rawRequest, type RawAnswer, type RawRequest } from './access-raw-http.js';

let on: TestController;
beforeEach(async () => {
  on = await startTestController();
});
afterEach(() => on.stop());

/** Lets so many seconds pass for the rate limit. */
async function letPass(seconds: number): Promise<void> {
  await on.sql(`UPDATE rate_window SET last_at = last_at - make_interval(secs => $1)`, [seconds]);
  await on.sql(`UPDATE rate_group SET at = at - make_interval(secs => $1)`, [seconds]);
}

/** A replica remembers for a fraction of a second that it has refused; time that passes only in the tables has to wait for that. */
async function untilAccepted(token: string): Promise<RawAnswer> {
  for (;;) {
    const answer = await rawRequest(on, { headers: bearer(token) });
    if (answer.status === 200) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const times = <T>(count: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, work));

function countStatuses(answers: readonly { status: number }[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('N6 the limit', () => {
  it('is 60 per minute unless it is set otherwise', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp' });
    const answers = await times(80, () => rawRequest(on, { headers: bearer(token) }));
    expect(countStatuses(answers)).toEqual({ 200: 60, 429: 20 });
    const five = await customerWithToken(on, { name: 'Five Corp', rateLimit: 5 });
    expect(countStatuses(await times(8, () => rawRequest(on, { headers: bearer(five.token) })))).toEqual({
      200: 5,
      429: 3,
    });
  });

  it('A20 is exact for all tokens of a customer and two replicas together, and nobody else is concerned', async () => {
    const other = await startTestController({ beside: on });
    const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 150 });
    const second = (await on.tokens.issue({ customer: 'Acme Corp', name: 'second' })).token;
    const bystander = await customerWithToken(on, { name: 'Beta Corp', rateLimit: 150 });
    const answers = await Promise.all([
      times(100, () => rawRequest(on, { headers: bearer(token) })),
      times(100, () => rawRequest(other, { headers: bearer(token) })),
      times(100, () => rawRequest(on, { headers: bearer(second) })),
      times(100, () => rawRequest(other, { headers: bearer(second) })),
      times(100, () => rawRequest(other, { headers: bearer(bystander.token) })),
    ]);
    expect(countStatuses(answers.slice(0, 4).flat())).toEqual({ 200: 150, 429: 250 });
    expect(countStatuses(answers[4])).toEqual({ 200: 100 });
    const left = answers
      .slice(0, 4)
      .flat()
      .filter(({ status }) => status === 200)
      .map((answer) => figures(answer).remaining);
    expect(left.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, i) => i));
    await other.stop();
  });

  it('A20 survives a restart', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 10 });
    await times(7, () => rawRequest(on, { headers: bearer(token) }));
    await on.halt();
    const restarted = await startTestController({ beside: on });
    const answers = await times(9, () => rawRequest(restarted, { headers: bearer(token) }));
    expect(countStatuses(answers)).toEqual({ 200: 3, 429: 6 });
    await restarted.stop();
  });

  it('may be changed at any time', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 3 });
    expect(countStatuses(await times(5, () => rawRequest(on, { headers: bearer(token) })))).toEqual({ 200: 3, 429: 2 });
    await on.sql(`UPDATE customer SET rate_limit = 10`);
    expect(figures(await untilAccepted(token))).toEqual({ limit: '10', remaining: '6' });
    await on.sql(`UPDATE customer SET rate_limit = 2`);
    let told = figures(await rawRequest(on, { headers: bearer(token) }));
    while (told.limit !== '2') {
      await new Promise((resolve) => setTimeout(resolve, 100));
      told = figures(await rawRequest(on, { headers: bearer(token) }));
    }
    expect(told.remaining).toBe('0');
    expect(await rawRequest(on, { headers: bearer(token) })).toMatchObject({ status: 429 });
  });
});

describe('N7 over the limit', () => {
  it('says when to come back, in the body and in the header, and then accepts', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 2 });
    await rawRequest(on, { headers: bearer(token) });
    await letPass(15);
    await rawRequest(on, { headers: bearer(token) });
    const refused = await rawRequest(on, { headers: bearer(token) });
    expect(refused.status).toBe(429);
    const { retry_after: seconds } = JSON.parse(refused.text) as { retry_after: number };
    expect(refused.text).toBe(`{"message":"Too many requests.","retry_after":${seconds}}`);
    expect(refused.headers.get('Retry-After')).toBe(String(seconds));
    // 45 seconds are left of the first one's minute; some of them may really have passed.
    expect(seconds).toBeGreaterThan(30);
    expect(seconds).toBeLessThanOrEqual(45);
    expect(refused.headers.get('content-type')).toBe('application/json; charset=utf-8');
    // A20: refused requests do not count, or they would put off the moment.
    await times(20, () => rawRequest(on, { headers: bearer(token) }));
    await letPass(seconds);
    expect(figures(await untilAccepted(token))).toEqual({ limit: '2', remaining: '0' });
  });

  it('A17 comes after 401 and before everything else', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 1 });
    await rawRequest(on, { headers: bearer(token) });
    const wishes: RawRequest[] = [
      { path: '/api/v1/nothing/here' },
      { path: '/api/v1/ips/enable' },
      { path: '/api/v1/subnets/999999' },
      { path: '/api/v1/ips/bulk', method: 'POST', body: '{"action":' },
      { path: '/api/v1/subnets', method: 'DELETE' },
    ];
    for (const wish of wishes) {
      const { status } = await rawRequest(on, { ...wish, headers: bearer(token) });
      expect([wish.path, status]).toEqual([wish.path, 429]);
    }
    expect(await rawRequest(on, { method: 'HEAD', headers: bearer(token) })).toMatchObject({ status: 429, text: '' });
    expect(await rawRequest(on, { headers: bearer(`${token}x`) })).toMatchObject({ status: 401 });
  });
});

describe('N8 X-RateLimit-Limit and X-RateLimit-Remaining', () => {
  it('are on every answer that the API gives', async () => {
    await on.inventory.createRegion('Europe');
    await on.inventory.createMetro('London', 'Europe');
    const { name, token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 100 });
    const stranger = await customerWithToken(on, { name: 'Beta Corp' });
    const { id } = await on.inventory.createSubnet({ customer: name, metro: 'London', cidr: '10.1.0.0/20' });
    const foreign = await on.inventory.createSubnet({ customer: stranger.name, metro: 'London', cidr: '10.2.0.0/24' });
    const enable = { method: 'POST', path: '/api/v1/ips/enable' };
    const expected: [number, RawRequest][] = [
      [200, { path: '/api/v1/subnets' }],
      [200, { path: `/api/v1/subnets/${id}` }],
      [200, { path: `/api/v1/subnets/${id}/pending` }],
      [200, { path: `/api/v1/subnets/${id}`, method: 'HEAD' }],
      [200, { ...enable, body: '{"ip":"10.1.0.5"}' }],
      [403, { path: `/api/v1/subnets/${foreign.id}` }],
      [403, { ...enable, body: '{"ip":"10.1.0.5","synchronous":true}' }],
      [404, { path: '/api/v1/subnets/999999' }],
      [404, { path: '/api/v1/nothing' }],
      [404, { path: '/api/v1' }],
      [404, { path: '/api/v1/%zz' }],
      [404, { path: `/api/v1/subnets/${'9'.repeat(2_000)}` }],
      [404, { ...enable, body: '{"ip":"10.9.9.9"}' }],
      [405, { path: '/api/v1/ips/enable' }],
      [405, { path: '/api/v1/subnets', method: 'PATCH' }],
      [413, { ...enable, body: Buffer.alloc(1024 * 1024 + 1, ' ') }],
      [422, { ...enable, body: '{"ip":"x"}' }],
      [422, { ...enable, body: '{"ip":' }],
    ];
    let remaining = 100;
    for (const [status, wish] of expected) {
      const answer = await rawRequest(on, { ...wish, headers: bearer(token) });
      expect([wish, answer.status, figures(answer)]).toEqual([
        wish,
        status,
        { limit: '100', remaining: String(--remaining) },
      ]);
    }
    await on.sql('ALTER TABLE ip_range RENAME TO ip_range_away');
    const failed = await rawRequest(on, { path: `/api/v1/subnets/${id}`, headers: bearer(token) });
    expect([failed.status, failed.text]).toEqual([500, '{"message":"Server Error"}']);
    expect(figures(failed)).toEqual({ limit: '100', remaining: String(--remaining) });
  });

  it('are on answers to what went wrong while asking who it is', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 100 });
    await on.sql('ALTER TABLE rate_window RENAME TO rate_window_away');
    const uncounted = await rawRequest(on, { headers: bearer(token) });
    expect([uncounted.status, figures(uncounted)]).toEqual([500, { limit: '100', remaining: '0' }]);
    await on.sql('ALTER TABLE api_token RENAME TO api_token_away');
    const other = await startTestController({ beside: on });
    const unknown = await rawRequest(other, { headers: bearer(token) });
    expect([unknown.status, figures(unknown)]).toEqual([500, { limit: '60', remaining: '0' }]);
    await other.stop();
  });

  it('tell clients of the usual kind the same', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp' });
    const { headers } = await new CustomerClient(on.baseUrl, token).get('subnets');
    expect([headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]).toEqual(['60', '59']);
  });
});

describe('A18 failed authentication', () => {
  it('is limited per source, and never a valid token', async () => {
    const { token } = await customerWithToken(on, { name: 'Acme Corp' });
    const answers = await times(65, () => rawRequest(on));
    expect(countStatuses(answers)).toEqual({ 401: 60, 429: 5 });
    const refused = await rawRequest(on, { headers: bearer(`${token}x`) });
    expect(figures(refused)).toEqual({ limit: '60', remaining: '0' });
    expect(JSON.parse(refused.text)).toEqual({ message: 'Too many requests.', retry_after: expect.any(Number) });
    expect(refused.headers.get('Retry-After')).toBe(
      String((JSON.parse(refused.text) as { retry_after: number }).retry_after),
    );
    expect(figures(await rawRequest(on, { headers: bearer(token) }))).toEqual({ limit: '60', remaining: '59' });
    expect(await rawRequest(on, { from: '127.0.0.2' })).toMatchObject({ status: 401 });
  });
});
