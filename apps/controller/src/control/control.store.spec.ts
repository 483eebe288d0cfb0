import { formatAddress, type Run } from '#domain';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import type { Account } from './account.js';
import type { AccountWrite } from './control.store.js';
import { changedLists, planChange, squash } from './plan.js';
import { insertAccounts, openWriter, request, toRange, type Writer } from './testing/writer.js';

let database: TestDatabase;
let writer: Writer;

beforeEach(async () => {
  database = await createTestDatabase();
  writer = await openWriter(database.url);
  await insertAccounts(writer);
});
afterEach(async () => {
  await writer.close();
  await database.drop();
});

async function read(customerId: number, ...targets: string[]): Promise<Account> {
  const asked = targets.map((target) => ({ customerId, range: toRange(target) }));
  return (await writer.store.readAccounts(asked)).get(customerId)!;
}

/** What is to be written so that `wish` comes true on `account`. */
function writeOf(account: Account, wish: ReturnType<typeof request>): AccountWrite {
  const { after, acknowledged } = planChange(account, wish);
  return {
    customerId: account.customerId,
    lists: changedLists(account, after),
    changes: squash(account.subnets, after.subnets),
    acknowledged,
  };
}

async function change(customerId: number, status: 'enabled' | 'disabled', ...targets: string[]): Promise<void> {
  const wish = request(customerId, status, ...targets);
  const stored = await writer.store.write([writeOf(await read(customerId, ...targets), wish)]);
  expect([...stored.keys()]).toEqual([customerId]);
}

function written(runs: readonly Run[]): string[] {
  return runs.map((run) => `${formatAddress(run.first)}-${formatAddress(run.last)} ${run.status} ${run.changeSeq}`);
}

async function listRow(id: number): Promise<Record<string, unknown>> {
  const [row] = await writer.sql(`SELECT * FROM prefix_list WHERE id::text LIKE '%' || $1`, [id]);
  return row!;
}

describe('reading accounts', () => {
  it('answers the subnets that the ranges touch, in order, and the runs around them only', async () => {
    await change(1, 'disabled', '10.1.0.10-10.1.0.20');
    await change(1, 'disabled', '10.1.0.40-10.1.0.50', '10.1.1.7');
    const account = await read(1, '10.1.1.0-10.1.1.255', '10.1.0.15', '10.1.0.51');
    expect(account.subnets.map(({ id }) => id)).toEqual([1, 2]);
    expect(written(account.subnets[0]!.runs)).toEqual(['10.1.0.10-10.1.0.20 disabled 1']);
    expect(written(account.subnets[1]!.runs)).toEqual(['10.1.1.7-10.1.1.7 disabled 1']);
  });

  it.each([
    ['10.1.0.10', ['10.1.0.10-10.1.0.20']],
    ['10.1.0.20', ['10.1.0.10-10.1.0.20']],
    ['10.1.0.9', []],
    ['10.1.0.21', []],
    ['10.1.0.0-10.1.0.10', ['10.1.0.10-10.1.0.20']],
    ['10.1.0.12-10.1.0.13', ['10.1.0.10-10.1.0.20']],
    ['10.1.0.20-10.1.0.40', ['10.1.0.10-10.1.0.20', '10.1.0.40-10.1.0.50']],
    ['10.1.0.21-10.1.0.39', []],
    ['0.0.0.0/0', ['10.1.0.10-10.1.0.20', '10.1.0.40-10.1.0.50']],
  ])('%s touches %j', async (target, expected) => {
    await change(1, 'disabled', '10.1.0.10-10.1.0.20', '10.1.0.40-10.1.0.50');
    const account = await read(1, target);
    expect(written(account.subnets[0]!.runs)).toEqual(expected.map((range) => `${range} disabled 1`));
  });

  it('finds the subnet around a range that begins before it, ends after it, or lies in a gap', async () => {
    const touched = async (target: string) => (await read(1, target)).subnets.map(({ id }) => id);
    expect(await touched('10.0.0.0-10.1.0.0')).toEqual([1]);
    expect(await touched('10.1.1.255-10.1.2.9')).toEqual([2]);
    expect(await touched('10.1.2.0-10.255.0.0')).toEqual([]);
    expect(await touched('9.0.0.0-11.0.0.0')).toEqual([1, 2]);
    expect(await touched('::/0')).toEqual([3]);
    expect(await touched('10.2.0.5')).toEqual([]); // another customer's
  });

  it('has all lists of the account with what is pending on each (A32), and nothing of anybody else', async () => {
    await change(1, 'disabled', '10.1.0.0-10.1.0.9', '10.1.1.1');
    await change(1, 'disabled', '2001:db8::/33');
    await change(2, 'disabled', '10.2.0.1');
    const account = await read(1, '10.9.9.9');
    expect([...account.lists.values()].map(({ pending }) => pending).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      1n,
      10n + (1n << 95n),
    ]);
  });
});

describe('writing changes', () => {
  it('is all or nothing per customer: one list that somebody else changed, and no part of it is stored', async () => {
    const targets = ['10.1.0.5', '10.1.1.5'];
    const first = writeOf(await read(1, ...targets), request(1, 'disabled', ...targets));
    const second = writeOf(await read(2, '10.2.0.5'), request(2, 'disabled', '10.2.0.5'));
    await change(1, 'disabled', '10.1.1.9');
    expect([...(await writer.store.write([first, second])).keys()]).toEqual([2]);
    const rows = await writer.sql('SELECT host(first) AS first FROM ip_range ORDER BY first');
    expect(rows).toEqual([{ first: '10.1.1.9' }, { first: '10.2.0.5' }]);
    expect(await listRow(11)).toMatchObject({ revision: '0', desired_seq: '0' });
  });

  it('is not disturbed by a commit that starts meanwhile, and does not undo it', async () => {
    const write = writeOf(await read(1, '10.1.0.5'), request(1, 'disabled', '10.1.0.5'));
    await writer.sql(`UPDATE prefix_list SET generation = 7, oldest_change_at = NULL WHERE customer_id = 1`);
    expect([...(await writer.store.write([write])).keys()]).toEqual([1]);
    expect(await listRow(11)).toMatchObject({ revision: '1', desired_seq: '1', generation: '7' });
  });

  it('waits for a commit that is starting and then stores', async () => {
    const write = writeOf(await read(1, '10.1.0.5'), request(1, 'disabled', '10.1.0.5'));
    const commit = new pg.Client({ connectionString: database.url });
    await commit.connect();
    await commit.query('BEGIN');
    await commit.query('UPDATE prefix_list SET generation = generation + 1 WHERE customer_id = 1');
    const stored = writer.store.write([write]);
    await waitUntil(async () => {
      const waiting = await writer.sql(`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%WITH wanted%'`);
      return waiting.length > 0;
    });
    await commit.query('COMMIT');
    await commit.end();
    expect([...(await stored).keys()]).toEqual([1]);
    expect(await listRow(11)).toMatchObject({ revision: '1', desired_seq: '1', generation: '1' });
  });

  it('N49, A45, A46: remembers the last and the oldest change, and forgets the back-off', async () => {
    await change(1, 'disabled', '10.1.0.5');
    const first = await listRow(11);
    expect(first['last_change_at']).toEqual(first['oldest_change_at']);
    await writer.sql(`UPDATE prefix_list SET failures = 3, next_attempt_at = now() + interval '1 hour'`);
    await change(1, 'enabled', '10.1.0.5');
    const second = await listRow(11);
    expect(second).toMatchObject({ oldest_change_at: first['oldest_change_at'], failures: 0, next_attempt_at: null });
    expect(Number(second['last_change_at'])).toBeGreaterThan(Number(first['last_change_at']));
    expect(await listRow(12)).toMatchObject({ last_change_at: null, oldest_change_at: null });
  });

  it('A28: disabling an IPv6 /32 is one row, and its size is exact', async () => {
    await change(1, 'disabled', '2001:db8::/32');
    const rows = await writer.sql('SELECT host(first) AS first, host(last) AS last, size FROM ip_range');
    expect(rows).toEqual([
      { first: '2001:db8::', last: '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', size: String(1n << 96n) },
    ]);
  });

  it('splits a stored run in place: the row that begins it is rewritten, not deleted', async () => {
    await change(1, 'disabled', '10.1.0.0-10.1.0.9');
    await change(1, 'enabled', '10.1.0.4');
    const rows = await writer.sql(
      `SELECT host(first) || '-' || host(last) || ' ' || status || ' ' || change_seq || ' ' || size AS run FROM ip_range ORDER BY first`,
    );
    expect(rows.map(({ run }) => run as string)).toEqual([
      '10.1.0.0-10.1.0.3 disabled 1 4',
      '10.1.0.4-10.1.0.4 enabled 2 1',
      '10.1.0.5-10.1.0.9 disabled 1 5',
    ]);
  });
});

describe('reading subnets', () => {
  it('counts disabled and pending addresses exactly, beyond 2^53 too', async () => {
    await change(1, 'disabled', '2001:db8::/32');
    await writer.sql(`UPDATE prefix_list SET applied_seq = desired_seq`);
    await change(1, 'enabled', '2001:db8::-2001:db8::ff');
    const [, , subnet] = await writer.store.subnetsOf(1);
    expect(subnet).toMatchObject({
      id: 3,
      metro: 'London',
      region: 'Europe',
      disabled: (1n << 96n) - 256n,
      pending: 256n,
    });
  });

  it('answers one subnet with its runs in order, of both families, one without runs, and none', async () => {
    await change(1, 'disabled', '10.1.0.9', '10.1.0.200', '10.1.0.30-10.1.0.40');
    await change(1, 'disabled', '2001:db8::7-2001:db8:ffff::');
    const whole = async (id: number) => writer.store.subnet(id, 1, { pendingOnly: false });
    const subnet = await whole(1);
    expect(subnet).toMatchObject({ customerId: 1, pending: 13n, appliedSeq: 0 });
    expect(written([...subnet!.runs])).toEqual([
      '10.1.0.9-10.1.0.9 disabled 1',
      '10.1.0.30-10.1.0.40 disabled 1',
      '10.1.0.200-10.1.0.200 disabled 1',
    ]);
    expect(written([...(await whole(3))!.runs])).toEqual(['2001:db8::7-2001:db8:ffff:: disabled 2']);
    const empty = await whole(2);
    expect(empty).toMatchObject({ customerId: 1, pending: 0n });
    expect([...empty!.runs]).toEqual([]);
    expect(await whole(99)).toBeUndefined();
  });

  it('answers the pending runs only where these are asked for', async () => {
    await change(1, 'disabled', '10.1.0.9');
    await writer.sql(`UPDATE prefix_list SET applied_seq = desired_seq`);
    await change(1, 'enabled', '10.1.0.9');
    await change(1, 'disabled', '10.1.0.20-10.1.0.29');
    await writer.sql(`UPDATE prefix_list SET applied_seq = 2 WHERE customer_id = 1 AND region_id = 1`);
    const subnet = await writer.store.subnet(1, 1, { pendingOnly: true });
    expect(written([...subnet!.runs])).toEqual(['10.1.0.20-10.1.0.29 disabled 3']);
    expect(subnet!.pending).toBe(10n);
  });

  it('reads no run of a subnet that is not the asking customer’s', async () => {
    await change(1, 'disabled', '10.1.0.9');
    const subnet = await writer.store.subnet(1, 2, { pendingOnly: false });
    expect(subnet).toMatchObject({ customerId: 1, pending: 0n });
    expect([...subnet!.runs]).toEqual([]);
  });
});

async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
