import { type Address, addressBits, compareAddresses, formatAddress, parseAddress, sameAddress } from './address.js';
import { firstOfPrefix, lastOfPrefix } from './prefix.js';
import type { AddressRange } from './range.js';

/** A block of addresses. The host bits of `network` are always zero. */
export interface Cidr {
  readonly network: Address;
  readonly length: number;
}

const LENGTH = /^(0|[1-9][0-9]{0,2})$/;

/** The block of `length` bits around an address, host bits cleared. Throws RangeError at an impossible length. */
export function cidrAround(address: Address, length: number): Cidr {
  if (!isLength(address, length)) throw new RangeError(`IPv${address.family} has no prefix length ${length}`);
  return { network: firstOfPrefix(address, length), length };
}

/** Reads `address/length`, as strictly as an address; host bits are masked off (A40). Anything else is undefined. */
export function parseCidr(text: string): Cidr | undefined {
  const written = splitCidr(text);
  return written && { network: firstOfPrefix(written.address, written.length), length: written.length };
}

/** Whether a text is a CIDR that names an address inside its block rather than the block: `10.1.0.5/24`. */
export function hasHostBits(text: string): boolean {
  const written = splitCidr(text);
  if (!written) return false;
  return !sameAddress(written.address, firstOfPrefix(written.address, written.length));
}

/** Prints a block: `10.1.0.0/24`, `2001:db8::/32`. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(cidr.network)}/${cidr.length}`;
}

/** The addresses of a block. */
export function cidrRange(cidr: Cidr): AddressRange {
  return { first: cidr.network, last: lastOfPrefix(cidr.network, cidr.length) };
}

/** Orders blocks: IPv4 before IPv6, by network, then the larger block first. Negative, zero or positive. */
export function compareCidrs(a: Cidr, b: Cidr): number {
  return compareAddresses(a.network, b.network) || a.length - b.length;
}

function splitCidr(text: string): { address: Address; length: number } | undefined {
  const slash = text.lastIndexOf('/');
  const address = slash < 0 ? undefined : parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (!address || !LENGTH.test(digits)) return undefined;
  const length = Number(digits);
  return isLength(address, length) ? { address, length } : undefined;
}

function isLength(address: Address, length: number): boolean {
  return Number.isInteger(length) && length >= 0 && length <= addressBits(address.family);
}
