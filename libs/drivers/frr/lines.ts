import type { Cidr, Family } from '#domain';

/** One line of a prefix-list as FRR has it. `ge` and `le` are prefix lengths; undefined = not given. */
export interface FrrLine {
  readonly seq: number;
  readonly action: 'permit' | 'deny';
  readonly prefix: Cidr;
  readonly ge: number | undefined;
  readonly le: number | undefined;
}

/** One family of a list in one daemon. */
export type FrrFamily =
  | { readonly state: 'absent' }
  | { readonly state: 'present'; readonly lines: readonly FrrLine[]; readonly description: string | undefined };

/** A list in one daemon. */
export interface FrrList {
  readonly name: string;
  readonly v4: FrrFamily;
  readonly v6: FrrFamily;
}

/** The highest sequence number: our `deny any`, which also keeps `ip prefix-list X permit …` without seq from working. */
export const SENTINEL_SEQ = 4_294_967_295;

/** The word of the FRR command line for a family, and its longest prefix length. */
export const FAMILY = {
  4: { word: 'ip', bits: 32 },
  6: { word: 'ipv6', bits: 128 },
} as const;

/** `deny any`, wherever it stands. FRR shows it as `0.0.0.0/0 le 32` or `::/0 le 128`. */
export function isDenyAny(line: FrrLine): boolean {
  const { bits } = FAMILY[line.prefix.network.family];
  return line.action === 'deny' && line.prefix.length === 0 && line.ge === undefined && line.le === bits;
}

/** Our last line. */
export function isSentinel(line: FrrLine): boolean {
  return line.seq === SENTINEL_SEQ && isDenyAny(line);
}

/** A line of the form that this driver writes, in either match mode. */
export function isPlainEntry(line: FrrLine): boolean {
  const { bits } = FAMILY[line.prefix.network.family];
  return (
    line.seq !== SENTINEL_SEQ &&
    line.action === 'permit' &&
    line.ge === undefined &&
    (line.le === undefined || line.le === bits)
  );
}

/** The two families of a list with their names, for loops over both. */
export const FAMILIES: readonly { readonly family: Family; readonly key: 'v4' | 'v6'; readonly label: string }[] = [
  { family: 4, key: 'v4', label: 'IPv4' },
  { family: 6, key: 'v6', label: 'IPv6' },
];
