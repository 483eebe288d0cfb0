import { formatCidr } from '#domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RollbackStore } from './rollback.store.js';
import { CommitBench, LIST } from './testing/commit-bench.js';

describe('rollback and dry run on PostgreSQL', () => {
  let bench: CommitBench;
  let rollback: RollbackStore;

  beforeEach(async () => {
    bench = await CommitBench.open();
    rollback = new RollbackStore(bench.replica.database);
  });
  afterEach(() => bench.close());

  const everything = async (): Promise<unknown> =>
    Promise.all(
      ['prefix_list', 'ip_range', 'change_journal', 'commit_set', 'commit_router'].map(async (table) =>
        bench.sql(`SELECT * FROM ${table} ORDER BY 1, 2`),
      ),
    );

  it('a dry run says what a commit would push, and changes nothing', async () => {
    await bench.change('disabled', '10.1.0.4-10.1.0.5');
    await bench.push();
    await bench.change('enabled', '10.1.0.4-10.1.0.5');
    await bench.change('disabled', '10.1.0.8-10.1.0.15');
    const before = await everything();

    const preview = await rollback.preview(LIST);
    expect(preview).toMatchObject({
      name: 'NetCTL-ACME-BLACKHOLE',
      volume: { added: 8n, removed: 2n },
      violations: [],
    });
    expect(preview.added.map(formatCidr)).toEqual(['10.1.0.8/29']);
    expect(preview.removed.map(formatCidr)).toEqual(['10.1.0.4/31']);
    expect(await everything()).toEqual(before);
  });

  it('a dry run tells what would stop the commit', async () => {
    await bench.damage('disabled', '10.1.0.9');
    const { violations } = await rollback.preview(LIST);
    expect(violations.map(({ guardrail }) => guardrail)).toEqual(['explained']);
    expect(await bench.sql('SELECT 1 FROM prefix_list WHERE hold_reason IS NOT NULL')).toEqual([]);
  });

  it('goes back by a change that is numbered, pending, explained and pushed like any other', async () => {
    await bench.change('disabled', '10.1.0.4-10.1.0.5');
    const old = await bench.push();
    await bench.change('enabled', '10.1.0.4-10.1.0.5');
    await bench.change('disabled', '10.1.0.8-10.1.0.15');
    await bench.push();
    await bench.change('disabled', '10.1.0.99');

    const preview = await rollback.previewRollback(old);
    expect(preview.added.map(formatCidr)).toEqual(['10.1.0.4/31']);
    expect(preview.removed.map(formatCidr)).toEqual(['10.1.0.8/29']);
    expect(await bench.disabled()).toEqual(['10.1.0.8-10.1.0.15', '10.1.0.99-10.1.0.99 pending']);

    await rollback.rollBack(old);
    expect(await bench.disabled()).toEqual(['10.1.0.4-10.1.0.5 pending']);
    expect(await bench.sql(`SELECT host(first) AS first FROM ip_range WHERE status = 'enabled' ORDER BY 1`)).toEqual([
      { first: '10.1.0.8' },
      { first: '10.1.0.99' },
    ]);
    await bench.push();
    expect(await bench.disabled()).toEqual(['10.1.0.4-10.1.0.5']);
  });

  it('to what is so already is no change', async () => {
    await bench.change('disabled', '10.1.0.4-10.1.0.5');
    const old = await bench.push();
    const before = await everything();
    expect(await rollback.rollBack(old)).toBe(LIST);
    expect(await everything()).toEqual(before);
  });

  it('leaves out what is not the customer’s any more', async () => {
    await bench.change('disabled', '10.1.0.4-10.1.0.5');
    const old = await bench.push();
    await bench.change('enabled', '10.1.0.4-10.1.0.5');
    await bench.push();
    await bench.sql('DELETE FROM ip_range');
    await bench.sql(`UPDATE subnet SET cidr = '10.1.0.0/30', host_range = 'all' WHERE id = 1`);
    await bench.sql(
      `INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr, host_range) VALUES (1, 1, $1, '10.1.0.5/32', 'all')`,
      [LIST],
    );
    await rollback.rollBack(old);
    expect(await bench.disabled()).toEqual(['10.1.0.5-10.1.0.5 pending']);
  });

  it('knows no commit that is not there', async () => {
    await expect(rollback.rollBack(LIST)).rejects.toMatchObject({ code: 'no_such_commit' });
    await expect(rollback.previewRollback(LIST)).rejects.toMatchObject({ code: 'no_such_commit' });
    const noList = '0199a000-0000-7000-8000-0000000000ff';
    await expect(rollback.preview(noList)).rejects.toMatchObject({ code: 'no_such_list' });
  });
});
