import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MethodNotAllowed } from './route-errors.js';

/** A4/5, after decompression. */
export const BODY_LIMIT = 1024 * 1024;
const CUSTOMER_PATH = /^\/api\/v1(\/|$|\?)/;

/** Authenticates, or throws. */
export interface Doorkeeper {
  admit(request: FastifyRequest, reply: unknown): Promise<void>;
}

/**
 * What holds for everything below /api/v1: the gate comes first, even before a route is found to be missing (A17), and bodies
 * reach the controllers as bytes whatever their content type says (A4). To be called before routes are registered.
 */
export function guardCustomerSide(fastify: FastifyInstance, gate: Doorkeeper): void {
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  fastify.addHook('onRoute', ({ method, url }) => {
    const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const each of [method].flat()) route.methods.add(each);
    routes.set(url, route);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!CUSTOMER_PATH.test(request.url)) return;
    await gate.admit(request, reply);
    if (!request.is404) return;
    const path = pathOf(request.url);
    const other = [...routes.values()].find(({ pattern }) => pattern.test(path));
    // A12: the path exists for other methods.
    if (other !== undefined) throw new MethodNotAllowed(request.method, request.url, [...other.methods].toSorted());
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
}

function patternOf(url: string): RegExp {
  const source = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/(.)\/+$/, '$1');
}
