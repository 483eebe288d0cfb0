import { expect, it } from 'vitest';
import { systemClock } from './clock.js';

it('sleeps and tells the time', async () => {
  const before = systemClock.now();
  await systemClock.sleep(1);
  expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
});

it.each([60_000, 2 ** 40])('ends a sleep of %d ms when the signal is aborted, and not before', async (ms) => {
  const controller = new AbortController();
  let awake = false;
  const sleeping = systemClock.sleep(ms, controller.signal).finally(() => (awake = true));
  await systemClock.sleep(5);
  expect(awake).toBe(false);
  controller.abort();
  await expect(sleeping).rejects.toMatchObject({ name: 'AbortError' });
});
