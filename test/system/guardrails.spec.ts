import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FreezesService,
  HoldsService,
  RollbackService,
  type FreezeTarget,
} from '../../apps/controller/src/commits/index.js';
import { WithdrawalService } from '../../apps/controller/src/withdrawal/index.js';
import { CustomerClient } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { eventually } from '../support/system/eventually.js';
import { TestRouter } from '../support/system/test-router.js';
import type { Logger } from '../../libs/runtime/index.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';
const PACE = { quietSeconds: 1, scheduleSeconds: 1, pushTimeoutSeconds: 4 };
const nothing = { v4: [], v6: [], denyAll: true };
const only = (...v4: string[]) => ({ v4, v6: [], denyAll: true });

// Two replicas, agents as processes, routers that are files: what operators can stop, undo and take away.
describe('what stands between a change and the routers', () => {
  let controller: TestController;
  let replica: TestController;
  let london: TestRouter;
  let tokyo: TestRouter;
  let acme: CustomerClient;
  let subnetId: number;
  const alarms: { message: string; fields: unknown }[] = [];
  const quiet = (): void => undefined;
  const logger: Logger = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (message, fields) => alarms.push({ message, fields }),
  };

  const service = <T>(type: new (...args: never[]) => T, on = replica): T =>
    on.controller.app.get<T>(type, { strict: false });

  beforeAll(async () => {
    controller = await startTestController({ config: PACE, overrides: { logger } });
    replica = await startTestController({ beside: controller, config: PACE });
    for (const [region, metro] of [
      ['Europe', 'London'],
      ['Asia', 'Tokyo'],
    ] as const) {
      await controller.inventory.createRegion(region);
      await controller.inventory.createMetro(metro, region);
    }
    const { token } = await customerWithToken(controller, {
      name: 'Acme Corp',
      allowSynchronous: true,
      rateLimit: 100_000,
    });
    subnetId = (
      await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/24' })
    ).id;
    await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'Tokyo', cidr: '10.2.0.0/24' });
    acme = new CustomerClient(controller.baseUrl, token);
    london = await TestRouter.start(controller, { name: 'lon-r1', metro: 'London', system: 'file' });
    tokyo = await TestRouter.start(controller, { name: 'tyo-r1', metro: 'Tokyo', system: 'file' });
    await eventually('the routers have joined', async () => {
      const rows = await controller.sql(`SELECT 1 FROM router WHERE state = 'active'`);
      return rows.length === 2 ? true : undefined;
    });
  });
  afterAll(async () => {
    await london?.stop();
    await tokyo?.stop();
    await replica?.stop();
    await controller?.stop();
  });

  const onLondon = async (expected: unknown): Promise<void> => {
    await eventually(`London has ${JSON.stringify(expected)}`, async () => {
      expect(await london.lists(LIST)).toEqual(expected);
      return true;
    });
  };

  async function synchronously(action: 'enable' | 'disable', ip: string): Promise<unknown> {
    const { body } = await acme.post(`ips/${action}`, { ip, synchronous: true });
    return (body as { meta: { commit_status: unknown } }).meta.commit_status;
  }

  it('damage in the database reaches no router; the caller is told, and an operator takes it back', async () => {
    expect(await synchronously('disable', '10.1.0.5')).toBe('success');
    await controller.sql(
      `INSERT INTO ip_range (subnet_id, prefix_list_id, first, last, size, status, change_seq)
       SELECT id, prefix_list_id, '203.0.113.0', '203.0.113.255', 256, 'disabled', 1 FROM subnet WHERE id = $1`,
      [subnetId],
    );
    expect(await synchronously('disable', '10.1.0.6')).toBe('failed');
    expect(alarms).toMatchObject([
      { message: 'commit held', fields: { violations: [{ guardrail: 'ownership' }, {}] } },
    ]);
    expect(await london.lists(LIST)).toEqual(only('10.1.0.5/32'));
    const [held] = await service(HoldsService).list();
    expect(held).toMatchObject({ customer: 'Acme Corp', region: 'Europe' });
    expect(held!.reason).toContain(
      "ownership: 203.0.113.0-203.0.113.255 (256 addresses) would be blocked outside the customer's",
    );
    expect((await acme.get(`subnets/${subnetId}/pending`)).body).toMatchObject({ meta: { pending_changes: 1 } });

    await service(HoldsService).reject(held!.listId, 'eve');
    await eventually('nothing is pending', async () => {
      const { body } = await acme.get(`subnets/${subnetId}/pending`);
      return (body as { data: unknown[] }).data.length === 0 ? true : undefined;
    });
    expect(await london.lists(LIST)).toEqual(only('10.1.0.5/32'));
  });

  it.each<[FreezeTarget]>([
    [{ level: 'global' }],
    [{ level: 'region', name: 'Europe' }],
    [{ level: 'router', name: 'lon-r1' }],
    [{ level: 'customer', name: 'Acme Corp' }],
  ])(
    'frozen %j: nothing reaches the router until it is lifted on another replica, and then by itself',
    async (target) => {
      const before = await london.lists(LIST);
      const ip = '10.1.0.77';
      await service(FreezesService).freeze(target, 'maintenance window', 'eve');
      expect(await synchronously('disable', ip)).toBe('failed');
      expect(await london.lists(LIST)).toEqual(before);
      const proof = (await acme.get(`subnets/${subnetId}/pending`)).body;
      expect(proof).toMatchObject({ data: [{ address: ip, status: 'disabled', pending_change: true }] });

      await service(FreezesService, controller).unfreeze(target, 'eve');
      await onLondon(only('10.1.0.5/32', `${ip}/32`));
      expect(await synchronously('enable', ip)).toBe('success');
    },
  );

  it('a freeze while a commit is in flight: what was not sent stays here', async () => {
    await london.agent.kill();
    const answer = synchronously('disable', '10.1.0.80');
    await eventually('the commit is under way', async () => {
      const rows = await controller.sql(`SELECT 1 FROM commit_set WHERE status = 'pushing'`);
      return rows.length > 0 ? true : undefined;
    });
    await service(FreezesService).freeze({ level: 'region', name: 'Europe' }, 'stop', 'eve');
    london.agent.start();
    expect(await answer).toBe('failed');
    await eventually('the agent is back', async () => {
      const rows = await controller.sql(`SELECT 1 FROM agent WHERE name = 'lon-r1' AND connected`);
      return rows.length === 1 ? true : undefined;
    });
    expect(await london.lists(LIST)).toEqual(only('10.1.0.5/32'));
    await service(FreezesService).unfreeze({ level: 'region', name: 'Europe' }, 'eve');
    await onLondon(only('10.1.0.5/32', '10.1.0.80/32'));
    expect(await synchronously('enable', '10.1.0.80')).toBe('success');
  });

  it('rolls back to an older commit, and the customer sees it', async () => {
    const [old] = await controller.sql<{ id: string }>(
      `SELECT c.id FROM commit_set c JOIN prefix_list l ON l.id = c.prefix_list_id JOIN region g ON g.id = l.region_id
       WHERE g.name = 'Europe' AND c.status = 'success' ORDER BY c.generation DESC LIMIT 1`,
    );
    expect(await synchronously('enable', '10.1.0.5')).toBe('success');
    expect(await synchronously('disable', '10.1.0.200')).toBe('success');
    const preview = await service(RollbackService).previewRollback(old!.id);
    expect(preview.violations).toEqual([]);
    await service(RollbackService).rollBack(old!.id, 'eve');
    await onLondon(only('10.1.0.5/32'));
    const { body } = await acme.get(`subnets/${subnetId}`);
    const ips = (body as { data: { ips: { address: string; status: string }[] } }).data.ips;
    expect(ips.filter(({ status }) => status === 'disabled').map(({ address }) => address)).toEqual(['10.1.0.5']);
  });

  it('a subnet moves to another region: off the old routers first, then on the new ones', async () => {
    await service(WithdrawalService).moveSubnet(subnetId, 'Tokyo', 'eve');
    await eventually('Tokyo blocks what London blocked', async () => {
      expect(await tokyo.lists(LIST)).toEqual(only('10.1.0.5/32'));
      return true;
    });
    expect(await london.lists(LIST)).toEqual(nothing);
    expect((await acme.get(`subnets/${subnetId}`)).status).toBe(200);
    expect(await synchronously('disable', '10.1.0.6')).toBe('success');
    expect(await tokyo.lists(LIST)).toEqual(only('10.1.0.5/32', '10.1.0.6/32'));
    expect(await london.lists(LIST)).toEqual(nothing);
  });

  it('a subnet is deleted while its router is away: its row stays until the router has said so', async () => {
    await tokyo.agent.kill();
    await service(WithdrawalService).deleteSubnet(subnetId, 'eve');
    expect((await acme.get(`subnets/${subnetId}`)).status).toBe(404);
    expect((await acme.post('ips/enable', { ip: '10.1.0.5' })).status).toBe(404);
    expect(await service(WithdrawalService).underWay()).toEqual([
      { what: 'subnet', name: '10.1.0.0/24', customer: 'Acme Corp', waitingFor: ['tyo-r1'] },
    ]);
    await expect(
      controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/25' }),
    ).rejects.toMatchObject({ code: 'subnet_overlaps' });

    tokyo.agent.start();
    await eventually('the row has gone', async () => {
      const rows = await controller.sql('SELECT 1 FROM subnet WHERE id = $1', [subnetId]);
      return rows.length === 0 ? true : undefined;
    });
    expect(await tokyo.lists(LIST)).toEqual(nothing);
  });

  it('a closed customer leaves nothing behind, neither on routers nor here; another one may take its name', async () => {
    expect(await synchronously('disable', '10.2.0.9')).toBe('success');
    await service(WithdrawalService).closeCustomer('Acme Corp', 'eve');
    await eventually('its token is refused', async () =>
      (await acme.get('subnets')).status === 401 ? true : undefined,
    );
    await eventually('its row has gone', async () => {
      const rows = await controller.sql('SELECT 1 FROM customer');
      return rows.length === 0 ? true : undefined;
    });
    expect(await tokyo.lists(LIST)).toBe('absent');
    expect(await london.lists(LIST)).toBe('absent');

    const { token } = await customerWithToken(controller, {
      name: 'Acme Corp',
      allowSynchronous: true,
      rateLimit: 100_000,
    });
    await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'Tokyo', cidr: '10.2.0.0/24' });
    acme = new CustomerClient(controller.baseUrl, token);
    expect(await synchronously('disable', '10.2.0.10')).toBe('success');
    expect(await tokyo.lists(LIST)).toEqual(only('10.2.0.10/32'));
  });

  it('a decommissioned router is left out and left alone', async () => {
    await tokyo.agent.kill();
    await service(WithdrawalService).decommissionRouter('tyo-r1', 'eve');
    const spare = await TestRouter.start(controller, { name: 'tyo-r2', metro: 'Tokyo', system: 'file' });
    try {
      await eventually('the spare router has joined', async () => {
        const rows = await controller.sql(`SELECT 1 FROM router WHERE state = 'active' AND name = 'tyo-r2'`);
        return rows.length === 1 ? true : undefined;
      });
      expect(await synchronously('enable', '10.2.0.10')).toBe('success');
      expect(await spare.lists(LIST)).toEqual(nothing);
      expect(await tokyo.lists(LIST)).toEqual(only('10.2.0.10/32'));
    } finally {
      await spare.stop();
    }
  });
});
