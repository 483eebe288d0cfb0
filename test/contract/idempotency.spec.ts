import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CustomerClient, type Answer } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';

// What customer-api.md adds for customers: Idempotency-Key and dry_run on the three POSTs.
describe('added to the POSTs', () => {
  let controller: TestController;
  let replica: TestController;
  let acme: CustomerClient;
  let beside: CustomerClient;
  let block = 0;
  let ip: string;

  beforeAll(async () => {
    controller = await startTestController();
    replica = await startTestController({ beside: controller });
    await controller.inventory.createRegion('Europe');
    await controller.inventory.createMetro('London', 'Europe');
    const { token } = await customerWithToken(controller, {
      name: 'Acme Corp',
      rateLimit: 100_000,
      allowSynchronous: true,
    });
    await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/16' });
    acme = new CustomerClient(controller.baseUrl, token);
    beside = new CustomerClient(replica.baseUrl, token);
  });
  beforeEach(() => {
    ip = `10.1.${++block}.5`;
  });
  afterAll(async () => {
    await replica?.stop();
    await controller?.stop();
  });

  const send = async (client: CustomerClient, key: string, path: string, body: object): Promise<Answer> =>
    client.send('POST', path, JSON.stringify(body), { 'idempotency-key': key });

  it('Idempotency-Key: a repeated request gets the first answer, on another replica too', async () => {
    const body = { action: 'disable', cidr: `10.1.${block}.0/28` };
    const first = await send(acme, 'attack-1', 'ips/bulk', body);
    expect(first.body).toMatchObject({ data: { changed: 16 } });
    const again = await send(beside, 'attack-1', 'ips/bulk', body);
    expect(again).toMatchObject({ status: 200, text: first.text });
    expect((await acme.post('ips/bulk', body)).body).toMatchObject({ data: { changed: 0 } });
  });

  it('Idempotency-Key: many at once are executed once', async () => {
    const body = { action: 'disable', cidr: `10.1.${block}.0/28` };
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => send(i % 2 === 0 ? acme : beside, 'at-once', 'ips/bulk', body)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.body).toMatchObject({ data: { changed: 16 } });
  });

  it('Idempotency-Key: the same key with another body or another path is 422 and changes nothing', async () => {
    await send(acme, 'other-body', 'ips/disable', { ip });
    const refused = await send(acme, 'other-body', 'ips/disable', { ip: `10.1.${block}.6` });
    expect(refused).toMatchObject({
      status: 422,
      body: { message: 'The Idempotency-Key has been used with another request.' },
    });
    expect((await send(acme, 'other-body', 'ips/enable', { ip })).status).toBe(422);
    expect((await acme.get(`ips/10.1.${block}.6`)).body).toMatchObject({ data: { status: 'enabled' } });
  });

  it('Idempotency-Key: a refused request leaves the key free', async () => {
    expect((await send(acme, 'typo', 'ips/disable', { ip: 'nonsense' })).status).toBe(422);
    expect((await send(acme, 'typo', 'ips/disable', { ip })).status).toBe(200);
  });

  it('Idempotency-Key: one customer’s keys mean nothing to another', async () => {
    const { token } = await customerWithToken(controller, { name: 'Globex', rateLimit: 100_000 });
    await controller.inventory.createSubnet({ customer: 'Globex', metro: 'London', cidr: '192.0.2.0/24' });
    await send(acme, 'shared', 'ips/disable', { ip });
    const other = await send(new CustomerClient(controller.baseUrl, token), 'shared', 'ips/disable', {
      ip: '192.0.2.7',
    });
    expect(other).toMatchObject({ status: 200, body: { data: { address: '192.0.2.7' } } });
  });

  it.each([
    ['', ''],
    ['spaces', 'a b'],
    ['256 characters', 'x'.repeat(256)],
  ])('Idempotency-Key: %s is 422', async (_name, key) => {
    const answer = await send(acme, key, 'ips/disable', { ip });
    expect(answer).toMatchObject({
      status: 422,
      body: { message: 'The Idempotency-Key header must be 1 to 255 visible ASCII characters.' },
    });
  });

  it('Idempotency-Key: after 24 hours the key is new again', async () => {
    await send(acme, 'yesterday', 'ips/disable', { ip });
    await controller.sql(`UPDATE idempotency_key SET started_at = now() - interval '25 hours' WHERE key = 'yesterday'`);
    const other = await send(acme, 'yesterday', 'ips/disable', { ip: `10.1.${block}.6` });
    expect(other).toMatchObject({ status: 200, body: { data: { address: `10.1.${block}.6` } } });
  });

  it('dry_run: says what would change and changes nothing', async () => {
    const before = (await acme.get('subnets')).text;
    const single = await acme.post('ips/disable', { ip, dry_run: true });
    expect(single.body).toMatchObject({
      data: { address: ip, status: 'disabled', pending_change: true },
      meta: { dry_run: true },
    });
    const bulk = await acme.post('ips/bulk', {
      action: 'disable',
      cidr: `10.1.${block}.0/24`,
      dry_run: 1,
      synchronous: true,
    });
    expect(bulk.body).toMatchObject({ data: { changed: 256, action: 'disable' }, meta: { dry_run: true } });
    expect((await acme.get('subnets')).text).toBe(before);
  });

  it('dry_run: refuses as the real request would', async () => {
    expect((await acme.post('ips/disable', { ip: '192.168.1.1', dry_run: true })).status).toBe(404);
    expect((await acme.post('ips/disable', { ip, dry_run: 'yes' })).body).toEqual({
      message: 'The dry run field must be true or false.',
      errors: { dry_run: ['The dry run field must be true or false.'] },
    });
  });
});
