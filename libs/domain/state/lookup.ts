import { type Address, compareAddresses } from '../net/address.js';
import type { AddressRange } from '../net/range.js';

// Binary searches in sorted, disjoint ranges: what one request touches costs the same however much else there is.

/** Index of the first range that ends at or after `address`; the number of ranges when none does. */
export function indexFrom(ranges: readonly AddressRange[], address: Address): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAddresses(ranges[middle]!.last, address) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The range that holds `address`. */
export function rangeAt<T extends AddressRange>(ranges: readonly T[], address: Address): T | undefined {
  const range = ranges[indexFrom(ranges, address)];
  return range !== undefined && compareAddresses(range.first, address) <= 0 ? range : undefined;
}

/** Where the ranges lie that overlap the stretch from `first` to `last`: from index `from` up to, not including, `to`. */
export function indexesWithin(
  ranges: readonly AddressRange[],
  { first, last }: AddressRange,
): { from: number; to: number } {
  const from = indexFrom(ranges, first);
  const end = indexFrom(ranges, last);
  const reaches = end < ranges.length && compareAddresses(ranges[end]!.first, last) <= 0;
  return { from, to: reaches ? end + 1 : end };
}
