import { NetctlError } from '#domain';
import { Catch, Inject, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER, type Logger } from '../logger.js';
import { InvalidFields } from './field-errors.js';
import { MethodNotAllowed, RouteNotFound } from './route-errors.js';
import { TooManyRequests } from './too-many-requests.js';
import { BodyTooLarge } from './unreadable-body.js';

const STATUS: Record<NetctlError['kind'], number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
};
/** Seconds after which a client may try again while the database is away. */
const RETRY_AFTER = 5;

/** The one place where errors become HTTP answers of the customer API (N62, A9-14). */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, body, headers } = this.answer(error, request);
    // Fastify closes the connection when a body is refused. The client would be reset while it sends and never see the answer.
    void reply
      .removeHeader('connection')
      .status(status)
      .headers(headers)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(body));
  }

  private answer(
    error: unknown,
    request: FastifyRequest,
  ): { status: number; body: object; headers: Record<string, string> } {
    if (error instanceof MethodNotAllowed)
      return { status: 405, body: { message: error.message }, headers: { allow: error.allow } };
    if (error instanceof NotFoundException) return this.answer(new RouteNotFound(request.originalUrl), request);
    if (error instanceof BodyTooLarge) return { status: 413, body: { message: error.message }, headers: {} };
    if (isRefusedByFastify(error))
      return { status: 422, body: { message: 'The request could not be understood.' }, headers: {} };
    if (!(error instanceof NetctlError)) return this.unexpected(error, request);
    const errors = error instanceof InvalidFields ? { errors: error.errors } : {};
    const retry = error instanceof TooManyRequests ? { retry_after: error.retryAfter } : {};
    const headers: Record<string, string> = error.kind === 'unavailable' ? { 'retry-after': String(RETRY_AFTER) } : {};
    if (error.kind === 'unavailable') this.logger.warn('request refused', { code: error.code });
    return { status: STATUS[error.kind], body: { message: error.message, ...errors, ...retry }, headers };
  }

  private unexpected(
    error: unknown,
    request: FastifyRequest,
  ): { status: number; body: object; headers: Record<string, string> } {
    const stack = error instanceof Error ? error.stack : String(error);
    this.logger.error('request failed', {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      stack,
    });
    return { status: 500, body: { message: 'Server Error' }, headers: {} };
  }
}

function isRefusedByFastify(error: unknown): boolean {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && Number(statusCode) < 500;
}
