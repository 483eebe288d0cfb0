import { Module } from '@nestjs/common';
import { BearerStrategy } from './bearer.strategy.js';
import { Gate } from './gate.js';
import { TokenService } from './token.service.js';
import { TokenStore } from './token.store.js';

/** Who is asking: customers by bearer token. */
@Module({
  providers: [TokenService, TokenStore, BearerStrategy, Gate],
  exports: [TokenService, Gate],
})
export class AccessModule {}
