import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FreezesStore, type FreezeTarget } from './freezes.store.js';
import { CommitBench, LIST, openReplica, OTHER_LIST, type Replica } from './testing/commit-bench.js';

const SECOND_AGENT = '0199a000-0000-7000-8000-00000000000b';

describe('freezes on PostgreSQL', () => {
  let bench: CommitBench;
  let freezes: FreezesStore;
  let other: Replica;

  beforeEach(async () => {
    bench = await CommitBench.open();
    freezes = new FreezesStore(bench.replica.database);
    other = await openReplica(bench.testDatabase.url);
  });
  afterEach(async () => {
    await other.close();
    await bench.close();
  });

  it.each<[FreezeTarget, boolean]>([
    [{ level: 'global' }, true],
    [{ level: 'region', name: 'Europe' }, true],
    [{ level: 'region', name: 'Asia' }, false],
    [{ level: 'customer', name: 'Acme' }, true],
  ])('%j: claims of Europe are refused on every replica: %s', async (target, frozen) => {
    await bench.change('disabled', '10.1.0.5');
    await freezes.freeze(target, 'too hot', 'eve');
    const wish = { listId: LIST, commitSetId: LIST, trigger: 'synchronous', pushTimeoutSeconds: 30 } as const;
    const claim = await other.commits.claim(wish);
    expect(claim).toMatchObject(frozen ? { kind: 'frozen', reason: 'too hot' } : { kind: 'claimed' });
    const waiting = (await other.commits.waitingLists()).lists.map(({ id }) => id);
    expect(waiting).toEqual(frozen ? [] : [LIST]);

    await freezes.unfreeze(target);
    expect((await other.commits.waitingLists()).lists.map(({ id }) => id)).toEqual([LIST]);
    if (frozen) expect(await other.commits.claim(wish)).toMatchObject({ kind: 'claimed' });
  });

  it('a customer that is frozen does not stop another one', async () => {
    await bench.sql(`INSERT INTO customer (name, list_name) VALUES ('Bolt', 'NetCTL-BOLT-BLACKHOLE')`);
    await bench.sql(`UPDATE prefix_list SET customer_id = 2 WHERE id = $1`, [OTHER_LIST]);
    await bench.change('disabled', '10.2.0.5', OTHER_LIST);
    await freezes.freeze({ level: 'customer', name: 'Acme' }, 'unpaid', 'eve');
    expect((await other.commits.waitingLists()).lists.map(({ id }) => id)).toEqual([OTHER_LIST]);
  });

  it('a frozen router has failed, with that as the reason, and those beside it on the same agent too', async () => {
    await bench.addRouter('lon-r2', SECOND_AGENT);
    await bench.sql(
      `INSERT INTO router (metro_id, agent_id, name, state) SELECT metro_id, agent_id, 'lon-r3', 'active' FROM router WHERE name = 'lon-r2'`,
    );
    await freezes.freeze({ level: 'router', name: 'lon-r2' }, 'being repaired', 'eve');
    await bench.change('disabled', '10.1.0.5');
    const claim = await bench.claim();
    const rows = await bench.sql(
      `SELECT r.name, c.state, c.error_code, c.error_message FROM commit_router c JOIN router r ON r.id = c.router_id ORDER BY r.name`,
    );
    const frozen = { state: 'failed', error_code: 'frozen', error_message: 'The router is frozen: being repaired' };
    expect(rows).toEqual([
      { name: 'lon-r1', state: 'waiting', error_code: null, error_message: null },
      { name: 'lon-r2', ...frozen },
      { name: 'lon-r3', ...frozen },
    ]);
    if (claim.kind !== 'claimed') throw new Error(claim.kind);
    await bench.verify(claim.commitSetId, 'lon-r1');
    expect(await bench.replica.commits.finish(claim.commitSetId)).toBe('partial_failure');
    expect(await bench.disabled()).toEqual(['10.1.0.5-10.1.0.5 pending']);

    // It is sent what it lacks once it is not frozen any more, and that settles what was open.
    await bench.verify(claim.commitSetId);
    await bench.replica.commits.finish(claim.commitSetId);
    expect(await bench.disabled()).toEqual(['10.1.0.5-10.1.0.5']);
  });

  it('what a freeze meets under way fails because of it, when its time is up', async () => {
    await bench.change('disabled', '10.1.0.5');
    const claim = await bench.claim();
    await freezes.freeze({ level: 'region', name: 'Europe' }, 'too hot', 'eve');
    await bench.sql('UPDATE commit_set SET deadline_at = now()');
    if (claim.kind === 'claimed') expect(await other.commits.finish(claim.commitSetId)).toBe('failed');
    expect(await bench.sql('SELECT error_code, error_message FROM commit_router')).toEqual([
      { error_code: 'frozen', error_message: 'It was frozen before the router was verified: too hot' },
    ]);
  });

  it('is there once, says since when, and ends once', async () => {
    const target = { level: 'region', name: 'Europe' } as const;
    expect(await freezes.freeze(target, 'first', 'eve')).toBe(true);
    expect(await freezes.freeze(target, 'second', 'mallory')).toBe(false);
    expect(await freezes.list()).toEqual([
      { target, cause: 'operator', reason: 'first', frozenBy: 'eve', frozenAt: expect.any(Date) },
    ]);
    expect(await Promise.all([freezes.unfreeze(target), freezes.unfreeze(target)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    await expect(freezes.freeze({ level: 'router', name: 'nowhere' }, 'x', 'eve')).rejects.toMatchObject({
      code: 'no_such_object',
    });
  });

  it('goes with what it was about', async () => {
    await bench.sql(`INSERT INTO region (name) VALUES ('Mars')`);
    await freezes.freeze({ level: 'region', name: 'Mars' }, 'cold', 'eve');
    await bench.sql(`DELETE FROM region WHERE name = 'Mars'`);
    expect(await freezes.list()).toEqual([]);
  });
});
