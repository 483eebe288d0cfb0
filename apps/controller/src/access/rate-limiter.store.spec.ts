import { createLogger } from '#runtime';
import { SchedulerRegistry } from '@nestjs/schedule';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { DatabaseUnavailable } from '../platform/database/index.js';
import { Unauthenticated } from './errors.js';
import { RateLimiter, type Verdict } from './rate-limiter.service.js';
import { insertCustomer, letPass, openReplica, type Replica } from './testing/replica.js';
import type { Principal } from './token.store.js';

let testDatabase: TestDatabase;
let first: Replica;
let second: Replica;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  [first, second] = await Promise.all([openReplica(testDatabase.url), openReplica(testDatabase.url)]);
});
afterEach(async () => {
  await Promise.all([first.close(), second.close()]);
  await testDatabase.drop();
});

/** Many requests in waves, so that batches of both replicas meet. */
async function storm(
  replicas: readonly Replica[],
  principals: readonly Principal[],
  each: number,
): Promise<Map<number, Verdict[]>> {
  const verdicts = new Map(principals.map(({ customerId }) => [customerId, [] as Verdict[]]));
  const pending: Promise<unknown>[] = [];
  for (let i = 0; i < each; i++) {
    for (const principal of principals) {
      for (const { limiter } of replicas) {
        pending.push(limiter.admit(principal).then((verdict) => verdicts.get(principal.customerId)!.push(verdict)));
      }
    }
    if (i % 10 === 0) await new Promise(setImmediate);
  }
  await Promise.all(pending);
  return verdicts;
}

const accepted = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter((verdict) => verdict.retryAfter === undefined);

describe('N6 A20 two replicas hit at once', () => {
  it('accept exactly the limit, and each remaining number is given once', async () => {
    const principals = await Promise.all([
      insertCustomer(first, 'ACME', 100),
      insertCustomer(first, 'BETA', 37),
      insertCustomer(first, 'GAMMA', 1),
    ]);
    for (const [customerId, verdicts] of await storm([first, second], principals, 300)) {
      const limit = principals.find((principal) => principal.customerId === customerId)!.rateLimit;
      expect(verdicts).toHaveLength(600);
      expect(verdicts.every((verdict) => verdict.limit === limit)).toBe(true);
      const remaining = accepted(verdicts).map((verdict) => verdict.remaining);
      expect(remaining.toSorted((a, b) => a - b)).toEqual(Array.from({ length: limit }, (_, i) => i));
      const refused = verdicts.filter((verdict) => verdict.retryAfter !== undefined);
      expect(
        refused.every(({ remaining: left, retryAfter }) => left === 0 && retryAfter! >= 50 && retryAfter! <= 60),
      ).toBe(true);
    }
  });

  it('accept exactly what slides out of the window', async () => {
    const principal = await insertCustomer(first, 'ACME', 50);
    await storm([first], [principal], 20);
    await letPass(first, 30);
    await storm([second], [principal], 100);
    await letPass(first, 30);
    const fresh = await Promise.all([openReplica(testDatabase.url), openReplica(testDatabase.url)]);
    const verdicts = await storm(fresh, [principal], 100);
    expect(accepted(verdicts.get(principal.customerId)!)).toHaveLength(20);
    await Promise.all(fresh.map((replica) => replica.close()));
  });

  it('go on counting after a restart', async () => {
    const principal = await insertCustomer(first, 'ACME', 10);
    await storm([first, second], [principal], 3);
    const restarted = await openReplica(testDatabase.url);
    expect(await restarted.limiter.admit(principal)).toEqual({ limit: 10, remaining: 3 });
    await restarted.close();
  });
});

describe('a replica', () => {
  it('asks once for all requests of a turn', async () => {
    const principals = await Promise.all([insertCustomer(first, 'ACME', 100), insertCustomer(first, 'BETA', 100)]);
    await Promise.all(principals.map((principal) => first.limiter.admit(principal)));
    first.database.statements.length = 0;
    const verdicts = await Promise.all(Array.from({ length: 80 }, (_, i) => first.limiter.admit(principals[i % 2]!)));
    expect(first.database.statements).toEqual(['access-admit']);
    expect(verdicts.filter((_, i) => i % 2 === 0).map(({ remaining }) => remaining)).toEqual(
      Array.from({ length: 40 }, (_, i) => 98 - i),
    );
  });

  it('answers further refusals without asking, but asks when the limit is another', async () => {
    const principal = await insertCustomer(first, 'ACME', 2);
    await storm([first], [principal], 3);
    first.database.statements.length = 0;
    for (let i = 0; i < 50; i++)
      expect(await first.limiter.admit(principal)).toEqual({ limit: 2, remaining: 0, retryAfter: expect.any(Number) });
    expect(first.database.statements.length).toBeLessThan(50);
    expect(await first.limiter.admit({ ...principal, rateLimit: 5 })).toEqual({ limit: 5, remaining: 2 });
  });

  it('forgets old requests by itself, from the start', () => {
    const registry = new SchedulerRegistry();
    new RateLimiter(first.store, registry, createLogger('test')).onApplicationBootstrap();
    expect(registry.getIntervals()).toHaveLength(1);
    registry.deleteInterval(registry.getIntervals()[0]!);
  });

  it('lets nobody down when a customer of the same turn has been deleted', async () => {
    const principal = await insertCustomer(first, 'ACME', 2);
    const [gone, there] = await Promise.allSettled([
      first.limiter.admit({ ...principal, customerId: 999_999 }),
      first.limiter.admit(principal),
    ]);
    expect(gone).toMatchObject({ status: 'rejected', reason: expect.any(Unauthenticated) });
    expect(there).toMatchObject({ status: 'fulfilled', value: { remaining: 1 } });
  });

  it('keeps the last figures for the time when the database is away', async () => {
    const principal = await insertCustomer(first, 'ACME', 2);
    expect(first.limiter.lastFigures(principal)).toEqual({ limit: 2, remaining: 0 });
    await first.limiter.admit(principal);
    first.database.away = true;
    await expect(first.limiter.admit(principal)).rejects.toThrow(DatabaseUnavailable);
    expect(first.limiter.lastFigures(principal)).toEqual({ limit: 2, remaining: 1 });
  });
});
