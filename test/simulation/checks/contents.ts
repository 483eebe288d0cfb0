import { addresses, cidrRange, formatAddress, unite, type AddressRange, type Cidr, type PrefixList } from '#domain';

const known = new WeakMap<PrefixList, { readonly ranges: AddressRange[]; readonly texts: ReadonlySet<string> }>();

/** What a list covers, address by address: the lists of a simulation are small. */
export function covered(list: PrefixList): { readonly ranges: AddressRange[]; readonly texts: ReadonlySet<string> } {
  const cached = known.get(list);
  if (cached !== undefined) return cached;
  const result = coveredBy([...list.v4, ...list.v6]);
  known.set(list, result);
  return result;
}

export function coveredBy(cidrs: readonly Cidr[]): { ranges: AddressRange[]; texts: Set<string> } {
  const ranges = unite(cidrs.map(cidrRange));
  const size = cidrs.some(({ network, length }) => length < (network.family === 4 ? 24 : 120));
  // A list that covers half the Internet is found by its ranges; it need not be written down address by address.
  return { ranges, texts: size ? new Set() : new Set([...addresses(ranges)].map(formatAddress)) };
}

export function sameTexts(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((text) => b.has(text));
}
