import { type Address, addressNumber, compareAddresses } from './address.js';

/** All addresses from `first` to `last`, both included. One family, `first` not after `last`. */
export interface AddressRange {
  readonly first: Address;
  readonly last: Address;
}

/** The range from `first` to `last`; undefined when it is reversed or mixes families (A40-42). */
export function rangeBetween(first: Address, last: Address): AddressRange | undefined {
  if (first.family !== last.family || compareAddresses(first, last) > 0) return undefined;
  return { first, last };
}

/** The range of one address. */
export function rangeOf(address: Address): AddressRange {
  return { first: address, last: address };
}

/** How many addresses a range has, exactly; up to 2^128. */
export function sizeOf(range: AddressRange): bigint {
  return addressNumber(range.last) - addressNumber(range.first) + 1n;
}
