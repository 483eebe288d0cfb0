import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import { BEARER } from './bearer.strategy.js';
import { Unauthenticated } from './errors.js';
import type { Principal } from './token.store.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The authenticated customer; set by the gate on every request below /api/v1. */
    principal?: Principal;
  }
}

/**
 * Stands before everything below /api/v1, unknown routes and oversize bodies included (A17: 401 comes first). It runs before
 * the body is read: a stranger cannot make us collect a megabyte.
 */
@Injectable()
export class Gate {
  /** Throws Unauthenticated; otherwise the request has its principal. */
  async admit(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
    request.principal = await authenticate(request);
  }
}

async function authenticate(request: FastifyRequest): Promise<Principal> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, principal?: Principal | false): void => {
      if (error instanceof Error) reject(error);
      else if (principal) resolve(principal);
      else reject(new Unauthenticated());
    };
    // passport-http-bearer also looks for `access_token` in body and query, which the contract does not know (N2).
    const headerOnly = { headers: request.headers };
    const middleware = passport.authenticate(BEARER, { session: false }, done) as (
      req: object,
      res: object,
      next: typeof done,
    ) => void;
    middleware(headerOnly, {}, done);
  });
}
