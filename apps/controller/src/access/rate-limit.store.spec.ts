import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { ADMIT, OPEN_WINDOWS } from './rate-limit.statements.js';
import { insertCustomer, letPass, openReplica, type Replica } from './testing/replica.js';

let testDatabase: TestDatabase;
let replica: Replica;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  replica = await openReplica(testDatabase.url);
});
afterEach(async () => {
  await replica.close();
  await testDatabase.drop();
});

/** How many of `wanted` requests are granted, and what remains. */
async function ask(customerId: number, limit: number, wanted = 1) {
  return (await replica.store.admit([{ customerId, limit, wanted }])).get(customerId)!;
}

/** Seconds to wait; on a busy machine some of them have really passed. */
function expectWait(grant: { retryAfter: number | null }, seconds: number): void {
  expect(grant.retryAfter).toBeLessThanOrEqual(seconds);
  expect(grant.retryAfter).toBeGreaterThan(seconds - 5);
}

describe('A20 the sliding window', () => {
  it('grants what is left, says what remains, and when there is more', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    expect(await ask(customerId, 3)).toEqual({ granted: 1, remaining: 2, retryAfter: null });
    expect(await ask(customerId, 3, 5)).toMatchObject({ granted: 2, remaining: 0 });
    const refused = await ask(customerId, 3);
    expect(refused).toMatchObject({ granted: 0, remaining: 0 });
    expectWait(refused, 60);
  });

  it('slides: each accepted request counts for 60 seconds of its own', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    for (let i = 0; i < 3; i++) {
      expect(await ask(customerId, 3)).toMatchObject({ granted: 1 });
      await letPass(replica, 20);
    }
    // The first one is 60 s old, the others are not.
    expect(await ask(customerId, 3, 9)).toMatchObject({ granted: 1, remaining: 0 });
    const refused = await ask(customerId, 3);
    expect(refused).toMatchObject({ granted: 0, remaining: 0 });
    expectWait(refused, 20);
  });

  it('accepts again after the seconds that it named, and not much earlier', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    await ask(customerId, 2);
    await letPass(replica, 12.5);
    await ask(customerId, 2);
    const refused = await ask(customerId, 2);
    expectWait(refused, 47.5);
    const wait = Math.ceil(refused.retryAfter!);
    await letPass(replica, wait - 5);
    expect(await ask(customerId, 2)).toMatchObject({ granted: 0 });
    await letPass(replica, 5);
    expect(await ask(customerId, 2)).toMatchObject({ granted: 1 });
  });

  it('does not count refused requests', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    await ask(customerId, 5, 5);
    await letPass(replica, 50);
    for (let i = 0; i < 10; i++) expect(await ask(customerId, 5, 100)).toMatchObject({ granted: 0 });
    await letPass(replica, 10);
    expect(await ask(customerId, 5, 100)).toMatchObject({ granted: 5 });
  });

  it('copes with a limit that is lowered and raised', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    await ask(customerId, 10, 10);
    await letPass(replica, 30);
    expect(await ask(customerId, 15, 9)).toMatchObject({ granted: 5, remaining: 0 });
    const lowered = await ask(customerId, 4);
    expect(lowered).toMatchObject({ granted: 0, remaining: 0 });
    // Ten leave in 30 s, but five are still more than four allow.
    expectWait(lowered, 60);
    expectWait(await ask(customerId, 6), 30);
    expect(await ask(customerId, 1_000_000)).toMatchObject({ granted: 1, remaining: 1_000_000 - 16 });
  });

  it('keeps customers apart and answers all of one turn at once', async () => {
    const first = await insertCustomer(replica, 'ACME');
    const second = await insertCustomer(replica, 'BETA');
    await ask(first.customerId, 2, 2);
    const grants = await replica.store.admit([
      { customerId: second.customerId, limit: 2, wanted: 1 },
      { customerId: first.customerId, limit: 2, wanted: 1 },
      { customerId: 999_999, limit: 2, wanted: 1 },
    ]);
    expect([...grants.keys()].toSorted((a, b) => a - b)).toEqual([first.customerId, second.customerId]);
    expect(grants.get(first.customerId)).toMatchObject({ granted: 0 });
    expect(grants.get(second.customerId)).toMatchObject({ granted: 1, remaining: 1 });
  });

  it('lets nobody exceed the limit when the clock steps back', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    await ask(customerId, 3, 2);
    await letPass(replica, -600);
    expect(await ask(customerId, 3, 9)).toMatchObject({ granted: 1, remaining: 0 });
    expect(await ask(customerId, 3, 9)).toMatchObject({ granted: 0 });
  });

  it('does not wait for the disk, and leaves the connection as it was', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    const client = new pg.Client({ connectionString: testDatabase.url });
    await client.connect();
    const shown = async () => (await client.query<{ synchronous_commit: string }>('SHOW synchronous_commit')).rows[0];
    await client.query(`SET synchronous_commit = 'on'; BEGIN`);
    await client.query(ADMIT.text, [[customerId], [5], [1]]);
    await client.query(OPEN_WINDOWS.text, [[customerId]]);
    await client.query(ADMIT.text, [[customerId], [5], [1]]);
    expect(await shown()).toEqual({ synchronous_commit: 'off' });
    await client.query('COMMIT');
    await client.query(ADMIT.text, [[customerId], [5], [1]]);
    expect(await shown()).toEqual({ synchronous_commit: 'on' });
    await client.end();
  });
});

/** The window as anybody would write it down: a list of accepted requests. */
class NaiveWindow {
  private moments: number[] = [];
  now = 0;

  ask(limit: number, wanted: number): { granted: number; remaining: number; wait: number | null } {
    this.moments = this.moments.filter((moment) => moment > this.now - 60);
    const granted = Math.max(0, Math.min(wanted, limit - this.moments.length));
    this.moments.push(...Array<number>(granted).fill(this.now));
    const remaining = Math.max(0, limit - this.moments.length);
    const wait = granted < wanted ? this.moments[this.moments.length - limit]! + 60 - this.now : null;
    return { granted, remaining, wait };
  }
}

describe('compared with a list of all accepted requests', () => {
  it.each([1, 2, 3, 4])('decides the same over a random history (seed %i)', async (seed) => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    const naive = new NaiveWindow();
    let state = seed;
    const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let step = 0; step < 120; step++) {
      const seconds = random(3) === 0 ? random(40) : random(4);
      await letPass(replica, seconds);
      naive.now += seconds;
      if (random(10) === 0) await replica.store.prune();
      const limit = [3, 10, 10, 25][random(4)]!;
      const wanted = 1 + random(6);
      const grant = await ask(customerId, limit, wanted);
      const { wait, ...expected } = naive.ask(limit, wanted);
      expect({ step, ...grant }).toEqual({ step, ...expected, retryAfter: wait === null ? null : expect.any(Number) });
      if (wait !== null) expectWait(grant, wait);
    }
  });
});

describe('pruning', () => {
  it('forgets what has long left the window, and decides as before', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    for (let i = 0; i < 20; i++) {
      await ask(customerId, 50, 2);
      await letPass(replica, 6);
    }
    await replica.store.prune();
    // 70 seconds' worth of groups and the one before them.
    expect(await replica.sql('SELECT count(*)::integer AS rows FROM rate_group')).toEqual([{ rows: 12 }]);
    expect(await ask(customerId, 50)).toMatchObject({ granted: 1, remaining: 50 - 18 - 1 });
    await letPass(replica, 3_600);
    await replica.store.prune();
    expect(await ask(customerId, 50)).toMatchObject({ granted: 1, remaining: 49 });
  });

  it('leaves nothing of a customer that is gone', async () => {
    const { customerId } = await insertCustomer(replica, 'ACME');
    await ask(customerId, 50, 2);
    await replica.sql('DELETE FROM customer WHERE id = $1', [customerId]);
    expect(await replica.sql('SELECT * FROM rate_group')).toEqual([]);
  });
});
