import { parseCidr } from '#domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GuardrailSettingsStore } from './guardrail-settings.store.js';
import { HoldsStore } from './holds.store.js';
import { AGENT, CommitBench, LIST, openReplica, OTHER_LIST, type Replica } from './testing/commit-bench.js';

describe('guardrails on PostgreSQL', () => {
  let bench: CommitBench;
  let settings: GuardrailSettingsStore;
  let holds: HoldsStore;

  beforeEach(async () => {
    bench = await CommitBench.open();
    settings = new GuardrailSettingsStore(bench.replica.database);
    holds = new HoldsStore(bench.replica.database);
  });
  afterEach(() => bench.close());

  /** The guardrails that stop the next claim. */
  async function stops(): Promise<string[]> {
    const claim = await bench.claim();
    if (claim.kind !== 'held') throw new Error(`not held: ${JSON.stringify(claim)}`);
    return claim.violations!.map(({ guardrail }) => guardrail);
  }

  describe('planted damage', () => {
    it.each<[string, () => Promise<unknown>, string[]]>([
      ['a range that nobody asked for', () => bench.damage('disabled', '10.1.0.9'), ['explained']],
      ['a range of somebody else', () => bench.damage('disabled', '10.9.0.0-10.9.0.255'), ['ownership', 'explained']],
      ['a change that is not stored', () => bench.sql(`DELETE FROM ip_range WHERE first = '10.1.0.5'`), ['explained']],
      ['a size that is wrong', () => bench.sql(`UPDATE ip_range SET size = 2`), ['exactness']],
      ['a subnet in another list', () => bench.sql(`UPDATE subnet SET metro_id = 2`), ['ownership']],
      ['a change that the journal lacks', () => bench.sql('DELETE FROM change_journal'), ['explained']],
      ['a region that wants larger blocks', () => bench.sql('UPDATE region SET longest_v4 = 31'), ['shape']],
    ])('%s holds the list', async (_what, damage, expected) => {
      await bench.change('disabled', '10.1.0.5');
      await damage();

      expect(await stops()).toEqual(expected);
      expect(await bench.sql('SELECT 1 FROM commit_set')).toEqual([]);
      expect(
        await bench.sql('SELECT generation::int, applied_seq::int FROM prefix_list WHERE id = $1', [LIST]),
      ).toEqual([{ generation: 0, applied_seq: 0 }]);
      // From then on it is held without being looked at again.
      expect(await bench.claim('scheduled')).toMatchObject({
        kind: 'held',
        reason: expect.stringContaining(expected[0]!),
      });
      expect((await bench.replica.commits.waitingLists()).lists).toMatchObject([{ id: LIST, held: true }]);
    });
  });

  it('a protected prefix holds the list until it is not protected any more', async () => {
    await settings.protect(parseCidr('10.1.0.0/29')!, 'name servers', 'eve');
    await bench.change('disabled', '10.1.0.5');
    expect(await stops()).toEqual(['protected']);

    await holds.release(LIST);
    expect(await stops()).toEqual(['protected']);

    await settings.unprotect(parseCidr('10.1.0.0/29')!);
    await holds.release(LIST);
    await bench.push();
    expect(await bench.disabled()).toEqual(['10.1.0.5-10.1.0.5']);
  });

  it('cuts up what a region has too large, and pushes it', async () => {
    await bench.sql('UPDATE region SET shortest_v4 = 28');
    await bench.change('disabled', '10.1.0.128-10.1.0.191');
    await bench.push();
    expect(await bench.pushed()).toBe(4);
  });

  it('explains by what was acknowledged since the last list that all routers had, failed commits or not', async () => {
    await bench.change('disabled', '10.1.0.5');
    await bench.push();
    await bench.change('disabled', '10.1.0.7');
    const failed = await bench.claim();
    expect(failed.kind).toBe('claimed');
    await bench.sql(`UPDATE commit_set SET deadline_at = now()`);
    if (failed.kind === 'claimed') expect(await bench.replica.commits.finish(failed.commitSetId)).toBe('failed');
    await bench.change('enabled', '10.1.0.5');
    expect(await bench.sql('SELECT seq::int FROM change_journal ORDER BY seq')).toEqual([{ seq: 2 }, { seq: 3 }]);

    await bench.push();
    expect(await bench.disabled()).toEqual(['10.1.0.7-10.1.0.7']);
    expect(await bench.sql('SELECT 1 FROM change_journal')).toEqual([]);
  });

  describe('volume', () => {
    it('of a customer: held above the limit, released by an operator, and what was released does not count', async () => {
      await settings.setVolume('customer', 'Acme', 10n);
      await bench.change('disabled', '10.1.0.1-10.1.0.8');
      await bench.push();
      await bench.change('disabled', '10.1.0.11-10.1.0.20');
      expect(await stops()).toEqual(['volume']);

      await holds.release(LIST);
      await bench.push();
      await bench.change('disabled', '10.1.0.30-10.1.0.31');
      await bench.push();
      await bench.change('disabled', '10.1.0.40');
      expect(await stops()).toEqual(['volume']);
    });

    it('is not what was confirmed when more has come meanwhile', async () => {
      await settings.setVolume('customer', 'Acme', 1n);
      await bench.change('disabled', '10.1.0.1-10.1.0.8');
      expect(await stops()).toEqual(['volume']);
      await bench.change('disabled', '10.1.0.10');
      await holds.release(LIST);
      expect(await stops()).toEqual(['volume']);
    });

    it('counts both directions, and a repeated attempt as nothing', async () => {
      await settings.setVolume('region', 'Europe', 10n);
      await bench.change('disabled', '10.1.0.1-10.1.0.10');
      const first = await bench.claim();
      await bench.sql(`UPDATE commit_set SET deadline_at = now()`);
      if (first.kind === 'claimed') await bench.replica.commits.finish(first.commitSetId);
      await bench.push();
      await bench.change('enabled', '10.1.0.1-10.1.0.10');
      await bench.push();
      await bench.change('disabled', '10.1.0.1');
      expect(await stops()).toEqual(['volume']);
    });

    it('is shared by the lists that one limit is about, also when two replicas claim at once', async () => {
      await settings.setVolume('customer', 'Acme', 10n);
      await bench.change('disabled', '10.1.0.1-10.1.0.8');
      await bench.change('disabled', '10.2.0.1-10.2.0.8', OTHER_LIST);
      const other: Replica = await openReplica(bench.testDatabase.url);
      try {
        const wish = { trigger: 'operator', pushTimeoutSeconds: 30 } as const;
        const claims = await Promise.all([
          bench.replica.commits.claim({ ...wish, listId: LIST, commitSetId: AGENT }),
          other.commits.claim({ ...wish, listId: OTHER_LIST, commitSetId: LIST }),
        ]);
        expect(claims.map(({ kind }) => kind).sort()).toEqual(['claimed', 'held']);
      } finally {
        await other.close();
      }
    });
  });

  describe('an operator decides', () => {
    it('release: the stopped snapshot passes once, and the next one has to be explained again', async () => {
      await bench.damage('disabled', '10.1.0.9');
      expect(await stops()).toEqual(['explained']);
      await holds.release(LIST);
      await bench.push();
      await bench.damage('disabled', '10.1.0.11');
      expect(await stops()).toEqual(['explained']);
    });

    it('reject: what all routers had last is wanted again, and the customer sees what was undone as pending', async () => {
      await bench.change('disabled', '10.1.0.5');
      await bench.push();
      await bench.damage('disabled', '10.9.0.0-10.9.0.255');
      await bench.change('disabled', '10.1.0.20-10.1.0.29');
      expect(await stops()).toEqual(['ownership', 'explained']);
      await holds.reject(LIST);
      expect(await bench.disabled()).toEqual(['10.1.0.5-10.1.0.5']);
      expect(await bench.sql(`SELECT 1 FROM ip_range WHERE status = 'enabled' AND first = '10.1.0.20'`)).toHaveLength(
        1,
      );

      await bench.push();
      expect(await bench.sql('SELECT host(first) AS first, status FROM ip_range')).toEqual([
        { first: '10.1.0.5', status: 'disabled' },
      ]);
    });

    it('of two operators at once one decides', async () => {
      await bench.damage('disabled', '10.1.0.9');
      await stops();
      expect(await holds.list()).toMatchObject([{ listId: LIST, customer: 'Acme', region: 'Europe' }]);
      const decided = await Promise.allSettled([holds.release(LIST), holds.reject(LIST)]);
      expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(decided.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not_held' } });
      expect(await holds.list()).toEqual([]);
    });
  });
});
