import { Module } from '@nestjs/common';
import { CommitHistoryStore } from './commit-history.store.js';
import { CommitsController } from './commits.controller.js';
import { HistoryService } from './history.service.js';
import { IpProofController } from './ip-proof.controller.js';
import { IpProofStore } from './ip-proof.store.js';

/** Customers look back: their commits, and the proof that an address is as they want it. */
@Module({
  controllers: [CommitsController, IpProofController],
  providers: [HistoryService, CommitHistoryStore, IpProofStore],
})
export class HistoryModule {}
