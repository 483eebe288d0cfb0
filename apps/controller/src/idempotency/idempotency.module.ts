import { Module } from '@nestjs/common';
import { IdempotencyService } from './idempotency.service.js';
import { IdempotencyStore } from './idempotency.store.js';

/** Requests with an Idempotency-Key are executed once. */
@Module({ providers: [IdempotencyService, IdempotencyStore], exports: [IdempotencyService] })
export class IdempotencyModule {}
