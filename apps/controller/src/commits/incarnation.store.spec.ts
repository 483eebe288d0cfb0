import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FreezesStore } from './freezes.store.js';
import { IncarnationStore, type HeldVersion } from './incarnation.store.js';
import { AGENT, CommitBench, LIST, OTHER_LIST } from './testing/commit-bench.js';

const UNKNOWN_LIST = '0199a000-0000-7000-8000-0000000000ff';

describe('incarnations on PostgreSQL', () => {
  let bench: CommitBench;
  let store: IncarnationStore;
  let held: HeldVersion;

  beforeEach(async () => {
    bench = await CommitBench.open();
    store = new IncarnationStore(bench.replica.database);
    await bench.change('disabled', '10.1.0.5');
    await bench.push();
    await bench.change('disabled', '10.1.0.6');
    await bench.push();
    const [row] = await bench.sql<{ digest: Buffer }>('SELECT digest FROM commit_set WHERE generation = 2');
    held = { router: 'lon-r1', listId: LIST, incarnation: 1, generation: 2, digest: row!.digest };
  });
  afterEach(() => bench.close());

  it.each<[string, Partial<HeldVersion>, object | undefined]>([
    ['the newest generation', {}, undefined],
    ['an older generation', { generation: 1 }, { generation: 1 }],
    ['a generation to come', { generation: 3 }, { generation: 3, knownGeneration: 2 }],
    ['another content', { digest: Buffer.alloc(32) }, { generation: 2, knownGeneration: 2 }],
    ['an incarnation to come', { incarnation: 2, generation: 1 }, { incarnation: 2, knownIncarnation: 1 }],
    ['an older incarnation', { incarnation: 0, generation: 99 }, undefined],
    ['an unknown list', { listId: UNKNOWN_LIST }, { listName: null, knownGeneration: null }],
    ['a list that was never pushed', { listId: OTHER_LIST, generation: 1 }, { knownGeneration: 0 }],
    ['a router of somebody else', { router: 'lon-r9', generation: 3 }, undefined],
    ['no id of ours', { listId: 'drop-table', generation: 3 }, undefined],
  ])('an agent that holds %s', async (_what, patch, expected) => {
    const found = await store.ahead(AGENT, [{ ...held, ...patch }]);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  it('an old generation with its own content is no sign, nor is a list that was removed', async () => {
    const [row] = await bench.sql<{ digest: Buffer }>('SELECT digest FROM commit_set WHERE generation = 1');
    expect(await store.ahead(AGENT, [{ ...held, generation: 1, digest: row!.digest }])).toBeUndefined();
    await bench.sql(`INSERT INTO removed_list (id, name) VALUES ($1, 'NetCTL-GONE-BLACKHOLE')`, [UNKNOWN_LIST]);
    expect(await store.ahead(AGENT, [{ ...held, listId: UNKNOWN_LIST }])).toBeUndefined();
  });

  it('freezes once, and raising the incarnation ends that freeze and no other', async () => {
    const freezes = new FreezesStore(bench.replica.database);
    await freezes.freeze({ level: 'region', name: 'Asia' }, 'cold', 'eve');
    const frozen = await Promise.all([store.freeze('behind'), store.freeze('behind')]);
    expect(frozen).toEqual(expect.arrayContaining([true, false]));
    await bench.change('disabled', '10.1.0.7');
    expect(await bench.claim()).toMatchObject({ kind: 'frozen', reason: 'behind' });
    await expect(freezes.unfreeze({ level: 'global' })).resolves.toBe(false);

    expect(await store.raise()).toMatchObject({ incarnation: 2 });
    expect((await freezes.list()).map(({ cause }) => cause)).toEqual(['operator']);
  });

  it('after it every list is pushed again as a new generation, also one without changes', async () => {
    await store.raise();
    expect(await bench.sql('SELECT 1 FROM router_list')).toEqual([]);
    const waiting = (await bench.replica.commits.waitingLists()).lists;
    expect(waiting.map(({ id, repush }) => ({ id, repush }))).toEqual(
      expect.arrayContaining([
        { id: LIST, repush: true },
        { id: OTHER_LIST, repush: true },
      ]),
    );
    await bench.push();
    expect(await bench.sql('SELECT generation::int, status FROM commit_set ORDER BY generation')).toEqual([
      { generation: 1, status: 'success' },
      { generation: 2, status: 'success' },
      { generation: 3, status: 'success' },
    ]);
    expect(await bench.claim()).toEqual({ kind: 'nothing_to_push' });
    expect(await store.ahead(AGENT, [{ ...held, generation: 99 }])).toBeUndefined();
  });

  it('what nobody knows is removed once that is meant, above everything that is held of it, and never while frozen', async () => {
    const freezes = new FreezesStore(bench.replica.database);
    const unknown = { ...held, listId: UNKNOWN_LIST, generation: 7, name: 'NetCTL-BOLT-BLACKHOLE' };
    const strangers = async (): Promise<unknown> => store.strangers(AGENT, [{ ...held, name: 'x' }, unknown]);
    const removal = { listId: UNKNOWN_LIST, regionId: '1', name: 'NetCTL-BOLT-BLACKHOLE', generation: 8 };
    expect(await strangers()).toEqual([{ ...removal, incarnation: 1, removable: false }]);
    await store.raise();
    expect(await strangers()).toEqual([{ ...removal, incarnation: 2, removable: true }]);
    await freezes.freeze({ level: 'router', name: 'lon-r1' }, 'x', 'eve');
    expect(await strangers()).toEqual([{ ...removal, incarnation: 2, removable: false }]);
    expect(await store.strangers(AGENT, [{ ...unknown, router: 'lon-r9' }])).toEqual([]);

    await freezes.unfreeze({ level: 'router', name: 'lon-r1' });
    await bench.sql(`INSERT INTO removed_list (id, name) VALUES ($1, 'NetCTL-BOLT-BLACKHOLE')`, [UNKNOWN_LIST]);
    await bench.sql('UPDATE controller_state SET incarnation = 1');
    expect(await strangers()).toEqual([{ ...removal, incarnation: 1, removable: true }]);
  });

  it('knows which version is the newest', async () => {
    expect(await store.newest(LIST, 1, 2)).toBe('NetCTL-ACME-BLACKHOLE');
    expect(await store.newest(LIST, 1, 1)).toBeUndefined();
    expect(await store.newest(LIST, 0, 2)).toBeUndefined();
  });
});
