import { packEntries } from './packed.js';
import type { PrefixList } from './prefix-list.js';

/**
 * The bytes that a list's digest is taken over, the same in every language. Numbers are 32-bit big-endian:
 *
 *     length of the name in bytes · name in UTF-8
 *     number of IPv4 entries · packed IPv4 entries
 *     number of IPv6 entries · packed IPv6 entries
 *
 * The counts keep two different lists from having the same bytes. Throws MalformedEntries on a list out of order.
 */
export function digestInput(list: PrefixList): Uint8Array {
  const name = new TextEncoder().encode(list.name);
  return concatenate([
    bigEndian(name.length),
    name,
    bigEndian(list.v4.length),
    packEntries(list.v4),
    bigEndian(list.v6.length),
    packEntries(list.v6),
  ]);
}

/** The digest of a list: SHA-256, which the caller brings along, over `digestInput`. */
export function listDigest(list: PrefixList, sha256: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  return sha256(digestInput(list));
}

function bigEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
