import { type Address, compareAddresses, nextAddress, previousAddress, sameAddress } from './address.js';
import { FULL_WORD, v4, v6 } from './address-words.js';
import { mergeV4, mergeV6 } from './merge.js';
import { type AddressRange, sizeOf } from './range.js';

const ALL_V4: AddressRange = { first: v4(0), last: v4(FULL_WORD) };
const ALL_V6: AddressRange = { first: v6(0, 0, 0, 0), last: v6(FULL_WORD, FULL_WORD, FULL_WORD, FULL_WORD) };

// Every function takes ranges as they come: unsorted, overlapping, of both families. Every answer is canonical:
// sorted, disjoint and maximal (no two neighbours could be one range).

/** The addresses that are in any of the sets. */
export function unite(...sets: readonly (readonly AddressRange[])[]): AddressRange[] {
  const all = sets.length === 1 ? sets[0]! : sets.flat();
  return mergeV4(all).concat(mergeV6(all));
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
  return intersect(from, gaps(taken));
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
      if (sameAddress(address, last)) break;
    }
  }
}

/** Whether two sets cover the same addresses, however they are cut up. */
export function equalSets(a: readonly AddressRange[], b: readonly AddressRange[]): boolean {
  const left = unite(a);
  const right = unite(b);
  return left.length === right.length && left.every((range, index) => sameRange(range, right[index]!));
}

/** All addresses of both families that are in none of the ranges. */
function gaps(ranges: readonly AddressRange[]): AddressRange[] {
  return [...gapsBetween(mergeV4(ranges), ALL_V4), ...gapsBetween(mergeV6(ranges), ALL_V6)];
}

function gapsBetween(merged: readonly AddressRange[], whole: AddressRange): AddressRange[] {
  const found: AddressRange[] = [];
  let first: Address | undefined = whole.first;
  for (const range of merged) {
    const last = previousAddress(range.first);
    if (first && last && compareAddresses(first, last) <= 0) found.push({ first, last });
    first = nextAddress(range.last);
  }
  if (first) found.push({ first, last: whole.last });
  return found;
}

function sameRange(a: AddressRange, b: AddressRange): boolean {
  return sameAddress(a.first, b.first) && sameAddress(a.last, b.last);
}

function later(a: Address, b: Address): Address {
  return compareAddresses(a, b) >= 0 ? a : b;
}

function earlier(a: Address, b: Address): Address {
  return compareAddresses(a, b) <= 0 ? a : b;
}
