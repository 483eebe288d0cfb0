import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { controllerConfigSchema } from '../platform/config/config.js';
import { checkListeners } from './listeners.js';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => new Promise((resolve) => server.close(resolve))));
});

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

const http = async (listener: RequestListener): Promise<number> => listening(createServer(listener));
const tcp = async (): Promise<number> => listening(createTcpServer((socket) => socket.destroy()));

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const port = await tcp();
  await new Promise((resolve) => servers.pop()!.close(resolve));
  return port;
}

async function results(ports: { operator: number; customer: number; agents: number; enrolment: number }) {
  const settings = controllerConfigSchema.parse({
    operatorApi: { port: ports.operator },
    customerApi: { port: ports.customer, host: '0.0.0.0' },
    agentGrpc: { port: ports.agents },
    enrolmentGrpc: { port: ports.enrolment },
  });
  return (await checkListeners(settings)).map(({ result, check }) => `${result}: ${check}`);
}

describe('checkListeners', () => {
  const ready: RequestListener = (request, response) => {
    response.writeHead(request.url === '/operator/v1/ready' ? 200 : 404).end();
  };

  it('finds a controller that answers, and which of its listeners is missing', async () => {
    const [operator, customer, agents, enrolment] = await Promise.all([http(ready), tcp(), tcp(), freePort()]);
    expect(await results({ operator, customer, agents, enrolment })).toEqual([
      'ok: controller',
      'ok: customer API',
      'ok: agents',
      'problem: enrolment',
    ]);
  });

  it('finds a controller that is not ready', async () => {
    const operator = await http((_request, response) => response.writeHead(503).end());
    expect(await results({ operator, customer: 1, agents: 1, enrolment: 1 })).toEqual(['problem: controller']);
  });

  it.each([
    ['speaks HTTP', async () => http((_request, response) => response.writeHead(404).end())],
    ['speaks something else', tcp],
  ])('finds no controller, and another program on its port that %s', async (_name, other) => {
    const [customer, agents, enrolment] = await Promise.all([freePort(), freePort(), freePort()]);
    expect(await results({ operator: await other(), customer, agents, enrolment })).toEqual([
      'warning: controller',
      'problem: operator side',
      'ok: customer API',
      'ok: agents',
      'ok: enrolment',
    ]);
  });
});
