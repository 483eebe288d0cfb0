import { checkTarget, TargetRefused, type RefusalReason, type TargetRules } from './target/check-target.js';
import { exchange, ExchangeFailed, type Phase } from './target/exchange.js';

/** Why an attempt got no status. 'interrupted': the replica that made it died meanwhile. */
export type AttemptError = 'no_url' | RefusalReason | Phase | 'timeout' | 'interrupted';

/** What came of one attempt: an HTTP status, or why there is none. */
export type AttemptResult = { readonly httpStatus: number } | { readonly error: AttemptError };

export interface SenderOptions extends TargetRules {
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
    if (timeoutMs <= 0) return { error: 'timeout' };
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    const { signal } = deadline;
    try {
      const checked = await checkTarget(target, this.options, signal);
      return { httpStatus: await exchange({ ...checked, ...message, signal, ca: this.options.ca }) };
    } catch (error) {
      if (signal.aborted) return { error: 'timeout' };
      if (error instanceof TargetRefused) return { error: error.reason };
      if (error instanceof ExchangeFailed) return { error: error.phase };
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
