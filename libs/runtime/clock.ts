import { setTimeout as delay } from 'node:timers/promises';

/** Longest delay that a Node timer can hold; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The only source of time and waiting, so that tests and simulations can bring their own. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds (any length; 0 or less: on the next turn). Rejects with an AbortError when `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    for (let left = ms; left > LONGEST_TIMER_MS; left -= LONGEST_TIMER_MS) {
      await delay(LONGEST_TIMER_MS, undefined, { signal });
    }
    await delay(ms > LONGEST_TIMER_MS ? ms % LONGEST_TIMER_MS : ms, undefined, { signal });
  },
};
