import { Resolver } from 'node:dns/promises';

/** The addresses of a DNS name; empty when it has none. Must reject when `signal` is aborted. */
export type ResolveName = (name: string, signal: AbortSignal) => Promise<string[]>;

/** RFC 6761: never asked of a server. */
const LOCALHOST = /(^|\.)localhost$/;
const NO_SUCH = new Set(['ENODATA', 'ENOTFOUND']);

/**
 * Asks DNS for both families; `servers` instead of those of this machine. Not getaddrinfo (dns.lookup): that blocks one of
 * libuv's four threads for as long as a slow name server likes, cannot be cancelled, and knows this machine's hosts file.
 */
export function nameResolver(servers?: readonly string[]): ResolveName {
  return async (name, signal) => {
    if (LOCALHOST.test(name)) return ['127.0.0.1', '::1'];
    signal.throwIfAborted();
    const resolver = new Resolver();
    if (servers !== undefined) resolver.setServers(servers);
    const cancel = (): void => resolver.cancel();
    signal.addEventListener('abort', cancel);
    try {
      return addressesIn(await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]));
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}

/** One family may be missing or in trouble as long as the other one has addresses. */
function addressesIn(families: readonly PromiseSettledResult<string[]>[]): string[] {
  const addresses = families.flatMap((family) => (family.status === 'fulfilled' ? family.value : []));
  if (addresses.length > 0) return addresses;
  for (const family of families) {
    if (family.status === 'rejected' && !NO_SUCH.has((family.reason as { code?: string }).code ?? ''))
      throw family.reason;
  }
  return [];
}
