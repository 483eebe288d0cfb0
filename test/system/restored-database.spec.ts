import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { FreezesService, IncarnationService } from '../../apps/controller/src/commits/index.js';
import { CustomerClient } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { eventually } from '../support/system/eventually.js';
import { freePort } from '../support/system/free-port.js';
import { TestRouter } from '../support/system/test-router.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';
const only = (...v4: string[]) => ({ v4, v6: [], denyAll: true });

let controller: TestController;
let router: TestRouter;
let acme: CustomerClient;
const started: TestController[] = [];
let copies: string[] = [];

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
      pushTimeoutSeconds: 3,
    },
  });
  await controller.inventory.createRegion('Europe');
  await controller.inventory.createMetro('London', 'Europe');
  const { token } = await customerWithToken(controller, {
    name: 'Acme Corp',
    allowSynchronous: true,
    rateLimit: 100_000,
  });
  await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/24' });
  acme = new CustomerClient(controller.baseUrl, token);
  router = await TestRouter.start(controller, { name: 'lon-r1', metro: 'London', system: 'file' });
  await eventually('the router has joined', async () => {
    const rows = await controller.sql(`SELECT 1 FROM router WHERE state = 'active'`);
    return rows.length === 1 ? true : undefined;
  });
});
afterEach(async () => {
  await router?.stop();
  for (const one of started.splice(0).reverse()) await one.halt();
  await controller?.stop();
  for (const copy of copies) await administer(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
  copies = [];
});

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseTemplate').adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A backup of the controller's database, as a database of its own; the controller must not be running. */
async function backUp(): Promise<string> {
  const url = new URL(controller.config.databaseUrl);
  const name = url.pathname.slice(1);
  const copy = `${inject('databaseTemplate').prefix}_${randomBytes(6).toString('hex')}`;
  await administer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  await administer(`CREATE DATABASE ${copy} TEMPLATE ${name}`);
  copies.push(copy);
  url.pathname = `/${copy}`;
  return url.href;
}

/** The next controller on the same ports, keys and CA, with a database of its own choice. */
async function startOn(databaseUrl: string): Promise<TestController> {
  const next = await startTestController({ databaseUrl, config: { ...controller.config, databaseUrl } });
  started.push(next);
  await eventually('the agent is back', async () => {
    const rows = await next.sql(`SELECT 1 FROM agent WHERE connected`);
    return rows.length === 1 ? true : undefined;
  });
  return next;
}

async function synchronously(action: 'enable' | 'disable', ip: string): Promise<unknown> {
  const { body } = await acme.post(`ips/${action}`, { ip, synchronous: true });
  return (body as { meta: { commit_status: unknown } }).meta.commit_status;
}

it('a restored backup freezes itself, leaves the routers alone, and goes on when an operator says so', async () => {
  expect(await synchronously('disable', '10.1.0.5')).toBe('success');
  await controller.halt();
  const backup = await backUp();
  const live = await startOn(controller.config.databaseUrl);
  expect(await synchronously('disable', '10.1.0.6')).toBe('success');
  const bolt = await customerWithToken(live, { name: 'Bolt', allowSynchronous: true });
  await live.inventory.createSubnet({ customer: 'Bolt', metro: 'London', cidr: '10.2.0.0/24' });
  await new CustomerClient(live.baseUrl, bolt.token).post('ips/disable', { ip: '10.2.0.9', synchronous: true });
  expect(await router.lists(bolt.listName)).toEqual(only('10.2.0.9/32'));
  await live.halt();

  const restored = await startOn(backup);
  const freezes = restored.controller.app.get(FreezesService, { strict: false });
  const [freeze] = await freezes.list();
  expect(freeze).toMatchObject({ target: { level: 'global' }, cause: 'database_behind', frozenBy: 'controller' });
  expect(freeze!.reason).toContain(`The router lon-r1 has generation 2 of ${LIST}, but the database knows only 1.`);
  expect(freeze!.reason).toContain('run "netctl db bump-incarnation"');
  expect(await synchronously('disable', '10.1.0.7')).toBe('failed');
  expect(await router.lists(LIST)).toEqual(only('10.1.0.5/32', '10.1.0.6/32'));
  await expect(freezes.unfreeze({ level: 'global' }, 'eve')).rejects.toMatchObject({ code: 'not_frozen' });

  await restored.controller.app.get(IncarnationService, { strict: false }).bump('eve');
  await eventually('the router has what this database says', async () => {
    expect(await router.lists(LIST)).toEqual(only('10.1.0.5/32', '10.1.0.7/32'));
    return true;
  });
  expect(await freezes.list()).toEqual([]);
  await eventually('what nobody here has ever heard of is gone', async () => {
    expect(await router.lists(bolt.listName)).toBe('absent');
    return true;
  });
  expect(await synchronously('enable', '10.1.0.5')).toBe('success');
});

it('a generation that was lost and given again with another content is noticed, although the number fits', async () => {
  await controller.halt();
  const backup = await backUp();
  const live = await startOn(controller.config.databaseUrl);
  expect(await synchronously('disable', '10.1.0.6')).toBe('success');
  await live.halt();
  // While the agent is away the old database pushes its own generation 1.
  await router.agent.kill();
  const restored = await startTestController({
    databaseUrl: backup,
    config: { ...controller.config, databaseUrl: backup },
  });
  started.push(restored);
  expect(await synchronously('disable', '10.1.0.7')).toBe('failed');
  router.agent.start();
  await eventually('everything is frozen', async () => {
    const [freeze] = await restored.controller.app.get(FreezesService, { strict: false }).list();
    expect(freeze?.reason).toContain('with another content than the database knows');
    return true;
  });
  expect(await router.lists(LIST)).toEqual(only('10.1.0.6/32'));
});
