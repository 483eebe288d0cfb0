import { Module } from '@nestjs/common';
import { CommitOperationsModule } from '../commits/index.js';
import { PlaceStore } from './place.store.js';
import { WithdrawalService } from './withdrawal.service.js';
import { WithdrawalStore } from './withdrawal.store.js';

/** Beginning a withdrawal and seeing how it goes, without what carries it on: for commands. */
@Module({
  imports: [CommitOperationsModule],
  providers: [WithdrawalService, WithdrawalStore, PlaceStore],
  exports: [WithdrawalService],
})
export class WithdrawalOperationsModule {}
