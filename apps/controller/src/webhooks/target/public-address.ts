import { cidrRange, includes, packAddress, parseAddress, parseCidr, unpackAddress, type Address } from '#domain';
import ipaddr from 'ipaddr.js';

const range = (cidr: string) => cidrRange(parseCidr(cidr)!);
/** The only part of IPv6 from which global addresses are given out; ipaddr.js calls IPv4-compatible ones and others "unicast". */
const GLOBAL_V6 = range('2000::/3');
/** RFC 6052: on networks with DNS64 this is how IPv4 targets look. The last four bytes are the address that is reached. */
const NAT64 = range('64:ff9b::/96');
/** Looks public and is answered by the virtual machine's host: Azure's metadata and agent service. */
const HOST_SERVICES = [range('168.63.129.16/32')];

/**
 * A71: whether an address is one that anybody on the internet may be meant to reach: no private, loopback, link-local,
 * metadata, documentation, tunnel or reserved address, in no disguise. What is no address at all is not public either.
 */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text);
  if (address === undefined) return false;
  if (includes([NAT64], address)) return isPublic(unpackAddress(packAddress(address).subarray(12)));
  return isPublic(address);
}

function isPublic(address: Address): boolean {
  if (address.family === 6 && !includes([GLOBAL_V6], address)) return false;
  if (includes(HOST_SERVICES, address)) return false;
  return ipaddr.fromByteArray([...packAddress(address)]).range() === 'unicast';
}
