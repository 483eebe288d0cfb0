import { newId, sha256 } from '#runtime';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CLOCK, type Clock } from '../platform/clock.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { IdempotencyKeyBusy, IdempotencyKeyReused, InvalidIdempotencyKey } from './errors.js';
import { IdempotencyStore } from './idempotency.store.js';

const KEY = /^[\x21-\x7e]{1,255}$/;
/** A synchronous commit takes half a minute at most; who comes meanwhile waits for its answer. */
const WAIT_MS = 40_000;
const LOOK_MS = 100;
const PRUNE_MS = 3_600_000;

/** A request that wants to be executed once. */
export interface OnceRequest {
  readonly customerId: number;
  /** The Idempotency-Key header; without it the request is simply executed. */
  readonly key: string | undefined;
  /** What makes it this request: method, path and body. */
  readonly content: Uint8Array;
}

/**
 * `Idempotency-Key`: a repeated request gets the first one's answer instead of being executed again, for 24 hours and on every
 * replica. Only successes are kept: a request that was refused changed nothing and may be tried again under the same key. A replica
 * that dies between the change and its answer leaves the key to the next attempt, which repeats the change: changes are idempotent
 * themselves (N12), so only `changed` may then be smaller.
 */
@Injectable()
export class IdempotencyService implements OnApplicationBootstrap {
  constructor(
    private readonly store: IdempotencyStore,
    private readonly registry: SchedulerRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.registry.addInterval(
      'prune idempotency keys',
      setInterval(() => this.prune(), PRUNE_MS),
    );
  }

  /** Throws InvalidIdempotencyKey, IdempotencyKeyReused, IdempotencyKeyBusy, and what `execute` throws. */
  async once({ customerId, key, content }: OnceRequest, execute: () => Promise<string>): Promise<string> {
    if (key === undefined) return execute();
    if (!KEY.test(key)) throw new InvalidIdempotencyKey();
    const fingerprint = sha256(content);
    const attempt = { customerId, key, attempt: newId() };
    const deadline = this.clock.now().getTime() + WAIT_MS;
    while (!(await this.store.begin(attempt, fingerprint))) {
      const first = await this.store.look(customerId, key);
      if (first === undefined) continue;
      if (!Buffer.from(first.fingerprint).equals(fingerprint)) throw new IdempotencyKeyReused();
      if (first.answer !== null) return first.answer;
      if (this.clock.now().getTime() > deadline) throw new IdempotencyKeyBusy();
      await this.clock.sleep(LOOK_MS);
    }
    return this.execute(attempt, execute);
  }

  private async execute(
    attempt: { customerId: number; key: string; attempt: string },
    execute: () => Promise<string>,
  ): Promise<string> {
    try {
      const answer = await execute();
      await this.store.finish(attempt, answer);
      return answer;
    } catch (error) {
      await this.store.abandon(attempt).catch((trouble: unknown) => {
        // It becomes free by itself after a minute.
        this.logger.warn('idempotency key not freed', { error: String(trouble) });
      });
      throw error;
    }
  }

  private prune(): void {
    this.store
      .prune()
      .catch((error: unknown) => this.logger.warn('idempotency keys not pruned', { error: String(error) }));
  }
}
