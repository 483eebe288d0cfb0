import type { Cidr } from '#domain';

/** One member of a prefix-set: prefixes inside `prefix` whose length is from `min` to `max`. */
export interface SetMember {
  readonly prefix: Cidr;
  readonly min: number;
  readonly max: number;
}

/** A prefix-set as gobgpd has it, with every copy of a member. Undefined = there is none. */
export type PrefixSet = readonly SetMember[] | undefined;

/** A list in gobgpd. */
export interface GobgpList {
  readonly name: string;
  readonly v4: PrefixSet;
  readonly v6: PrefixSet;
}

/** What our paths say, but for their prefix. */
export interface PathAttributes {
  readonly communities: readonly number[];
  readonly nextHop: string;
  readonly localPreference: number;
}

/** A path in GoBGP's table that bears the number of one of our lists. */
export interface OwnPath {
  readonly prefix: Cidr;
  readonly number: number;
  /** Undefined where it says something that no path of ours does. */
  readonly attributes: PathAttributes | undefined;
}

/** The two families of a list with their names, for loops over both. */
export const FAMILIES = [
  { family: 4, key: 'v4', label: 'IPv4', bits: 32 },
  { family: 6, key: 'v6', label: 'IPv6', bits: 128 },
] as const;

/** The name of a family's set: GoBGP has no sets of both. */
export function setName(name: string, key: 'v4' | 'v6'): string {
  return `${name}-${key}`;
}
