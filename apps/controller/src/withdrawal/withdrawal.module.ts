import { Module } from '@nestjs/common';
import { Rounds } from '../platform/rounds.js';
import { WithdrawalOperationsModule } from './withdrawal-operations.module.js';
import { WithdrawalWorker } from './withdrawal.worker.js';

/** What is deleted or moved leaves the routers before it leaves the database (A57). */
@Module({
  imports: [WithdrawalOperationsModule],
  providers: [WithdrawalWorker, Rounds],
  exports: [WithdrawalOperationsModule],
})
export class WithdrawalModule {}
