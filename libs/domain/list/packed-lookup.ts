import { type Address, addressBits, compareAddresses, unpackAddress } from '../net/address.js';
import { cidrRange } from '../net/cidr.js';

/**
 * Whether an address lies in one of the packed entries of its family. Looks at a few entries only, however many there are,
 * and therefore asks for entries that do not overlap, as `aggregate` makes them.
 */
export function packedCovers(entries: Uint8Array, address: Address): boolean {
  const size = 1 + addressBits(address.family) / 8;
  const networkAt = (index: number): Address => unpackAddress(entries.subarray(index * size + 1, (index + 1) * size));
  let low = 0;
  let high = entries.length / size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAddresses(networkAt(middle), address) <= 0) low = middle + 1;
    else high = middle;
  }
  // Only the last entry that begins at or before the address can reach it.
  if (low === 0) return false;
  const entry = { network: networkAt(low - 1), length: entries[(low - 1) * size]! };
  return compareAddresses(address, cidrRange(entry).last) <= 0;
}
