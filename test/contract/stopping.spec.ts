import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { sendRaw } from '../support/controller/raw-http.js';
import { startWorld } from './world.js';

it('a client that never finishes its request does not keep the controller from stopping', async () => {
  const world = await startWorld();
  const account = await world.account();
  const port = world.controller.controller.customerPort;
  const socket = connect(port, '127.0.0.1');
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined); // a reset is as good as an end
  socket.write(
    `POST /api/v1/ips/disable HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${account.token}\r\ncontent-length: 100\r\n\r\n{"ip":`,
  );
  // A whole request on another connection: by then the half one has arrived.
  const request = `GET /api/v1/subnets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${account.token}\r\n\r\n`;
  expect((await sendRaw(port, [request])).status).toBe(200);
  await world.stop();
  await closed;
});
