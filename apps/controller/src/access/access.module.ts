import { Module } from '@nestjs/common';
import { BearerStrategy } from './bearer.strategy.js';
import { Gate } from './gate.js';
import { RateLimitStore } from './rate-limit.store.js';
import { RateLimiter } from './rate-limiter.service.js';
import { TokenModule } from './token.module.js';

/** Who is asking: customers by bearer token, and how often they may. */
@Module({
  imports: [TokenModule],
  providers: [BearerStrategy, RateLimiter, RateLimitStore, Gate],
  exports: [TokenModule, Gate],
})
export class AccessModule {}
