import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { status, type Received } from '../support/webhooks/receiver.js';
import { WebhookInstallation } from './webhooks-installation.js';

let at: WebhookInstallation;
beforeEach(async () => {
  at = await WebhookInstallation.start();
});
afterEach(() => at.stop());

describe('added: the delivery log', () => {
  it('shows every attempt', async () => {
    const commitSetId = await at.succeed();
    await at.newestIs('delivered');
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
    expect(await at.deliveries()).toEqual({
      data: [
        {
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
          event: 'commit_completed',
          commit_set_id: commitSetId,
          prefix_list_name: 'NetCTL-ACME-CORP-BLACKHOLE',
          region: 'Europe',
          status: 'success',
          replay: false,
          state: 'delivered',
          created_at: time,
          next_attempt_at: null,
          finished_at: time,
          attempts: [{ number: 1, started_at: time, http_status: 204, error: null, duration_ms: expect.any(Number) }],
        },
      ],
      meta: { next_cursor: null },
    });
  });

  it('is read page by page, newest first, and shows nothing of others (I15)', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.unshift(await at.succeed());
    const other = await at.customer('Other Corp', '10.2.0.0/24', at.hook);
    expect((await at.deliveries(other.client)).data).toEqual([]);
    const first = await at.deliveries(at.acme.client, '?limit=2');
    const second = await at.deliveries(at.acme.client, `?limit=2&cursor=${first.meta.next_cursor}`);
    expect([...first.data, ...second.data].map(({ commit_set_id }) => commit_set_id)).toEqual(ids);
    expect(second.meta.next_cursor).toBeNull();
    expect(await at.acme.client.get('webhooks/deliveries?limit=0')).toMatchObject({
      status: 422,
      body: { message: 'The limit field must be between 1 and 100.' },
    });
  });
});

describe('added: replay', () => {
  const replay = async (id: string, client = at.acme.client) => client.send('POST', `webhooks/deliveries/${id}/replay`);

  it('sends the same message again under the same id, as a delivery of its own', async () => {
    const commitSetId = await at.succeed();
    const original = await at.newestIs('delivered');
    const answer = await replay(original.id);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ data: { commit_set_id: commitSetId, replay: true } });
    const [first, second] = (await at.received(2)) as [Received, Received];
    expect(second.body).toBe(first.body);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    const newest = await at.newestIs('delivered');
    expect(newest).toMatchObject({ replay: true, attempts: [{ http_status: 204 }] });
    expect(newest.id).not.toBe(original.id);
  });

  it('is no second delivery while one waits (N13)', async () => {
    at.receiver.answerWith(status(500));
    await at.succeed();
    const { id } = await at.newestIs('waiting');
    expect((await replay(id)).body).toMatchObject({ data: { id, replay: false } });
    expect((await replay(id)).body).toMatchObject({ data: { id, replay: false } });
    expect((await at.deliveries()).data).toHaveLength(1);
  });

  it('needs a delivery of the customer, and a URL', async () => {
    await at.succeed();
    const { id } = await at.newestIs('delivered');
    const other = await at.customer('Other Corp', '10.2.0.0/24', at.hook);
    const unknown = '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11';
    const answers = [await replay(id, other.client), await replay(unknown), await replay('1'), await replay('%00')];
    expect(answers.map(({ status: code, text }) => [code, text])).toEqual(
      answers.map(() => [404, '{"message":"Webhook delivery not found."}']),
    );
    await at.webhooks.setWebhook('Acme Corp', null);
    expect(await replay(id)).toMatchObject({ status: 422, body: { message: 'No webhook URL is configured.' } });
    expect(await at.acme.client.get(`webhooks/deliveries/${id}/replay`)).toMatchObject({ status: 405 });
    expect(await replay(id, new CustomerClient(at.on.baseUrl, undefined))).toMatchObject({ status: 401 });
  });
});
