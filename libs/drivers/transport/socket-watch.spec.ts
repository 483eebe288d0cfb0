import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SocketWatch } from './socket-watch.js';

let path: string;
let sockets: Socket[];
let server: Server;
let watch: SocketWatch;

beforeEach(async () => {
  path = join(mkdtempSync(join(tmpdir(), 'netctl-watch-')), 'daemon.sock');
  watch = new SocketWatch(path);
  await start();
});
afterEach(async () => {
  watch.close();
  await stop();
  rmSync(join(path, '..'), { recursive: true });
});

it('tells when the daemon goes away, and when it is back', async () => {
  const listener = vi.fn();
  watch.onChange(listener);
  await vi.waitUntil(() => sockets.length === 1);
  expect(listener).not.toHaveBeenCalled();
  await stop();
  await vi.waitUntil(() => listener.mock.calls.length === 1);
  await start();
  await vi.waitUntil(() => listener.mock.calls.length === 2, { timeout: 10_000 });
});

it('tells when a daemon comes that was not there at first', async () => {
  await stop();
  const listener = vi.fn();
  watch.onChange(listener);
  await start();
  await vi.waitUntil(() => sockets.length === 1, { timeout: 10_000 });
  await vi.waitUntil(() => listener.mock.calls.length === 1);
});

it('hangs up when it is closed, and says nothing of that', async () => {
  const listener = vi.fn();
  watch.onChange(listener);
  await vi.waitUntil(() => sockets.length === 1);
  watch.close();
  await vi.waitUntil(() => sockets[0]!.destroyed);
  expect(listener).not.toHaveBeenCalled();
});

async function start(): Promise<void> {
  sockets = [];
  server = createServer((socket) => sockets.push(socket.on('error', () => undefined).resume()));
  await new Promise<void>((resolve) => server.listen(path, resolve));
}

async function stop(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
}
