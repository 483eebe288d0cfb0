import { createLogger, systemClock } from '#runtime';
import { parseAddress, type Status } from '#domain';
import fc from 'fast-check';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { DatabaseUnavailable } from '../platform/database/index.js';
import { isPendingIn, pendingOf } from './account.js';
import type { ChangeRequest } from './asked.js';
import { ChangeQueue } from './change-queue.js';
import { ControlStore } from './control.store.js';
import { IpNotOwned, TooMuchContention } from './errors.js';
import { insertAccounts, openWriter, request, type Writer } from './testing/writer.js';

let database: TestDatabase;
let writers: [Writer, Writer];

beforeEach(async () => {
  database = await createTestDatabase();
  writers = [await openWriter(database.url), await openWriter(database.url)];
  await insertAccounts(writers[0]);
});
afterEach(async () => {
  await Promise.all(writers.map((writer) => writer.close()));
  await database.drop();
});

/** Each address that is stored, once: two runs over one address would show up twice. */
async function stored(): Promise<{ address: string; status: Status; seq: number }[]> {
  return writers[0].sql(`
    SELECT host(r.first + n) AS address, r.status, r.change_seq::integer AS seq
    FROM ip_range r, generate_series(0, r.size::integer - 1) n WHERE family(r.first) = 4 ORDER BY r.first + n`);
}

async function lists(): Promise<{ id: string; revision: number; desired_seq: number }[]> {
  return writers[0].sql(
    `SELECT right(id::text, 2) AS id, revision::integer, desired_seq::integer FROM prefix_list ORDER BY id`,
  );
}

describe('requests of one turn', () => {
  it('take effect in the order in which they came, under a sequence number each', async () => {
    const [{ queue }] = writers;
    const plans = await Promise.all([
      queue.submit(request(1, 'disabled', '10.1.0.5')),
      queue.submit(request(1, 'enabled', '10.1.0.5')),
      queue.submit(request(1, 'enabled', '10.1.0.5')),
      queue.submit(request(1, 'disabled', '10.1.0.4-10.1.0.6')),
    ]);
    expect(plans.map(({ flipped }) => flipped)).toEqual([1n, 1n, 0n, 3n]);
    expect(plans.map(({ after }) => pendingOf(after))).toEqual([1n, 1n, 1n, 3n]);
    expect(await stored()).toEqual(
      ['10.1.0.4', '10.1.0.5', '10.1.0.6'].map((address) => ({ address, status: 'disabled', seq: 3 })),
    );
    expect(await lists()).toMatchObject([{ id: '11', revision: 1, desired_seq: 3 }, { revision: 0 }, { revision: 0 }]);
  });

  it('a refused one changes nothing, for itself or for the others', async () => {
    const [{ queue }] = writers;
    const results = await Promise.allSettled([
      queue.submit(request(1, 'disabled', '10.1.0.1')),
      queue.submit(request(1, 'disabled', '10.1.0.2', '10.2.0.2')),
      queue.submit(request(2, 'disabled', '10.2.0.1')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(IpNotOwned);
    expect((await stored()).map(({ address }) => address)).toEqual(['10.1.0.1', '10.2.0.1']);
  });

  it('are more than fit into one batch without any being forgotten', async () => {
    const [{ queue }] = writers;
    const addresses = Array.from({ length: 600 }, (_, i) => (i < 256 ? `10.1.0.${i}` : `10.2.0.${1 + (i % 254)}`));
    const plans = await Promise.all(
      addresses.map((address) => queue.submit(request(address.startsWith('10.1.') ? 1 : 2, 'disabled', address))),
    );
    expect(plans.reduce((sum, { flipped }) => sum + flipped, 0n)).toBe(256n + 254n);
    expect(await stored()).toHaveLength(256 + 254);
  });

  it('N12: what changes nothing leaves no trace', async () => {
    const [{ queue, sql }] = writers;
    await queue.submit(request(1, 'disabled', '10.1.0.5'));
    const before = await sql(`SELECT * FROM prefix_list ORDER BY id`);
    const plan = await queue.submit(request(1, 'disabled', '10.1.0.5'));
    expect(plan.flipped).toBe(0n);
    expect(isPendingIn(plan.after, parseAddress('10.1.0.5')!)).toBe(true);
    expect(await sql(`SELECT * FROM prefix_list ORDER BY id`)).toEqual(before);
  });
});

describe('two replicas at once', () => {
  const wishes = fc.record({
    status: fc.constantFrom<Status>('enabled', 'disabled'),
    from: fc.nat(63),
    length: fc.integer({ min: 1, max: 12 }),
    inSecond: fc.boolean(),
  });

  /** A range of subnet 1 (list 11), of subnet 2 (list 12), or over the border of both. */
  function toRequest(wish: { status: Status; from: number; length: number; inSecond: boolean }): ChangeRequest {
    const first = (wish.inSecond ? 257 : 224) + wish.from;
    const [start, end] = [first, first + wish.length].map((n) => `10.1.${n >> 8}.${n & 255}`);
    // 10.1.1.0 is a network address: what spans it is asked for as a block is, ignoring what cannot be switched.
    return { ...request(1, wish.status, `${start}-${end}`), scope: 'within' };
  }

  it('no flip is lost, counted twice or half stored, whatever they do and whatever is applied meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wishes, { minLength: 8, maxLength: 60 }), fc.nat(3), async (series, applications) => {
        const [before] = await disabledCount();
        const applied = applyNowAndThen(applications);
        const plans = await Promise.all(
          series.map(async (wish, i) => ({ wish, plan: await writers[i % 2]!.queue.submit(toRequest(wish)) })),
        );
        await applied;
        const balance = plans.reduce(
          (sum, { wish, plan }) => sum + (wish.status === 'disabled' ? plan.flipped : -plan.flipped),
          0n,
        );
        expect((await disabledCount())[0]! - before!).toBe(balance);
        const addresses = (await stored()).map(({ address }) => address);
        expect(new Set(addresses).size).toBe(addresses.length);
        const [broken] = await writers[0].sql<{ n: number }>(`
          SELECT count(*)::integer AS n FROM ip_range r JOIN prefix_list l ON l.id = r.prefix_list_id
          WHERE r.change_seq > l.desired_seq OR r.size <> r.last - r.first + 1`);
        expect(broken).toEqual({ n: 0 });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('two who switch every other address of a subnet both get their way', async () => {
    const odd = Array.from({ length: 128 }, (_, i) => `10.1.0.${2 * i + 1}`);
    const even = Array.from({ length: 128 }, (_, i) => `10.1.0.${2 * i}`);
    const submit = (writer: Writer, status: Status, addresses: readonly string[]) =>
      addresses.map(async (address) => (await writer.queue.submit(request(1, status, address))).flipped);
    const flips = await Promise.all([...submit(writers[0], 'disabled', odd), ...submit(writers[1], 'disabled', even)]);
    expect(flips.every((flipped) => flipped === 1n)).toBe(true);
    await Promise.all([...submit(writers[0], 'enabled', odd), ...submit(writers[1], 'disabled', even)]);
    const states = await stored();
    expect(states.filter(({ status }) => status === 'disabled').map(({ address }) => address)).toEqual(even);
    expect(states).toHaveLength(256);
  });

  async function disabledCount(): Promise<bigint[]> {
    const rows = await writers[0].sql<{ n: string }>(
      `SELECT coalesce(sum(size), 0) AS n FROM ip_range WHERE status = 'disabled'`,
    );
    return rows.map(({ n }) => BigInt(n));
  }

  /** What a finished commit does: everything so far is applied, enabled runs go, the revision rises. */
  async function applyNowAndThen(times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      await new Promise((resolve) => setTimeout(resolve, 3));
      await writers[1].sql(`
        DO $$ BEGIN
          UPDATE prefix_list SET applied_seq = desired_seq, revision = revision + 1;
          DELETE FROM ip_range r USING prefix_list l
          WHERE l.id = r.prefix_list_id AND r.status = 'enabled' AND r.change_seq <= l.applied_seq;
        END $$`);
    }
  }
});

describe('when things go wrong', () => {
  it('gives up on an account that never stands still, and stores nothing', async () => {
    /** Somebody else is faster each time. */
    class RestlessStore extends ControlStore {
      override async readAccounts(...args: Parameters<ControlStore['readAccounts']>) {
        const accounts = await super.readAccounts(...args);
        await writers[1].sql('UPDATE prefix_list SET revision = revision + 1 WHERE customer_id = 1');
        return accounts;
      }
    }
    const queue = new ChangeQueue(new RestlessStore(writers[0].database), systemClock, createLogger('test'));
    const [first, second] = await Promise.allSettled([
      queue.submit(request(1, 'disabled', '10.1.0.5')),
      queue.submit(request(2, 'disabled', '10.2.0.5')),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(TooMuchContention) });
    expect(second.status).toBe('fulfilled');
    expect((await stored()).map(({ address }) => address)).toEqual(['10.2.0.5']);
  });

  it('tells everybody in the batch that the database is away, and goes on when it is back', async () => {
    let away = true;
    class FailingStore extends ControlStore {
      override async write(...args: Parameters<ControlStore['write']>) {
        if (away) throw new DatabaseUnavailable(new Error('switched off by the test'));
        return super.write(...args);
      }
    }
    const queue = new ChangeQueue(new FailingStore(writers[0].database), systemClock, createLogger('test'));
    const results = await Promise.allSettled(
      ['10.1.0.5', '10.1.0.6'].map((address) => queue.submit(request(1, 'disabled', address))),
    );
    expect(results.map((result) => (result as PromiseRejectedResult).reason as unknown)).toEqual([
      expect.any(DatabaseUnavailable),
      expect.any(DatabaseUnavailable),
    ]);
    away = false;
    expect((await queue.submit(request(1, 'disabled', '10.1.0.5'))).flipped).toBe(1n);
  });
});

describe('an account that is known from before', () => {
  const READ = 'control-read-accounts';

  /** Makes the first writer know the account of customer 1: changes, until one needs no read. */
  async function warmUp(): Promise<void> {
    const [{ queue, database: recorded }] = writers;
    for (let n = 100; n < 255; n++) {
      recorded.statements.length = 0;
      await queue.submit(request(1, 'disabled', `10.1.0.${n}`));
      if (!recorded.statements.includes(READ)) return;
      await delay(50);
    }
    throw new Error('the account never became known');
  }

  it('costs no read before the write', async () => {
    await warmUp();
    const [{ queue, database: recorded }] = writers;
    recorded.statements.length = 0;
    expect((await queue.submit(request(1, 'disabled', '10.1.0.5'))).flipped).toBe(1n);
    expect((await queue.submit(request(1, 'enabled', '10.1.0.5'))).flipped).toBe(1n);
    expect(recorded.statements).not.toContain(READ);
  });

  it('is not believed when another replica has changed it', async () => {
    await warmUp();
    const [first, second] = writers;
    await second.queue.submit(request(1, 'disabled', '10.1.0.5'));
    const repeated = await first.queue.submit(request(1, 'disabled', '10.1.0.5'));
    expect(repeated.flipped).toBe(0n);
    expect((await first.queue.submit(request(1, 'enabled', '10.1.0.5'))).flipped).toBe(1n);
  });

  it('is not believed when it says that there is nothing to do', async () => {
    await warmUp();
    const [first, second] = writers;
    await first.queue.submit(request(1, 'disabled', '10.1.0.5'));
    await second.queue.submit(request(1, 'enabled', '10.1.0.5'));
    expect((await first.queue.submit(request(1, 'disabled', '10.1.0.5'))).flipped).toBe(1n);
  });

  it('A32: the figures over the whole account are those of the database, whoever changed the other lists', async () => {
    await warmUp();
    const [first, second] = writers;
    await second.queue.submit(request(1, 'disabled', '10.1.1.1-10.1.1.50'));
    const { after } = await first.queue.submit(request(1, 'disabled', '10.1.0.5'));
    const pending = await first.sql<{ size: string }>(
      `SELECT sum(r.size) AS size FROM ip_range r JOIN prefix_list l ON l.id = r.prefix_list_id WHERE l.customer_id = 1`,
    );
    expect(pendingOf(after)).toBe(BigInt(pending[0]!.size));
  });

  it('does not hide a subnet that has come since', async () => {
    await warmUp();
    const [first, second] = writers;
    await second.sql(`INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr)
      SELECT 1, 2, id, '10.9.0.0/24' FROM prefix_list WHERE customer_id = 1 AND region_id = 2`);
    expect((await first.queue.submit(request(1, 'disabled', '10.9.0.7'))).flipped).toBe(1n);
    expect((await first.queue.submit(request(1, 'disabled', '10.9.0.0/24'))).flipped).toBe(253n);
  });
});
