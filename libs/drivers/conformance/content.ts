import { formatCidr } from '#domain';
import { expect, it } from 'vitest';
import type { Driver, ObservedList, WantedList } from '../driver.js';
import type { Bench } from './bench.js';
import { manyEntries, NAME, OTHER_NAME, wantedList } from './lists.js';

/** Applying and reading back lists of every shape. */
export function describeContent(bench: Bench): void {
  it('says its version and what it can do', async () => {
    expect(await bench.driver.version(bench.signal())).not.toBe('');
    expect(bench.driver.capabilities.maxEntries).toBeGreaterThanOrEqual(1_000);
  });

  it('reads a list that is not there as absent, and verify says so', async () => {
    expect(await bench.driver.read([NAME], bench.signal())).toEqual([
      { name: NAME, v4: { state: 'absent' }, v6: { state: 'absent' } },
    ]);
    expect(await bench.driver.verify([wantedList([])], bench.signal())).not.toEqual([]);
  });

  for (const [v4, v6] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [2, 2],
    [500, 500],
  ] as const) {
    it(`applies ${v4} IPv4 and ${v6} IPv6 entries`, async () => {
      const wanted = wantedList(manyEntries(v4, v6));
      await bench.driver.apply([wanted], bench.signal());
      expect(await bench.driver.verify([wanted], bench.signal())).toEqual([]);
      await expectOnRouter(bench, wanted);
    });
  }

  it('changes nothing when nothing differs', async () => {
    const wanted = wantedList(manyEntries(3, 3));
    await bench.driver.apply([wanted], bench.signal());
    const before = await bench.router.everything();
    await bench.driver.apply([wanted], bench.signal());
    expect(await bench.router.everything()).toBe(before);
  });

  it('keeps the two match modes apart', async () => {
    const entries = ['10.0.1.0/24', '2001:db8:1::/64'];
    const [exact, orlonger] = [wantedList(entries, NAME, 'exact'), wantedList(entries, NAME, 'orlonger')];
    await bench.driver.apply([exact], bench.signal());
    expect(await bench.driver.verify([exact], bench.signal())).toEqual([]);
    expect(await bench.driver.verify([orlonger], bench.signal())).not.toEqual([]);
    await bench.driver.apply([orlonger], bench.signal());
    expect(await bench.driver.verify([orlonger], bench.signal())).toEqual([]);
    expect(await bench.driver.verify([exact], bench.signal())).not.toEqual([]);
  });

  it('keeps deny-all when the last entries go', async () => {
    await bench.driver.apply([wantedList(manyEntries(2, 2))], bench.signal());
    await bench.driver.apply([wantedList([])], bench.signal());
    await expectOnRouter(bench, wantedList([]));
  });

  it('applies several lists at once, and none but those', async () => {
    await bench.router.addForeignList();
    const both = [wantedList(manyEntries(2, 0)), wantedList(manyEntries(0, 2), OTHER_NAME)];
    const before = await bench.router.everything();
    await bench.driver.apply(both, bench.signal());
    expect(await bench.driver.verify(both, bench.signal())).toEqual([]);
    for (const { list } of both) await bench.driver.remove(list.name, bench.signal());
    expect(await bench.router.everything()).toBe(before);
  });

  it('removes a list, and takes one that is not there for removed', async () => {
    await bench.driver.apply([wantedList(manyEntries(2, 2))], bench.signal());
    await bench.driver.remove(NAME, bench.signal());
    await bench.driver.remove(NAME, bench.signal());
    expect(await bench.driver.read([NAME], bench.signal())).toEqual([
      { name: NAME, v4: { state: 'absent' }, v6: { state: 'absent' } },
    ]);
  });

  it('is never absent, without its end or without what stays during a change', async () => {
    const [before, after] = [wantedList(manyEntries(120, 60)), wantedList(manyEntries(300, 100).slice(60))];
    await bench.driver.apply([before], bench.signal());
    const seen = await watching(bench, () => bench.driver.apply([after], bench.signal()));
    for (const key of ['v4', 'v6'] as const) {
      const old = new Set(before.list[key].map(formatCidr));
      const staying = after.list[key].map(formatCidr).filter((entry) => old.has(entry));
      expect(staying.length).toBeGreaterThan(0);
      for (const { [key]: family } of seen) {
        if (family.state === 'absent') throw new Error('the list was absent');
        expect(family.denyAll).toBe(true);
        expect(family.entries.map(formatCidr)).toEqual(expect.arrayContaining(staying));
      }
    }
  });
}

/** The router has exactly this: read by a driver that has not written it. */
async function expectOnRouter(bench: Bench, wanted: WantedList): Promise<void> {
  await withDriver(bench, async (driver) => {
    const { name, v4, v6 } = wanted.list;
    expect(await driver.read([name], bench.signal())).toEqual([
      {
        name,
        v4: { state: 'present', entries: v4, denyAll: true, foreign: [] },
        v6: { state: 'present', entries: v6, denyAll: true, foreign: [] },
      },
    ]);
  });
}

/** What another session saw of the list, over and over, from before the change until after it. */
async function watching(bench: Bench, change: () => Promise<void>): Promise<ObservedList[]> {
  return withDriver(bench, async (observer) => {
    const look = (): Promise<readonly ObservedList[]> => observer.read([NAME], bench.signal());
    const seen = [...(await look())];
    let done = false;
    const changing = change().finally(() => (done = true));
    while (!done) seen.push(...(await look()));
    await changing;
    return [...seen, ...(await look())];
  });
}

async function withDriver<T>(bench: Bench, task: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = bench.router.connect();
  try {
    return await task(driver);
  } finally {
    await driver.close();
  }
}
