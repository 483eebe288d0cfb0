import { Inject, Injectable } from '@nestjs/common';
import { Notifications } from '../platform/database/index.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { NotFrozen } from './errors.js';
import { FreezesStore, type Freeze, type FreezeTarget } from './freezes.store.js';

/**
 * I19: while something is frozen no commit of it begins and no list of it is sent, on any replica; what an agent has been given already
 * it still carries out. Lifting it resumes everything by itself.
 */
@Injectable()
export class FreezesService {
  constructor(
    private readonly store: FreezesStore,
    private readonly notifications: Notifications,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Freezing what is frozen changes nothing. `actor` is whoever did it, for the audit. Throws NoSuch. */
  async freeze(target: FreezeTarget, reason: string, actor: string): Promise<void> {
    if (!(await this.store.freeze(target, reason, actor))) return;
    this.logger.warn('frozen', { ...target, reason, actor });
    await this.rethink();
  }

  /** Throws NoSuch, and NotFrozen where no operator froze: the freeze of an old database ends when its incarnation is raised. */
  async unfreeze(target: FreezeTarget, actor: string): Promise<void> {
    if (!(await this.store.unfreeze(target))) throw new NotFrozen(target);
    this.logger.warn('unfrozen', { ...target, actor });
    await this.rethink();
  }

  async list(): Promise<Freeze[]> {
    return this.store.list();
  }

  /** Every replica looks again at what it is to send; without the bell it does so within a second. */
  private async rethink(): Promise<void> {
    await this.notifications.ring('list_committed', '');
  }
}
