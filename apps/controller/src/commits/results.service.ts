import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform/logger.js';
import { TurnBatch } from '../platform/turn-batch.js';
import { CommitsService } from './commits.service.js';
import { IncarnationService } from './incarnation.service.js';
import { ResultsStore, type OutcomeReport, type RouterReport, type VersionReport } from './results.store.js';

/** Where the agents' reports become proofs, and proofs settle commit sets. Reports of a turn share one durable write. */
@Injectable()
export class ResultsService {
  private readonly batch = new TurnBatch((reports: readonly OutcomeReport[]) => this.record(reports));

  constructor(
    private readonly store: ResultsStore,
    private readonly commits: CommitsService,
    private readonly incarnation: IncarnationService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Resolves when it is stored, and settled if that was the last one. False when the report does not count. Without a digest it is the
   * removal that was verified.
   */
  async verified(report: VersionReport, digest: Uint8Array | undefined): Promise<boolean> {
    return this.batch.ask({ ...report, outcome: { kind: 'verified', digest } });
  }

  /** False when the report does not count. */
  async failed(report: VersionReport, error: { code: string; message: string }): Promise<boolean> {
    const { router, listId, generation } = report;
    this.logger.warn('list failed on router', { router, listId, generation, code: error.code, error: error.message });
    const counts = await this.batch.ask({ ...report, outcome: { kind: 'failed', ...error } });
    if (counts && error.code === 'stale') await this.incarnation.refusedAsStale(report);
    return counts;
  }

  /** False when the report does not count. */
  async drifting(report: RouterReport, message: string): Promise<boolean> {
    const { router, listId, generation } = report;
    this.logger.warn('list drifted on router', { router, listId, generation, difference: message });
    const counts = await this.store.drifting(report);
    if (!counts) this.refused(report);
    return counts;
  }

  private async record(reports: readonly OutcomeReport[]): Promise<readonly boolean[]> {
    const { counted, commitSetIds } = await this.store.record(reports);
    for (const [index, report] of reports.entries()) if (!counted[index]) this.refused(report);
    for (const commitSetId of commitSetIds) await this.commits.finish(commitSetId);
    return counted;
  }

  private refused({ agentId, sessionEpoch, router, listId, generation }: RouterReport): void {
    this.logger.warn('report refused', { agentId, sessionEpoch, router, listId, generation });
  }
}
