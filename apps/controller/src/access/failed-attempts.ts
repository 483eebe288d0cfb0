import type { Figures, Verdict } from './rate-limiter.service.js';

const WINDOW_MS = 60_000;
/** Sources that are remembered; the one that has failed longest ago makes room. With 60 moments each, 5 MB at most. */
const MAX_SOURCES = 10_000;

/**
 * A18: failed authentication per source, on this replica alone and in memory: it has to stay cheap under an attack from many
 * addresses. At most `limit` failures are answered 401 in any 60 seconds; those above are refused and not counted.
 */
export class FailedAttempts {
  /** Moments of failures, oldest first; the sources in the order of their last failure. */
  private readonly moments = new Map<string, number[]>();

  /** `now` is a monotonic clock in milliseconds. */
  constructor(
    private readonly limit: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts one failure of `source`. */
  count(source: string): Verdict {
    const now = this.now();
    const recent = this.recent(source, now);
    this.moments.delete(source);
    this.moments.set(source, recent);
    if (this.moments.size > MAX_SOURCES) this.moments.delete(this.moments.keys().next().value!);
    if (recent.length >= this.limit) {
      const wait = recent[recent.length - this.limit]! + WINDOW_MS - now;
      return { limit: this.limit, remaining: 0, retryAfter: Math.max(1, Math.ceil(wait / 1_000)) };
    }
    recent.push(now);
    return { limit: this.limit, remaining: this.limit - recent.length };
  }

  /** How a source stands, without counting anything. */
  figures(source: string): Figures {
    return { limit: this.limit, remaining: this.limit - this.recent(source, this.now()).length };
  }

  private recent(source: string, now: number): number[] {
    const all = this.moments.get(source) ?? [];
    const expired = all.findIndex((moment) => moment > now - WINDOW_MS);
    return expired === 0 ? all : all.slice(expired === -1 ? all.length : expired);
  }
}
