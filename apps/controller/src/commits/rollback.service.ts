import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform/logger.js';
import { CommitsService } from './commits.service.js';
import type { Claim } from './commits.store.js';
import { RollbackStore, type Preview } from './rollback.store.js';

/** What a commit would do, and the way back to an older one (ADR 10). `actor` is whoever asked, for the audit. */
@Injectable()
export class RollbackService {
  constructor(
    private readonly store: RollbackStore,
    private readonly commits: CommitsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What a commit of the list would push now. Changes nothing. Throws NoSuchList. */
  async preview(listId: string): Promise<Preview> {
    return this.store.preview(listId);
  }

  /** What rolling back would push. Changes nothing. Throws NoSuchCommit. */
  async previewRollback(commitSetId: string): Promise<Preview> {
    return this.store.previewRollback(commitSetId);
  }

  /**
   * Makes what the commit set had pushed the desired state of its list again, by a change as customers make them, and starts the commit.
   * Addresses that are not the customer's any more stay out. Throws NoSuchCommit.
   */
  async rollBack(commitSetId: string, actor: string): Promise<Claim> {
    const listId = await this.store.rollBack(commitSetId);
    this.logger.warn('rolled back', { listId, commitSetId, actor });
    return this.commits.start(listId, 'operator');
  }
}
