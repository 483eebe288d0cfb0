import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CommitBench,
  LIST,
  openReplica,
  OTHER_LIST,
  type Replica,
} from '../../../apps/controller/src/commits/testing/commit-bench.js';
import { PlaceStore } from '../../../apps/controller/src/withdrawal/place.store.js';
import { WithdrawalStore } from '../../../apps/controller/src/withdrawal/withdrawal.store.js';

const SECOND_AGENT = '0199a000-0000-7000-8000-00000000000b';

// Here and not beside the code: it stands on the bench of another slice.
describe('withdrawing on PostgreSQL', () => {
  let bench: CommitBench;
  let store: WithdrawalStore;
  let other: Replica;
  let otherStore: WithdrawalStore;

  beforeEach(async () => {
    bench = await CommitBench.open();
    store = new WithdrawalStore(bench.replica.database);
    other = await openReplica(bench.testDatabase.url);
    otherStore = new WithdrawalStore(other.database);
    await bench.change('disabled', '10.1.0.4-10.1.0.7');
    await bench.push();
  });
  afterEach(async () => {
    await other.close();
    await bench.close();
  });

  const subnets = async (): Promise<unknown[]> =>
    bench.sql('SELECT id, metro_id, prefix_list_id, state FROM subnet ORDER BY id');
  const tokyo = { id: 2, metro_id: 2, prefix_list_id: OTHER_LIST, state: 'active' };

  it('a subnet goes when every router has its list without it, and not before', async () => {
    await bench.addRouter('lon-r2', SECOND_AGENT, 'maintenance');
    expect(await store.withdraw(1)).toBe(LIST);
    expect(await store.withdrawn()).toEqual([]);
    expect(await store.underWay()).toEqual([
      { what: 'subnet', name: '10.1.0.0/24', customer: 'Acme', waitingFor: ['lon-r1', 'lon-r2'] },
    ]);
    const claim = await bench.claim();
    if (claim.kind !== 'claimed') throw new Error(claim.kind);
    expect(await bench.pushed()).toBe(0);
    await bench.verify(claim.commitSetId, 'lon-r1');
    await bench.replica.commits.finish(claim.commitSetId);
    // The commit is a success, yet what is in maintenance may still block.
    expect(await store.finish(1)).toEqual({ deleted: false });
    expect(await store.underWay()).toMatchObject([{ waitingFor: ['lon-r2'] }]);

    await bench.verify(claim.commitSetId, 'lon-r2');
    expect(await store.withdrawn()).toEqual([1]);
    const finished = await Promise.all([store.finish(1), otherStore.finish(1)]);
    expect(finished.filter(({ deleted }) => deleted)).toHaveLength(1);
    expect(await subnets()).toEqual([tokyo]);
    expect(await bench.sql('SELECT 1 FROM ip_range')).toEqual([]);
  });

  it('waits neither for a decommissioned router nor for one that was never connected', async () => {
    await bench.addRouter('lon-r2', SECOND_AGENT, 'decommissioned');
    await bench.sql(`INSERT INTO agent (id, name) VALUES ($1, 'lon-r3')`, [OTHER_LIST]);
    await bench.sql(`INSERT INTO router (metro_id, agent_id, name, state) VALUES (1, $1, 'lon-r3', 'joining')`, [
      OTHER_LIST,
    ]);
    await store.withdraw(1);
    const claim = await bench.claim();
    if (claim.kind === 'claimed') await bench.verify(claim.commitSetId, 'lon-r1');
    expect(await store.withdrawn()).toEqual([1]);
  });

  it('a list that drifts, or that no router ever had, decides as well', async () => {
    await bench.sql('UPDATE router_list SET drifting = true');
    await store.withdraw(2);
    expect(await store.withdrawn()).toEqual([2]);
    await store.withdraw(1);
    const claim = await bench.claim();
    if (claim.kind === 'claimed') await bench.verify(claim.commitSetId);
    await bench.sql('UPDATE router_list SET drifting = true');
    expect(await store.withdrawn()).toEqual([2]);
    await bench.sql('UPDATE router_list SET drifting = false');
    expect(await store.withdrawn()).toEqual([1, 2]);
  });

  it('takes along what is pending, and may be asked for twice', async () => {
    await bench.change('disabled', '10.1.0.9');
    await Promise.all([store.withdraw(1), otherStore.withdraw(1)]);
    await store.withdraw(1);
    expect(await bench.disabled()).toEqual([]);
    expect(await bench.sql('SELECT desired_seq::int FROM prefix_list WHERE id = $1', [LIST])).toEqual([
      { desired_seq: 4 },
    ]);
    const claim = await bench.claim();
    expect(claim.kind).toBe('claimed');
  });

  it('a change that was computed before the withdrawal is not stored after it', async () => {
    const [before] = await bench.sql<{ revision: string }>('SELECT revision FROM prefix_list WHERE id = $1', [
      OTHER_LIST,
    ]);
    // Nothing flips in it, so there is nothing to push; yet whoever has read the account has to read it again.
    await store.withdraw(2);
    const [after] = await bench.sql<{ revision: string }>('SELECT revision FROM prefix_list WHERE id = $1', [
      OTHER_LIST,
    ]);
    expect(Number(after!.revision)).toBeGreaterThan(Number(before!.revision));
  });

  describe('moving a subnet', () => {
    it('within the region is done at once', async () => {
      await bench.sql(`INSERT INTO metro (region_id, name) VALUES (1, 'Leeds')`);
      expect(await store.move(1, 'Leeds')).toBeUndefined();
      expect(await subnets()).toEqual([{ id: 1, metro_id: 3, prefix_list_id: LIST, state: 'active' }, tokyo]);
      expect(await bench.disabled()).toEqual(['10.1.0.4-10.1.0.7']);
    });

    it('to another region: off the old one first, then wanted in the new one with the same addresses', async () => {
      expect(await store.move(1, 'Tokyo')).toBe(LIST);
      await expect(store.move(1, 'Tokyo')).rejects.toMatchObject({ code: 'being_withdrawn' });
      expect(await bench.disabled()).toEqual([]);
      await bench.push();
      const finished = await Promise.all([store.finish(1), otherStore.finish(1)]);
      expect(finished).toEqual(
        expect.arrayContaining([{ deleted: false }, { deleted: false, pushListId: OTHER_LIST }]),
      );
      expect(await subnets()).toEqual([{ ...tokyo, id: 1 }, tokyo]);
      expect(await bench.disabled()).toEqual(['10.1.0.4-10.1.0.7 pending']);
      expect(await bench.claim('operator', OTHER_LIST)).toMatchObject({ kind: 'claimed' });
    });

    it('to a region where the customer has no list yet', async () => {
      await bench.sql(`INSERT INTO region (name) VALUES ('Africa')`);
      await bench.sql(`INSERT INTO metro (region_id, name) VALUES (3, 'Lagos')`);
      await store.move(1, 'Lagos');
      await bench.push();
      const { pushListId } = await store.finish(1);
      expect(
        await bench.sql('SELECT region_id, desired_seq::int FROM prefix_list WHERE id = $1', [pushListId]),
      ).toEqual([{ region_id: 3, desired_seq: 2 }]);
    });

    it('that is under way can still become a deletion', async () => {
      await store.move(1, 'Tokyo');
      await store.withdraw(1);
      await bench.push();
      expect(await store.finish(1)).toEqual({ deleted: true });
      expect(await subnets()).toEqual([tokyo]);
    });

    it('nowhere is refused', async () => {
      await expect(store.move(1, 'Atlantis')).rejects.toMatchObject({ code: 'no_such_object' });
      await expect(store.move(99, 'Tokyo')).rejects.toMatchObject({ code: 'no_such_object' });
      expect(await subnets()).toMatchObject([{ id: 1, state: 'active' }, { id: 2 }]);
    });
  });

  describe('closing a customer', () => {
    /** What the worker does, by either replica. */
    async function step(): Promise<void> {
      for (const id of await store.subnetsOfClosing()) await store.withdraw(id);
      for (const id of await otherStore.withdrawn()) await store.finish(id);
      await Promise.all([store.beginRemovals(), otherStore.beginRemovals()]);
      await Promise.all([store.deleteRemovedLists(), otherStore.deleteRemovedLists()]);
      await Promise.all([store.deleteClosed(), otherStore.deleteClosed()]);
    }

    async function confirmRemoval(incarnation = 1): Promise<readonly boolean[]> {
      const [row] = await bench.sql<{ generation: string }>('SELECT generation FROM prefix_list WHERE id = $1', [LIST]);
      const [agent] = await bench.sql<{ id: string }>(`SELECT id FROM agent WHERE name = 'lon-r1'`);
      const report = { agentId: agent!.id, sessionEpoch: 1, router: 'lon-r1', listId: LIST, incarnation };
      const micros = { applyMicros: 1, verifyMicros: 1 };
      const outcome = { kind: 'verified', digest: undefined } as const;
      const reports = [{ ...report, ...micros, generation: Number(row!.generation), outcome }];
      return (await bench.replica.results.record(reports)).counted;
    }

    it('empties its lists, then removes them, then deletes it; and remembers the lists', async () => {
      expect(await confirmRemoval()).toEqual([false]);
      await store.close('Acme');
      await step();
      expect(await bench.sql('SELECT removing FROM prefix_list WHERE id = $1', [LIST])).toEqual([{ removing: false }]);
      await bench.push();
      await step();
      expect(await bench.sql('SELECT removing, generation::int FROM prefix_list WHERE id = $1', [LIST])).toEqual([
        { removing: true, generation: 3 },
      ]);
      expect(await bench.claim()).toEqual({ kind: 'nothing_to_push' });
      await step();
      expect(await store.underWay()).toEqual([
        { what: 'list', name: 'NetCTL-ACME-BLACKHOLE', customer: 'Acme', waitingFor: ['lon-r1'] },
      ]);

      expect(await confirmRemoval(9)).toEqual([false]);
      expect(await confirmRemoval()).toEqual([true]);
      await step();
      expect(await bench.sql('SELECT 1 FROM customer')).toEqual([]);
      expect(await bench.sql('SELECT id, name FROM removed_list ORDER BY id')).toEqual([
        { id: LIST, name: 'NetCTL-ACME-BLACKHOLE' },
        { id: OTHER_LIST, name: 'NetCTL-ACME-BLACKHOLE' },
      ]);
    });

    it('waits for the webhooks that tell of it', async () => {
      await bench.sql(
        `INSERT INTO webhook_delivery (id, customer_id, commit_set_id, customer_name, list_name, region_name, status, completed_at)
         VALUES ($1, 1, $1, 'Acme', 'x', 'Europe', 'success', now())`,
        [LIST],
      );
      await store.close('Acme');
      await step();
      await bench.push();
      await step();
      await confirmRemoval();
      await step();
      expect(await bench.sql('SELECT state FROM customer')).toEqual([{ state: 'closing' }]);
      await bench.sql(`UPDATE webhook_delivery SET state = 'delivered', finished_at = now()`);
      await step();
      expect(await bench.sql('SELECT 1 FROM customer')).toEqual([]);
    });

    it('takes subnets along that came or moved meanwhile', async () => {
      await store.move(1, 'Tokyo');
      await store.close('Acme');
      await bench.sql(
        `INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr) VALUES (1, 1, $1, '10.3.0.0/24')`,
        [LIST],
      );
      await step();
      await bench.push();
      await step();
      expect(await bench.sql('SELECT 1 FROM subnet')).toEqual([]);
      expect(await bench.sql('SELECT removing FROM prefix_list WHERE id = $1', [LIST])).toEqual([{ removing: true }]);
    });
  });

  describe('routers and places', () => {
    let places: PlaceStore;
    beforeEach(() => {
      places = new PlaceStore(bench.replica.database);
    });

    it('a commit under way does not wait for a decommissioned router, and a failed one is tried again', async () => {
      await bench.addRouter('lon-r2', SECOND_AGENT);
      await bench.change('disabled', '10.1.0.9');
      const claim = await bench.claim();
      if (claim.kind !== 'claimed') throw new Error(claim.kind);
      await bench.verify(claim.commitSetId, 'lon-r1');
      expect(await bench.replica.commits.finish(claim.commitSetId)).toBeUndefined();
      expect(await places.decommission('lon-r2')).toEqual([claim.commitSetId]);
      expect(await places.decommission('lon-r2')).toEqual([]);
      expect(await bench.replica.commits.finish(claim.commitSetId)).toBe('success');
      expect(await bench.sql(`SELECT revoked_at IS NOT NULL AS revoked FROM agent WHERE name = 'lon-r2'`)).toEqual([
        { revoked: true },
      ]);
      expect(await bench.sql(`SELECT 1 FROM agent WHERE name = 'lon-r1' AND revoked_at IS NOT NULL`)).toEqual([]);
    });

    it('only a decommissioned router can be deleted', async () => {
      await expect(places.deleteRouter('lon-r1')).rejects.toThrow(
        'The router "lon-r1" is in service: decommission it first.',
      );
      await places.decommission('lon-r1');
      await places.deleteRouter('lon-r1');
      expect(await bench.sql('SELECT 1 FROM router')).toEqual([]);
      expect(await bench.sql('SELECT 1 FROM agent')).toEqual([]);
      await expect(places.deleteRouter('lon-r1')).rejects.toMatchObject({ code: 'no_such_object' });
    });

    it('what is in use says by what, and what is not goes', async () => {
      await expect(places.deleteMetro('London')).rejects.toThrow(
        'The metro "London" is in use by 1 subnet and 1 router.',
      );
      await expect(places.deleteRegion('Europe')).rejects.toThrow(
        'The region "Europe" is in use by the metro "London".',
      );
      await store.withdraw(2);
      await store.finish(2);
      await places.deleteMetro('Tokyo');
      await places.deleteRegion('Asia');
      expect(await bench.sql('SELECT name FROM region')).toEqual([{ name: 'Europe' }]);
      expect(await bench.sql('SELECT id FROM removed_list')).toEqual([{ id: OTHER_LIST }]);
    });

    it('a subnet on its way to a metro keeps it', async () => {
      await store.withdraw(2);
      await store.finish(2);
      await store.move(1, 'Tokyo');
      await expect(places.deleteMetro('Tokyo')).rejects.toThrow('The metro "Tokyo" is in use by 1 subnet.');
    });
  });
});
