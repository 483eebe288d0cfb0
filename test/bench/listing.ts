import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#runtime';
import { CustomerClient } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { figure, type Figure } from './figure.js';

/** No turn of the event loop may work for longer while a /16 is listed. */
const TURN_LIMIT_MS = 20;
/** What a list of 10,000 scattered addresses, and an IPv6 /48, may take. */
const LIST_LIMIT_MS = 1_000;
const BLOCK_LIMIT_MS = 50;

/** Large answers and large requests, against fixed limits. The controller runs in this process: its turns are what is measured. */
export async function listingSection(quick: boolean): Promise<Figure[]> {
  const rounds = quick ? 3 : 11;
  const directory = await mkdtemp(join(tmpdir(), 'netctl-bench-'));
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres') });
  const controller = await startTestController({ databaseUrl: postgres.url });
  try {
    const token = await prepare(controller);
    const listing = `${controller.baseUrl}/subnets/1`;
    const turns = await repeat(rounds, async () => longestTurn(async () => readElsewhere(listing, token)));
    const client = new CustomerClient(controller.baseUrl, token);
    const lists = await repeat(rounds, async (round) => elapsed(async () => switchList(client, round)));
    const blocks = await repeat(rounds, async (round) => elapsed(async () => switchBlock(client, round)));
    const against = (name: string, values: number[], limit: number): Figure =>
      figure({ name, value: median(values), unit: 'ms', peer: 'limit', peerValue: limit }, 'at most', 1);
    return [
      against('longest turn while a /16 of 65,536 pieces is listed', turns, TURN_LIMIT_MS),
      against('bulk list of 10,000 scattered IPv6 addresses', lists, LIST_LIMIT_MS),
      against('bulk over an IPv6 /48', blocks, BLOCK_LIMIT_MS),
    ];
  } finally {
    await controller.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** A /16 with every other address disabled, and two IPv6 blocks. */
async function prepare(controller: TestController): Promise<string> {
  await controller.inventory.createRegion('Europe');
  await controller.inventory.createMetro('London', 'Europe');
  const { name, token } = await customerWithToken(controller, { name: 'Customer', rateLimit: 1_000_000 });
  for (const cidr of ['10.1.0.0/16', '2001:db8::/48', '2001:db8:1::/48']) {
    await controller.inventory.createSubnet({ customer: name, metro: 'London', cidr, hostRange: 'all' });
  }
  await controller.sql(`
    INSERT INTO ip_range (subnet_id, prefix_list_id, first, last, size, status, change_seq)
    SELECT s.id, s.prefix_list_id, s.first + 2 * n, s.first + 2 * n, 1, 'disabled', 0
    FROM subnet s, generate_series(0, 32767) n WHERE s.id = 1`);
  return token;
}

async function switchList(client: CustomerClient, round: number): Promise<void> {
  const ips = Array.from({ length: 10_000 }, (_, i) => `2001:db8::${(3 * i).toString(16)}`);
  await expectOk(client.post('ips/bulk', { action: round % 2 === 0 ? 'disable' : 'enable', ips }));
}

async function switchBlock(client: CustomerClient, round: number): Promise<void> {
  // Not the first /48: that one is in 10,000 pieces.
  const range = { start: '2001:db8:1::', end: '2001:db8:1:ffff:ffff:ffff:ffff:ffff' };
  await expectOk(client.post('ips/bulk', { action: round % 2 === 0 ? 'disable' : 'enable', range }));
}

async function expectOk(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`${status} ${text}`);
}

/** Reads an answer in another process, so that reading it is not part of our turns. */
async function readElsewhere(url: string, token: string): Promise<void> {
  const script = `
    const answer = await fetch(${JSON.stringify(url)}, { headers: { authorization: ${JSON.stringify(`Bearer ${token}`)} } });
    await answer.arrayBuffer();
    process.exit(answer.status === 200 ? 0 : 1);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the listing was not answered');
}

/** CPU milliseconds of the longest turn of the event loop during `work`; waiting for other processes does not count. */
async function longestTurn(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let done = false;
  let last = cpuMs();
  const turn = (): void => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!done) setImmediate(turn);
  };
  turn();
  await work();
  done = true;
  return longest;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function elapsed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function repeat(rounds: number, measure: (round: number) => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await measure(round));
  return values;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
