import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { env, execPath } from 'node:process';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#runtime';
import { customerWithToken, startTestController } from '../../support/controller/test-controller.js';
import { ControllerProcess } from '../../support/system/controller-process.js';
import { freePort } from '../../support/system/free-port.js';

export interface BenchCustomer {
  readonly id: number;
  readonly token: string;
  /** Third octet of its 10.77.X.0/24. */
  readonly block: number;
}

/** Subnets of the first customer beside its /24. */
export const LARGE_BLOCKS = ['10.99.0.0/16', '2001:db8:77::/48'] as const;

/** The controller and the bare server on one PostgreSQL with durable commits, with the same customers. */
export interface Contestants {
  readonly controllerPort: number;
  readonly barePort: number;
  readonly customers: readonly BenchCustomer[];
  stop(): Promise<void>;
}

export async function startContestants(customers: number): Promise<Contestants> {
  const directory = await mkdtemp(join(tmpdir(), 'netctl-bench-'));
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres') });
  const at = async () => ({ host: '127.0.0.1', port: await freePort() });
  const [customerApi, operatorApi, agentGrpc, enrolmentGrpc] = [await at(), await at(), await at(), await at()];
  const config = { customerApi, operatorApi, agentGrpc, enrolmentGrpc };
  const controller = await startTestController({ databaseUrl: postgres.url, config });
  await controller.inventory.createRegion('Europe');
  await controller.inventory.createMetro('London', 'Europe');
  const made: BenchCustomer[] = [];
  for (let block = 0; block < customers; block++) {
    const name = `Customer ${block}`;
    const { id, token } = await customerWithToken(controller, { name, rateLimit: 1_000_000 });
    await controller.inventory.createSubnet({ customer: name, metro: 'London', cidr: `10.77.${block}.0/24` });
    made.push({ id, token, block });
  }
  for (const cidr of LARGE_BLOCKS)
    await controller.inventory.createSubnet({ customer: 'Customer 0', metro: 'London', cidr });
  await makeBareTables(postgres.url, made);
  const tokens = Object.fromEntries(made.map(({ id, token }) => [token, id]));
  // Each contestant is a process of its own; the third one is this load generator.
  const process = await ControllerProcess.takeOver(controller);
  const { child, port: barePort } = await startBareServer(postgres.url, tokens);
  return {
    controllerPort: customerApi.port,
    barePort,
    customers: made,
    async stop() {
      child.kill();
      await process.stop();
      await controller.stop();
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function makeBareTables(url: string, customers: readonly BenchCustomer[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    CREATE TABLE bare_ip (customer_id integer, address inet, status text NOT NULL, pending boolean NOT NULL, PRIMARY KEY (customer_id, address));
    CREATE INDEX ON bare_ip (customer_id) WHERE pending`);
  for (const { id, block } of customers) {
    await client.query(
      `INSERT INTO bare_ip SELECT $1, ('10.77.' || $2::int || '.0')::inet + n, 'enabled', false FROM generate_series(1, 254) n`,
      [id, block],
    );
  }
  await client.query('ANALYZE');
  await client.end();
}

async function startBareServer(url: string, tokens: object): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(execPath, ['dist/test/bench/http/bare-server.js'], {
    env: { ...env, DATABASE_URL: url, TOKENS: JSON.stringify(tokens) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(line.toString()) };
}
