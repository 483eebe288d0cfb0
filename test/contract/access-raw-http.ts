import { request, type OutgoingHttpHeaders } from 'node:http';
import type { TestController } from '../support/controller/test-controller.js';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** Names as they were sent. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

export interface RawRequest {
  readonly method?: string;
  /** The request target, from its first slash; `/api/v1/subnets` unless given. */
  readonly path?: string;
  /** Pairs for headers that are sent more than once. */
  readonly headers?: OutgoingHttpHeaders | readonly string[];
  readonly body?: string | Buffer;
  /** The source address of the connection. */
  readonly from?: string;
}

/** Sends what `fetch` would not let through: any header, any target, from any address of this machine. */
export async function rawRequest(to: TestController, wish: RawRequest = {}): Promise<RawAnswer> {
  const { method = 'GET', path = '/api/v1/subnets', headers = {}, body, from = '127.0.0.1' } = wish;
  const options = { host: '127.0.0.1', port: to.controller.customerPort, localAddress: from, agent: false };
  return new Promise((resolve, reject) => {
    const sent = request({ ...options, method, path, headers: headers as OutgoingHttpHeaders }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { rawHeaders, statusCode } = response;
        const names = rawHeaders.filter((_text, i) => i % 2 === 0);
        const received = new Map(names.map((name, i) => [name, rawHeaders[2 * i + 1]!]));
        resolve({ status: statusCode!, headers: received, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The two figures that every answer has (N8). */
export function figures({ headers }: RawAnswer): { limit: string | undefined; remaining: string | undefined } {
  return { limit: headers.get('X-RateLimit-Limit'), remaining: headers.get('X-RateLimit-Remaining') };
}

export const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` });
