import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { LOGGER, type Logger } from '../platform/logger.js';
import { Unauthenticated } from './errors.js';
import { RateLimitStore, type Grant, type Wish } from './rate-limit.store.js';
import type { Principal } from './token.store.js';
import { TurnBatch } from '../platform/turn-batch.js';

/** N8: what a client is told about its limit. */
export interface Figures {
  readonly limit: number;
  /** After this request (A20). */
  readonly remaining: number;
}

export interface Verdict extends Figures {
  /** Seconds, whole, at least 1, after which a request is accepted again; only on refusals. */
  readonly retryAfter?: number;
}

interface Refusal {
  readonly limit: number;
  /** Nothing can be accepted before. Milliseconds of this process's monotonic clock, like `opensAt`. */
  readonly until: number;
  /** Something will be accepted then. */
  readonly opensAt: number;
}

/** Refusals are answered from memory for so long; it bounds what an operator's repair in the database waits for. */
const RECHECK_MS = 250;
const PRUNE_MS = 15_000;

/**
 * N6, A20: at most `rateLimit` accepted requests of a customer in any 60 seconds, over all replicas and restarts. What arrives in one
 * turn is decided in one statement; after a refusal nothing is asked until a request can be accepted again.
 */
@Injectable()
export class RateLimiter implements OnApplicationBootstrap {
  private readonly batch = new TurnBatch<Principal, Verdict | undefined>((principals) => this.decide(principals));
  private readonly refusals = new Map<number, Refusal>();
  private readonly last = new Map<number, Figures>();

  constructor(
    private readonly store: RateLimitStore,
    private readonly registry: SchedulerRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.registry.addInterval(
      'forget old requests',
      setInterval(() => void this.prune(), PRUNE_MS),
    );
  }

  /** Counts the request if it is accepted. Throws DatabaseUnavailable, and Unauthenticated when the customer is gone. */
  async admit(principal: Principal): Promise<Verdict> {
    const refusal = this.refusals.get(principal.customerId);
    if (refusal !== undefined && refusal.limit === principal.rateLimit && performance.now() < refusal.until) {
      return refused(refusal);
    }
    const verdict = await this.batch.ask(principal);
    if (verdict === undefined) throw new Unauthenticated();
    return verdict;
  }

  /** What this replica last told the customer; nothing remaining when it has told nothing yet. */
  lastFigures({ customerId, rateLimit }: Principal): Figures {
    return this.last.get(customerId) ?? { limit: rateLimit, remaining: 0 };
  }

  private async decide(principals: readonly Principal[]): Promise<readonly (Verdict | undefined)[]> {
    const wishes = wishesOf(principals);
    const sentAt = performance.now();
    const grants = await this.store.admit([...wishes.values()]);
    for (const [customerId, grant] of grants) this.remember(wishes.get(customerId)!, grant, sentAt);
    const asked = new Map<number, number>();
    return principals.map(({ customerId }) => {
      const grant = grants.get(customerId);
      if (grant === undefined) return undefined;
      const earlier = asked.get(customerId) ?? 0;
      asked.set(customerId, earlier + 1);
      const left = grant.granted - earlier - 1;
      if (left < 0) return refused(this.refusals.get(customerId)!);
      return { limit: wishes.get(customerId)!.limit, remaining: grant.remaining + left };
    });
  }

  private remember({ customerId, limit }: Wish, { remaining, retryAfter }: Grant, sentAt: number): void {
    this.last.set(customerId, { limit, remaining });
    if (retryAfter === null) {
      this.refusals.delete(customerId);
      return;
    }
    // The database's moment lies between sending and receiving: the earlier one bounds "not before", the later one "surely then".
    const receivedAt = performance.now();
    const opensAt = receivedAt + retryAfter * 1_000;
    this.refusals.set(customerId, {
      limit,
      opensAt,
      until: Math.min(sentAt + retryAfter * 1_000, receivedAt + RECHECK_MS),
    });
  }

  private async prune(): Promise<void> {
    try {
      await this.store.prune();
    } catch (error) {
      this.logger.warn('old requests not forgotten', { error: String(error) });
    }
  }
}

function wishesOf(principals: readonly Principal[]): Map<number, Wish> {
  const wishes = new Map<number, Wish>();
  for (const { customerId, rateLimit } of principals) {
    const wish = wishes.get(customerId);
    // Two tokens may have been looked up before and after the limit was changed: the smaller one is never wrong.
    const limit = Math.min(wish?.limit ?? rateLimit, rateLimit);
    wishes.set(customerId, { customerId, limit, wanted: (wish?.wanted ?? 0) + 1 });
  }
  return wishes;
}

function refused({ limit, opensAt }: Refusal): Verdict {
  return { limit, remaining: 0, retryAfter: Math.max(1, Math.ceil((opensAt - performance.now()) / 1_000)) };
}
