import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NetctlApiError, NetctlClient } from '../../libs/client/index.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';

// The customers' client as customers use it, against a real controller.
describe('the client for customers', () => {
  let controller: TestController;
  let client: NetctlClient;

  async function clientOf(name: string, cidr: string, rateLimit: number): Promise<NetctlClient> {
    const { token } = await customerWithToken(controller, { name, allowSynchronous: true, rateLimit });
    await controller.inventory.createSubnet({ customer: name, metro: 'London', cidr });
    return new NetctlClient({ baseUrl: controller.baseUrl, token });
  }

  beforeAll(async () => {
    controller = await startTestController();
    await controller.inventory.createRegion('Europe');
    await controller.inventory.createMetro('London', 'Europe');
    client = await clientOf('Acme Corp', '10.1.0.0/24', 6_000);
  });
  afterAll(async () => controller?.stop());

  it('lists subnets, changes addresses in every mode and sees what is pending', async () => {
    const [subnet] = (await client.listSubnets()).data;
    expect(subnet).toMatchObject({ cidr: '10.1.0.0/24', region: 'Europe', ip_counts: { total: 254, disabled: 0 } });

    expect((await client.disableIp({ ip: '10.1.0.5' })).data.status).toBe('disabled');
    expect((await client.enableIp({ ip: '10.1.0.5' })).data.status).toBe('enabled');
    expect((await client.changeIps({ action: 'disable', ips: ['10.1.0.6', '10.1.0.7'] })).data.changed).toBe(2);
    expect((await client.changeIps({ action: 'disable', cidr: '10.1.0.16/28' })).data.changed).toBe(16);
    const range = { start: '10.1.0.16', end: '10.1.0.17' };
    expect((await client.changeIps({ action: 'enable', range })).meta.pending_changes).toBe(19);

    expect((await client.listPendingChanges(subnet!.id)).data).toHaveLength(19);
    expect((await client.showSubnet(subnet!.id)).data.ips).toHaveLength(254);
    expect(client.rateLimit).toEqual({ limit: 6_000, remaining: 6_000 - 8 });
  });

  it('changes synchronously, and finds the commit and what it did to an address', async () => {
    const { meta } = await client.disableIp({ ip: '10.1.0.200', synchronous: true });
    // There is no router: never a vacuous success (A55).
    expect(meta).toMatchObject({ synchronous: true, commit_status: 'failed' });

    const [commit] = (await client.listCommits({ limit: 1 })).data;
    expect(commit).toMatchObject({ trigger: 'synchronous', status: 'failed' });
    expect((await client.showCommit(commit!.id)).data.routers).toEqual([]);
    expect((await client.showIp('10.1.0.200')).data).toMatchObject({ status: 'disabled', applied_status: 'enabled' });
  });

  it('tries out what would happen, and makes a change only once', async () => {
    const many = { action: 'disable', cidr: '10.1.0.64/28' } as const;
    expect(await client.changeIps({ ...many, dry_run: true })).toMatchObject({
      data: { changed: 16 },
      meta: { dry_run: true },
    });

    const first = await client.changeIps(many, { idempotencyKey: 'once' });
    expect(first.data.changed).toBe(16);
    expect(await client.changeIps(many, { idempotencyKey: 'once' })).toEqual(first);
  });

  it('throws what the server refuses', async () => {
    const error = await client.enableIp({ ip: '10.1.5' }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(NetctlApiError);
    expect(error).toMatchObject({ status: 422, errors: { ip: ['The ip field must be a valid IP address.'] } });
    await expect(client.showSubnet(2_000_000)).rejects.toMatchObject({ status: 404, message: 'Subnet not found.' });
    await expect(client.enableIp({ ip: '192.168.1.1' })).rejects.toMatchObject({
      status: 404,
      message: 'IP 192.168.1.1 not found in your account.',
    });
  });

  it('says when to try again', async () => {
    const hasty = await clientOf('Hasty Ltd', '10.2.0.0/24', 1);
    await hasty.listSubnets();

    const error = await hasty.listSubnets().catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ status: 429, retryAfter: expect.any(Number) });
    expect((error as NetctlApiError).retryAfter).toBe((error as { body: { retry_after: number } }).body.retry_after);
  });
});
