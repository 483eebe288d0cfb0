import { expect, it, vi } from 'vitest';
import { DriverError } from '../driver-error.js';
import { type Bench, errorOf } from './bench.js';
import { manyEntries, NAME, wantedList } from './lists.js';

/** A router that crashes at the worst moment. It comes back without our lists. */
export function describeFailures(bench: Bench): void {
  const wanted = wantedList(manyEntries(150, 50));

  it('fails before a change, and works once the router is back', async () => {
    const { driver, router } = bench;
    await router.kill();
    for (const attempt of [
      () => driver.apply([wanted], bench.signal()),
      () => driver.verify([wanted], bench.signal()),
      () => driver.read([NAME], bench.signal()),
      () => driver.remove(NAME, bench.signal()),
      () => driver.version(bench.signal()),
    ]) {
      expect(await errorOf(attempt)).toMatchObject({ code: 'unreachable', retryable: true });
    }
    await router.restart();
    await driver.apply([wanted], bench.signal());
    expect(await driver.verify([wanted], bench.signal())).toEqual([]);
  });

  it('fails during a change in no other way than by a DriverError, and works once the router is back', async () => {
    const { driver, router } = bench;
    const outcome = driver.apply([wanted], bench.signal()).catch((error: unknown) => error);
    await vi.waitUntil(async () => isThere(bench), { timeout: 20_000, interval: 1 });
    await router.kill();
    const error = await outcome;
    if (error !== undefined) expect(error).toBeInstanceOf(DriverError);
    await router.restart();
    await driver.apply([wanted], bench.signal());
    expect(await driver.verify([wanted], bench.signal())).toEqual([]);
  });

  it('finds after a crash that the list is gone, and brings it back', async () => {
    const { driver, router } = bench;
    await driver.apply([wanted], bench.signal());
    await router.kill();
    await router.restart();
    expect(await driver.verify([wanted], bench.signal())).not.toEqual([]);
    await driver.apply([wanted], bench.signal());
    expect(await driver.verify([wanted], bench.signal())).toEqual([]);
  });
}

/** For routers with software that can go away: not for `file`. */
export function describeRestarts(bench: Bench): void {
  it('tells when the router goes away and when it is back', async () => {
    const { router } = bench;
    const driver = router.connect();
    const listener = vi.fn();
    try {
      driver.onRestart(listener);
      await driver.version(bench.signal());
      await router.kill();
      await vi.waitUntil(() => listener.mock.calls.length === 1, { timeout: 20_000 });
      await router.restart();
      await vi.waitUntil(() => listener.mock.calls.length === 2, { timeout: 20_000 });
    } finally {
      await driver.close();
    }
    expect(listener).toHaveBeenCalledTimes(2);
  });
}

async function isThere(bench: Bench): Promise<boolean> {
  const observer = bench.router.connect();
  try {
    const [list] = await observer.read([NAME], bench.signal());
    return list!.v4.state === 'present' && list!.v4.entries.length > 0;
  } finally {
    await observer.close();
  }
}
