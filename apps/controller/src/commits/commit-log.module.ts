import { Module } from '@nestjs/common';
import { CommitLogService } from './commit-log.service.js';
import { CommitLogStore } from './commit-log.store.js';

/** Looking at commits, without what makes them. */
@Module({ providers: [CommitLogService, CommitLogStore], exports: [CommitLogService] })
export class CommitLogModule {}
