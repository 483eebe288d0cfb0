import { expect, it } from 'vitest';
import type { Bench } from './bench.js';
import { handEdited, manyEntries, NAME, wantedList } from './lists.js';

/** What people do to our lists by hand is found and undone. */
export function describeRepair(bench: Bench): void {
  it('finds and undoes every hand edit', async () => {
    const { driver, router } = bench;
    expect(router.handEdits.length).toBeGreaterThan(0);
    for (const edit of router.handEdits) {
      await driver.apply([handEdited], bench.signal());
      expect(await driver.verify([handEdited], bench.signal()), edit.what).toEqual([]);
      await edit.make(NAME);
      expect(await driver.verify([handEdited], bench.signal()), edit.what).not.toEqual([]);
      await driver.apply([handEdited], bench.signal());
      expect(await driver.verify([handEdited], bench.signal()), edit.what).toEqual([]);
    }
  });

  it('finds and undoes a hand edit that is made while a change runs', async () => {
    const { driver, router } = bench;
    const larger = wantedList([...manyEntries(60, 5), '10.200.0.1/32']);
    for (const edit of router.handEdits) {
      await driver.apply([handEdited], bench.signal());
      // The edit may make the change fail, as far as the router notices; then it is tried again like any failure.
      const outcome = driver.apply([larger], bench.signal()).catch((error: unknown) => error);
      await edit.make(NAME);
      await outcome;
      await driver.apply([larger], bench.signal());
      expect(await driver.verify([larger], bench.signal()), edit.what).toEqual([]);
    }
  });

  it('turns any list into any other', async () => {
    const { driver } = bench;
    const all = manyEntries(12, 12);
    for (const mask of [0xfff, 0x0f0, 0x999, 0, 0x5a5, 0xa5a, 0x001, 0xffe]) {
      for (const match of ['orlonger', 'exact'] as const) {
        const entries = all.filter((_, index) => ((mask >> (index % 12)) & 1) === 1);
        const wanted = wantedList(entries, NAME, match);
        await driver.apply([wanted], bench.signal());
        expect(await driver.verify([wanted], bench.signal())).toEqual([]);
      }
    }
  });
}
