import { expect, it } from 'vitest';
import { type Bench, errorOf } from './bench.js';
import { HOSTILE_NAMES, manyEntries, NAME, wantedList } from './lists.js';

/** What a driver must not even try. */
export function describeRefusals(bench: Bench): void {
  it.each(HOSTILE_NAMES.map((name) => [name.slice(0, 60), name]))(
    'refuses the name %j and touches nothing',
    async (_, name) => {
      const { driver, router } = bench;
      await router.addForeignList();
      const before = await router.everything();
      const wanted = { list: { name, v4: [], v6: [] }, entryMatch: 'exact' } as const;
      for (const attempt of [
        () => driver.apply([wanted], bench.signal()),
        () => driver.verify([wanted], bench.signal()),
        () => driver.read([name], bench.signal()),
        () => driver.remove(name, bench.signal()),
      ]) {
        expect(await errorOf(attempt)).toMatchObject({ code: 'unsupported', retryable: false });
      }
      expect(await router.everything()).toBe(before);
    },
  );

  it('refuses a list that is too large and touches nothing, not even the list beside it', async () => {
    const { driver, router } = bench;
    const small = wantedList(manyEntries(2, 2));
    await driver.apply([small], bench.signal());
    const before = await router.everything();
    const { maxEntries } = driver.capabilities;
    const tooLarge = wantedList(manyEntries(maxEntries, 1), 'NetCTL-TOO-LARGE-BLACKHOLE');
    const error = await errorOf(() => driver.apply([wantedList([], NAME), tooLarge], bench.signal()));
    expect(error).toMatchObject({ code: 'too_large', retryable: false });
    expect(error.message).toContain(String(maxEntries));
    expect(await router.everything()).toBe(before);
  });

  it('does nothing once it has been told to give up', async () => {
    const { driver, router } = bench;
    const before = await router.everything();
    const wanted = wantedList(manyEntries(2, 2));
    for (const attempt of [
      () => driver.apply([wanted], AbortSignal.abort()),
      () => driver.verify([wanted], AbortSignal.abort()),
      () => driver.read([NAME], AbortSignal.abort()),
      () => driver.remove(NAME, AbortSignal.abort()),
      () => driver.version(AbortSignal.abort()),
    ]) {
      expect(await errorOf(attempt)).toMatchObject({ code: 'timeout', retryable: true });
    }
    expect(await router.everything()).toBe(before);
  });
}
