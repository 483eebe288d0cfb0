import { formatAddress, packAddress, parseAddress } from '#domain';

/** ::ffff:0:0/96: an IPv4 peer on a socket that listens for both families. */
const V4_MAPPED = '00000000000000000000ffff';
const SLASH_64 = 8;

/**
 * Whom failed authentication is counted for (A18): the IPv4 address, or the /64 of an IPv6 address, since whoever has one address
 * of it has all.
 */
export function sourceOf(ip: string): string {
  // The zone of a link-local address names an interface of ours, not a peer.
  const address = parseAddress(ip.replace(/%.*$/, ''));
  if (address === undefined) return ip;
  if (address.family === 4) return formatAddress(address);
  const hex = Buffer.from(packAddress(address)).toString('hex');
  if (hex.startsWith(V4_MAPPED)) return [...Buffer.from(hex.slice(V4_MAPPED.length), 'hex')].join('.');
  return `${hex.slice(0, SLASH_64 * 2)}/64`;
}
