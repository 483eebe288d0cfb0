import type { Cidr, EntryMatch, PrefixList } from '#domain';

/** What one router system can do: data, no code. */
export interface DriverCapabilities {
  /** 'frr', 'bird', 'file', ... */
  readonly system: string;
  /** False for a driver that reaches no router (`file`); everything that shows its results says so. */
  readonly realRouter: boolean;
  /** Entries per list, both families together, above which `apply` refuses and touches nothing. */
  readonly maxEntries: number;
}

/** A list as one router should have it: the desired content and how this router's entries are to match. */
export interface WantedList {
  readonly list: PrefixList;
  readonly entryMatch: EntryMatch;
}

/** What a router really has under a name. `foreign` are lines of that list that are none of ours, in the router's words. */
export type ObservedFamily =
  | { readonly state: 'absent' }
  | {
      readonly state: 'present';
      readonly entries: readonly Cidr[];
      readonly denyAll: boolean;
      readonly foreign: readonly string[];
    };

export interface ObservedList {
  readonly name: string;
  readonly v4: ObservedFamily;
  readonly v6: ObservedFamily;
}

/**
 * The port between the agent and a router system. Implementations keep no wishes of their own: what they are asked for
 * is all they know. Every method may throw DriverError and nothing else, and gives up when `signal` is aborted.
 */
export interface Driver {
  readonly capabilities: DriverCapabilities;
  /** The software version as the router says it. */
  version(signal: AbortSignal): Promise<string>;
  /**
   * Changes the router so that it has these lists. Never absent, never empty without deny-all on the way, touches
   * no other list, and does nothing where nothing differs. Its return is no proof: `verify` is.
   */
  apply(wanted: readonly WantedList[], signal: AbortSignal): Promise<void>;
  /** Reads the lists back from the router and says in people's words what differs; empty = equal. */
  verify(wanted: readonly WantedList[], signal: AbortSignal): Promise<readonly Mismatch[]>;
  /** Takes the list off the router. Absent already is success. */
  remove(name: string, signal: AbortSignal): Promise<void>;
  /** What the router has under the names. */
  read(names: readonly string[], signal: AbortSignal): Promise<readonly ObservedList[]>;
  /** Calls back whenever the router's software went away or came back, so that lists are verified again at once. */
  onRestart(listener: () => void): void;
  close(): Promise<void>;
}

export interface Mismatch {
  readonly name: string;
  readonly message: string;
}

/** Builds a driver from its part of the agent's configuration file; throws on settings that make no sense. */
export type DriverFactory = (settings: unknown) => Driver;
