import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QueueStore, type ClaimWish } from './queue.store.js';
import { OutboxDatabase } from './testing/outbox-database.js';
import { WebhooksStore } from './webhooks.store.js';

const LEASE = 30;
const TIMES = { durationMs: 12, retrySeconds: 30 };
const OK = { httpStatus: 200 };
const URL = 'https://hooks.example.com/';

let outbox: OutboxDatabase;
let queue: QueueStore;
beforeEach(async () => {
  outbox = await OutboxDatabase.create();
  queue = new QueueStore(outbox.database);
});
afterEach(() => outbox.close());

async function claim(wish: Partial<ClaimWish> = {}) {
  return queue.claim({ limit: 100, limitPerCustomer: 100, underWay: new Map(), leaseSeconds: LEASE, ...wish });
}

async function claimOne() {
  const claimed = await claim();
  expect(claimed).toHaveLength(1);
  return claimed[0]!;
}

describe('N56: the outbox', () => {
  it('has what is to be told, of customers that want to be told', async () => {
    const acme = await outbox.customer('Acme', URL);
    const silent = await outbox.customer('Silent', null);
    const commitSetId = await outbox.complete(acme.listId, 'partial_failure');
    await outbox.complete(silent.listId);
    const claimed = await claimOne();
    expect(claimed).toMatchObject({ customerId: acme.id, attempt: 1, url: URL, secrets: [acme.secret] });
    expect(claimed.message).toEqual({
      commitSetId,
      customerName: 'Acme',
      listName: 'NetCTL-ACME-BLACKHOLE',
      regionName: 'Acme region',
      status: 'partial_failure',
      completedAt: expect.any(Date),
    });
  });

  it('I13: has nothing of a commit set whose transaction came to nothing', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    const failing = outbox.complete(listId, 'success', () => {
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await outbox.deliveries()).toEqual([]);
  });

  it('I13: tells the same thing at each attempt, also after the customer was renamed', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    await outbox.complete(listId);
    const { message } = await claimOne();
    await outbox.query(`UPDATE customer SET name = 'Other'`);
    await outbox.letPass(LEASE);
    expect((await claimOne()).message).toEqual(message);
  });
});

describe('A64: attempts', () => {
  it('are claimed once, also by two replicas at once', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    for (let i = 0; i < 20; i++) await outbox.complete(listId);
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim({ limit: 5 })));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = (await claim()).map(({ id }) => id);
    expect(new Set([...ids, ...rest]).size).toBe(20);
    expect(await outbox.log()).toHaveLength(20);
  });

  it('are the first try and three retries, 30 seconds from one to the next', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    await outbox.complete(listId);
    for (const attempt of [1, 2, 3]) {
      const claimed = await claimOne();
      expect(claimed.attempt).toBe(attempt);
      // The answer took a while; the next attempt is counted from the beginning of this one.
      await outbox.letPass(9);
      expect(await queue.settle(claimed, { httpStatus: 500 }, TIMES)).toBe('waiting');
      expect(await outbox.secondsUntilDue(claimed.id)).toBe(21);
      await outbox.letPass(20);
      expect(await claim()).toEqual([]);
      await outbox.letPass(1);
    }
    expect(await queue.settle(await claimOne(), { error: 'timeout' }, TIMES)).toBe('failed');
    await outbox.letPass(3_600);
    expect(await claim()).toEqual([]);
    expect(await outbox.log()).toEqual([500, 500, 500, 'timeout']);
  });

  it('end with any 2xx and go on after anything else', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    const codes = [100, 199, 200, 204, 299, 300, 302, 404, 503];
    for (const _ of codes) await outbox.complete(listId);
    const claimed = await claim();
    const states = await Promise.all(
      claimed.map((delivery, index) => queue.settle(delivery, { httpStatus: codes[index]! }, TIMES)),
    );
    expect(codes.filter((_code, index) => states[index] === 'delivered')).toEqual([200, 204, 299]);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(6);
    await outbox.letPass(30);
    expect(await claim()).toHaveLength(6);
  });

  it('of a replica that died are repeated when the lease is over', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    await outbox.complete(listId);
    await claimOne();
    await outbox.letPass(LEASE - 1);
    expect(await claim()).toEqual([]);
    await outbox.letPass(1);
    expect((await claimOne()).attempt).toBe(2);
    expect(await outbox.log()).toEqual(['interrupted', null]);
  });

  it('are four at most, however many replicas die', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    await outbox.complete(listId);
    for (let attempt = 1; attempt <= 4; attempt++) {
      await claimOne();
      await queue.giveUp();
      await outbox.letPass(LEASE);
    }
    expect(await claim()).toEqual([]);
    expect(await outbox.deliveries()).toMatchObject([{ state: 'waiting' }]);
    await queue.giveUp();
    expect(await outbox.deliveries()).toMatchObject([{ state: 'failed', attempts: 4 }]);
    expect(await outbox.log()).toEqual(['interrupted', 'interrupted', 'interrupted', 'interrupted']);
  });

  it('that come back late still count when they delivered, and change nothing when they failed', async () => {
    const { listId } = await outbox.customer('Acme', URL);
    await outbox.complete(listId);
    const first = await claimOne();
    await outbox.letPass(LEASE);
    const second = await claimOne();
    expect(await queue.settle(first, { error: 'connection' }, TIMES)).toBeUndefined();
    expect(await outbox.secondsUntilDue(first.id)).toBe(LEASE);
    expect(await queue.settle(first, OK, TIMES)).toBe('delivered');
    expect(await queue.settle(second, { error: 'timeout' }, TIMES)).toBeUndefined();
    expect(await outbox.deliveries()).toMatchObject([{ state: 'delivered' }]);
    expect(await outbox.log()).toEqual([200, 'timeout']);
  });
});

describe('fairness', () => {
  it('a customer with much to tell leaves slots to the others', async () => {
    const busy = await outbox.customer('Busy', URL);
    const other = await outbox.customer('Other', URL);
    for (let i = 0; i < 30; i++) await outbox.complete(busy.listId);
    await outbox.complete(other.listId);
    const claimed = await claim({ limit: 10, limitPerCustomer: 4 });
    const counts = claimed.map(({ customerId }) => customerId);
    expect(counts.filter((id) => id === busy.id)).toHaveLength(4);
    expect(counts.filter((id) => id === other.id)).toHaveLength(1);
  });

  it('what is under way counts', async () => {
    const { id, listId } = await outbox.customer('Busy', URL);
    for (let i = 0; i < 5; i++) await outbox.complete(listId);
    expect(await claim({ limitPerCustomer: 4, underWay: new Map([[id, 4]]) })).toEqual([]);
    expect(await claim({ limitPerCustomer: 4, underWay: new Map([[id, 3]]) })).toHaveLength(1);
    expect(await claim({ limitPerCustomer: 4, underWay: new Map([[id + 1, 4]]) })).toHaveLength(4);
  });

  it('who has waited longest comes first', async () => {
    const late = await outbox.customer('Late', URL);
    const early = await outbox.customer('Early', URL);
    await outbox.complete(early.listId);
    await outbox.letPass(5);
    await outbox.complete(late.listId);
    expect((await claim({ limit: 1 })).map(({ customerId }) => customerId)).toEqual([early.id]);
  });
});

it('deliveries that are over are kept for the days asked for, those that wait for as long as they wait', async () => {
  const { listId } = await outbox.customer('Acme', URL);
  await outbox.complete(listId);
  await queue.settle(await claimOne(), OK, TIMES);
  await outbox.complete(listId);
  await outbox.letPass(30 * 86_400 - 60);
  await queue.prune(30);
  expect(await outbox.deliveries()).toHaveLength(2);
  await outbox.letPass(120);
  await queue.prune(30);
  expect(await outbox.deliveries()).toMatchObject([{ state: 'waiting' }]);
  expect(await outbox.log()).toEqual([]);
});

it('while a secret replaces another, both sign; a day later only the new one does', async () => {
  const { listId, secret } = await outbox.customer('Acme', URL);
  await outbox.complete(listId);
  expect(await new WebhooksStore(outbox.database).rotate('Acme', 'whsec_new', 86_400)).toBe(true);
  expect((await claimOne()).secrets).toEqual(['whsec_new', secret]);
  await outbox.letPass(86_400);
  expect((await claimOne()).secrets).toEqual(['whsec_new']);
});
