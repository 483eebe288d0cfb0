import type { ValidToken } from './token.store.js';

/** A token that was valid when it was looked up. */
export interface Known extends ValidToken {
  /** SHA-256 of the text that has matched the keyed hash: cheaper to compare with than the HMAC. */
  proof?: Uint8Array;
}

interface Entry {
  readonly known: Known;
  readonly until: number;
}

/** A revoked token works for at most so long on any replica; no doorbell is needed for it. */
const FRESH_MS = 1_000;
/** Only tokens that exist get in, so this is a bound for very large installations, not a defence. */
const MAX_ENTRIES = 50_000;

/** Tokens by key id. The text of a token is never kept. */
export class TokenCache {
  private readonly entries = new Map<string, Entry>();
  private lastDrop = -Infinity;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What was looked up less than a second ago and has not expired since. */
  fresh(keyId: string): Known | undefined {
    const entry = this.entries.get(keyId);
    return entry !== undefined && this.now() < entry.until ? entry.known : undefined;
  }

  /** What was looked up last, whenever that was. */
  stale(keyId: string): Known | undefined {
    return this.entries.get(keyId)?.known;
  }

  /** A moment for `put`, to be taken before the database is asked: what is found may be as old as the question. */
  moment(): number {
    return this.now();
  }

  put(keyId: string, known: Known, askedAt: number): void {
    // The answer may be from before the token was revoked.
    if (askedAt <= this.lastDrop) return;
    this.entries.delete(keyId);
    if (this.entries.size >= MAX_ENTRIES) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(keyId, { known, until: askedAt + Math.min(FRESH_MS, known.validForMs) });
  }

  drop(keyId: string): void {
    this.lastDrop = this.now();
    this.entries.delete(keyId);
  }
}
