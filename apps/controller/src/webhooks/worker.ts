import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { DatabaseUnavailable, Notifications } from '../platform/database/index.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { Rounds } from '../platform/rounds.js';
import { bodyOf, headersOf } from './message.js';
import { QueueStore, type ClaimedDelivery } from './queue.store.js';
import { Sender, type AttemptResult } from './sender.js';

/** Retries become due by themselves, and doorbells may get lost. */
const POLL_MS = 1_000;
const PRUNE_MS = 60 * 60_000;
/** Deliveries under way at once on this replica, and of them of one customer: dead targets do not use up all the slots. */
const SLOTS = 128;
const SLOTS_PER_CUSTOMER = 4;
/** Between the longest attempt and the moment when another replica believes that we died: time to write the result down. */
const LEASE_MARGIN_SECONDS = 20;
const RECORD_AGAIN_MS = 500;

/** Delivers webhooks, on every replica without a leader: who claims a delivery makes the attempt. */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();
  private readonly perCustomer = new Map<number, number>();
  private claiming = false;
  private claimAgain = false;
  private closed = false;

  constructor(
    private readonly queue: QueueStore,
    private readonly sender: Sender,
    private readonly notifications: Notifications,
    private readonly rounds: Rounds,
    @Inject(CONFIG) private readonly config: ControllerConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const wake = (): void => void this.wake();
    this.rounds.every('deliver webhooks', POLL_MS, wake);
    this.rounds.every('prune webhook log', PRUNE_MS, () => void this.prune());
    this.notifications.on('commit_finished', wake);
  }

  /** Attempts that are under way are finished, which takes no longer than one attempt may take. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    await Promise.all(this.underWay);
  }

  /** Starts what is due, as far as there are free slots. Resolves when it is started, not when it is done. */
  async wake(): Promise<void> {
    if (this.claiming) {
      this.claimAgain = true;
      return;
    }
    this.claiming = true;
    try {
      do {
        this.claimAgain = false;
        await this.claim();
      } while (this.claimAgain);
    } catch (error) {
      this.logger.warn('webhooks not claimed', { error: String(error) });
    } finally {
      this.claiming = false;
    }
  }

  private async claim(): Promise<void> {
    if (this.closed || this.underWay.size >= SLOTS) return;
    await this.queue.giveUp();
    // Taken before the claim: the lease cannot have begun earlier.
    const startedAt = performance.now();
    const claimed = await this.queue.claim({
      limit: SLOTS - this.underWay.size,
      limitPerCustomer: SLOTS_PER_CUSTOMER,
      underWay: this.perCustomer,
      leaseSeconds: this.config.webhooks.timeoutSeconds + LEASE_MARGIN_SECONDS,
    });
    for (const delivery of claimed) this.start(delivery, startedAt);
  }

  private start(delivery: ClaimedDelivery, startedAt: number): void {
    const { customerId } = delivery;
    this.perCustomer.set(customerId, (this.perCustomer.get(customerId) ?? 0) + 1);
    const work = this.deliver(delivery, startedAt).finally(() => {
      this.underWay.delete(work);
      const left = this.perCustomer.get(customerId)! - 1;
      if (left === 0) this.perCustomer.delete(customerId);
      else this.perCustomer.set(customerId, left);
      // The slot may be what others are waiting for.
      void this.wake();
    });
    this.underWay.add(work);
  }

  private async deliver(delivery: ClaimedDelivery, claimedAt: number): Promise<void> {
    const body = bodyOf(delivery.message);
    const headers = headersOf(delivery.message.commitSetId, body, delivery.secrets, this.clock.now());
    try {
      const result = await this.sender.send(delivery.url, { headers, body }, this.timeLeft(claimedAt));
      await this.record(delivery, result, Math.round(performance.now() - claimedAt));
    } catch (error) {
      const { id: deliveryId, attempt } = delivery;
      this.logger.error('webhook attempt broke down', { deliveryId, attempt, error: String(error) });
    }
  }

  /** Less than the whole time after a stop of this process: another replica may have made the next attempt already. */
  private timeLeft(claimedAt: number): number {
    return Math.max(0, claimedAt + this.config.webhooks.timeoutSeconds * 1_000 - performance.now());
  }

  /** A result is worth waiting for the database: unrecorded, a delivery that arrived would be repeated. */
  private async record(delivery: ClaimedDelivery, result: AttemptResult, durationMs: number): Promise<void> {
    const { id: deliveryId, attempt } = delivery;
    const { commitSetId } = delivery.message;
    const times = { durationMs, retrySeconds: this.config.webhooks.retrySeconds };
    for (;;) {
      try {
        const state = await this.queue.settle(delivery, result, times);
        this.logger.info('webhook attempt finished', {
          deliveryId,
          commitSetId,
          attempt,
          ...result,
          durationMs,
          state,
        });
        return;
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable) || this.closed) throw error;
        await this.clock.sleep(RECORD_AGAIN_MS);
      }
    }
  }

  private async prune(): Promise<void> {
    try {
      await this.queue.prune(this.config.webhooks.logDays);
    } catch (error) {
      this.logger.warn('webhook log not pruned', { error: String(error) });
    }
  }
}
