import { packRanges } from '#domain';
import { newId } from '#runtime';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRanges } from '../../../../libs/domain/testing/literals.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { Database, dataSourceOptions } from '../platform/database/index.js';
import { CommitsStore, type Claim } from './commits.store.js';
import { ResultsStore, type OutcomeReport } from './results.store.js';

const LIST = '0199a000-0000-7000-8000-000000000001';
const AGENT = '0199a000-0000-7000-8000-00000000000a';

// On real PostgreSQL: one customer with 10.1.0.0/24, one region, one active router with its agent in session 1.
describe('commit sets in PostgreSQL', () => {
  let testDatabase: TestDatabase;
  let source: DataSource;
  let store: CommitsStore;
  let results: ResultsStore;
  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => source.query<Row[]>(text, values);

  beforeEach(async () => {
    testDatabase = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(testDatabase.url)).initialize();
    store = new CommitsStore(new Database(source));
    results = new ResultsStore(new Database(source));
    await sql(`INSERT INTO region (name) VALUES ('Europe')`);
    await sql(`INSERT INTO metro (region_id, name) VALUES (1, 'London')`);
    await sql(`INSERT INTO customer (name, list_name) VALUES ('Acme', 'NetCTL-ACME-BLACKHOLE')`);
    await sql(`INSERT INTO prefix_list (id, customer_id, region_id) VALUES ($1, 1, 1)`, [LIST]);
    await sql(`INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr) VALUES (1, 1, $1, '10.1.0.0/24')`, [
      LIST,
    ]);
    await sql(
      `INSERT INTO agent (id, name, session_epoch, connected, last_seen_at) VALUES ($1, 'lon-r1', 1, true, now())`,
      [AGENT],
    );
    await sql(`INSERT INTO router (metro_id, agent_id, name, state) VALUES (1, $1, 'lon-r1', 'active')`, [AGENT]);
  });
  afterEach(async () => {
    await source.destroy();
    await testDatabase.drop();
  });

  /** What a customer's change does to the tables. */
  async function change(first: string, last: string, status: 'enabled' | 'disabled', size = 1): Promise<void> {
    await sql(
      `UPDATE prefix_list SET desired_seq = desired_seq + 1, revision = revision + 1, last_change_at = now(), oldest_change_at = coalesce(oldest_change_at, now())`,
    );
    await sql(
      `INSERT INTO ip_range (subnet_id, prefix_list_id, first, last, size, status, change_seq)
       SELECT 1, id, $1::inet, $2::inet, $3, $4, desired_seq FROM prefix_list
       ON CONFLICT (subnet_id, first) DO UPDATE SET last = excluded.last, size = excluded.size, status = excluded.status, change_seq = excluded.change_seq`,
      [first, last, size, status],
    );
    await sql(`INSERT INTO change_journal SELECT id, desired_seq, $1, $2 FROM prefix_list`, [
      status,
      packRanges(readRanges([`${first}-${last}`])),
    ]);
  }

  const claim = async (trigger: 'scheduled' | 'synchronous' = 'scheduled'): Promise<Claim> =>
    store.claim({ listId: LIST, commitSetId: newId(), trigger, pushTimeoutSeconds: 30 });

  async function claimed(): Promise<string> {
    const made = await claim();
    if (made.kind !== 'claimed') throw new Error(`not claimed: ${made.kind}`);
    return made.commitSetId;
  }

  async function report(commitSetId: string, patch: Partial<OutcomeReport> = {}): Promise<OutcomeReport> {
    const [row] = await sql<{ generation: string; digest: Buffer }>(
      'SELECT generation, digest FROM commit_set WHERE id = $1',
      [commitSetId],
    );
    return {
      agentId: AGENT,
      sessionEpoch: 1,
      router: 'lon-r1',
      listId: LIST,
      incarnation: 1,
      generation: Number(row!.generation),
      applyMicros: 1,
      verifyMicros: 1,
      outcome: { kind: 'verified', digest: row!.digest },
      ...patch,
    };
  }

  async function list(): Promise<Record<string, unknown>> {
    const [row] = await sql<Record<string, unknown>>(
      `SELECT desired_seq::int, applied_seq::int, generation::int, failures, next_attempt_at > now() AS waits FROM prefix_list`,
    );
    return row!;
  }

  it('A48: of two claims at once one gets the list, and a later one is told of the commit under way', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const kinds = (await Promise.all([claim('synchronous'), claim('synchronous'), claim('scheduled')])).map(
      ({ kind }) => kind,
    );
    expect(kinds.filter((kind) => kind === 'claimed')).toHaveLength(1);
    expect(await claim()).toMatchObject({ kind: 'in_flight', coversAll: true });
    await change('10.1.0.6', '10.1.0.6', 'disabled');
    expect(await claim()).toMatchObject({ kind: 'in_flight', coversAll: false });
  });

  it('N49: leaves alone what was changed again since it was found due', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const wish = { listId: LIST, trigger: 'scheduled', pushTimeoutSeconds: 30 } as const;
    const due = { quietSeconds: 120, capSeconds: 600 };
    expect(await store.claim({ ...wish, commitSetId: newId(), due })).toEqual({ kind: 'not_due' });
    await sql(`UPDATE prefix_list SET last_change_at = last_change_at - interval '2 minutes'`);
    expect(await store.claim({ ...wish, commitSetId: newId(), due })).toMatchObject({ kind: 'claimed' });
  });

  it('has nothing to push when nothing has changed', async () => {
    expect(await claim('synchronous')).toEqual({ kind: 'nothing_to_push' });
  });

  it('A47: a change between claim and finish stays pending', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    await change('10.1.0.6', '10.1.0.6', 'disabled');
    expect(await results.record([await report(id)])).toEqual({ counted: [true], commitSetIds: [id] });
    expect(await store.finish(id)).toBe('success');
    expect(await list()).toMatchObject({ desired_seq: 2, applied_seq: 1 });
  });

  it('settles once, and never before the routers are through', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    expect(await store.finish(id)).toBeUndefined();
    await results.record([await report(id)]);
    const settled = await Promise.all([store.finish(id), store.finish(id), store.finish(id)]);
    expect(settled.filter((status) => status === 'success')).toHaveLength(1);
  });

  it('A46, A56: time is up: failed, tried again later; the straggler converges it without changing its status', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    await sql(`UPDATE commit_set SET deadline_at = now()`);
    expect(await store.unfinished()).toEqual([id]);
    expect(await store.finish(id)).toBe('failed');
    expect(await list()).toMatchObject({ applied_seq: 0, failures: 1, waits: true });

    await results.record([await report(id)]);
    expect(await store.unfinished()).toEqual([id]);
    expect(await store.finish(id)).toBeUndefined();
    expect(await list()).toMatchObject({ applied_seq: 1, failures: 0, waits: null });
    expect(await sql(`SELECT status, converged_at IS NOT NULL AS converged FROM commit_set`)).toEqual([
      { status: 'failed', converged: true },
    ]);
    expect(await sql(`SELECT state, error_code FROM commit_router`)).toEqual([
      { state: 'verified', error_code: 'timeout' },
    ]);
  });

  it('A56: a proof that is being stored when time is up counts', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    await sql(`UPDATE commit_set SET deadline_at = now()`);
    const reporting = source.createQueryRunner();
    await reporting.startTransaction();
    await reporting.query(`UPDATE commit_router SET state = 'verified'`);
    const finishing = store.finish(id);
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await sql(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await reporting.commitTransaction();
    await reporting.release();
    expect(await finishing).toBe('success');
  });

  it('A45: what a failed commit had taken along counts again, and no longer once it has converged', async () => {
    const oldest = async (): Promise<number | null> => {
      const [row] = await sql<{ minutes: number | null }>(
        `SELECT round(extract(epoch FROM now() - oldest_change_at) / 60)::int AS minutes FROM prefix_list`,
      );
      return row!.minutes;
    };
    const pass = async (minutes: number): Promise<void> => {
      await sql(`UPDATE change_journal SET changed_at = changed_at - make_interval(mins => $1)`, [minutes]);
      await sql(`UPDATE prefix_list SET oldest_change_at = oldest_change_at - make_interval(mins => $1)`, [minutes]);
    };
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    await pass(3);
    const id = await claimed();
    expect(await oldest()).toBeNull();
    await change('10.1.0.6', '10.1.0.6', 'disabled');
    await pass(2);
    await sql(`UPDATE commit_set SET deadline_at = now()`);
    expect(await store.finish(id)).toBe('failed');
    expect(await oldest()).toBe(5);

    await results.record([await report(id)]);
    await store.finish(id);
    expect(await oldest()).toBe(2);
  });

  it('A55: a region without active routers is never a success', async () => {
    await sql(`UPDATE router SET state = 'maintenance'`);
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    expect(await store.finish(id)).toBe('failed');
    expect(await list()).toMatchObject({ applied_seq: 0 });
  });

  it('A56: a router that has been away for a while has failed at once', async () => {
    await sql(`UPDATE agent SET connected = false, last_seen_at = now() - interval '1 minute'`);
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    expect(await store.finish(await claimed())).toBe('failed');
    expect(await sql(`SELECT error_code FROM commit_router`)).toEqual([{ error_code: 'offline' }]);
  });

  it('drops what is enabled and applied, and joins applied neighbours', async () => {
    await change('10.1.0.4', '10.1.0.4', 'disabled');
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    await change('10.1.0.6', '10.1.0.7', 'disabled', 2);
    await change('10.1.0.9', '10.1.0.9', 'enabled');
    await change('10.1.0.11', '10.1.0.11', 'disabled');
    const id = await claimed();
    await results.record([await report(id)]);
    await store.finish(id);
    const rows = await sql(
      `SELECT host(first) AS first, host(last) AS last, size::int FROM ip_range ORDER BY ip_range.first`,
    );
    expect(rows).toEqual([
      { first: '10.1.0.4', last: '10.1.0.7', size: 4 },
      { first: '10.1.0.11', last: '10.1.0.11', size: 1 },
    ]);
  });

  it('does not join what is still pending', async () => {
    await change('10.1.0.4', '10.1.0.4', 'disabled');
    const id = await claimed();
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    await results.record([await report(id)]);
    await store.finish(id);
    expect(await sql(`SELECT change_seq::int FROM ip_range ORDER BY first`)).toEqual([
      { change_seq: 1 },
      { change_seq: 2 },
    ]);
  });

  it.each<[string, Partial<OutcomeReport>]>([
    ['an older session', { sessionEpoch: 0 }],
    ['a router that is not this agent’s', { router: 'fra-r1' }],
    ['an unknown agent', { agentId: '0199a000-0000-7000-8000-00000000000b' }],
    ['another incarnation', { incarnation: 2 }],
    ['a generation that was never sent', { generation: 7 }],
    ['another content', { outcome: { kind: 'verified', digest: new Uint8Array(32) } }],
    ['an older session that failed', { sessionEpoch: 0, outcome: { kind: 'failed', code: 'timeout', message: '' } }],
  ])('does not count a report of %s', async (_name, patch) => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    expect(await results.record([await report(id, patch)])).toEqual({ counted: [false], commitSetIds: [] });
    expect(await sql(`SELECT state FROM commit_router`)).toEqual([{ state: 'waiting' }]);
    expect(await sql(`SELECT * FROM router_list`)).toEqual([]);
  });

  it('records many reports of a turn at once: a proof goes before a failure of the same version', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    const verified = await report(id);
    const failed = { ...verified, outcome: { kind: 'failed', code: 'timeout', message: 'slow' } } as const;
    expect(await results.record([failed, verified, verified])).toEqual({
      counted: [true, true, true],
      commitSetIds: [id],
    });
    expect(await sql(`SELECT state FROM commit_router`)).toEqual([{ state: 'verified' }]);
  });

  it('what one agent says does not spoil the reports of the others', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const id = await claimed();
    const good = await report(id, { applyMicros: 2 ** 40 });
    const nonsense = { kind: 'failed', code: 'internal', message: 'a\0b' } as const;
    const { counted } = await results.record([
      { ...good, listId: 'no-uuid' },
      { ...good, generation: 99, outcome: nonsense },
      good,
    ]);
    expect(counted).toEqual([false, true, true]);
    expect(await results.drifting({ ...good, listId: 'no-uuid' })).toBe(false);
  });

  it('a newer generation satisfies the older commit sets, and an older report does not take a proof back', async () => {
    await change('10.1.0.5', '10.1.0.5', 'disabled');
    const first = await claimed();
    await sql(`UPDATE commit_set SET deadline_at = now()`);
    await store.finish(first);
    await change('10.1.0.6', '10.1.0.6', 'disabled');
    const second = await claimed();
    const { commitSetIds } = await results.record([await report(second)]);
    expect(new Set(commitSetIds)).toEqual(new Set([first, second]));
    await results.record([await report(first)]);
    expect(await sql(`SELECT verified_generation::int FROM router_list`)).toEqual([{ verified_generation: 2 }]);
  });
});
