import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { Database, dataSourceOptions } from '../platform/database/index.js';
import { AgentEntity } from './agent.entity.js';
import { CustomerEntity } from './customer.entity.js';
import { InventoryService } from './inventory.service.js';
import { InventoryStore } from './inventory.store.js';
import { MetroEntity } from './metro.entity.js';
import { RegionEntity } from './region.entity.js';
import { RouterEntity } from './router.entity.js';
import { RouterStateStore } from './router-state.store.js';
import { SubnetEntity } from './subnet.entity.js';
import { SummariesStore } from './summaries.store.js';

const ENTITIES = [RegionEntity, MetroEntity, RouterEntity, AgentEntity, CustomerEntity, SubnetEntity];

// The use cases on real PostgreSQL: a region with a metro and a router, a customer with a subnet.
describe('the inventory', () => {
  let testDatabase: TestDatabase;
  let source: DataSource;
  let inventory: InventoryService;
  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => source.query<Row[]>(text, values);

  beforeEach(async () => {
    testDatabase = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(testDatabase.url, ENTITIES)).initialize();
    const database = new Database(source);
    inventory = new InventoryService(
      new InventoryStore(source),
      new RouterStateStore(database),
      new SummariesStore(database),
    );
    await inventory.createRegion('Europe');
    await inventory.createMetro('London', 'Europe');
    await inventory.createRouter({ name: 'lon-r1', metro: 'London' });
    await inventory.createCustomer({ name: 'Acme Corp' });
    await inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/24' });
  });
  afterEach(async () => {
    await source.destroy();
    await testDatabase.drop();
  });

  describe('customers', () => {
    it('are found by their name and by what their list is called after, the name first', async () => {
      await inventory.createCustomer({ name: 'acme-corp' });
      const found = await Promise.all(
        ['Acme Corp', 'ACME-CORP', 'acme-corp', 'acme-corp-2'].map((name) => inventory.customer(name)),
      );
      expect(found.map(({ name }) => name)).toEqual(['Acme Corp', 'Acme Corp', 'acme-corp', 'acme-corp']);
      await expect(inventory.customer('acme')).rejects.toThrow('There is no customer "acme".');
    });

    it('keep what is not changed, also when two administrators change them at once', async () => {
      const rounds = Array.from({ length: 10 }, (_, index) => index + 1);
      await Promise.all([
        ...rounds.map((rateLimit) => inventory.changeCustomer('acme-corp', { rateLimit })),
        inventory.changeCustomer('acme-corp', { allowSynchronous: true }),
        inventory.suspendCustomer('acme-corp'),
      ]);
      expect(await inventory.customer('acme-corp')).toMatchObject({
        name: 'Acme Corp',
        state: 'suspended',
        allowSynchronous: true,
        rateLimit: expect.toSatisfy((limit: number) => rounds.includes(limit)),
      });
      expect((await inventory.resumeCustomer('acme-corp')).state).toBe('active');
    });

    it('change by nothing when nothing is given', async () => {
      expect(await inventory.changeCustomer('acme-corp', {})).toMatchObject({ rateLimit: 60, allowSynchronous: false });
    });

    it('do not take a rate limit out of bounds', async () => {
      const rule = 'The rate limit must be a whole number from 1 to 1000000 requests per minute.';
      await expect(inventory.changeCustomer('acme-corp', { rateLimit: 0 })).rejects.toThrow(rule);
      expect((await inventory.customer('acme-corp')).rateLimit).toBe(60);
    });
  });

  describe('routers', () => {
    const epoch = async () => Number((await sql<{ e: string }>('SELECT session_epoch AS e FROM agent'))[0]!.e);
    const proofs = async () => (await sql('SELECT * FROM router_list')).length;

    /** Active, connected, with a proof of a list whose commits fail. */
    beforeEach(async () => {
      await sql(`UPDATE router SET state = 'active'`);
      await sql(`UPDATE agent SET connected = true, session_epoch = 7, last_seen_at = now() - interval '1 hour'`);
      await sql(
        `UPDATE prefix_list SET desired_seq = 1, failures = 9, next_attempt_at = now() + interval '15 minutes'`,
      );
      await sql(
        `INSERT INTO router_list (router_id, prefix_list_id, verified_generation, verified_digest, verified_at)
         SELECT 1, id, 1, '', now() FROM prefix_list`,
      );
    });

    it('go into maintenance: their session ends, and what failed for want of them is tried at once', async () => {
      expect(await inventory.maintainRouter('lon-r1')).toBe('maintenance');
      expect((await inventory.routers())[0]).toMatchObject({ state: 'maintenance', connected: false });
      expect(await epoch()).toBe(8);
      expect(await sql('SELECT next_attempt_at FROM prefix_list')).toEqual([{ next_attempt_at: null }]);
      expect(await proofs()).toBe(1);
    });

    it('come back as joining, without the proofs of before', async () => {
      await inventory.maintainRouter('lon-r1');
      expect(await inventory.rejoinRouter('lon-r1')).toBe('joining');
      expect((await inventory.routers())[0]).toMatchObject({ state: 'joining' });
      expect(await epoch()).toBe(9);
      expect(await proofs()).toBe(0);
    });

    it('do not change when they are asked for what they are', async () => {
      expect(await inventory.rejoinRouter('lon-r1')).toBe('active');
      expect(await proofs()).toBe(1);
      await inventory.maintainRouter('lon-r1');
      expect(await inventory.maintainRouter('lon-r1')).toBe('maintenance');
      expect(await epoch()).toBe(8);
    });

    it('never come back once they are decommissioned', async () => {
      await sql(`UPDATE router SET state = 'decommissioned'`);
      await expect(inventory.maintainRouter('lon-r1')).rejects.toThrow('The router "lon-r1" is decommissioned.');
      await expect(inventory.rejoinRouter('lon-r1')).rejects.toThrow('The router "lon-r1" is decommissioned.');
      await expect(inventory.rejoinRouter('lon-r2')).rejects.toThrow('There is no router "lon-r2".');
    });
  });

  it('lists everything with the names of what it belongs to', async () => {
    await inventory.createRegion('Asia');
    await inventory.createRouter({ name: 'lon-r2', metro: 'London', entryMatch: 'exact' });
    await sql(`UPDATE router SET state = CASE name WHEN 'lon-r1' THEN 'active' ELSE 'decommissioned' END`);
    await inventory.createCustomer({ name: 'Globex', allowSynchronous: true, rateLimit: 600 });
    await inventory.createSubnet({ customer: 'Globex', metro: 'London', cidr: '9.0.0.0/24', hostRange: 'all' });

    expect(await inventory.regions()).toEqual([
      { name: 'Asia', metros: 0, routers: 0, activeRouters: 0, subnets: 0 },
      { name: 'Europe', metros: 1, routers: 1, activeRouters: 1, subnets: 2 },
    ]);
    expect(await inventory.metros()).toEqual([{ name: 'London', region: 'Europe', routers: 1, subnets: 2 }]);
    expect((await inventory.routers()).map(({ name, region, entryMatch }) => [name, region, entryMatch])).toEqual([
      ['lon-r1', 'Europe', 'orlonger'],
      ['lon-r2', 'Europe', 'exact'],
    ]);
    expect((await inventory.customers()).map(({ name, rateLimit, subnets }) => [name, rateLimit, subnets])).toEqual([
      ['Acme Corp', 60, 1],
      ['Globex', 600, 1],
    ]);
    const globex = {
      id: 2,
      cidr: '9.0.0.0/24',
      customer: 'Globex',
      metro: 'London',
      region: 'Europe',
      hostRange: 'all',
    };
    expect((await inventory.subnets()).map(({ cidr }) => cidr)).toEqual(['9.0.0.0/24', '10.1.0.0/24']);
    expect(await inventory.subnets('globex')).toEqual([globex]);
    expect(await inventory.customerInFull('globex')).toEqual({
      customer: expect.objectContaining({ listName: 'NetCTL-GLOBEX-BLACKHOLE', allowSynchronous: true, tokens: 0 }),
      subnets: [globex],
    });
  });
});
