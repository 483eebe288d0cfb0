import type { Cidr, Family } from '#domain';

/** What BIRD's configuration has of one family of a list. `foreign` are members and lines that this driver never writes. */
export interface BirdSet {
  readonly entries: readonly Cidr[];
  /** The entries with `{24,32}` behind them: they match what is inside as well. The same objects as in `entries`. */
  readonly longer: readonly Cidr[];
  readonly foreign: readonly string[];
}

/** A list's file, taken apart. A set that the file does not define is undefined. */
export interface BirdFile {
  readonly name: string;
  /** The content's name in BIRD, as the file gives it. */
  readonly id: string | undefined;
  readonly v4: BirdSet | undefined;
  readonly v6: BirdSet | undefined;
}

/** The two families of a list with their names, for loops over both. */
export const FAMILIES = [
  { family: 4, key: 'v4', label: 'IPv4' },
  { family: 6, key: 'v6', label: 'IPv6' },
] as const;

/** The constant in BIRD that holds a family's set. */
export function setSymbol(name: string, key: 'v4' | 'v6'): string {
  return `'${name}-${key}'`;
}

/** The constant in BIRD that names the content: it is read from the same file as the sets, all or nothing. */
export function idSymbol(name: string): string {
  return `'${name}-id'`;
}

/** The longest prefix length of a family. */
export function bitsOf(family: Family): number {
  return family === 4 ? 32 : 128;
}
