import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { Database, dataSourceOptions } from '../platform/database/index.js';
import { DoctorService } from './doctor.service.js';
import { DoctorStore } from './doctor.store.js';

const LIST = '0199a000-0000-7000-8000-000000000001';
const AGENT = '0199a000-0000-7000-8000-00000000000a';

// On real PostgreSQL: one healthy region with an active, connected router and a list of one customer.
describe('the doctor, looking at the tables', () => {
  let testDatabase: TestDatabase;
  let source: DataSource;
  let doctor: DoctorService;
  const sql = async (text: string): Promise<void> => void (await source.query(text));

  /** What is not in order, without the remedies. */
  async function complaints(): Promise<string[]> {
    const findings = (await doctor.examine()).filter(({ result }) => result !== 'ok');
    for (const { remedy } of findings) expect(remedy).toBeTruthy();
    return findings.map(({ result, check, finding }) => `${result}: ${check}: ${finding}`);
  }

  beforeEach(async () => {
    testDatabase = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(testDatabase.url)).initialize();
    doctor = new DoctorService(new DoctorStore(new Database(source)));
    await sql(`
      INSERT INTO region (name) VALUES ('Europe');
      INSERT INTO metro (region_id, name) VALUES (1, 'London');
      INSERT INTO customer (name, list_name) VALUES ('Acme', 'NetCTL-ACME-BLACKHOLE');
      INSERT INTO prefix_list (id, customer_id, region_id) VALUES ('${LIST}', 1, 1);
      INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr) VALUES (1, 1, '${LIST}', '10.1.0.0/24');
      INSERT INTO agent (id, name, connected, last_seen_at) VALUES ('${AGENT}', 'lon-r1', true, now());
      INSERT INTO router (metro_id, agent_id, name, state) VALUES (1, '${AGENT}', 'lon-r1', 'active');
    `);
  });
  afterEach(async () => {
    await source.destroy();
    await testDatabase.drop();
  });

  it('finds nothing where nothing is', async () => {
    expect(await complaints()).toEqual([]);
    expect(await doctor.examine()).toHaveLength(3);
  });

  it.each([
    [
      'never joined',
      `state = 'joining'`,
      `connected = false, last_seen_at = NULL`,
      'warning: router lon-r1: has never joined',
    ],
    ['cannot join', `state = 'joining'`, `connected = true`, 'warning: router lon-r1: has not joined yet'],
    [
      'is away',
      `state = 'active'`,
      `connected = false, last_seen_at = '2026-01-01T10:00:00Z'`,
      'problem: router lon-r1: its agent is not connected, seen last at 2026-01-01T10:00:00+00:00',
    ],
  ])('sees a router that %s', async (_name, router, agent, complaint) => {
    await sql(`UPDATE router SET ${router}; UPDATE agent SET ${agent}`);
    expect(await complaints()).toEqual([complaint]);
  });

  it.each([
    ['reconnects', `state = 'active'`, `connected = false, last_seen_at = now()`],
    ['is in maintenance', `state = 'maintenance'`, `connected = false, last_seen_at = NULL`],
    ['is decommissioned', `state = 'decommissioned'`, `connected = false`],
  ])('says nothing about a router that %s', async (_name, router, agent) => {
    await sql(`UPDATE router SET ${router}; UPDATE agent SET ${agent}`);
    expect((await complaints()).filter((complaint) => complaint.includes('router lon-r1'))).toEqual([]);
  });

  describe('a list that is pending', () => {
    const since = '2026-01-01T00:00:00+00:00';
    const pending = `UPDATE prefix_list SET desired_seq = 1, oldest_change_at = '${since}'`;

    it.each([
      ['that nobody commits', '', 'and nobody has tried'],
      ['whose commits fail', `UPDATE prefix_list SET failures = 3`, 'commits that failed: 3'],
      ['that is held', `UPDATE prefix_list SET hold_reason = 'too large'`, 'held: too large'],
    ])('for long, %s', async (_name, change, reason) => {
      await sql(`${pending}; ${change}`);
      const [complaint, ...others] = await complaints();
      expect(others).toEqual([]);
      expect(complaint).toContain(`problem: list of Acme in Europe: pending since ${since}`);
      expect(complaint).toContain(reason);
    });

    it('for long, although a commit that is under way has taken the oldest change along', async () => {
      await sql(`UPDATE prefix_list SET desired_seq = 1`);
      await sql(`
        INSERT INTO commit_set (id, prefix_list_id, generation, seq, trigger, status, entries_v4, entries_v6, digest, deadline_at, oldest_change_at)
        VALUES ('${LIST}', '${LIST}', 1, 1, 'scheduled', 'pushing', '', '', '', now(), '${since}')`);
      expect(await complaints()).toEqual([expect.stringContaining(`pending since ${since}`)]);
    });

    it('for a while is nothing', async () => {
      await sql(`UPDATE prefix_list SET desired_seq = 1, oldest_change_at = now() - interval '14 minutes'`);
      expect(await complaints()).toEqual([]);
    });
  });

  it('sees regions without routers, and tells those apart that have subnets', async () => {
    await sql(`UPDATE router SET state = 'decommissioned'; INSERT INTO region (name) VALUES ('Asia')`);
    expect(await complaints()).toEqual([
      'warning: region Asia: has no router',
      'problem: region Europe: has no router, but subnets: 1; changes there stay pending',
    ]);
  });
});
