import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform/logger.js';
import { CommitsService } from './commits.service.js';
import { IncarnationStore, type Ahead, type HeldVersion, type Stranger } from './incarnation.store.js';

const WHAT_TO_DO =
  'The database is older than what the routers have: it was restored from a backup, or a replica without the newest ' +
  'changes has taken over. Nothing is pushed. If this is the database to go on with, run "netctl db bump-incarnation": ' +
  'every list is then pushed again as this database has it. If it is not, stop the controllers and bring the right one back.';

/**
 * Notices that the database has gone back in time, and lets it do so on purpose. Generations begin lower again then, so without a higher
 * incarnation agents would refuse everything, or worse: take a new list for an old one.
 */
@Injectable()
export class IncarnationService {
  constructor(
    private readonly store: IncarnationStore,
    private readonly commits: CommitsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** To be called with what an agent holds, before anything is sent to it: freezes everything when the database is behind. */
  async check(agentId: string, held: readonly HeldVersion[]): Promise<void> {
    if (held.length === 0) return;
    const ahead = await this.store.ahead(agentId, held);
    if (ahead !== undefined) await this.freeze(describe(ahead));
  }

  /**
   * Lists that an agent holds and that are nobody's here: made after the backup that this database comes from, or removed while the router
   * was away. Nobody could ever change them again, so they go once that is known to be meant.
   */
  async strangers(agentId: string, held: readonly HeldVersion[]): Promise<Stranger[]> {
    return held.length === 0 ? [] : this.store.strangers(agentId, held);
  }

  /** To be called when an agent refuses a version as older than what it has: if there is no newer one, the database is behind. */
  async refusedAsStale(version: Omit<HeldVersion, 'digest'>): Promise<void> {
    const name = await this.store.newest(version.listId, version.incarnation, version.generation);
    if (name === undefined) return;
    await this.freeze(
      `The router ${version.router} refuses generation ${version.generation} of ${name}, the newest here, as older than what it has.`,
    );
  }

  /**
   * An operator's word that this database is the one to go on with. Ends the freeze of a database that is behind, and no other one.
   * Answers the new incarnation.
   */
  async bump(actor: string): Promise<number> {
    const { incarnation, listIds } = await this.store.raise();
    this.logger.warn('incarnation raised', { incarnation, actor });
    // Should this be interrupted, the scheduler starts the others.
    for (const listId of listIds) await this.commits.start(listId, 'operator');
    return incarnation;
  }

  private async freeze(finding: string): Promise<void> {
    if (!(await this.store.freeze(`${finding} ${WHAT_TO_DO}`))) return;
    this.logger.error('frozen because the database is behind the routers', { finding });
  }
}

function describe({
  router,
  listId,
  listName,
  knownIncarnation,
  knownGeneration,
  incarnation,
  generation,
}: Ahead): string {
  const has = `The router ${router} has generation ${generation} of ${listName ?? `the list ${listId}`}`;
  if (incarnation > knownIncarnation)
    return `${has} from incarnation ${incarnation}, but the database is in incarnation ${knownIncarnation}.`;
  if (knownGeneration === null) return `${has}, which the database does not know.`;
  if (generation > knownGeneration) return `${has}, but the database knows only ${knownGeneration}.`;
  return `${has} with another content than the database knows.`;
}
