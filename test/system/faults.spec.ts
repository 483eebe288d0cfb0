import { afterEach, beforeEach, expect, it } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { describeWithFrr } from '../lab/requirements.js';
import { ControllerProcess } from '../support/system/controller-process.js';
import { eventually } from '../support/system/eventually.js';
import { freePort } from '../support/system/free-port.js';
import { TestRouter, type OnRouter } from '../support/system/test-router.js';
import { TruthWatch } from '../support/system/truth-watch.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';
const ADDRESS = '10.1.0.5';
const BLOCKED: OnRouter = { v4: ['10.1.0.5/32'], v6: [], denyAll: true };

// Real FRR, real PostgreSQL, agents and controller as processes. Meanwhile the watch compares what the API says with the router.
describeWithFrr('whatever dies, the router ends as the customer last wished and the API does not lie', () => {
  let controller: TestController;
  let router: TestRouter;
  let acme: CustomerClient;
  let watch: TruthWatch;

  beforeEach(async () => {
    const at = async () => ({ host: '127.0.0.1', port: await freePort() });
    controller = await startTestController({
      config: {
        customerApi: await at(),
        operatorApi: await at(),
        agentGrpc: await at(),
        enrolmentGrpc: await at(),
        quietSeconds: 1,
        scheduleSeconds: 1,
        pushTimeoutSeconds: 4,
      },
    });
    await controller.inventory.createRegion('Europe');
    await controller.inventory.createMetro('London', 'Europe');
    const { token } = await customerWithToken(controller, {
      name: 'Acme Corp',
      allowSynchronous: true,
      rateLimit: 100_000,
    });
    const subnet = await controller.inventory.createSubnet({
      customer: 'Acme Corp',
      metro: 'London',
      cidr: '10.1.0.0/24',
    });
    acme = new CustomerClient(controller.baseUrl, token);
    router = await TestRouter.start(controller, { name: 'lon-r1', metro: 'London', system: 'frr' });
    await eventually('the router has joined', async () => {
      const rows = await controller.sql(`SELECT 1 FROM router WHERE state = 'active'`);
      return rows.length === 1 ? true : undefined;
    });
    watch = new TruthWatch(acme, { subnetId: subnet.id, address: ADDRESS, list: LIST }, [router]);
  });

  afterEach(async () => {
    await router?.stop();
    await controller?.stop();
  });

  it('the agent is killed in the middle of an apply', async () => {
    await router.frr!.freeze('bgpd');
    const answer = acme.post('ips/disable', { ip: ADDRESS, synchronous: true });
    await eventually('the agent has touched the router', async () =>
      (await attempted(controller)) ? true : undefined,
    );
    await router.agent.kill();
    await router.frr!.thaw('bgpd');

    expect((await answer).body).toMatchObject({
      data: { pending_change: true },
      meta: { commit_status: 'failed', pending_changes: 1 },
    });
    router.agent.start();
    await converged();
  });

  it('the daemon dies and comes back empty', async () => {
    await acme.post('ips/disable', { ip: '10.1.0.9', synchronous: true });
    await router.frr!.kill('bgpd');
    const answer = await acme.post('ips/disable', { ip: ADDRESS, synchronous: true });
    expect(answer.body).toMatchObject({
      data: { pending_change: true },
      meta: { commit_status: 'failed', pending_changes: 1 },
    });
    await router.frr!.restart('bgpd');
    await converged({ v4: ['10.1.0.5/32', '10.1.0.9/32'], v6: [], denyAll: true });
  });

  it('the controller is killed between claim and finish', async () => {
    const process = await ControllerProcess.takeOver(controller);
    try {
      await router.frr!.freeze('bgpd');
      await acme.post('ips/disable', { ip: ADDRESS });
      await eventually('the commit is under way', async () => ((await attempted(controller)) ? true : undefined));
      await process.kill();
      await router.frr!.thaw('bgpd');
      await process.start();
      await converged();
    } finally {
      await process.stop();
    }
  });

  it('a change made while the commit is under way is not lost', async () => {
    await router.frr!.freeze('bgpd');
    const first = acme.post('ips/disable', { ip: '10.1.0.9', synchronous: true });
    await eventually('the commit is under way', async () => ((await attempted(controller)) ? true : undefined));
    const second = await acme.post('ips/disable', { ip: ADDRESS });
    expect(second.body).toMatchObject({ data: { pending_change: true } });
    await router.frr!.thaw('bgpd');
    await first;
    await converged({ v4: ['10.1.0.5/32', '10.1.0.9/32'], v6: [], denyAll: true });
  });

  async function converged(expected: OnRouter = BLOCKED): Promise<void> {
    await eventually(
      'nothing is pending',
      async () => {
        const { body } = await acme.get('subnets');
        const { data } = body as { data: { ip_counts: { pending: number } }[] };
        return data[0]!.ip_counts.pending === 0 ? true : undefined;
      },
      60_000,
    );
    expect(await router.lists(LIST)).toEqual(expected);
    await watch.stop();
  }
});

/** A commit set is on its way and its list has been written to the agent. */
async function attempted(controller: TestController): Promise<boolean> {
  const rows = await controller.sql(
    `SELECT 1 FROM commit_set WHERE status = 'pushing' AND created_at < now() - interval '0.5 s'`,
  );
  return rows.length > 0;
}
