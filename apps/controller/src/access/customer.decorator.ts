import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from './errors.js';
import type { Principal } from './token.store.js';

/** The customer behind the request. A route that the gate did not guard answers 401 rather than somebody's data. */
export const Customer = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (principal === undefined) throw new Unauthenticated();
  return principal;
});
