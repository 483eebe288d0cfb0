import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendRaw } from '../support/controller/raw-http.js';
import { startWorld, type Account, type World } from './world.js';

let world: World;
let account: Account;
beforeAll(async () => {
  world = await startWorld();
  account = await world.account();
});
afterAll(() => world.stop());

const port = (): number => world.controller.controller.customerPort;

it.each([
  ['nonsense', 'nonsense\r\n\r\n', 400],
  ['a header without a colon', 'GET /api/v1/subnets HTTP/1.1\r\nnonsense\r\n\r\n', 400],
  ['a space in a header name', 'GET /api/v1/subnets HTTP/1.1\r\nhost : x\r\n\r\n', 400],
  ['an unknown method', 'FETCH /api/v1/subnets HTTP/1.1\r\n\r\n', 400],
  ['a path that is no ASCII', 'GET /api/v1/subnets/１ HTTP/1.1\r\n\r\n', 400],
  ['HTTP/9.9', 'GET /api/v1/subnets HTTP/9.9\r\n\r\n', 400],
  ['two lengths', 'POST /api/v1/ips/bulk HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx', 400],
  [
    'a length and chunks',
    'POST /api/v1/ips/bulk HTTP/1.1\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['headers of 100,000 bytes', `GET /api/v1/subnets HTTP/1.1\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
  ['a path of 100,000 bytes', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`, 431],
])('%s is answered in JSON and nothing happens', async (_name, bytes, status) => {
  const answer = await sendRaw(port(), [bytes]);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(JSON.parse(answer.body)).toEqual({ message: expect.any(String) });
});

it('a request without a host is served', async () => {
  const answer = await sendRaw(port(), [
    `GET /api/v1/subnets HTTP/1.1\r\nauthorization: Bearer ${account.token}\r\n\r\n`,
  ]);
  expect(answer.status).toBe(200);
});

it('a broken chunk ends the request and changes nothing', async () => {
  const answer = await sendRaw(port(), [
    `POST /api/v1/ips/bulk HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${account.token}\r\ntransfer-encoding: chunked\r\n\r\n`,
    'zz\r\n{}\r\n0\r\n\r\n',
  ]);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body)).toEqual({ message: 'The request is not valid HTTP.' });
});

it('requests that are sent at once over one connection are answered in order', async () => {
  const request = (path: string) =>
    `GET /api/v1/${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${account.token}\r\n\r\n`;
  const answer = await sendRaw(port(), [request('foo') + request('subnets')]);
  expect(answer.status).toBe(404);
});

it('an upgrade is not taken', async () => {
  const answer = await sendRaw(port(), [
    `GET /api/v1/subnets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${account.token}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
  ]);
  expect(answer.status).toBe(200);
});
