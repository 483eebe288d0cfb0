import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { NetctlApiError, NetctlClient } from './index.js';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('NetctlClient', () => {
  let server: Server | undefined;
  const received: Received[] = [];

  afterEach(async () => {
    received.length = 0;
    server?.closeAllConnections();
    await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
    server = undefined;
  });

  /** A client of a server that answers every request so. */
  async function clientOf(answer: RequestListener): Promise<NetctlClient> {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        received.push({ method: request.method, url: request.url, headers: request.headers, body });
        answer(request, response);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new NetctlClient({ baseUrl: `http://127.0.0.1:${port}/api/v1/`, token: 'nctl_test', timeoutMs: 5_000 });
  }

  it('sends what an operation needs and answers the body', async () => {
    const client = await clientOf((_request, response) => response.end('{"data":{"changed":2,"action":"disable"}}'));

    const answer = await client.changeIps({ action: 'disable', cidr: '10.1.0.0/28' });

    expect(answer.data).toEqual({ changed: 2, action: 'disable' });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/ips/bulk',
      headers: { authorization: 'Bearer nctl_test', 'content-type': 'application/json' },
      body: '{"action":"disable","cidr":"10.1.0.0/28"}',
    });
  });

  it('encodes what goes into the path and leaves out what is undefined', async () => {
    const client = await clientOf((_request, response) => response.end('{}'));

    await client.replayWebhookDelivery('../a b');
    await client.listWebhookDeliveries({ limit: 5, cursor: undefined });
    await client.listWebhookDeliveries();

    expect(received.map(({ url }) => url)).toEqual([
      '/api/v1/webhooks/deliveries/..%2Fa%20b/replay',
      '/api/v1/webhooks/deliveries?limit=5',
      '/api/v1/webhooks/deliveries',
    ]);
  });

  it('sends a header when it is given, and only then', async () => {
    const client = await clientOf((_request, response) => response.end('{}'));

    await client.enableIp({ ip: '10.1.0.5' }, { idempotencyKey: 'attack-1' });
    await client.enableIp({ ip: '10.1.0.5' });

    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(['attack-1', undefined]);
  });

  it('throws what the server refuses, with its words and figures', async () => {
    const body = { message: 'Too many requests.', retry_after: 45 };
    const client = await clientOf((_request, response) =>
      response
        .writeHead(429, { 'Retry-After': '45', 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0' })
        .end(JSON.stringify(body)),
    );

    const error: unknown = await client.listSubnets().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(NetctlApiError);
    expect(error).toMatchObject({ status: 429, message: 'Too many requests.', body, retryAfter: 45, errors: {} });
    expect(client.rateLimit).toEqual({ limit: 60, remaining: 0 });
  });

  it('tells the fields that are to blame', async () => {
    const errors = { ip: ['The ip field is required.'] };
    const client = await clientOf((_request, response) =>
      response.writeHead(422).end(JSON.stringify({ message: 'The ip field is required.', errors })),
    );

    await expect(client.enableIp({ ip: '' })).rejects.toMatchObject({ status: 422, errors, retryAfter: undefined });
  });

  it('survives answers that are not the API’s', async () => {
    const client = await clientOf((_request, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'));

    await expect(client.listSubnets()).rejects.toMatchObject({
      status: 502,
      message: 'The server answered 502.',
      body: '<h1>Bad Gateway</h1>',
    });
  });

  it('never takes the token to another place', async () => {
    const client = await clientOf((_request, response) =>
      response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' }).end(),
    );

    await expect(client.listSubnets()).rejects.toThrow();
    expect(received).toHaveLength(1);
  });
});
