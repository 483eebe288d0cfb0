import { createServer, type RequestListener, type Server } from 'node:http';
import { answerProtocolError } from './protocol-errors.js';
import { canonicalTarget } from './request-target.js';

/** Bytes of request line and headers together. Absurd tokens and addresses get the documented answers up to here. */
const MAX_HEADER_BYTES = 64 * 1024;
/** A request that has not arrived completely by then is given up: slow clients must not collect. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than the idle time-out of usual load balancers, so that it is they who close. */
const KEEP_ALIVE_MS = 75_000;

/** A server for both sides. What Node would answer by itself becomes an ordinary request, or JSON like every other error. */
export function createHttpServer(handler: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // Nothing depends on the host; Node would answer 400 without a body.
      requireHostHeader: false,
    },
    handler,
  );
  // An expectation that is not ours to meet is ignored (RFC 9110, 10.1.1); Node would answer 417 without a body.
  server.on('checkExpectation', handler);
  return server;
}

/** How fastify is set up: for both listeners, and for what must hold before any hook runs. */
export const SERVER_OPTIONS = {
  serverFactory: createHttpServer,
  clientErrorHandler: answerProtocolError,
  rewriteUrl: ({ url }: { url?: string | undefined }) => canonicalTarget(url ?? '/'),
  // Longer than any request line: an absurd id is an unknown id, not a request of another kind.
  routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_HEADER_BYTES },
  // A proxy is trusted only when the operator says so; until then the peer's address is the source.
  trustProxy: false,
};
