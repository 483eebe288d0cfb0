import { parseAddress } from '#domain';
import { exchange, ExchangeFailed, type Phase } from './target/exchange.js';
import { isPublicAddress } from './target/public-address.js';
import type { ResolveName } from './target/resolve-name.js';
import { hostOf, problemsOfTarget, type TargetPolicy } from './target/target-url.js';

/** Why an attempt got no status. 'interrupted': the replica that made it died meanwhile. */
export type AttemptError = 'no_url' | 'refused_url' | 'dns' | 'refused_address' | Phase | 'timeout' | 'interrupted';

/** What came of one attempt: an HTTP status, or why there is none. */
export type AttemptResult = { readonly httpStatus: number } | { readonly error: AttemptError };

export interface SenderOptions {
  readonly policy: TargetPolicy;
  readonly resolveName: ResolveName;
  /** Certificate authorities to trust instead of the well-known ones, in PEM. */
  readonly ca?: string;
}

export interface SignedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts to URLs that customers chose, without letting them choose what is reached (A71). */
export class Sender {
  constructor(private readonly options: SenderOptions) {}

  /** One attempt: name, connection, request and answer together take `timeoutMs` at most, whatever the other side does. */
  async send(target: string | null, message: SignedMessage, timeoutMs: number): Promise<AttemptResult> {
    if (target === null) return { error: 'no_url' };
    // Judged again: the policy may have become stricter since the URL was stored.
    if (problemsOfTarget(target, this.options.policy).length > 0) return { error: 'refused_url' };
    if (timeoutMs <= 0) return { error: 'timeout' };
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    try {
      return await this.attempt(new URL(target), message, deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted) return { error: 'timeout' };
      if (error instanceof ExchangeFailed) return { error: error.phase };
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private async attempt(url: URL, message: SignedMessage, signal: AbortSignal): Promise<AttemptResult> {
    const addresses = await this.addressesOf(hostOf(url), signal);
    signal.throwIfAborted();
    if (addresses.length === 0) return { error: 'dns' };
    // One address inside is enough to refuse: which of them is dialled is not ours to choose.
    if (!this.options.policy.allowPrivate && !addresses.every(isPublicAddress)) return { error: 'refused_address' };
    return { httpStatus: await exchange({ ...message, url, addresses, signal, ca: this.options.ca }) };
  }

  private async addressesOf(host: string, signal: AbortSignal): Promise<string[]> {
    // node:net resolves nothing for a literal, hence a guard in `lookup` alone would let it pass.
    if (parseAddress(host) !== undefined) return [host];
    return this.options.resolveName(host, signal).catch(() => []);
  }
}
