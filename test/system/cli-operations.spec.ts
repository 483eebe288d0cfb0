import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import {
  customerWithToken,
  startTestController,
  TEST_TOKEN_KEY,
  type TestController,
} from '../support/controller/test-controller.js';
import { eventually } from '../support/system/eventually.js';
import { Netctl } from '../support/system/netctl.js';
import { TestRouter } from '../support/system/test-router.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';

// What operators do about pushes, on the built command line beside a running controller with an agent.
describe('netctl stops and lets pass what goes to routers', () => {
  let controller: TestController;
  let router: TestRouter;
  let acme: CustomerClient;
  let netctl: Netctl;

  beforeAll(async () => {
    controller = await startTestController();
    await controller.inventory.createRegion('Europe');
    await controller.inventory.createMetro('London', 'Europe');
    const { token } = await customerWithToken(controller, {
      name: 'Acme Corp',
      allowSynchronous: true,
      rateLimit: 6_000,
    });
    await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/24' });
    acme = new CustomerClient(controller.baseUrl, token);
    router = await TestRouter.start(controller, { name: 'lon-r1', metro: 'London', system: 'file' });
    await eventually('the router has joined', async () => {
      const rows = await controller.sql(`SELECT 1 FROM router WHERE state = 'active'`);
      return rows.length === 1 ? true : undefined;
    });
    netctl = new Netctl({
      NETCTL_DATABASE_URL: controller.config.databaseUrl,
      NETCTL_STATE_DIR: controller.config.stateDir,
      NETCTL_TOKEN_KEY: TEST_TOKEN_KEY,
    });
  });
  afterAll(async () => {
    await router?.stop();
    await controller?.stop();
  });

  const disable = async (ip: string): Promise<unknown> =>
    (await acme.post('ips/disable', { ip, synchronous: true })).body;

  it('freeze: a change stays pending until it is lifted', async () => {
    await netctl.ok('freeze', 'set', 'customer', 'Acme Corp', '--reason', 'a test', '--yes');
    expect(await netctl.json('freeze', 'list')).toMatchObject([
      { level: 'customer', name: 'Acme Corp', reason: 'a test' },
    ]);
    expect(await disable('10.1.0.5')).toMatchObject({ meta: { commit_status: 'failed', pending_changes: 1 } });
    expect(await router.lists(LIST)).toBe('absent');

    await netctl.ok('freeze', 'lift', 'customer', 'Acme Corp');
    expect(await disable('10.1.0.5')).toMatchObject({ meta: { commit_status: 'success', pending_changes: 0 } });
  });

  it('hold: over the volume limit nothing is pushed until an operator lets it pass', async () => {
    await netctl.ok('guardrail', 'volume', 'customer', 'Acme Corp', '--limit', '1');
    expect(await disable('10.1.0.6')).toMatchObject({ meta: { commit_status: 'failed', pending_changes: 1 } });
    const [held] = await netctl.json<{ list: string; reason: string }[]>('hold', 'list');
    expect(held!.reason).toContain('volume');
    expect(await router.lists(LIST)).toMatchObject({ v4: ['10.1.0.5/32'] });

    await netctl.ok('hold', 'release', held!.list, '--yes');
    await eventually('what was held is on the router', async () => {
      const lists = await router.lists(LIST);
      return lists !== 'absent' && lists.v4.includes('10.1.0.6/32') ? true : undefined;
    });
    await netctl.ok('guardrail', 'volume', 'customer', 'Acme Corp');
  });

  it('rollback: previewed, then done', async () => {
    const commits = await netctl.json<{ id: string; status: string }[]>('commit', 'list');
    const oldest = commits.at(-1)!.id;
    const preview = await netctl.json<{ entries: unknown[] }>('commit', 'rollback', oldest, '--dry-run');
    expect(preview.entries).toEqual([{ change: '-', entry: '10.1.0.6/32' }]);
    await netctl.ok('commit', 'rollback', oldest, '--yes');
    await eventually('the router is back', async () => {
      const lists = await router.lists(LIST);
      return lists !== 'absent' && !lists.v4.includes('10.1.0.6/32') ? true : undefined;
    });
  });

  it('guardrail: a protected prefix is listed, and names what is wrong with a bad one', async () => {
    await netctl.ok('guardrail', 'protect', '192.0.2.0/28', '--note', 'name servers');
    expect(await netctl.json('guardrail', 'list')).toEqual([{ prefix: '192.0.2.0/28', note: 'name servers' }]);
    const bad = await netctl.run('guardrail', 'protect', '192.0.2.7/28', '--note', 'x');
    expect(bad).toMatchObject({ stderr: 'netctl: The prefix must not have host bits set.\n', stdout: '' });
    expect(bad.code).toBe(2);
  });

  it('what is in use is not deleted, and it says by what', async () => {
    const refused = await netctl.run('metro', 'delete', 'London', '--yes');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/London.*(lon-r1|router|subnet)/);
  });

  it('a subnet that is deleted leaves the router first', async () => {
    const [subnet] = await netctl.json<{ id: number }[]>('subnet', 'list');
    await netctl.ok('subnet', 'delete', String(subnet!.id), '--yes');
    await eventually('the subnet is gone', async () =>
      (await netctl.json<unknown[]>('subnet', 'list')).length === 0 ? true : undefined,
    );
    expect(await router.lists(LIST)).toEqual({ v4: [], v6: [], denyAll: true });
    expect(await netctl.json('withdrawal', 'list')).toEqual([]);
  });
});
