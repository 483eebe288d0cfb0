import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { formatCidr, packEntries, parseCidr } from '../../../../libs/domain/index.js';
import { Database, dataSourceOptions } from '../platform/database/index.js';
import { CommitLogService } from './commit-log.service.js';
import { CommitLogStore } from './commit-log.store.js';

const ACME = '0199a000-0000-7000-8000-000000000001';
const GLOBEX = '0199a000-0000-7000-8000-000000000002';
const AGENT = '0199a000-0000-7000-8000-00000000000a';
const OLD = '0199a000-0000-7000-8000-0000000000c1';
const NEW = '0199a000-0000-7000-8000-0000000000c2';
const OTHER = '0199a000-0000-7000-8000-0000000000c3';

// On real PostgreSQL: Acme has a commit that a router failed, and a newer one that succeeded; Globex has one under way.
describe('the commit log', () => {
  let testDatabase: TestDatabase;
  let source: DataSource;
  let log: CommitLogService;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(testDatabase.url)).initialize();
    log = new CommitLogService(new CommitLogStore(new Database(source)));
    await source.query(`
      INSERT INTO region (name) VALUES ('Europe'), ('Asia');
      INSERT INTO metro (region_id, name) VALUES (1, 'London');
      INSERT INTO customer (name, list_name) VALUES ('Acme', 'NetCTL-ACME-BLACKHOLE'), ('Globex', 'NetCTL-GLOBEX-BLACKHOLE');
      INSERT INTO prefix_list (id, customer_id, region_id) VALUES ('${ACME}', 1, 1), ('${GLOBEX}', 2, 2);
      INSERT INTO agent (id, name) VALUES ('${AGENT}', 'lon-r1');
      INSERT INTO router (metro_id, agent_id, name) VALUES (1, '${AGENT}', 'lon-r1'), (1, '${AGENT}', 'lon-r2');
    `);
    const v4 = packEntries([parseCidr('10.1.0.5/32')!, parseCidr('10.1.0.64/26')!]);
    const insert = `INSERT INTO commit_set (id, prefix_list_id, generation, seq, trigger, status, entries_v4, entries_v6, digest, deadline_at)
                    VALUES ($1, $2, $3, 1, 'scheduled', $4, $5, '', '', now())`;
    await source.query(insert, [OLD, ACME, 1, 'partial_failure', v4]);
    await source.query(insert, [NEW, ACME, 2, 'success', v4]);
    await source.query(insert, [OTHER, GLOBEX, 1, 'pushing', v4]);
    await source.query(`
      INSERT INTO commit_router (commit_set_id, router_id, state, error_code, error_message)
      VALUES ('${OLD}', 1, 'verified', NULL, NULL), ('${OLD}', 2, 'failed', 'offline', 'The agent is not connected.')
    `);
  });
  afterAll(async () => {
    await source.destroy();
    await testDatabase.drop();
  });

  it.each([
    ['all, newest first', {}, [OTHER, NEW, OLD]],
    ['at most so many', { limit: 2 }, [OTHER, NEW]],
    ["a customer's", { customerId: 1 }, [NEW, OLD]],
    ["a region's", { region: 'Asia' }, [OTHER]],
    ['of a status', { status: 'partial_failure' as const }, [OLD]],
    ['of nobody', { customerId: 1, region: 'Asia' }, []],
  ])('lists %s', async (_name, filter, ids) => {
    expect((await log.list({ limit: 100, ...filter })).map(({ id }) => id)).toEqual(ids);
  });

  it('counts the routers and those that have it', async () => {
    const [commit] = await log.list({ limit: 1, status: 'partial_failure' });
    expect(commit).toMatchObject({ customer: 'Acme', region: 'Europe', generation: 1, routers: 2, verifiedRouters: 1 });
  });

  it('shows one with its list and what came of it on each router', async () => {
    const { commit, entries, routers } = await log.show(OLD);
    expect(commit).toMatchObject({ id: OLD, status: 'partial_failure', listName: 'NetCTL-ACME-BLACKHOLE' });
    expect(entries.map(formatCidr)).toEqual(['10.1.0.5/32', '10.1.0.64/26']);
    expect(routers).toMatchObject([
      { router: 'lon-r1', state: 'verified', errorCode: null },
      { router: 'lon-r2', state: 'failed', errorCode: 'offline', errorMessage: 'The agent is not connected.' },
    ]);
  });

  it.each(['0199a000-0000-7000-8000-0000000000c9', 'c1', "' OR true"])('does not know %s', async (id) => {
    await expect(log.show(id)).rejects.toThrow(`There is no commit "${id}".`);
  });
});
