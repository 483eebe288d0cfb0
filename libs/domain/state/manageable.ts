import { nextAddress, previousAddress } from '../net/address.js';
import { cidrRange, type Cidr } from '../net/cidr.js';
import type { AddressRange } from '../net/range.js';

/** 'hosts': without network and broadcast address where the family has them. 'all': every address (routed blocks). */
export type HostRange = 'hosts' | 'all';

/** A27: which addresses of a subnet can be switched. Never empty. */
export function manageableRange(cidr: Cidr, hostRange: HostRange): AddressRange {
  const { first, last } = cidrRange(cidr);
  const whole = hostRange === 'all' || cidr.network.family === 6 || cidr.length >= 31;
  if (whole) return { first, last };
  // An IPv4 block of /30 or shorter has at least four addresses, so neither neighbour can be missing.
  return { first: nextAddress(first)!, last: previousAddress(last)! };
}
