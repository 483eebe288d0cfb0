import type { Logger } from '#runtime';
import { WebhooksService } from '../../apps/controller/src/webhooks/index.js';
import { CustomerClient } from '../support/controller/customer-client.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { startReceiver, type Receiver } from '../support/webhooks/receiver.js';
import { SUBNETS } from './addresses.js';
import type { Caller } from './request.js';

/** Longer than any run: nothing shall change that no request has asked for. */
const NEVER_SECONDS = 1_000_000;
const UNLIMITED = 1_000_000;

/** What the requests are sent to, and what they leave behind. */
export interface World {
  readonly baseUrl: string;
  readonly tokens: ReadonlyMap<Caller, string>;
  /** What placeholders in paths stand for. */
  readonly ids: ReadonlyMap<string, string>;
  /** What was logged as an error, and promises that were rejected without anybody who cared; emptied by reading. */
  takeAlarms(): string[];
  /** All that customers have, in one line: equal before and after means that nothing has changed. */
  fingerprint(): Promise<string>;
  stop(): Promise<void>;
}

/** A controller with customers, subnets of all kinds, commits and deliveries. No router is connected: every push fails at once. */
export async function startWorld(): Promise<World> {
  const alarms: string[] = [];
  const onRejection = (reason: unknown): void => void alarms.push(`unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', onRejection);
  const receiver = await startReceiver();
  const controller = await startTestController({
    config: {
      quietSeconds: NEVER_SECONDS,
      capSeconds: NEVER_SECONDS,
      scheduleSeconds: 3_600,
      authFailuresPerMinute: 100,
      webhooks: { allowHttp: true, allowPrivate: true, timeoutSeconds: 1, retrySeconds: 3_600, logDays: 30 },
    },
    overrides: { logger: alarming(alarms) },
  });
  const tokens = await settle(controller, receiver);
  return {
    baseUrl: controller.baseUrl,
    tokens,
    ids: await idsOf(controller, tokens),
    takeAlarms: () => alarms.splice(0),
    fingerprint: () => fingerprint(controller),
    async stop() {
      await controller.stop();
      await receiver.stop();
      process.off('unhandledRejection', onRejection);
    },
  };
}

function alarming(alarms: string[]): Logger {
  const ignore = (): void => undefined;
  const error: Logger['error'] = (message, fields) => void alarms.push(`${message} ${JSON.stringify(fields)}`);
  return { debug: ignore, info: ignore, warn: ignore, error };
}

async function settle({ inventory, ...controller }: TestController, receiver: Receiver): Promise<Map<Caller, string>> {
  await inventory.createRegion('Europe');
  await inventory.createRegion('Asia');
  await inventory.createMetro('London', 'Europe');
  await inventory.createMetro('Osaka', 'Asia');
  const on = { inventory, ...controller };
  const acme = await customerWithToken(on, { name: 'Acme Corp', allowSynchronous: true, rateLimit: UNLIMITED });
  const initech = await customerWithToken(on, { name: 'Initech', rateLimit: UNLIMITED });
  const slow = await customerWithToken(on, { name: 'Slow Ltd', rateLimit: 5 });
  const metros = ['London', 'Osaka'];
  for (const [index, cidr] of [...SUBNETS.acme, SUBNETS.acmeLarge].entries())
    await inventory.createSubnet({
      customer: acme.name,
      metro: metros[index % 2]!,
      cidr,
      hostRange: index === 1 ? 'all' : 'hosts',
    });
  for (const cidr of SUBNETS.initech) await inventory.createSubnet({ customer: initech.name, metro: 'London', cidr });
  for (const cidr of SUBNETS.slow) await inventory.createSubnet({ customer: slow.name, metro: 'London', cidr });
  const webhooks = controller.controller.app.get(WebhooksService, { strict: false });
  for (const { name } of [acme, initech]) await webhooks.setWebhook(name, `http://127.0.0.1:${receiver.port}/`);
  return new Map([
    ['acme', acme.token],
    ['initech', initech.token],
    ['slow', slow.token],
  ]);
}

/** Lets a commit of each customer happen, so that there is something to ask for. */
async function idsOf(controller: TestController, tokens: ReadonlyMap<Caller, string>): Promise<Map<string, string>> {
  await controller.sql(`UPDATE customer SET allow_synchronous = true`);
  const ids = new Map<string, string>();
  for (const [whose, caller, ip] of [
    ['own', 'acme', '10.1.0.1'],
    ['foreign', 'initech', '10.9.0.1'],
  ] as const) {
    const client = new CustomerClient(controller.baseUrl, tokens.get(caller));
    await client.post('ips/disable', { ip, synchronous: true });
    ids.set(`{${whose}-commit}`, await firstId(client, 'commits'));
    ids.set(`{${whose}-delivery}`, await firstId(client, 'webhooks/deliveries'));
  }
  await controller.sql(`UPDATE customer SET allow_synchronous = name = 'Acme Corp'`);
  const large = await controller.sql<{ id: number }>(`SELECT id FROM subnet WHERE cidr = $1`, [SUBNETS.acmeLarge]);
  return ids.set('{large-subnet}', String(large[0]!.id));
}

async function firstId(client: CustomerClient, path: string): Promise<string> {
  const { body, text } = await client.get(path);
  const id = (body as { data?: { id: string }[] }).data?.[0]?.id;
  if (id === undefined) throw new Error(`nothing at ${path} to ask for: ${text}`);
  return id;
}

async function fingerprint(controller: TestController): Promise<string> {
  const rows = await controller.sql<{ fingerprint: string }>(`
    SELECT concat_ws(' ',
      (SELECT md5(string_agg(concat_ws(',', id, revision, desired_seq, applied_seq, generation), ' ' ORDER BY id)) FROM prefix_list),
      (SELECT md5(string_agg(concat_ws(',', subnet_id, first, last, status, change_seq), ' ' ORDER BY subnet_id, first)) FROM ip_range),
      (SELECT count(*) FROM commit_set), (SELECT count(*) FROM webhook_delivery), (SELECT count(*) FROM api_token)) AS fingerprint`);
  return rows[0]!.fingerprint;
}
