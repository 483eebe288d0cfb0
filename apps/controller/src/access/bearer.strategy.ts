import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Passport } from 'passport';
import { Strategy } from 'passport-http-bearer';
import { TokenService } from './token.service.js';
import type { Principal } from './token.store.js';

const BEARER = 'customer-bearer';

type Done = (error: unknown, principal?: Principal | false | null) => void;
type Middleware = (request: object, response: object, next: Done) => void;

/** N2: `Authorization: Bearer <token>`, and nothing else. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, BEARER) {
  private passport: InstanceType<typeof Passport>;

  constructor(private readonly tokens: TokenService) {
    super();
  }

  /** Passport's own instance is one per process: a second controller in it would take over the first one's customers. */
  getPassportInstance(): InstanceType<typeof Passport> {
    this.passport ??= new Passport();
    return this.passport;
  }

  async validate(token: string): Promise<Principal | false> {
    return (await this.tokens.authenticate(token)) ?? false;
  }

  /** The customer behind an `Authorization` header, or undefined (N5). Throws DatabaseUnavailable. */
  async principalOf(authorization: string): Promise<Principal | undefined> {
    return new Promise((resolve, reject) => {
      const done: Done = (error, principal) => {
        if (error instanceof Error) reject(error);
        else resolve(principal || undefined);
      };
      const middleware = this.passport.authenticate(BEARER, { session: false }, done) as Middleware;
      // passport-http-bearer also looks for `access_token` in body and query, which the contract does not know (N2).
      middleware({ headers: { authorization } }, {}, done);
    });
  }
}
