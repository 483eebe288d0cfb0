import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform/logger.js';
import { CommitsService } from './commits.service.js';
import type { Claim } from './commits.store.js';
import { HoldsStore, type HeldList } from './holds.store.js';

/** What operators decide about lists that a guardrail stops. `actor` is whoever decided, for the audit. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly store: HoldsStore,
    private readonly commits: CommitsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async list(): Promise<HeldList[]> {
    return this.store.list();
  }

  /**
   * Lets the stopped snapshot pass and starts its commit. Volume and unexplained differences pass this once, and only if nothing has
   * changed meanwhile; whatever else was wrong stops it again until its cause is gone. Throws NoSuchList, NotHeld.
   */
  async release(listId: string, actor: string): Promise<Claim> {
    await this.store.release(listId);
    this.logger.warn('hold released', { listId, actor });
    return this.commits.start(listId, 'operator');
  }

  /** Undoes what is pending: what all routers had last is the desired state again. Throws NoSuchList, NotHeld. */
  async reject(listId: string, actor: string): Promise<Claim> {
    await this.store.reject(listId);
    this.logger.warn('hold rejected', { listId, actor });
    return this.commits.start(listId, 'operator');
  }
}
