import type { Driver } from '../driver.js';

/** What a person might do to one of our lists behind our back. */
export interface HandEdit {
  readonly what: string;
  /** `name` is a list with the entries of `lists.ts#handEdited`. */
  make(name: string): void | Promise<void>;
}

/**
 * A real router, or what stands for one, as the suite needs it. Everything here but `connect` works without the
 * driver: it is the second opinion.
 */
export interface RouterUnderTest {
  /** A new driver for this router; the suite closes it. Its largest list must be between 1,000 and 5,000 entries. */
  connect(): Driver;
  /** All that the router has, in its own words, and changed by every rewriting of a list. */
  everything(): string | Promise<string>;
  /** Makes a list of the operator's. */
  addForeignList(): void | Promise<void>;
  readonly handEdits: readonly HandEdit[];
  /** The router crashes, and comes back without any list. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export type StartRouter = () => Promise<RouterUnderTest>;
