import { expect, vi } from 'vitest';
import { WebhooksService } from '../../apps/controller/src/webhooks/index.js';
import { CustomerClient } from '../support/controller/customer-client.js';
import { listId, StandInRouter, startCommit } from '../support/controller/stand-in-router.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { startReceiver, type Received, type Receiver } from '../support/webhooks/receiver.js';

/** A delivery as the log answers it, as far as tests look at it one by one. */
export interface DeliveryBody {
  readonly id: string;
  readonly commit_set_id: string;
  readonly state: string;
  readonly replay: boolean;
  readonly attempts: readonly { readonly http_status: number | null; readonly error: string | null }[];
}

export interface DeliveryPage {
  readonly data: DeliveryBody[];
  readonly meta: { readonly next_cursor: string | null };
}

export interface WebhookCustomer {
  readonly id: number;
  readonly token: string;
  readonly client: CustomerClient;
  readonly list: string;
  readonly secret: string | undefined;
}

const PATIENCE = { timeout: 15_000, interval: 20 };
const LOOPBACK = { allowHttp: true, allowPrivate: true, timeoutSeconds: 10, retrySeconds: 30, logDays: 30 };

/** A controller that may post to loopback, a region with two routers, and Acme Corp with an endpoint that answers 204. */
export class WebhookInstallation {
  private nextHost = 1;
  acme: WebhookCustomer;

  private constructor(
    readonly on: TestController,
    readonly receiver: Receiver,
    readonly routers: readonly StandInRouter[],
  ) {}

  static async start(): Promise<WebhookInstallation> {
    const on = await startTestController({ config: { webhooks: LOOPBACK } });
    await on.inventory.createRegion('Europe');
    await on.inventory.createMetro('London', 'Europe');
    const routers = [
      await StandInRouter.create(on, { name: 'lon1', metro: 'London' }),
      await StandInRouter.create(on, { name: 'lon2', metro: 'London' }),
    ];
    const installation = new WebhookInstallation(on, await startReceiver(), routers);
    installation.acme = await installation.customer('Acme Corp', '10.1.0.0/24', installation.hook);
    return installation;
  }

  async stop(): Promise<void> {
    await this.receiver.stop();
    await this.on.stop();
  }

  get hook(): string {
    return `http://127.0.0.1:${this.receiver.port}/hook`;
  }

  get webhooks(): WebhooksService {
    return webhooksOf(this.on);
  }

  async customer(name: string, cidr: string, url: string | null): Promise<WebhookCustomer> {
    const { id, token } = await customerWithToken(this.on, { name, rateLimit: 1_000 });
    await this.on.inventory.createSubnet({ customer: name, metro: 'London', cidr });
    const secret = url === null ? undefined : (await this.webhooks.setWebhook(name, url)).secret;
    const client = new CustomerClient(this.on.baseUrl, token);
    return { id, token, client, secret, list: await listId(this.on, id, 'Europe') };
  }

  /** Changes something and starts pushing it. */
  async push(customer = this.acme, net = '10.1.0'): Promise<string> {
    const ip = `${net}.${this.nextHost++}`;
    expect(await customer.client.post('ips/disable', { ip })).toMatchObject({ status: 200 });
    return startCommit(this.on, customer.list);
  }

  /** ... and every router has it. */
  async succeed(): Promise<string> {
    const commitSetId = await this.push();
    for (const router of this.routers) await router.verify(this.acme.list);
    return commitSetId;
  }

  /** What the endpoint has got, once that is `count` requests. */
  async received(count: number): Promise<readonly Received[]> {
    await vi.waitFor(() => expect(this.receiver.received).toHaveLength(count), PATIENCE);
    return this.receiver.received;
  }

  async deliveries(client = this.acme.client, query = ''): Promise<DeliveryPage> {
    const answer = await client.get(`webhooks/deliveries${query}`);
    expect(answer.status).toBe(200);
    return answer.body as DeliveryPage;
  }

  /** Waits until the newest delivery is in this state and no attempt is under way. */
  async newestIs(state: string, client = this.acme.client): Promise<DeliveryBody> {
    return vi.waitFor(async () => {
      const [newest] = (await this.deliveries(client)).data;
      expect(newest).toMatchObject({ state });
      expect(newest!.attempts.filter(({ http_status, error }) => http_status === null && error === null)).toEqual([]);
      return newest!;
    }, PATIENCE);
  }

  /** Makes all deliveries so many seconds older, in one statement: the worker may be at work. */
  async letPass(seconds: number): Promise<void> {
    await this.on.sql(
      `WITH started AS (UPDATE webhook_attempt SET started_at = started_at - make_interval(secs => $1))
       UPDATE webhook_delivery SET due_at = due_at - make_interval(secs => $1)`,
      [seconds],
    );
  }

  /** A second replica, with what the first one may do or, `strict`, as controllers are by default. */
  async replica(strict: boolean): Promise<TestController> {
    return startTestController({ beside: this.on, config: strict ? {} : { webhooks: LOOPBACK } });
  }
}

export function webhooksOf(on: TestController): WebhooksService {
  return on.controller.app.get(WebhooksService, { strict: false });
}
