import { isIP, connect as connectTcp, type LookupFunction, type Socket } from 'node:net';
import { request as httpRequest, type ClientRequest } from 'node:http';
import { connect as connectTls } from 'node:tls';
import { hostOf } from './target-url.js';

/** How far an exchange came; its name is the class of error under which a failure stands in the delivery log. */
export type Phase = 'connection' | 'tls' | 'response';

/** The exchange came to nothing. */
export class ExchangeFailed extends Error {
  constructor(
    readonly phase: Phase,
    cause: unknown,
  ) {
    super(`failed at ${phase}`, { cause });
  }
}

export interface Exchange {
  readonly url: URL;
  /** Checked addresses of the URL's host; nothing else is dialled. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  /** Certificate authorities to trust instead of the well-known ones, in PEM. */
  readonly ca?: string | undefined;
}

const MAX_HEADER_BYTES = 8 * 1024;
/** Read so that the other side can finish, and dropped. */
const MAX_BODY_BYTES = 16 * 1024;

/**
 * Posts once, over a connection of its own, and answers the status; redirects are statuses like others. A status counts as
 * soon as it is here, whatever becomes of the body. Throws ExchangeFailed, also when the signal is aborted.
 */
export async function exchange(wish: Exchange): Promise<number> {
  let phase: Phase = 'connection';
  const socket = dial(wish, (reached) => (phase = reached));
  const { url, headers, body, signal } = wish;
  const request = httpRequest({
    method: 'POST',
    path: url.pathname + url.search,
    headers: { host: url.host, ...headers, 'content-length': Buffer.byteLength(body) },
    maxHeaderSize: MAX_HEADER_BYTES,
    createConnection: () => socket,
    signal,
  });
  request.end(body);
  try {
    return await statusOf(request);
  } catch (error) {
    throw new ExchangeFailed(phase, error);
  } finally {
    socket.destroy();
  }
}

/** The lookup answers what was checked before, so that there is no second resolution that could answer something else. */
function dial({ url, addresses, ca }: Exchange, reach: (phase: Phase) => void): Socket {
  const host = hostOf(url);
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (_name, options, callback) => {
    if (options.all === true) process.nextTick(callback, null, found);
    else process.nextTick(callback, null, found[0]!.address, found[0]!.family);
  };
  // Errors are reported by the request; one before the request has the socket would end the process.
  const unheard = (): void => undefined;
  if (url.protocol === 'http:') {
    const socket = connectTcp({ host, port: Number(url.port || 80), lookup });
    return socket.on('error', unheard).once('connect', () => reach('response'));
  }
  const socket = connectTls({
    host,
    port: Number(url.port || 443),
    lookup,
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    ...(ca === undefined ? {} : { ca }),
  });
  socket.on('error', unheard);
  return socket.once('connect', () => reach('tls')).once('secureConnect', () => reach('response'));
}

async function statusOf(request: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    let status: number | undefined;
    let failure: Error = new Error('closed without an answer');
    request.on('response', (response) => {
      status = response.statusCode;
      let left = MAX_BODY_BYTES;
      response.on('data', (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) request.destroy();
      });
      // The status is known; a body that breaks off changes nothing.
      response.on('error', () => undefined);
    });
    request.on('upgrade', (response, socket) => {
      status = response.statusCode;
      socket.destroy();
    });
    request.on('error', (error) => (failure = error));
    request.on('close', () => (status === undefined ? reject(failure) : resolve(status)));
  });
}
