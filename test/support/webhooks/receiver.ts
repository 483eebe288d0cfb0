import { createServer as createHttpServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The name that was asked for in the TLS handshake (SNI). */
  readonly serverName: string | undefined;
}

/** A customer's endpoint on a loopback port. */
export interface Receiver {
  readonly port: number;
  readonly received: readonly Received[];
  /** Connections that were opened, whatever came of them. */
  readonly connections: number;
  /** What is answered from now on. */
  answerWith(answer: Answer): void;
  stop(): Promise<void>;
}

export type Answer = (response: ServerResponse, received: Received) => void;

/** Answers 204 until told otherwise; with a certificate, over TLS. */
export async function startReceiver(tls?: { certificatePem: string; keyPem: string }): Promise<Receiver> {
  const received: Received[] = [];
  let connections = 0;
  let answer: Answer = (response) => void response.writeHead(204).end();
  const server =
    tls === undefined ? createHttpServer() : createHttpsServer({ cert: tls.certificatePem, key: tls.keyPem });
  server.on('connection', () => (connections += 1));
  server.on('request', (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const whole = {
        method,
        path,
        headers,
        body: Buffer.concat(chunks).toString('utf8'),
        serverName: serverNameOf(request.socket),
      };
      received.push(whole);
      answer(response, whole);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    get connections() {
      return connections;
    },
    answerWith: (next) => (answer = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with this status and nothing else. */
export function status(code: number): Answer {
  return (response) => void response.writeHead(code).end();
}

function serverNameOf(socket: Socket): string | undefined {
  // Typed as a text, but false for a client that names none.
  const name: unknown = socket instanceof TLSSocket ? (socket as { servername?: unknown }).servername : undefined;
  return typeof name === 'string' ? name : undefined;
}
