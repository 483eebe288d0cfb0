import { Module } from '@nestjs/common';
import { Rounds } from '../platform/rounds.js';
import { CommitOperationsModule } from './commit-operations.module.js';
import { ResultsService } from './results.service.js';
import { ResultsStore } from './results.store.js';
import { Scheduler } from './scheduler.js';

/** From what is pending to what is proven: due lists, commit sets, results. */
@Module({
  imports: [CommitOperationsModule],
  providers: [ResultsService, ResultsStore, Scheduler, Rounds],
  exports: [CommitOperationsModule, ResultsService],
})
export class CommitsModule {}
