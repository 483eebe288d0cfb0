import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomerClient, type Answer } from '../support/controller/customer-client.js';
import { startWorld, stateOf, type Account, type World } from './world.js';

// Who may do what: every route of the customers' side × whose object × whose token. A route that is registered and not in this
// table fails the first test.

/** What a request is about. */
interface Objects {
  readonly subnet: number;
  readonly ip: string;
  readonly commit: string;
  readonly delivery: string;
}

interface Row {
  readonly route: string;
  send(client: CustomerClient, objects: Objects): Promise<Answer>;
  /** Statuses for an own, a foreign and an absent object; one status where there is no object. */
  readonly expected: readonly [own: number, foreign: number, absent: number] | number;
  readonly public?: boolean;
}

const get = (path: (objects: Objects) => string) => (client: CustomerClient, objects: Objects) =>
  client.get(path(objects));
const post =
  (path: (objects: Objects) => string, body: (objects: Objects) => object) =>
  (client: CustomerClient, objects: Objects) =>
    client.post(path(objects), body(objects));
const fetchText = (path: string) => async (client: CustomerClient) => client.send('HEAD', path);

const TABLE: readonly Row[] = [
  { route: 'GET subnets', send: get(() => 'subnets'), expected: 200 },
  { route: 'GET subnets/:id', send: get(({ subnet }) => `subnets/${subnet}`), expected: [200, 403, 404] },
  {
    route: 'GET subnets/:id/pending',
    send: get(({ subnet }) => `subnets/${subnet}/pending`),
    expected: [200, 403, 404],
  },
  {
    route: 'POST ips/enable',
    send: post(
      () => 'ips/enable',
      ({ ip }) => ({ ip }),
    ),
    expected: [200, 404, 404],
  },
  {
    route: 'POST ips/disable',
    send: post(
      () => 'ips/disable',
      ({ ip }) => ({ ip }),
    ),
    expected: [200, 404, 404],
  },
  {
    route: 'POST ips/bulk',
    send: post(
      () => 'ips/bulk',
      ({ ip }) => ({ action: 'disable', ips: [ip] }),
    ),
    expected: [200, 422, 422],
  },
  { route: 'GET ips/:ip', send: get(({ ip }) => `ips/${ip}`), expected: [200, 404, 404] },
  { route: 'GET commits', send: get(() => 'commits'), expected: 200 },
  { route: 'GET commits/:id', send: get(({ commit }) => `commits/${commit}`), expected: [200, 404, 404] },
  { route: 'GET webhooks/deliveries', send: get(() => 'webhooks/deliveries'), expected: 200 },
  {
    route: 'POST webhooks/deliveries/:id/replay',
    send: post(
      ({ delivery }) => `webhooks/deliveries/${delivery}/replay`,
      () => ({}),
    ),
    expected: [200, 404, 404],
  },
  { route: 'GET openapi.json', send: get(() => 'openapi.json'), expected: 200, public: true },
  { route: 'GET docs', send: fetchText('docs'), expected: 200, public: true },
  { route: 'GET docs/page.css', send: fetchText('docs/page.css'), expected: 200, public: true },
  { route: 'GET docs/page.js', send: fetchText('docs/page.js'), expected: 200, public: true },
];

const ABSENT: Objects = {
  subnet: 2_147_483_647,
  ip: '192.168.1.1',
  commit: '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11',
  delivery: '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c12',
};

let world: World;
let mine: { account: Account; objects: Objects };
let others: { account: Account; objects: Objects };
/** Clients that nobody is behind, by what is wrong with their token. */
const invalid = new Map<string, CustomerClient>();

beforeAll(async () => {
  world = await startWorld({ config: { authFailuresPerMinute: 100_000 } });
  mine = await customer();
  others = await customer();
  const { controller } = world;
  const issue = async (name: string) => controller.tokens.issue({ customer: name, name: 'another' });
  const revoked = await issue(mine.account.name);
  await controller.tokens.revoke(revoked.keyId);
  const expired = await issue(mine.account.name);
  await controller.sql(`UPDATE api_token SET expires_at = now() - interval '1 second' WHERE key_id = $1`, [
    expired.keyId,
  ]);
  const suspended = await customer();
  await controller.sql(`UPDATE customer SET state = 'suspended' WHERE name = $1`, [suspended.account.name]);
  const tokens = {
    none: undefined,
    unknown: `nctl_000000000000_${'0'.repeat(46)}`,
    revoked: revoked.token,
    expired: expired.token,
    'of a suspended customer': (await issue(suspended.account.name)).token,
  };
  for (const [name, token] of Object.entries(tokens)) invalid.set(name, new CustomerClient(controller.baseUrl, token));
});
afterAll(() => world.stop());

/** A customer with one of everything. */
async function customer(): Promise<{ account: Account; objects: Objects }> {
  const account = await world.account({ allowSynchronous: true });
  await world.controller.sql(
    `UPDATE customer SET webhook_url = 'https://hook.invalid/', webhook_secret = $2 WHERE name = $1`,
    [account.name, `whsec_${Buffer.alloc(32, 7).toString('base64')}`],
  );
  const ip = `${account.net}.0.5`;
  // Without a router the commit fails, and is told to the webhook.
  const answer = await account.client.post('ips/disable', { ip, synchronous: true });
  expect(answer.status).toBe(200);
  const [delivery] = await world.controller.sql<{ id: string; commit_set_id: string }>(
    `UPDATE webhook_delivery SET state = 'failed', finished_at = now() WHERE customer_name = $1 RETURNING id, commit_set_id`,
    [account.name],
  );
  return {
    account,
    objects: { subnet: account.subnets[0]!, ip, commit: delivery!.commit_set_id, delivery: delivery!.id },
  };
}

/** Registered routes of the customers' side, written as in the table. HEAD comes with GET. */
function registered(): string[] {
  return world.controller.controller.routes
    .all()
    .filter(({ url }) => url.startsWith('/api/v1/'))
    .flatMap(({ url, methods }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${url.slice('/api/v1/'.length)}`),
    );
}

it('every registered route is in the table', () => {
  expect(TABLE.map(({ route }) => route).toSorted()).toEqual(registered().toSorted());
});

it('every route that the operators have is out of the customers’ reach', async () => {
  const routes = world.controller.controller.routes.all().filter(({ url }) => !url.startsWith('/api/v1/'));
  expect(routes.length).toBeGreaterThan(0);
  for (const { url, methods } of routes) {
    for (const method of methods) {
      const origin = new URL(world.controller.baseUrl).origin;
      const response = await fetch(origin + url, {
        method,
        headers: { authorization: `Bearer ${mine.account.token}` },
      });
      await response.arrayBuffer();
      expect([method, url, response.status]).toEqual([method, url, 404]);
    }
  }
});

const withObject = TABLE.flatMap((row) =>
  typeof row.expected === 'number' ? [] : [{ ...row, expected: row.expected }],
);
const withoutObject = TABLE.filter((row) => typeof row.expected === 'number');

describe('a valid token', () => {
  it.each(withoutObject)('$route answers $expected, and shows nothing of anybody else', async ({ send, expected }) => {
    const answer = await send(mine.account.client, mine.objects);
    expect(answer.status).toBe(expected);
    for (const secret of [others.account.name, others.account.net, others.objects.commit, others.objects.delivery]) {
      expect(answer.text).not.toContain(`"${secret}`);
    }
  });

  it.each(withObject)('N9 $route on an own object: $expected.0', async ({ send, expected: [own] }) => {
    expect((await send(mine.account.client, mine.objects)).status).toBe(own);
  });

  it.each(withObject)(
    'N10 N11 $route on another customer’s object: $expected.1, and nothing of it changes',
    async ({ send, expected }) => {
      const before = await stateOf(world, others.account);
      const answer = await send(mine.account.client, others.objects);
      expect(answer.status).toBe(expected[1]);
      expect(answer.text).not.toContain(others.account.name);
      expect(Object.keys(answer.body as object)).toEqual(['message']);
      expect(await stateOf(world, others.account)).toEqual(before);
    },
  );

  it.each(withObject)('$route on an absent object: $expected.2', async ({ send, expected }) => {
    const answer = await send(mine.account.client, ABSENT);
    expect(answer.status).toBe(expected[2]);
    expect(Object.keys(answer.body as object)).toEqual(['message']);
  });

  it.each(withObject.filter(({ expected }) => expected[1] === expected[2]))(
    'N11 $route: another customer’s object cannot be told from an absent one',
    async ({ send }) => {
      const foreign = await send(mine.account.client, others.objects);
      const absent = await send(mine.account.client, ABSENT);
      expect(foreign.text.replace(others.objects.ip, ABSENT.ip)).toBe(absent.text);
    },
  );

  it.each(withObject)('$route: the other customer’s token has it the other way round', async ({ send, expected }) => {
    expect((await send(others.account.client, others.objects)).status).toBe(expected[0]);
    expect((await send(others.account.client, mine.objects)).status).toBe(expected[1]);
  });
});

describe.each(['none', 'unknown', 'revoked', 'expired', 'of a suspended customer'])('token: %s', (name) => {
  it.each(TABLE.filter((row) => row.public !== true))(
    'N5 $route is 401 for every object, in the same bytes',
    async ({ send }) => {
      const before = await stateOf(world, mine.account);
      for (const objects of [mine.objects, others.objects, ABSENT]) {
        const answer = await send(invalid.get(name)!, objects);
        expect([answer.status, answer.text]).toEqual([401, '{"message":"Authentication required."}']);
      }
      expect(await stateOf(world, mine.account)).toEqual(before);
    },
  );

  it.each(TABLE.filter((row) => row.public === true))('$route is for everybody', async ({ send, expected }) => {
    expect((await send(invalid.get(name)!, ABSENT)).status).toBe(expected);
  });
});
