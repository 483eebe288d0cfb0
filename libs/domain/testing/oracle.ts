import {
  type Address,
  addressBits,
  type AddressRange,
  type Cidr,
  type Family,
  packAddress,
  unpackAddress,
} from '../index.js';

// The same rules once more in the most obvious way, with BigInt and Set, to judge the fast ones by.

/** The address as a number, read from its bytes. */
export function numberOf(address: Address): bigint {
  return packAddress(address).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
}

/** The address of a family that has this number. */
export function addressAt(family: Family, number: bigint): Address {
  const bytes = new Uint8Array(addressBits(family) / 8);
  for (let index = bytes.length - 1, rest = number; index >= 0; index--, rest /= 256n)
    bytes[index] = Number(rest % 256n);
  return unpackAddress(bytes);
}

/** The addresses of small ranges, each as `family/number`. */
export function members(ranges: readonly AddressRange[]): Set<string> {
  const found = new Set<string>();
  for (const { first, last } of ranges) {
    for (let number = numberOf(first); number <= numberOf(last); number++) found.add(`${first.family}/${number}`);
  }
  return found;
}

/**
 * The fewest blocks that cover exactly these ranges: halve the whole space until a block is full or empty. Any exact
 * cover needs a block inside each of these, hence none is smaller.
 */
export function fewestBlocks(ranges: readonly AddressRange[]): Cidr[] {
  return [4, 6].flatMap((family) => {
    const own = ranges.filter((range) => range.first.family === family);
    return halve(family as Family, 0n, 0, disjoint(own.map(({ first, last }) => [numberOf(first), numberOf(last)])));
  });
}

type Interval = readonly [first: bigint, last: bigint];

function halve(family: Family, base: bigint, length: number, covered: readonly Interval[]): Cidr[] {
  const size = 1n << BigInt(addressBits(family) - length);
  const inside = covered
    .filter(([first, last]) => last >= base && first < base + size)
    .map(([first, last]) => [greatest(first, base), least(last, base + size - 1n)] as const);
  if (inside.length === 0) return [];
  const count = inside.reduce((sum, [first, last]) => sum + last - first + 1n, 0n);
  if (count === size) return [{ network: addressAt(family, base), length }];
  return [base, base + size / 2n].flatMap((half) => halve(family, half, length + 1, inside));
}

function disjoint(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.reduce<Interval[]>((found, [first, last]) => {
    const reached = found.at(-1)?.[1] ?? -1n;
    return last <= reached ? found : [...found, [greatest(first, reached + 1n), last]];
  }, []);
}

function greatest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
