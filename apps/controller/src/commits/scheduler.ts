import { isDue } from '#domain';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { Rounds } from '../platform/rounds.js';
import { CommitsService } from './commits.service.js';
import { CommitsStore } from './commits.store.js';

/** Commit sets that nobody finished are looked for this often. */
const SWEEP_MS = 1_000;

/**
 * Starts what is due. Runs on every replica without a leader: whoever claims a list first has it (N48, N55). What is due is
 * decided by the database's clock, so replicas with wrong clocks do no harm.
 */
@Injectable()
export class Scheduler implements OnApplicationBootstrap {
  private readonly busy = new Set<string>();

  constructor(
    private readonly store: CommitsStore,
    private readonly commits: CommitsService,
    private readonly rounds: Rounds,
    @Inject(CONFIG) private readonly config: ControllerConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const every = (name: string, ms: number, work: () => Promise<void>): void => {
      this.rounds.every(name, ms, () => void this.once(name, work));
    };
    every('start due commits', this.config.scheduleSeconds * 1_000, () => this.startDue());
    every('finish commits', SWEEP_MS, () => this.finishOverdue());
  }

  /** One round over all customer and region pairs with something to push. */
  async startDue(): Promise<void> {
    const { now, lists } = await this.store.waitingLists();
    for (const list of lists.filter(
      (waiting) => isDue(waiting, this.config, now) || (waiting.repush && !waiting.held),
    )) {
      await this.commits.start(list.id, 'scheduled');
    }
  }

  async finishOverdue(): Promise<void> {
    for (const commitSetId of await this.store.unfinished()) await this.commits.finish(commitSetId);
  }

  /** A round that takes longer than its interval is not started a second time. */
  private async once(name: string, work: () => Promise<void>): Promise<void> {
    if (this.busy.has(name)) return;
    this.busy.add(name);
    try {
      await work();
    } catch (error) {
      this.logger.warn('scheduled round failed', { round: name, error: String(error) });
    } finally {
      this.busy.delete(name);
    }
  }
}
