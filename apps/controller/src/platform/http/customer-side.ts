import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readBody } from './request-body.js';
import { MethodNotAllowed, RouteNotFound } from './route-errors.js';
import { RouteTable } from './route-table.js';

const CUSTOMER_PATH = /^\/api\/v1(?:[/?#]|$)/;

export interface Doorkeeper {
  /** Authenticates, or throws. */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** For routes that need no token (@Public). */
  admitAnybody(request: FastifyRequest, reply: FastifyReply): void;
}

/**
 * What holds for everything below /api/v1: the gate comes first, even before a route is found to be missing (A17), and bodies
 * reach the controllers as bytes whatever their content type says (A4). To be called before routes are registered.
 */
export function guardCustomerSide(fastify: FastifyInstance, gate: Doorkeeper): RouteTable {
  const routes = new RouteTable();
  fastify.addHook('onRoute', ({ method, url }) => routes.add([method].flat(), url));
  fastify.addHook('onRequest', async (request, reply) => {
    const matched = request.is404 ? undefined : request.routeOptions.url;
    if (!CUSTOMER_PATH.test(matched ?? request.url)) return;
    if (matched !== undefined && request.routeOptions.config.public === true) {
      gate.admitAnybody(request, reply);
      return;
    }
    await gate.admit(request, reply);
    const allowed = routes.otherMethods(request.method, request.url, matched);
    if (allowed !== undefined) throw new MethodNotAllowed(request.method, request.originalUrl, allowed);
    if (request.is404) throw new RouteNotFound(request.originalUrl);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    // Fastify would answer 415 to a type that it cannot read.
    delete request.headers['content-type'];
    done();
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', async (request: FastifyRequest) => readBody(request.raw));
  return routes;
}
