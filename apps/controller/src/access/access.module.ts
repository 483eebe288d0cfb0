import { Module } from '@nestjs/common';
import { BearerStrategy } from './bearer.strategy.js';
import { Gate } from './gate.js';
import { RateLimitStore } from './rate-limit.store.js';
import { RateLimiter } from './rate-limiter.service.js';
import { TokenService } from './token.service.js';
import { TokenStore } from './token.store.js';

/** Who is asking: customers by bearer token, and how often they may. */
@Module({
  providers: [TokenService, TokenStore, BearerStrategy, RateLimiter, RateLimitStore, Gate],
  exports: [TokenService, Gate],
})
export class AccessModule {}
