import type { Logger } from '#runtime';

/** Injection token of the process-wide logger. */
export const LOGGER = Symbol('logger');
export type { Logger };
