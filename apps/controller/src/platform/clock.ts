import type { Clock } from '#runtime';

/** Injection token of the clock: the system's, or a test's. */
export const CLOCK = Symbol('clock');
export type { Clock };
