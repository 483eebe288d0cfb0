import { Module } from '@nestjs/common';
import { TokenService } from './token.service.js';
import { TokenStore } from './token.store.js';

/** Tokens alone, without what guards requests. */
@Module({ providers: [TokenService, TokenStore], exports: [TokenService] })
export class TokenModule {}
