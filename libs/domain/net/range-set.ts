import { type Address, compareAddresses, nextAddress, previousAddress } from './address.js';
import { type AddressRange, sizeOf } from './range.js';

// Every function takes ranges as they come: unsorted, overlapping, of both families. Every answer is canonical:
// sorted, disjoint and maximal (no two neighbours could be one range).

/** The addresses that are in any of the sets. */
export function unite(...sets: readonly (readonly AddressRange[])[]): AddressRange[] {
  const sorted = inOrder(sets.length === 1 ? sets[0]! : sets.flat());
  const united: AddressRange[] = [];
  let current: AddressRange | undefined;
  for (const range of sorted) {
    if (!current || !touches(current, range)) {
      if (current) united.push(current);
      current = range;
    } else if (compareAddresses(range.last, current.last) > 0) {
      current = { first: current.first, last: range.last };
    }
  }
  if (current) united.push(current);
  return united;
}

/** The addresses that are in both sets. */
export function intersect(a: readonly AddressRange[], b: readonly AddressRange[]): AddressRange[] {
  const left = unite(a);
  const right = unite(b);
  const common: AddressRange[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const x = left[i]!;
    const y = right[j]!;
    const first = later(x.first, y.first);
    const last = earlier(x.last, y.last);
    if (compareAddresses(first, last) <= 0) common.push({ first, last });
    if (last === x.last) i++;
    else j++;
  }
  return common;
}

/** The addresses that are in `from` and not in `taken`. */
export function subtract(from: readonly AddressRange[], taken: readonly AddressRange[]): AddressRange[] {
  const holes = unite(taken);
  const left: AddressRange[] = [];
  let next = 0;
  for (const range of unite(from)) {
    let first: Address | undefined = range.first;
    while (next < holes.length && compareAddresses(holes[next]!.last, range.first) < 0) next++;
    // A hole that reaches beyond this range may also cut the following one, so `next` stays on it.
    for (let hole = holes[next]; first && hole && compareAddresses(hole.first, range.last) <= 0; hole = holes[++next]) {
      const before = previousAddress(hole.first);
      if (before && compareAddresses(first, before) <= 0) left.push({ first, last: before });
      first = nextAddress(hole.last);
      if (compareAddresses(hole.last, range.last) >= 0) {
        first = undefined;
        break;
      }
    }
    if (first) left.push({ first, last: range.last });
  }
  return left;
}

/** How many addresses the ranges cover, exactly; an address in several ranges counts once. */
export function countAddresses(ranges: readonly AddressRange[]): bigint {
  return unite(ranges).reduce((total, range) => total + sizeOf(range), 0n);
}

/** Whether an address is in any of the ranges. For many addresses use `intersect` or `subtract`: one pass for all. */
export function includes(ranges: readonly AddressRange[], address: Address): boolean {
  return ranges.some(
    (range) => compareAddresses(range.first, address) <= 0 && compareAddresses(address, range.last) <= 0,
  );
}

/** Each address of the ranges once, in order, produced as it is asked for. */
export function* addresses(ranges: readonly AddressRange[]): Generator<Address> {
  for (const { first, last } of unite(ranges)) {
    for (let address: Address | undefined = first; address; address = nextAddress(address)) {
      yield address;
      if (compareAddresses(address, last) === 0) break;
    }
  }
}

/** Whether two sets cover the same addresses, however they are cut up. */
export function equalSets(a: readonly AddressRange[], b: readonly AddressRange[]): boolean {
  const left = unite(a);
  const right = unite(b);
  return left.length === right.length && left.every((range, index) => sameRange(range, right[index]!));
}

function inOrder(ranges: readonly AddressRange[]): readonly AddressRange[] {
  // Ranges from the database and from this file are in order already, and a look is cheaper than a sort.
  const sorted = ranges.every((range, index) => index === 0 || byFirst(ranges[index - 1]!, range) <= 0);
  return sorted ? ranges : ranges.toSorted(byFirst);
}

function byFirst(a: AddressRange, b: AddressRange): number {
  return compareAddresses(a.first, b.first);
}

/** Whether `range`, which starts no earlier than `current`, overlaps it or follows without a gap. */
function touches(current: AddressRange, range: AddressRange): boolean {
  if (current.last.family !== range.first.family) return false;
  if (compareAddresses(range.first, current.last) <= 0) return true;
  const next = nextAddress(current.last);
  return next !== undefined && compareAddresses(range.first, next) === 0;
}

function sameRange(a: AddressRange, b: AddressRange): boolean {
  return compareAddresses(a.first, b.first) === 0 && compareAddresses(a.last, b.last) === 0;
}

function later(a: Address, b: Address): Address {
  return compareAddresses(a, b) >= 0 ? a : b;
}

function earlier(a: Address, b: Address): Address {
  return compareAddresses(a, b) <= 0 ? a : b;
}
