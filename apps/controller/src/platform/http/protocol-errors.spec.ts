import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { answerProtocolError } from './protocol-errors.js';

let server: Server;
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** Everything that comes back over one connection until it is closed. */
async function talk(options: ServerOptions, handler: RequestListener, bytes: string): Promise<string> {
  server = createServer(options, handler);
  server.on('clientError', answerProtocolError);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(bytes);
  let received = '';
  for await (const chunk of socket) received += String(chunk);
  return received;
}

const head = (status: string, length: number): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n`;

it('a request that does not arrive in time is 408', async () => {
  const options = { requestTimeout: 40, headersTimeout: 30, connectionsCheckingInterval: 10 };
  const body = '{"message":"The request took too long to arrive."}';
  const received = await talk(options, () => undefined, 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{"a"');
  expect(received).toBe(head('408 Request Timeout', body.length) + body);
});

it('headers that are too large are 431', async () => {
  const body = '{"message":"The request headers are too large."}';
  const received = await talk(
    { maxHeaderSize: 100 },
    () => undefined,
    `GET / HTTP/1.1\r\nhost: ${'x'.repeat(200)}\r\n\r\n`,
  );
  expect(received).toBe(head('431 Request Header Fields Too Large', body.length) + body);
});

it('what is no HTTP is 400', async () => {
  const body = '{"message":"The request is not valid HTTP."}';
  expect(await talk({}, () => undefined, 'nonsense\r\n\r\n')).toBe(head('400 Bad Request', body.length) + body);
});

it('nothing is written into an answer that has begun', async () => {
  const begin: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('12345');
  };
  const received = await talk(
    {},
    begin,
    'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\nzz\r\n',
  );
  expect(received).not.toContain('400');
});
