import { type Address, compareAddresses, nextAddress, sameAddress } from './address.js';
import { v4 } from './address-words.js';
import type { AddressRange } from './range.js';

/** The IPv4 ranges among these as sorted, disjoint, maximal ranges. */
export function mergeV4(ranges: readonly AddressRange[]): AddressRange[] {
  // Starts and ends are sorted apart from each other, as plain numbers, which is many times faster than sorting
  // objects. It is right because a merged range ends exactly where as many ranges have ended as have begun.
  const starts = new Uint32Array(ranges.length);
  const ends = new Uint32Array(ranges.length);
  let count = 0;
  for (const { first, last } of ranges) {
    if (first.family !== 4) continue;
    starts[count] = first.w0;
    ends[count] = last.w0;
    count++;
  }
  starts.subarray(0, count).sort();
  ends.subarray(0, count).sort();

  const merged: AddressRange[] = [];
  let start = 0;
  for (let end = 0; end < count; end++) {
    if (end + 1 < count && starts[end + 1]! <= ends[end]! + 1) continue;
    merged.push({ first: v4(starts[start]!), last: v4(ends[end]!) });
    start = end + 1;
  }
  return merged;
}

/** The IPv6 ranges among these as sorted, disjoint, maximal ranges. */
export function mergeV6(ranges: readonly AddressRange[]): AddressRange[] {
  const own = ranges.filter((range) => range.first.family === 6).sort((a, b) => compareAddresses(a.first, b.first));
  const merged: { first: Address; last: Address }[] = [];
  for (const { first, last } of own) {
    const before = merged.at(-1);
    if (!before || !reaches(before.last, first)) merged.push({ first, last });
    else if (compareAddresses(last, before.last) > 0) before.last = last;
  }
  return merged;
}

/** Whether a range that ends at `last` overlaps, or is followed without a gap by, a later one that starts at `first`. */
function reaches(last: Address, first: Address): boolean {
  if (compareAddresses(first, last) <= 0) return true;
  const next = nextAddress(last);
  return next !== undefined && sameAddress(next, first);
}
