import { Module } from '@nestjs/common';
import { CommitsModule } from '../commits/index.js';
import { IdempotencyModule } from '../idempotency/index.js';
import { ChangeQueue } from './change-queue.js';
import { ControlService } from './control.service.js';
import { ControlStore } from './control.store.js';
import { IpsController } from './ips.controller.js';
import { SubnetsController } from './subnets.controller.js';

/** Customers switch their addresses and see what is pending. */
@Module({
  imports: [CommitsModule, IdempotencyModule],
  controllers: [SubnetsController, IpsController],
  providers: [ControlService, ControlStore, ChangeQueue],
})
export class ControlModule {}
