import { overallStatus, type CommitStatus } from '#domain';
import { newId } from '#runtime';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { Notifications } from '../platform/database/index.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { CommitsStore, type Claim, type Trigger } from './commits.store.js';

/** Doorbells may get lost: somebody who waits for a commit also looks for himself this often. */
const POLL_MS = 500;
/** Commits that a synchronous caller joins one after the other before it gives up: more means that nothing gets through. */
const MAX_ROUNDS = 3;

@Injectable()
export class CommitsService {
  constructor(
    private readonly store: CommitsStore,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: ControllerConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Starts a commit of the list if there is something to push and none is under way. */
  async start(listId: string, trigger: Trigger): Promise<Claim> {
    const commitSetId = newId();
    const claim = await this.store.claim({
      listId,
      commitSetId,
      trigger,
      pushTimeoutSeconds: this.config.pushTimeoutSeconds,
      due: trigger === 'scheduled' ? this.config : undefined,
    });
    if (claim.kind === 'held' && claim.violations !== undefined) {
      // Somebody must decide now: until then the customer's changes stay pending.
      this.logger.error('commit held', { listId, violations: claim.violations });
    }
    if (claim.kind === 'claimed') {
      this.logger.info('commit started', { commitSetId, listId, trigger });
      await this.notifications.ring('list_committed', String(claim.regionId));
      // Without a router that could answer it is settled already (A55, A56).
      await this.finish(commitSetId);
    }
    return claim;
  }

  /** A58-61: pushes what is pending on the lists, one commit set each, and answers when all are settled. */
  async commitNow(listIds: readonly string[]): Promise<CommitStatus> {
    return overallStatus(await Promise.all(listIds.map((listId) => this.commitList(listId))));
  }

  /** Settles the commit set if it can be settled, and tells everybody. */
  async finish(commitSetId: string): Promise<void> {
    const status = await this.store.finish(commitSetId);
    if (status === undefined) return;
    this.logger.info('commit finished', { commitSetId, status });
    await this.notifications.ring('commit_finished', commitSetId);
  }

  /** A48: a commit that is under way is awaited; the callers that came meanwhile share the next one. */
  private async commitList(listId: string): Promise<CommitStatus> {
    let status: CommitStatus = 'failed';
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const claim = await this.start(listId, 'synchronous');
      if (claim.kind === 'nothing_to_push') return 'success';
      if (claim.kind !== 'claimed' && claim.kind !== 'in_flight') return 'failed';
      status = await this.settled(claim.commitSetId);
      if (claim.kind === 'claimed' || claim.coversAll) return status;
    }
    return status;
  }

  private async settled(commitSetId: string): Promise<CommitStatus> {
    const deadline = this.clock.now().getTime() + (this.config.pushTimeoutSeconds + 5) * 1_000;
    const bell = new Bell();
    const off = this.notifications.on('commit_finished', (id) => {
      if (id === commitSetId) bell.ring();
    });
    try {
      for (;;) {
        const status = await this.store.settledStatus(commitSetId);
        if (status !== undefined) return status;
        if (this.clock.now().getTime() > deadline) return 'failed';
        await bell.wait(this.clock, POLL_MS);
        await this.finish(commitSetId);
      }
    } finally {
      off();
    }
  }
}

/** Wakes a waiter early; a ring while nobody waits is kept. */
class Bell {
  private readonly waiting = new AbortController();

  ring(): void {
    this.waiting.abort();
  }

  async wait(clock: Clock, ms: number): Promise<void> {
    if (this.waiting.signal.aborted) return;
    // The only rejection is our own abort: the bell has rung.
    await clock.sleep(ms, this.waiting.signal).catch(() => undefined);
  }
}
