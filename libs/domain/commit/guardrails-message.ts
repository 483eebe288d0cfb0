import { formatAddress, sameAddress } from '../net/address.js';
import { type AddressRange, sizeOf } from '../net/range.js';

/** Addresses in words: the first range, and how much there is in all. `ranges` are disjoint and not empty. */
export function describeRanges(ranges: readonly AddressRange[]): string {
  const [{ first, last }] = ranges as readonly [AddressRange];
  const named = sameAddress(first, last) ? formatAddress(first) : `${formatAddress(first)}-${formatAddress(last)}`;
  const count = ranges.reduce((sum, range) => sum + sizeOf(range), 0n);
  if (ranges.length === 1) return count === 1n ? named : `${named} (${count} addresses)`;
  return `${named} and ${ranges.length - 1} more (${count} addresses in all)`;
}
