import { parseAddress } from '#domain';
import { isPublicAddress } from './public-address.js';
import type { ResolveName } from './resolve-name.js';
import { hostOf, problemsOfTarget, type TargetPolicy } from './target-url.js';

export type RefusalReason = 'refused_url' | 'dns' | 'refused_address';

/** The target is not dialled (A71). */
export class TargetRefused extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}

export interface TargetRules {
  readonly policy: TargetPolicy;
  readonly resolveName: ResolveName;
}

/** Where to connect to for `text`: the URL, and the addresses of its host, all of them checked. Throws TargetRefused. */
export async function checkTarget(
  text: string,
  rules: TargetRules,
  signal: AbortSignal,
): Promise<{ url: URL; addresses: string[] }> {
  // Judged again: the policy may have become stricter since the URL was stored.
  if (problemsOfTarget(text, rules.policy).length > 0) throw new TargetRefused('refused_url');
  const url = new URL(text);
  const addresses = await addressesOf(hostOf(url), rules.resolveName, signal);
  signal.throwIfAborted();
  if (addresses.length === 0) throw new TargetRefused('dns');
  // One address inside is enough to refuse: which of them is dialled is not ours to choose.
  if (!rules.policy.allowPrivate && !addresses.every(isPublicAddress)) throw new TargetRefused('refused_address');
  return { url, addresses };
}

async function addressesOf(host: string, resolveName: ResolveName, signal: AbortSignal): Promise<string[]> {
  // node:net resolves nothing for a literal, hence a guard in `lookup` alone would let it pass.
  if (parseAddress(host) !== undefined) return [host];
  return resolveName(host, signal).catch(() => []);
}
