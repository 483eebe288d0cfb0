import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-http-bearer';
import { TokenService } from './token.service.js';
import type { Principal } from './token.store.js';

/** Name under which passport knows the customers' bearer tokens. */
export const BEARER = 'customer-bearer';

/** N2: `Authorization: Bearer <token>`. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, BEARER) {
  constructor(private readonly tokens: TokenService) {
    super();
  }

  async validate(token: string): Promise<Principal | false> {
    return (await this.tokens.authenticate(token)) ?? false;
  }
}
