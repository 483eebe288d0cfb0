import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { status, type Received } from '../support/webhooks/receiver.js';
import { WebhookInstallation, webhooksOf } from './webhooks-installation.js';

let at: WebhookInstallation;
beforeEach(async () => {
  at = await WebhookInstallation.start();
});
afterEach(() => at.stop());

describe('N56-N60 a completed commit is told', () => {
  it('with a POST of exactly the documented body as JSON', async () => {
    const commitSetId = await at.succeed();
    const [{ method, path, headers, body }] = (await at.received(1)) as [Received];
    expect({ method, path, type: headers['content-type'] }).toEqual({
      method: 'POST',
      path: '/hook',
      type: 'application/json',
    });
    const told = JSON.parse(body) as Record<string, unknown>;
    expect(Object.keys(told)).toEqual([
      'event',
      'commit_set_id',
      'customer',
      'prefix_list_name',
      'region',
      'status',
      'completed_at',
    ]);
    expect(told).toEqual({
      event: 'commit_completed',
      commit_set_id: commitSetId,
      customer: 'Acme Corp',
      prefix_list_name: 'NetCTL-ACME-CORP-BLACKHOLE',
      region: 'Europe',
      status: 'success',
      completed_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    });
  });

  it('as partial_failure or failed when it was', async () => {
    await at.push();
    await at.routers[0]!.verify(at.acme.list);
    await at.routers[1]!.fail(at.acme.list, { code: 'timeout', message: 'The router did not answer.' });
    expect(JSON.parse((await at.received(1))[0]!.body)).toMatchObject({ status: 'partial_failure' });
    await at.push();
    for (const router of at.routers) await router.fail(at.acme.list, { code: 'refused', message: 'no' });
    expect(JSON.parse((await at.received(2))[1]!.body)).toMatchObject({ status: 'failed' });
  });

  it('not before it is completed, and once (I13)', async () => {
    await at.push();
    await at.routers[0]!.verify(at.acme.list);
    expect((await at.deliveries()).data).toEqual([]);
    for (const router of [...at.routers, ...at.routers]) await router.verify(at.acme.list);
    await at.newestIs('delivered');
    expect((await at.deliveries()).data).toHaveLength(1);
    expect(at.receiver.received).toHaveLength(1);
  });

  it('to nobody who did not ask for it', async () => {
    const quiet = await at.customer('Quiet Corp', '10.2.0.0/24', null);
    await at.push(quiet, '10.2.0');
    for (const router of at.routers) await router.verify(quiet.list);
    expect((await at.deliveries(quiet.client)).data).toEqual([]);
  });
});

describe('N61, A64 a delivery that fails', () => {
  it('is repeated three times, 30 seconds apart, with the same id and body', async () => {
    at.receiver.answerWith(status(500));
    const commitSetId = await at.succeed();
    for (let attempt = 1; attempt < 4; attempt++) {
      await at.received(attempt);
      await at.newestIs('waiting');
      const [gap] = await at.on.sql<{ seconds: string }>(
        `SELECT extract(epoch FROM d.due_at - a.started_at) AS seconds FROM webhook_delivery d JOIN webhook_attempt a ON a.delivery_id = d.id
         ORDER BY a.number DESC LIMIT 1`,
      );
      expect(Number(gap!.seconds)).toBe(30);
      await at.letPass(30);
    }
    const newest = await at.newestIs('failed');
    expect(newest.attempts.map(({ http_status }) => http_status)).toEqual([500, 500, 500, 500]);
    expect(at.receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual(Array(4).fill(commitSetId));
    expect(new Set(at.receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('is taken up by another replica', async () => {
    at.receiver.answerWith(status(503));
    await at.succeed();
    await at.newestIs('waiting');
    const other = await at.replica(false);
    try {
      await at.on.halt();
      at.receiver.answerWith(status(200));
      await at.letPass(30);
      await at.newestIs('delivered', new CustomerClient(other.baseUrl, at.acme.token));
      expect(at.receiver.received).toHaveLength(2);
    } finally {
      await other.stop();
    }
  });
});

describe('A67 every delivery is signed as Standard Webhooks', () => {
  const verify = (secret: string, { headers, body }: Received): unknown =>
    new Webhook(secret).verify(body, headers as Record<string, string>);

  it('with the secret of the customer', async () => {
    const commitSetId = await at.succeed();
    const [delivery] = (await at.received(1)) as [Received];
    expect(at.acme.secret).toMatch(/^whsec_/);
    expect(verify(at.acme.secret!, delivery)).toMatchObject({ commit_set_id: commitSetId });
    expect(delivery.headers['webhook-id']).toBe(commitSetId);
  });

  it('and after a change of the secret with both for a while', async () => {
    const fresh = await at.webhooks.rotateSecret('Acme Corp');
    expect(fresh).not.toBe(at.acme.secret);
    await at.succeed();
    const [delivery] = (await at.received(1)) as [Received];
    for (const secret of [fresh, at.acme.secret!])
      expect(verify(secret, delivery)).toMatchObject({ customer: 'Acme Corp' });
    // Another URL is no reason for another secret.
    expect(await at.webhooks.setWebhook('Acme Corp', at.hook)).toEqual({ url: at.hook, secret: fresh });
  });
});

describe('A71 the target', () => {
  it('is judged when it is stored', async () => {
    const strict = await at.replica(true);
    try {
      const set = async (url: string | null) => webhooksOf(strict).setWebhook('Acme Corp', url);
      await expect(set('http://127.1/')).rejects.toThrow('The webhook URL must use https, must name a public host.');
      await expect(set('https://[::ffff:10.0.0.1]/')).rejects.toThrow('The webhook URL must name a public host.');
      await expect(set('nonsense')).rejects.toThrow('The webhook URL must be an absolute URL such as');
      await expect(webhooksOf(strict).setWebhook('Nobody', null)).rejects.toThrow('There is no customer "Nobody".');
      await expect(webhooksOf(strict).rotateSecret('Nobody')).rejects.toThrow('There is no customer "Nobody".');
      expect(await set('HTTPS://Hooks.Example.com:443/a')).toMatchObject({ url: 'https://hooks.example.com/a' });
      expect(await set(null)).toMatchObject({ url: null });
    } finally {
      await strict.stop();
    }
  });

  it('is judged again when it is dialled', async () => {
    await at.on.halt();
    const strict = await at.replica(true);
    try {
      // Stored while the operator allowed it.
      await at.on.sql(
        `INSERT INTO webhook_delivery (id, customer_id, commit_set_id, customer_name, list_name, region_name, status, completed_at)
         VALUES (gen_random_uuid(), $1, gen_random_uuid(), 'Acme Corp', 'NetCTL-ACME-CORP-BLACKHOLE', 'Europe', 'success', now())`,
        [at.acme.id],
      );
      const newest = await vi.waitFor(
        async () => {
          const [first] = (await at.deliveries(new CustomerClient(strict.baseUrl, at.acme.token))).data;
          expect(first).toMatchObject({ state: 'waiting', attempts: [{}] });
          return first!;
        },
        { timeout: 15_000 },
      );
      expect(newest).toMatchObject({ state: 'waiting', attempts: [{ http_status: null, error: 'refused_url' }] });
      expect(at.receiver.connections).toBe(0);
    } finally {
      await strict.stop();
    }
  });
});
