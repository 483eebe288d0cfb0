import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform/logger.js';
import { CommitsService } from './commits.service.js';
import { ResultsStore, type Recorded, type RouterReport, type VersionReport } from './results.store.js';

/** Where the agents' reports become proofs, and proofs settle commit sets. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly store: ResultsStore,
    private readonly commits: CommitsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** False when the report was refused. */
  async verified(report: VersionReport, digest: Uint8Array): Promise<boolean> {
    return this.settle(report, await this.store.verified(report, digest));
  }

  /** False when the report was refused. */
  async failed(report: VersionReport, error: { code: string; message: string }): Promise<boolean> {
    const { router, listId, generation } = report;
    this.logger.warn('list failed on router', { router, listId, generation, code: error.code, error: error.message });
    return this.settle(report, await this.store.failed(report, error));
  }

  async drifting(report: RouterReport, message: string): Promise<boolean> {
    const { router, listId, generation } = report;
    this.logger.warn('list drifted on router', { router, listId, generation, difference: message });
    return this.settle(report, await this.store.drifting(report));
  }

  private async settle(report: RouterReport, recorded: Recorded): Promise<boolean> {
    if (recorded.kind === 'refused') {
      const { agentId, sessionEpoch, router, listId, generation } = report;
      this.logger.warn('report refused', { agentId, sessionEpoch, router, listId, generation });
      return false;
    }
    for (const commitSetId of recorded.commitSetIds) await this.commits.finish(commitSetId);
    return true;
  }
}
