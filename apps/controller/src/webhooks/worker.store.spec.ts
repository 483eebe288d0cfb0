import { createLogger, systemClock } from '#runtime';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startReceiver, status, type Receiver } from '../../../../test/support/webhooks/receiver.js';
import { controllerConfigSchema } from '../platform/config/config.js';
import { DatabaseUnavailable, Notifications } from '../platform/database/index.js';
import { Rounds } from '../platform/rounds.js';
import { QueueStore } from './queue.store.js';
import { Sender } from './sender.js';
import { OutboxDatabase } from './testing/outbox-database.js';
import { Worker } from './worker.js';

const LOOPBACK = { allowHttp: true, allowPrivate: true };
const LEASE = 30;

let outbox: OutboxDatabase;
let receiver: Receiver;
const workers: Worker[] = [];
beforeEach(async () => {
  outbox = await OutboxDatabase.create();
  receiver = await startReceiver();
});
afterEach(async () => {
  // Ends what still waits for an answer.
  await receiver.stop();
  await Promise.all(workers.splice(0).map((worker) => worker.beforeApplicationShutdown()));
  await outbox.close();
});

/** A queue whose database is away for the next few results. */
class FailingQueue extends QueueStore {
  failures = 0;

  override async settle(...result: Parameters<QueueStore['settle']>): ReturnType<QueueStore['settle']> {
    if (this.failures-- > 0) throw new DatabaseUnavailable(new Error('connection refused'));
    return super.settle(...result);
  }
}

/** The worker of another replica. It is woken by the test and by nothing else. */
function replica(queue = new QueueStore(outbox.database), timeoutSeconds = 10): Worker {
  const settings = controllerConfigSchema.parse({
    customerApi: {},
    operatorApi: {},
    agentGrpc: {},
    enrolmentGrpc: {},
    webhooks: LOOPBACK,
  });
  const config = {
    ...settings,
    webhooks: { ...settings.webhooks, timeoutSeconds },
    databaseUrl: outbox.url,
    tokenKey: '',
  };
  const logger = createLogger('test');
  const worker = new Worker(
    queue,
    new Sender({ policy: LOOPBACK, resolveName: () => Promise.resolve(['127.0.0.1']) }),
    new Notifications(outbox.database, config, logger),
    new Rounds(new SchedulerRegistry()),
    config,
    systemClock,
    logger,
  );
  workers.push(worker);
  return worker;
}

const hook = (): string => `http://127.0.0.1:${receiver.port}/hook`;

/** Waits until what the workers do has led to `expectation`. */
async function until(expectation: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(expectation, { timeout: 10_000, interval: 20 });
}

/** Waits until so many attempts have been made and their results are recorded. */
async function attemptsFinished(count: number): Promise<void> {
  await until(async () => {
    const log = await outbox.log();
    expect(log).toHaveLength(count);
    expect(log).not.toContain(null);
  });
}

describe('the worker', () => {
  it('posts what the outbox has, signed, once, however many replicas there are', async () => {
    const { listId, secret } = await outbox.customer('Acme', hook());
    const ids: string[] = [];
    for (let i = 0; i < 10; i++) ids.push(await outbox.complete(listId));
    const replicas = [replica(), replica(), replica()];
    await Promise.all(replicas.map((each) => each.wake()));
    await until(async () =>
      expect((await outbox.deliveries()).map(({ state }) => state)).toEqual(ids.map(() => 'delivered')),
    );
    expect(receiver.received.map(({ headers }) => String(headers['webhook-id'])).toSorted()).toEqual(ids.toSorted());
    for (const { headers, body } of receiver.received) {
      const told = new Webhook(secret).verify(body, headers as Record<string, string>);
      expect(told).toMatchObject({ event: 'commit_completed', commit_set_id: headers['webhook-id'], customer: 'Acme' });
      expect(headers['content-type']).toBe('application/json');
    }
  });

  it('repeats the same message under the same id until it gets a 2xx, and then never again (I13)', async () => {
    const { listId } = await outbox.customer('Acme', hook());
    const commitSetId = await outbox.complete(listId);
    const worker = replica();
    const codes = [500, 302, 200];
    receiver.answerWith((response) => void response.writeHead(codes.shift()!).end());
    for (const attempt of [1, 2, 3]) {
      await worker.wake();
      await attemptsFinished(attempt);
      await outbox.letPass(30);
    }
    expect(await outbox.log()).toEqual([500, 302, 200]);
    await worker.wake();
    await worker.beforeApplicationShutdown();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      commitSetId,
      commitSetId,
      commitSetId,
    ]);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('gives up after the fourth attempt (A64)', async () => {
    receiver.answerWith(status(503));
    const { listId } = await outbox.customer('Acme', hook());
    await outbox.complete(listId);
    const worker = replica();
    for (const attempt of [1, 2, 3, 4]) {
      await worker.wake();
      await attemptsFinished(attempt);
      await outbox.letPass(30);
    }
    await worker.wake();
    await worker.beforeApplicationShutdown();
    expect(await outbox.deliveries()).toMatchObject([{ state: 'failed', attempts: 4 }]);
    expect(receiver.received).toHaveLength(4);
  });

  it('takes over from a replica that died between claim and delivery', async () => {
    const { id, listId } = await outbox.customer('Acme', hook());
    const commitSetId = await outbox.complete(listId);
    const dead = new QueueStore(outbox.database);
    const wish = { limit: 1, limitPerCustomer: 1, underWay: new Map(), leaseSeconds: LEASE };
    expect(await dead.claim(wish)).toMatchObject([{ customerId: id }]);
    const worker = replica();
    await worker.wake();
    expect(receiver.connections).toBe(0);
    await outbox.letPass(LEASE);
    await worker.wake();
    await until(async () => expect(await outbox.deliveries()).toMatchObject([{ state: 'delivered', attempts: 2 }]));
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([commitSetId]);
    expect(await outbox.log()).toEqual(['interrupted', 204]);
  });

  it('does not let customers wait for those whose targets do not answer', async () => {
    const silent = await startReceiver();
    silent.answerWith(() => undefined);
    const dead = await outbox.customer('Dead', `http://127.0.0.1:${silent.port}/`);
    const alive = await outbox.customer('Alive', hook());
    for (let i = 0; i < 200; i++) await outbox.complete(dead.listId);
    for (let i = 0; i < 9; i++) await outbox.complete(alive.listId);
    await replica().wake();
    await until(async () => expect((await outbox.log()).filter((entry) => entry === 204)).toHaveLength(9));
    await until(() => expect(silent.received).toHaveLength(4));
    const rows = await outbox.deliveries();
    expect(rows.filter(({ attempts, state }) => attempts > 0 && state === 'waiting')).toHaveLength(4);
    await silent.stop();
    // Those four have failed now, and only now may others of the same customer have their turn.
    await until(async () => expect((await outbox.log()).filter((entry) => entry === 'response')).toHaveLength(4));
  });

  it('finishes what is under way and begins nothing more when the replica stops', async () => {
    const { listId } = await outbox.customer('Acme', hook());
    await outbox.complete(listId);
    const held: (() => void)[] = [];
    receiver.answerWith((response) => held.push(() => response.writeHead(200).end()));
    const worker = replica();
    await worker.wake();
    await until(() => expect(held).toHaveLength(1));
    const stopped = worker.beforeApplicationShutdown();
    await outbox.complete(listId);
    await worker.wake();
    held[0]!();
    await stopped;
    expect(await outbox.deliveries()).toMatchObject([
      { state: 'delivered', attempts: 1 },
      { state: 'waiting', attempts: 0 },
    ]);
  });

  it('has nowhere to deliver to once the customer has removed its URL', async () => {
    const { id, listId } = await outbox.customer('Acme', hook());
    await outbox.complete(listId);
    await outbox.query('UPDATE customer SET webhook_url = NULL WHERE id = $1', [id]);
    await replica().wake();
    await until(async () => expect(await outbox.log()).toEqual(['no_url']));
    expect(receiver.connections).toBe(0);
  });

  it('does not forget a delivery that arrived while the database is away', async () => {
    const { listId } = await outbox.customer('Acme', hook());
    await outbox.complete(listId);
    const queue = new FailingQueue(outbox.database);
    queue.failures = 2;
    const worker = replica(queue);
    await worker.wake();
    await until(async () => expect(await outbox.deliveries()).toMatchObject([{ state: 'delivered', attempts: 1 }]));
    expect(queue.failures).toBeLessThan(0);
    expect(receiver.received).toHaveLength(1);
  });

  it('does not use a claim that is too old: another replica may have made the next attempt (I13)', async () => {
    const { listId } = await outbox.customer('Acme', hook());
    await outbox.complete(listId);
    await replica(new QueueStore(outbox.database), 0).wake();
    await until(async () => expect(await outbox.log()).toEqual(['timeout']));
    expect(receiver.connections).toBe(0);
  });
});
