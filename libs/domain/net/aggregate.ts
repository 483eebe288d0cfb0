import { type Address, addressBits, sameAddress } from './address.js';
import type { Cidr } from './cidr.js';
import { firstOfPrefix, lastOfPrefix, sharedPrefixLength } from './prefix.js';
import type { AddressRange } from './range.js';
import { unite } from './range-set.js';

/**
 * The fewest blocks that cover exactly the given addresses (N50, A49): never one more or fewer, neighbours joined,
 * sorted, IPv4 before IPv6. The order, overlap and cutting of the input make no difference.
 */
export function aggregate(ranges: readonly AddressRange[]): Cidr[] {
  const blocks: Cidr[] = [];
  for (const { first, last } of unite(ranges)) cover(first, last, blocks);
  return blocks;
}

/** Adds the blocks of one range: the smallest block around it if it fills that, else those of its two halves. */
function cover(first: Address, last: Address, blocks: Cidr[]): void {
  const length = sharedPrefixLength(first, last);
  if (length === addressBits(first.family) || fills(first, last, length)) {
    blocks.push({ network: first, length });
    return;
  }
  cover(first, lastOfPrefix(first, length + 1), blocks);
  cover(firstOfPrefix(last, length + 1), last, blocks);
}

function fills(first: Address, last: Address, length: number): boolean {
  return sameAddress(first, firstOfPrefix(first, length)) && sameAddress(last, lastOfPrefix(last, length));
}
