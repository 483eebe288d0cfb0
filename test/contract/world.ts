import { CustomerClient, type Answer } from '../support/controller/customer-client.js';
import {
  customerWithToken,
  startTestController,
  type TestController,
  type TestControllerOptions,
} from '../support/controller/test-controller.js';

/** A customer of a test's own: nobody else's requests disturb its counts. */
export interface Account {
  readonly name: string;
  readonly token: string;
  readonly client: CustomerClient;
  /** Ids of its subnets in the order of `cidrs`. */
  readonly subnets: readonly number[];
  /** `10.<n>` and `2001:db8:<n>`: the beginnings of the blocks that are this account's alone. */
  readonly net: string;
  readonly net6: string;
}

export interface AccountWish {
  /** Blocks; `NET` stands for the account's own `10.<n>` and `NET6` for its `2001:db8:<n>`. One /24 unless given. */
  readonly cidrs?: readonly string[];
  readonly hostRange?: 'hosts' | 'all';
  readonly allowSynchronous?: boolean;
  /** Metro of each block: London (Europe) or Boston (America). All in London unless given. */
  readonly metros?: readonly string[];
}

/** A running controller with two regions, and as many customers as tests ask for. */
export interface World {
  readonly controller: TestController;
  account(wish?: AccountWish): Promise<Account>;
  /** A client without a token, or with any text for one. */
  stranger(token?: string): CustomerClient;
  stop(): Promise<void>;
}

export async function startWorld(options?: TestControllerOptions): Promise<World> {
  const controller = await startTestController(options);
  const { inventory, baseUrl } = controller;
  for (const [region, metro] of [
    ['Europe', 'London'],
    ['America', 'Boston'],
  ] as const) {
    await inventory.createRegion(region);
    await inventory.createMetro(metro, region);
  }
  let accounts = 0;
  return {
    controller,
    stranger: (token) => new CustomerClient(baseUrl, token),
    stop: () => controller.stop(),
    async account({ cidrs = ['NET.0.0/24'], hostRange, allowSynchronous, metros = [] } = {}) {
      const net = `10.${++accounts}`;
      const net6 = `2001:db8:${accounts.toString(16)}`;
      const name = `Customer ${accounts}`;
      const { token } = await customerWithToken(controller, { name, allowSynchronous, rateLimit: 100_000 });
      const subnets: number[] = [];
      for (const [index, cidr] of cidrs.entries()) {
        const subnet = await inventory.createSubnet({
          customer: name,
          metro: metros[index] ?? 'London',
          cidr: cidr.replace('NET6', net6).replace('NET', net),
          hostRange,
        });
        subnets.push(subnet.id);
      }
      return { name, token, client: new CustomerClient(baseUrl, token), subnets, net, net6 };
    },
  };
}

/** One address as it is answered. */
export interface Ip {
  readonly address: string;
  readonly status: string;
  readonly pending_change: boolean;
}

/** What GET subnets/{id} answers. */
export interface SubnetBody {
  readonly data: {
    readonly id: number;
    readonly cidr: string;
    readonly ip_version: number;
    readonly ips: readonly Ip[];
    readonly blocks: readonly { cidr: string; status: string; pending_change: boolean }[];
  };
  readonly meta: { readonly pending_changes: number };
}

/** The state of one subnet as its customer sees it. */
export async function show(account: Account, index = 0): Promise<SubnetBody> {
  return (await account.client.get(`subnets/${account.subnets[index]}`)).body as SubnetBody;
}

/** Everything of an account that a refused request must leave alone: to be compared before and after. */
export async function stateOf(world: World, account: Account): Promise<unknown> {
  return world.controller.sql(
    `SELECT l.revision, l.desired_seq, l.applied_seq, l.last_change_at,
            (SELECT json_agg(r ORDER BY r.subnet_id, r.first) FROM ip_range r WHERE r.prefix_list_id = l.id) AS ranges
     FROM prefix_list l JOIN customer c ON c.id = l.customer_id WHERE c.name = $1 ORDER BY l.id`,
    [account.name],
  );
}

/** Lets the routers "have" everything: what a commit with success does to the account. */
export async function applyAll(world: World, account: Account): Promise<void> {
  await world.controller.sql(
    `UPDATE prefix_list SET applied_seq = desired_seq, revision = revision + 1
     WHERE customer_id = (SELECT id FROM customer WHERE name = $1)`,
    [account.name],
  );
}

/** The body of a 422 about fields. */
export function fieldErrors(answer: Answer): { message: string; errors: Record<string, string[]> } {
  return answer.body as { message: string; errors: Record<string, string[]> };
}
