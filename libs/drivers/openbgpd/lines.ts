import type { Cidr } from '#domain';

/** A prefix-set with the entries of both families. `foreign` are members that this driver never writes. */
export interface SetContent {
  readonly entries: readonly Cidr[];
  /** The entries with `or-longer`. The same objects as in `entries`. */
  readonly longer: ReadonlySet<Cidr>;
  readonly foreign: readonly string[];
}

/** A list's part of the file, taken apart. */
export interface ListSection {
  readonly name: string;
  /** The content's name, as the part gives it. */
  readonly id: string | undefined;
  /** Undefined where the part does not define the set. */
  readonly set: SetContent | undefined;
}

/** What a running bgpd tells of a prefix-set. Not a word of its content. */
export interface RunningSet {
  readonly name: string;
  readonly v4: number;
  readonly v6: number;
  /** Whole seconds since its content changed. */
  readonly unchangedSeconds: number;
}

/** The two families of a list with their names, for loops over both. */
export const FAMILIES = [
  { family: 4, key: 'v4', label: 'IPv4' },
  { family: 6, key: 'v6', label: 'IPv6' },
] as const;

/**
 * The name of the empty set that stands beside a list's own: bgpd takes its configuration whole or not at all, so that
 * the sets that it has names of tell which content it has read.
 */
export function idSetName(name: string, id: string): string {
  return `${name}-id-${id}`;
}
