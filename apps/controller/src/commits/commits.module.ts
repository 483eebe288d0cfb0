import { Module } from '@nestjs/common';
import { Rounds } from '../platform/rounds.js';
import { CommitsService } from './commits.service.js';
import { CommitsStore } from './commits.store.js';
import { ResultsService } from './results.service.js';
import { ResultsStore } from './results.store.js';
import { Scheduler } from './scheduler.js';

/** From what is pending to what is proven: due lists, commit sets, results. */
@Module({
  providers: [CommitsService, CommitsStore, ResultsService, ResultsStore, Scheduler, Rounds],
  exports: [CommitsService, ResultsService],
})
export class CommitsModule {}
