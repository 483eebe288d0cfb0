import type { NetctlError } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { TooManyRequests } from '../platform/http/too-many-requests.js';
import { BearerStrategy } from './bearer.strategy.js';
import { Unauthenticated } from './errors.js';
import { FailedAttempts } from './failed-attempts.js';
import { setRateHeaders } from './rate-headers.js';
import { RateLimiter, type Figures, type Verdict } from './rate-limiter.service.js';
import { sourceOf } from './source.js';
import { TokenService } from './token.service.js';
import type { Principal } from './token.store.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The authenticated customer; set by the gate on every request below /api/v1. */
    principal?: Principal;
  }
}

const SCHEME_LENGTH = 'Bearer '.length;

/**
 * Stands before everything below /api/v1, unknown routes and oversize bodies included (A17: 401, 429, everything else). It runs
 * before the body is read: a stranger cannot make us collect a megabyte.
 */
@Injectable()
export class Gate {
  private readonly failures: FailedAttempts;
  private readonly defaultLimit: number;

  constructor(
    private readonly bearer: BearerStrategy,
    private readonly tokens: TokenService,
    private readonly limiter: RateLimiter,
    @Inject(CONFIG) config: ControllerConfig,
  ) {
    this.defaultLimit = config.authFailuresPerMinute;
    this.failures = new FailedAttempts(this.defaultLimit);
  }

  /** Throws Unauthenticated, TooManyRequests or DatabaseUnavailable; otherwise the request has its principal. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const principal = await this.authenticate(request, reply);
    let verdict: Verdict;
    try {
      verdict = await this.limiter.admit(principal);
    } catch (error) {
      setRateHeaders(reply, this.limiter.lastFigures(principal));
      throw error;
    }
    setRateHeaders(reply, verdict);
    if (verdict.retryAfter !== undefined) throw new TooManyRequests(verdict.retryAfter);
    request.principal = principal;
  }

  /** N8 also where no token is needed: the figures of the source, for which this does not count. */
  admitAnybody(request: FastifyRequest, reply: FastifyReply): void {
    setRateHeaders(reply, this.failures.figures(sourceOf(request.ip)));
  }

  private async authenticate(request: FastifyRequest, reply: FastifyReply): Promise<Principal> {
    const authorization = soleAuthorization(request.raw.rawHeaders);
    let principal: Principal | undefined;
    try {
      if (authorization !== undefined) principal = await this.bearer.principalOf(authorization);
    } catch (error) {
      setRateHeaders(reply, this.figuresUnchecked(authorization!));
      throw error;
    }
    if (principal === undefined) throw this.refuse(request, reply);
    return principal;
  }

  /** A18: only what fails is counted and refused; a valid token from the same address never gets here. */
  private refuse(request: FastifyRequest, reply: FastifyReply): NetctlError {
    const verdict = this.failures.count(sourceOf(request.ip));
    setRateHeaders(reply, verdict);
    if (verdict.retryAfter !== undefined) return new TooManyRequests(verdict.retryAfter);
    reply.raw.setHeader('WWW-Authenticate', 'Bearer');
    return new Unauthenticated();
  }

  /** What to say while nobody can tell whether the token is valid: the database is away. */
  private figuresUnchecked(authorization: string): Figures {
    const principal = this.tokens.remembered(authorization.slice(SCHEME_LENGTH));
    return principal === undefined ? { limit: this.defaultLimit, remaining: 0 } : this.limiter.lastFigures(principal);
  }
}

/** Node keeps the first of several `Authorization` headers; which one was meant is not ours to guess. */
function soleAuthorization(rawHeaders: readonly string[]): string | undefined {
  let found: string | undefined;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]!.toLowerCase() !== 'authorization') continue;
    if (found !== undefined) return undefined;
    found = rawHeaders[i + 1]!;
  }
  return found;
}
