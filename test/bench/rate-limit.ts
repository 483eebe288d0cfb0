import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { startEmbeddedPostgres } from '#runtime';
import { Gate } from '../../apps/controller/src/access/index.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { figure, type Figure } from './figure.js';
import { postgresCpuMicros } from './postgres-cpu.js';

const CUSTOMERS = 20;
const CONCURRENT = 32;
const GOAL_MICROS = 60;

/** What a request costs before anything is done for it: authentication and rate limit, on a database with durable commits. */
export async function rateLimitSection(quick: boolean): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'netctl-bench-'));
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres') });
  const controller = await startTestController({ databaseUrl: postgres.url });
  try {
    const tokens = await Promise.all(
      Array.from({ length: CUSTOMERS }, async (_, i) => {
        return (await customerWithToken(controller, { name: `Customer ${i}`, rateLimit: 1_000_000 })).token;
      }),
    );
    const requests = quick ? 20_000 : 100_000;
    await admit(controller, tokens, 2_000);
    return [
      ...(await costs(controller, postgres.pid, tokens, requests, `${CUSTOMERS} customers`)),
      ...(await costs(controller, postgres.pid, tokens.slice(0, 1), requests, 'one customer')),
      ...(await costs(controller, postgres.pid, await refusedTokens(controller), requests, 'refused')),
    ];
  } finally {
    await controller.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function costs(
  on: TestController,
  postmaster: number,
  tokens: readonly string[],
  requests: number,
  what: string,
): Promise<Figure[]> {
  const node = process.cpuUsage();
  const postgres = await postgresCpuMicros(postmaster);
  await admit(on, tokens, requests);
  const { user, system } = process.cpuUsage(node);
  const inNode = (user + system) / requests;
  const inPostgres = ((await postgresCpuMicros(postmaster)) - postgres) / requests;
  const parts = `${inNode.toFixed(0)} Node + ${inPostgres.toFixed(0)} PostgreSQL`;
  const name = `token and rate limit, ${CONCURRENT} at once, ${what} (${parts})`;
  return [
    figure(
      { name, value: inNode + inPostgres, unit: 'µs CPU per request', peer: 'limit', peerValue: GOAL_MICROS },
      'at most',
      1,
    ),
  ];
}

/** Lets so many requests through the gate, always some at once, as if each came in on a connection of its own. */
async function admit(on: TestController, tokens: readonly string[], requests: number): Promise<void> {
  const gate = on.controller.app.get(Gate, { strict: false });
  const raw = { setHeader: () => undefined };
  let sent = 0;
  const connection = async (): Promise<void> => {
    while (sent < requests) {
      const token = tokens[sent++ % tokens.length]!;
      const request = {
        ip: '127.0.0.1',
        raw: { rawHeaders: ['Host', 'localhost', 'Authorization', `Bearer ${token}`] },
      };
      await gate.admit(request as unknown as FastifyRequest, { raw } as unknown as FastifyReply).catch(refusalOnly);
      await new Promise(setImmediate);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, connection));
}

function refusalOnly(error: unknown): void {
  if ((error as { code?: unknown }).code !== 'too_many_requests') throw error;
}

async function refusedTokens(on: TestController): Promise<string[]> {
  const { token } = await customerWithToken(on, { name: 'Impatient', rateLimit: 1 });
  await admit(on, [token], 2);
  return [token];
}
