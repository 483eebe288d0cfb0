import { MalformedEntries } from '../errors/malformed-entries.js';
import { addressBits, type Family, sameAddress, unpackAddress } from '../net/address.js';
import { writeAddress } from '../net/address-bytes.js';
import { type Cidr, compareCidrs } from '../net/cidr.js';
import { firstOfPrefix } from '../net/prefix.js';

/**
 * Entries of one family as bytes: for each one byte of prefix length, then 4 or 16 address bytes in network order.
 * The entries must be in order and without repetition, as a PrefixList has them; else it throws MalformedEntries.
 */
export function packEntries(cidrs: readonly Cidr[]): Uint8Array {
  const family = cidrs[0]?.network.family ?? 4;
  const size = entrySize(family);
  const bytes = new Uint8Array(cidrs.length * size);
  const view = new DataView(bytes.buffer);
  for (const [index, cidr] of cidrs.entries()) {
    if (cidr.network.family !== family) throw new MalformedEntries({ reason: 'wrong family', index });
    checkOrder(cidrs[index - 1], cidr, index);
    bytes[index * size] = cidr.length;
    writeAddress(cidr.network, view, index * size + 1);
  }
  return bytes;
}

/**
 * Reads what `packEntries` wrote. Throws MalformedEntries when an entry is cut off, its prefix is too long or has host
 * bits, or it does not come after the one before it: a list has exactly one packed form.
 */
export function unpackEntries(bytes: Uint8Array, family: Family): Cidr[] {
  const size = entrySize(family);
  const count = Math.floor(bytes.length / size);
  if (count * size !== bytes.length) throw new MalformedEntries({ reason: 'truncated', index: count });
  const cidrs: Cidr[] = [];
  for (let index = 0; index < count; index++) {
    const cidr = unpackEntry(bytes.subarray(index * size, (index + 1) * size), index);
    checkOrder(cidrs[index - 1], cidr, index);
    cidrs.push(cidr);
  }
  return cidrs;
}

function unpackEntry(entry: Uint8Array, index: number): Cidr {
  const length = entry[0]!;
  const network = unpackAddress(entry.subarray(1));
  if (length > addressBits(network.family)) throw new MalformedEntries({ reason: 'length too long', index });
  if (!sameAddress(network, firstOfPrefix(network, length))) {
    throw new MalformedEntries({ reason: 'host bits set', index });
  }
  return { network, length };
}

function checkOrder(before: Cidr | undefined, cidr: Cidr, index: number): void {
  if (before && compareCidrs(before, cidr) >= 0) throw new MalformedEntries({ reason: 'out of order', index });
}

function entrySize(family: Family): number {
  return 1 + addressBits(family) / 8;
}
