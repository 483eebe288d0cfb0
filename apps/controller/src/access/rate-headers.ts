import type { FastifyReply } from 'fastify';
import type { Verdict } from './rate-limiter.service.js';

/**
 * N8: on the raw response, so that every answer carries them, in the spelling of the document, whoever sends it: handlers, streams, error
 * filters, Fastify itself.
 */
export function setRateHeaders({ raw }: FastifyReply, { limit, remaining, retryAfter }: Verdict): void {
  raw.setHeader('X-RateLimit-Limit', limit);
  raw.setHeader('X-RateLimit-Remaining', remaining);
  if (retryAfter !== undefined) raw.setHeader('Retry-After', retryAfter);
}
