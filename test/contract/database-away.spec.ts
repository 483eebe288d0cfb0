import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answer } from '../support/controller/customer-client.js';
import { startDatabaseProxy, type DatabaseProxy } from '../support/controller/database-proxy.js';
import { createTestDatabase, type TestDatabase } from '../support/database/index.js';
import { show, startWorld, stateOf, type Account, type World } from './world.js';

let database: TestDatabase;
let proxy: DatabaseProxy;
let world: World;
let account: Account;

beforeEach(async () => {
  database = await createTestDatabase();
  proxy = await startDatabaseProxy(database.url);
  world = await startWorld({ databaseUrl: proxy.url });
  account = await world.account({ cidrs: ['NET.0.0/24', 'NET6::/48'] });
});
afterEach(async () => {
  proxy.restore();
  await world.stop();
  await proxy.close();
  await database.drop();
});

function expectUnavailable(answer: Answer): void {
  expect([answer.status, answer.body]).toEqual([503, { message: expect.any(String) }]);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(answer.headers.get('x-ratelimit-limit')).toMatch(/^\d+$/);
  expect(answer.headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
}

const requests = (): Promise<Answer>[] => [
  account.client.get('subnets'),
  account.client.get(`subnets/${account.subnets[0]}`),
  account.client.get(`subnets/${account.subnets[0]}/pending`),
  account.client.post('ips/enable', { ip: `${account.net}.0.5` }),
  account.client.post('ips/disable', { ip: `${account.net}.0.5` }),
  account.client.post('ips/bulk', { action: 'disable', cidr: '::/0' }),
];

it('A13 while the database is away every request is 503 with Retry-After, and afterwards all is as before', async () => {
  const before = await stateOf(world, account);
  proxy.cut();
  for (const answer of await Promise.all(requests())) expectUnavailable(answer);
  proxy.restore();
  await expect.poll(async () => (await account.client.get('subnets')).status, { timeout: 15_000 }).toBe(200);
  expect(await stateOf(world, account)).toEqual(before);
  for (const answer of await Promise.all(requests())) expect(answer.status).toBe(200);
});

it('A13 a database that goes away while it answers: 503, never half an answer', async () => {
  const ips = Array.from({ length: 4_000 }, (_, i) => `${account.net6}::${(2 * i).toString(16)}`);
  expect((await account.client.post('ips/bulk', { action: 'disable', ips })).status).toBe(200);
  const statuses = new Set<number>();
  for (const bytes of [50, 500, 2_000, 10_000, 40_000, 80_000, 120_000]) {
    proxy.cutAfter(bytes);
    const answer = await account.client.get(`subnets/${account.subnets[1]}`);
    statuses.add(answer.status);
    if (answer.status === 503) expectUnavailable(answer);
    else expect((answer.body as { data: { ips: unknown[] } }).data.ips).toHaveLength(4_000);
    proxy.restore();
    await expect.poll(async () => (await account.client.get('subnets')).status, { timeout: 15_000 }).toBe(200);
  }
  expect(statuses).toContain(503);
});

it('A13 N13 a database that goes away while it stores: repeating the request is safe, and nothing is half done', async () => {
  const ips = [5, 6, 7].map((n) => `${account.net}.0.${n}`);
  for (const bytes of [1, 40, 90, 200, 400, 800]) {
    proxy.cutAfter(bytes);
    const answer = await account.client.post('ips/bulk', { action: 'disable', ips });
    expect([200, 503]).toContain(answer.status);
    proxy.restore();
    await expect.poll(async () => (await account.client.get('subnets')).status, { timeout: 15_000 }).toBe(200);
    // Whether it was stored nobody can know; half of it never is.
    const { data } = await show(account);
    expect([0, 3]).toContain(data.ips.filter(({ status }) => status === 'disabled').length);
    await account.client.post('ips/bulk', { action: 'disable', ips });
    expect((await show(account)).data.ips.filter(({ status }) => status === 'disabled')).toHaveLength(3);
    await account.client.post('ips/bulk', { action: 'enable', cidr: `${account.net}.0.0/24` });
  }
});
