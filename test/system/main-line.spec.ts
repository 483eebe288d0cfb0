import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { frrInstalled } from '../support/routers/frr.js';
import { eventually } from '../support/system/eventually.js';
import { TestRouter } from '../support/system/test-router.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';
const system = frrInstalled().usable ? 'frr' : 'file';

// The whole line on real parts: REST call, PostgreSQL, gRPC with TLS both ways, agents as processes, FRR where it is installed.
describe(`a customer switches addresses and the routers follow (${system})`, () => {
  let controller: TestController;
  let london: TestRouter;
  let frankfurt: TestRouter;
  let acme: CustomerClient;

  beforeAll(async () => {
    controller = await startTestController({ config: { quietSeconds: 1, scheduleSeconds: 1 } });
    await controller.inventory.createRegion('Europe');
    await controller.inventory.createMetro('London', 'Europe');
    await controller.inventory.createMetro('Frankfurt', 'Europe');
    const { token } = await customerWithToken(controller, {
      name: 'Acme Corp',
      allowSynchronous: true,
      rateLimit: 6000,
    });
    await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/24' });
    await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'Frankfurt', cidr: '2001:db8:1::/64' });
    acme = new CustomerClient(controller.baseUrl, token);
    london = await TestRouter.start(controller, { name: 'lon-r1', metro: 'London', system });
    frankfurt = await TestRouter.start(controller, { name: 'fra-r1', metro: 'Frankfurt', system: 'file' });
    await eventually('both routers have joined', async () =>
      (await activeRouters(controller)) === 2 ? true : undefined,
    );
  });

  afterAll(async () => {
    await london?.stop();
    await frankfurt?.stop();
    await controller?.stop();
  });

  it('synchronously: the answer comes when every router of the region has been read back', async () => {
    const answer = await acme.post('ips/disable', { ip: '10.1.0.5', synchronous: true });

    expect(answer.body).toEqual({
      data: { address: '10.1.0.5', status: 'disabled', pending_change: false },
      meta: { synchronous: true, commit_status: 'success', pending_changes: 0 },
    });
    const expected = { v4: ['10.1.0.5/32'], v6: [], denyAll: true };
    expect(await london.lists(LIST)).toEqual(expected);
    expect(await frankfurt.lists(LIST)).toEqual(expected);
  });

  it('asynchronously: pending until the quiet period is over and every router has it', async () => {
    const answer = await acme.post('ips/disable', { ip: '2001:db8:1::80' });

    expect(answer.body).toEqual({
      data: { address: '2001:db8:1::80', status: 'disabled', pending_change: true },
      meta: { pending_changes: 1 },
    });
    await eventually('nothing is pending', async () => ((await pending(acme)) === 0 ? true : undefined));
    const expected = { v4: ['10.1.0.5/32'], v6: ['2001:db8:1::80/128'], denyAll: true };
    expect(await london.lists(LIST)).toEqual(expected);
    expect(await frankfurt.lists(LIST)).toEqual(expected);
  });

  it('aggregates neighbours, and an empty list stays on the routers and denies', async () => {
    await acme.post('ips/disable', { ip: '10.1.0.4' });
    await acme.post('ips/enable', { ip: '2001:db8:1::80', synchronous: true });
    expect(await london.lists(LIST)).toEqual({ v4: ['10.1.0.4/31'], v6: [], denyAll: true });

    await acme.post('ips/enable', { ip: '10.1.0.4' });
    const answer = await acme.post('ips/enable', { ip: '10.1.0.5', synchronous: true });
    expect(answer.body).toMatchObject({ meta: { commit_status: 'success', pending_changes: 0 } });
    expect(await london.lists(LIST)).toEqual({ v4: [], v6: [], denyAll: true });
    expect(await frankfurt.lists(LIST)).toEqual({ v4: [], v6: [], denyAll: true });
  });
});

async function activeRouters(controller: TestController): Promise<number> {
  const rows = await controller.sql<{ count: string }>(`SELECT count(*) FROM router WHERE state = 'active'`);
  return Number(rows[0]!.count);
}

async function pending(customer: CustomerClient): Promise<number> {
  const { data } = (await customer.get('subnets')).body as { data: { ip_counts: { pending: number } }[] };
  return data.reduce((sum, subnet) => sum + subnet.ip_counts.pending, 0);
}
