import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAll, show, startWorld, stateOf, type Account, type AccountWish, type World } from './world.js';

// Without any router: what is pushed to routers is tested with routers, in test/system.

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const REFUSED = '{"message":"Synchronous mode is not enabled for your account."}';

async function permitted(wish: AccountWish = {}): Promise<Account> {
  return world.account({ ...wish, allowSynchronous: true });
}

async function commitSets(account: Account): Promise<{ status: string; trigger: string; region: string }[]> {
  return world.controller.sql(
    `SELECT s.status, s.trigger, g.name AS region FROM commit_set s JOIN prefix_list l ON l.id = s.prefix_list_id
     JOIN region g ON g.id = l.region_id JOIN customer c ON c.id = l.customer_id WHERE c.name = $1 ORDER BY g.name`,
    [account.name],
  );
}

const requests = (net: string): [string, object][] => [
  ['ips/disable', { ip: `${net}.0.5` }],
  ['ips/enable', { ip: `${net}.0.5` }],
  ['ips/bulk', { action: 'disable', ips: [`${net}.0.5`] }],
  ['ips/bulk', { action: 'disable', range: { start: `${net}.0.5`, end: `${net}.0.6` } }],
  ['ips/bulk', { action: 'disable', cidr: `${net}.0.0/28` }],
];

describe('N19 without the flag', () => {
  it('N14 N19 all three POSTs are 403 and nothing changes', async () => {
    const account = await world.account();
    const before = await stateOf(world, account);
    for (const [path, body] of requests(account.net)) {
      const answer = await account.client.post(path, { ...body, synchronous: true });
      expect([answer.status, answer.text]).toEqual([403, REFUSED]);
    }
    expect(await stateOf(world, account)).toEqual(before);
    expect(await commitSets(account)).toEqual([]);
  });
});

describe('A55 in a region without routers', () => {
  it('N15 N16 N17 A55 a commit set is made, fails, and the change stays pending', async () => {
    const account = await permitted();
    const answer = await account.client.post('ips/disable', { ip: `${account.net}.0.5`, synchronous: true });
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(
      `{"data":{"address":"${account.net}.0.5","status":"disabled","pending_change":true},` +
        '"meta":{"synchronous":true,"commit_status":"failed","pending_changes":1}}',
    );
    expect(await commitSets(account)).toEqual([{ status: 'failed', trigger: 'synchronous', region: 'Europe' }]);
  });

  it('N18 ips/bulk answers in the same way', async () => {
    const account = await permitted();
    const { text } = await account.client.post('ips/bulk', {
      action: 'disable',
      cidr: `${account.net}.0.0/28`,
      synchronous: true,
    });
    expect(text).toBe(
      '{"data":{"changed":15,"action":"disable"},"meta":{"synchronous":true,"commit_status":"failed","pending_changes":15}}',
    );
  });

  it('A58 one commit set per region, and each region of the change gets one', async () => {
    const account = await permitted({ cidrs: ['NET.0.0/24', 'NET.1.0/24'], metros: ['London', 'Boston'] });
    const { net, client } = account;
    await client.post('ips/bulk', { action: 'disable', ips: [`${net}.0.5`, `${net}.1.5`], synchronous: true });
    expect((await commitSets(account)).map(({ region }) => region)).toEqual(['America', 'Europe']);
  });

  it('A58 a region that the change does not concern is left alone', async () => {
    const account = await permitted({ cidrs: ['NET.0.0/24', 'NET.1.0/24'], metros: ['London', 'Boston'] });
    const { net, client } = account;
    await client.post('ips/disable', { ip: `${net}.1.5` });
    const answer = await client.post('ips/disable', { ip: `${net}.0.5`, synchronous: true });
    expect((await commitSets(account)).map(({ region }) => region)).toEqual(['Europe']);
    expect((answer.body as { meta: object }).meta).toEqual({
      synchronous: true,
      commit_status: 'failed',
      pending_changes: 2,
    });
  });

  it('A59 queued changes of the region go along', async () => {
    const account = await permitted();
    await account.client.post('ips/disable', { ip: `${account.net}.0.4` });
    await account.client.post('ips/disable', { ip: `${account.net}.0.5`, synchronous: true });
    const rows = await world.controller.sql<{ seq: number; entries: string }>(
      `SELECT s.seq::integer AS seq, encode(s.entries_v4, 'hex') AS entries FROM commit_set s JOIN prefix_list l ON l.id = s.prefix_list_id
       JOIN customer c ON c.id = l.customer_id WHERE c.name = $1`,
      [account.name],
    );
    const second = Number(account.net.split('.')[1]).toString(16).padStart(2, '0');
    // One entry, 10.n.0.4/31: both addresses.
    expect(rows).toEqual([{ seq: 2, entries: `1f0a${second}0004` }]);
  });
});

describe('A60 nothing to push', () => {
  it('A60 is a success without a commit set', async () => {
    const account = await permitted();
    const answer = await account.client.post('ips/enable', { ip: `${account.net}.0.5`, synchronous: true });
    expect(answer.body).toEqual({
      data: { address: `${account.net}.0.5`, status: 'enabled', pending_change: false },
      meta: { synchronous: true, commit_status: 'success', pending_changes: 0 },
    });
    expect(await commitSets(account)).toEqual([]);
  });

  it('A60 a CIDR that matches nothing too', async () => {
    const account = await permitted();
    await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
    const { body } = await account.client.post('ips/bulk', {
      action: 'enable',
      cidr: '192.168.0.0/16',
      synchronous: true,
    });
    expect(body).toEqual({
      data: { changed: 0, action: 'enable' },
      meta: { synchronous: true, commit_status: 'success', pending_changes: 1 },
    });
    expect(await commitSets(account)).toEqual([]);
  });

  it('A60 what was applied long ago is not pushed again', async () => {
    const account = await permitted();
    await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
    await applyAll(world, account);
    const { body } = await account.client.post('ips/disable', { ip: `${account.net}.0.5`, synchronous: true });
    expect((body as { meta: object }).meta).toEqual({
      synchronous: true,
      commit_status: 'success',
      pending_changes: 0,
    });
    expect(await commitSets(account)).toEqual([]);
  });
});

describe('what is refused', () => {
  it('A17 N45 an address that is not the customer’s: no change and no commit', async () => {
    const account = await permitted();
    const single = await account.client.post('ips/disable', { ip: '192.168.1.1', synchronous: true });
    expect(single.status).toBe(404);
    const list = await account.client.post('ips/bulk', {
      action: 'disable',
      ips: [`${account.net}.0.5`, '192.168.1.1'],
      synchronous: true,
    });
    expect(list.status).toBe(422);
    expect((await show(account)).meta.pending_changes).toBe(0);
    expect(await commitSets(account)).toEqual([]);
  });

  it('N14 the flag works from the moment it is set', async () => {
    const account = await world.account();
    const wish = { ip: `${account.net}.0.5`, synchronous: true };
    expect((await account.client.post('ips/enable', wish)).status).toBe(403);
    await world.controller.sql('UPDATE customer SET allow_synchronous = true WHERE name = $1', [account.name]);
    // Tokens are remembered for a second at most.
    await expect
      .poll(async () => (await account.client.post('ips/enable', wish)).status, { timeout: 10_000 })
      .toBe(200);
  });

  it('A48 A61 many at once share commit sets, one after the other, and each is told of one that carries its change', async () => {
    const account = await permitted();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        account.client.post('ips/disable', { ip: `${account.net}.0.${i + 1}`, synchronous: true }),
      ),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ data: { pending_change: true }, meta: { commit_status: 'failed' } });
    }
    const sets = await world.controller.sql<{ generation: number; seq: number }>(
      `SELECT s.generation::integer AS generation, s.seq::integer AS seq FROM commit_set s JOIN prefix_list l ON l.id = s.prefix_list_id
       JOIN customer c ON c.id = l.customer_id WHERE c.name = $1 ORDER BY s.generation`,
      [account.name],
    );
    expect(sets.map(({ generation }) => generation)).toEqual(sets.map((_, index) => index + 1));
    expect(sets.length).toBeLessThanOrEqual(16);
    expect(sets.at(-1)!.seq).toBe(16);
  });

  it('A61 a client that hangs up changes nothing about the commit', async () => {
    const account = await permitted();
    const gone = new AbortController();
    const wish = { ip: `${account.net}.0.5`, synchronous: true };
    const sent = fetch(`${world.controller.baseUrl}/ips/disable`, {
      method: 'POST',
      headers: { authorization: `Bearer ${account.token}` },
      body: JSON.stringify(wish),
      signal: gone.signal,
    });
    await expect.poll(async () => (await stateOf(world, account)) as object[]).toMatchObject([{ desired_seq: '1' }]);
    gone.abort();
    // It may have been faster than the hanging up.
    await sent.catch((error: unknown) => expect(error).toMatchObject({ name: 'AbortError' }));
    await expect.poll(async () => commitSets(account)).toMatchObject([{ status: 'failed' }]);
  });
});
