import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import { answerProtocolError } from './protocol-errors.js';
import { RouteNotFound } from './route-errors.js';
import { createHttpServer } from './server-options.js';

/** The two HTTP sides of the controller. Customers never reach the operator's, whatever path they ask for. */
type Side = 'customer' | 'operator';

/** Requests under way get so long to finish when we stop. */
const DRAIN_MS = 5_000;
const OPERATOR_SERVERS = new WeakSet<object>();
const OPERATOR_PATH = /^\/operator(\/|$|\?)/;

/** Refuses paths on the listener that they do not belong to, before anything else looks at the request. */
export function separateListeners(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    // The route that was found says more than the path as it was written; the latter is canonical (canonicalTarget).
    const belongs: Side = OPERATOR_PATH.test((request.is404 ? undefined : request.routeOptions.url) ?? request.url)
      ? 'operator'
      : 'customer';
    done(sideOf(request) === belongs ? undefined : new RouteNotFound(request.originalUrl));
  });
}

/** Opens the operator's listener on the same application; `close` ends it. */
export async function listenForOperators(
  fastify: FastifyInstance,
  on: { host: string; port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createHttpServer((request, response) => fastify.routing(request, response));
  server.on('clientError', answerProtocolError);
  OPERATOR_SERVERS.add(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(on.port, on.host, resolve);
  });
  return { port: portOf(server), close: async () => closeServer(server) };
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  return address.port;
}

function sideOf(request: FastifyRequest): Side {
  const { server } = request.raw.socket as { server?: object };
  return server !== undefined && OPERATOR_SERVERS.has(server) ? 'operator' : 'customer';
}

/** From now on `server` ends what is still under way after a while: a slow client must not keep us from stopping. */
export function endConnectionsSoon(server: Server): void {
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  server.once('close', () => clearTimeout(timer));
}

async function closeServer(server: Server): Promise<void> {
  endConnectionsSoon(server);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
