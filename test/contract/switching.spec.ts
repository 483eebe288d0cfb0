import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAll, show, startWorld, stateOf, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('POST ips/enable and ips/disable', () => {
  it('N29 N32 disabling answers exactly the documented members', async () => {
    const { client, net } = await world.account();
    const answer = await client.post('ips/disable', { ip: `${net}.0.5` });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.text).toBe(
      `{"data":{"address":"${net}.0.5","status":"disabled","pending_change":true},"meta":{"pending_changes":1}}`,
    );
  });

  it('N30 enabling answers in the same shape', async () => {
    const account = await world.account();
    await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
    await applyAll(world, account);
    const answer = await account.client.post('ips/enable', { ip: `${account.net}.0.5` });
    expect(answer.text).toBe(
      `{"data":{"address":"${account.net}.0.5","status":"enabled","pending_change":true},"meta":{"pending_changes":1}}`,
    );
  });

  it('N31 finds the subnet by itself, of either family', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.7.0/24', 'NET6::/64'] });
    await account.client.post('ips/disable', { ip: `${account.net}.7.1` });
    await account.client.post('ips/disable', { ip: `${account.net6}::99` });
    const counts = await Promise.all([0, 1, 2].map(async (index) => (await show(account, index)).meta.pending_changes));
    expect(counts).toEqual([0, 1, 1]);
  });

  it('N33 A62 without synchronous mode meta has pending_changes and nothing else', async () => {
    const { client, net } = await world.account();
    const { body } = await client.post('ips/disable', { ip: `${net}.0.5`, synchronous: false });
    expect((body as { meta: object }).meta).toEqual({ pending_changes: 1 });
  });

  it('N34 N35 an unknown IP is 404 with the documented message, and nothing changes', async () => {
    const account = await world.account();
    const before = await stateOf(world, account);
    for (const path of ['ips/enable', 'ips/disable']) {
      const answer = await account.client.post(path, { ip: '192.168.1.1' });
      expect(answer.status).toBe(404);
      expect(answer.text).toBe('{"message":"IP 192.168.1.1 not found in your account."}');
    }
    expect(await stateOf(world, account)).toEqual(before);
  });

  it('N11 another customer’s IP answers byte for byte like an unknown one', async () => {
    const [mine, other] = [await world.account(), await world.account()];
    const foreign = await mine.client.post('ips/disable', { ip: `${other.net}.0.5` });
    const unknown = await mine.client.post('ips/disable', { ip: '192.168.1.1' });
    expect(foreign.status).toBe(404);
    expect(foreign.text.replace(`${other.net}.0.5`, '192.168.1.1')).toBe(unknown.text);
    const [names, others] = [foreign, unknown].map(({ headers }) => [...headers.keys()].toSorted());
    expect(names).toEqual(others);
    expect((await show(other)).meta.pending_changes).toBe(0);
  });

  it('N12 enabling an enabled IP succeeds and changes nothing: no flag, no timer, no counter', async () => {
    const account = await world.account();
    await account.client.post('ips/disable', { ip: `${account.net}.0.9` });
    const before = await stateOf(world, account);
    const enabled = await account.client.post('ips/enable', { ip: `${account.net}.0.5` });
    expect(enabled.body).toEqual({
      data: { address: `${account.net}.0.5`, status: 'enabled', pending_change: false },
      meta: { pending_changes: 1 },
    });
    expect(await stateOf(world, account)).toEqual(before);
  });

  it('N12 disabling a disabled IP that is still pending answers its pending flag and restarts nothing', async () => {
    const account = await world.account();
    const first = await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
    const before = await stateOf(world, account);
    const second = await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
    expect(second.text).toBe(first.text);
    expect(await stateOf(world, account)).toEqual(before);
  });

  it('N13 any POST may be repeated, at the same time too, and counts once', async () => {
    const { client, net } = await world.account();
    const body = { action: 'disable', ips: [`${net}.0.5`, `${net}.0.6`] };
    const answers = await Promise.all(Array.from({ length: 12 }, () => client.post('ips/bulk', body)));
    const changed = answers.map((answer) => (answer.body as { data: { changed: number } }).data.changed);
    expect(changed.toSorted((a, b) => a - b)).toEqual([...Array<number>(11).fill(0), 2]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.every((answer) => (answer.body as { meta: object }).meta)).toBe(true);
  });

  it('N47 a change is stored as pending and shown so everywhere', async () => {
    const account = await world.account();
    const ip = { address: `${account.net}.0.5`, status: 'disabled', pending_change: true };
    const answer = await account.client.post('ips/disable', { ip: ip.address });
    expect((answer.body as { data: object }).data).toEqual(ip);
    const { data, meta } = await show(account);
    expect(data.ips[4]).toEqual(ip);
    expect(meta.pending_changes).toBe(1);
    const pending = await account.client.get(`subnets/${account.subnets[0]}/pending`);
    expect(pending.body).toEqual({ data: [ip], meta: { pending_changes: 1 } });
  });

  it('A32 meta of a POST counts the whole account, over all regions', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/24'], metros: ['London', 'Boston'] });
    await account.client.post('ips/disable', { ip: `${account.net}.0.1` });
    const answer = await account.client.post('ips/disable', { ip: `${account.net}.1.1` });
    expect((answer.body as { meta: object }).meta).toEqual({ pending_changes: 2 });
  });

  it('A35 network and broadcast address are 404, unless they can be switched', async () => {
    const hosts = await world.account();
    for (const last of [0, 255]) {
      expect((await hosts.client.post('ips/disable', { ip: `${hosts.net}.0.${last}` })).status).toBe(404);
    }
    const all = await world.account({ hostRange: 'all' });
    expect((await all.client.post('ips/disable', { ip: `${all.net}.0.255` })).status).toBe(200);
    const pair = await world.account({ cidrs: ['NET.0.0/31'] });
    expect((await pair.client.post('ips/disable', { ip: `${pair.net}.0.0` })).status).toBe(200);
  });

  it('A44 disable, then enable before a commit: stays pending, and the timer starts again', async () => {
    const account = await world.account();
    const times = async () =>
      world.controller.sql<{ last: string; oldest: string }>(
        `SELECT l.last_change_at::text AS last, l.oldest_change_at::text AS oldest FROM prefix_list l JOIN customer c ON c.id = l.customer_id WHERE c.name = $1`,
        [account.name],
      );
    await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
    const [first] = await times();
    const answer = await account.client.post('ips/enable', { ip: `${account.net}.0.5` });
    expect(answer.body).toEqual({
      data: { address: `${account.net}.0.5`, status: 'enabled', pending_change: true },
      meta: { pending_changes: 1 },
    });
    const [second] = await times();
    expect(second!.last > first!.last).toBe(true);
    expect(second!.oldest).toBe(first!.oldest);
  });

  it('A47 a change during a push stays pending when the push is done', async () => {
    const account = await world.account();
    await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
    await account.client.post('ips/disable', { ip: `${account.net}.0.6` });
    // The push that is done had taken its snapshot before the second change.
    await world.controller.sql(
      `UPDATE prefix_list SET applied_seq = desired_seq - 1, revision = revision + 1
       WHERE customer_id = (SELECT id FROM customer WHERE name = $1)`,
      [account.name],
    );
    const { data, meta } = await show(account);
    expect(data.ips.slice(4, 6)).toEqual([
      { address: `${account.net}.0.5`, status: 'disabled', pending_change: false },
      { address: `${account.net}.0.6`, status: 'disabled', pending_change: true },
    ]);
    expect(meta.pending_changes).toBe(1);
  });
});

describe('A24 addresses', () => {
  it('A24 any RFC 4291 spelling is understood and answered in RFC 5952 form', async () => {
    const { client, net6 } = await world.account({ cidrs: ['NET6::/64'] });
    const [, , n] = net6.split(':');
    const spelling = `2001:0DB8:000${n!.padStart(1, '0')}:0000:0000:0000:0000:00AB`.replace(
      /:000([0-9a-f]{2}):/,
      ':00$1:',
    );
    const { body } = await client.post('ips/disable', { ip: spelling });
    expect((body as { data: object }).data).toMatchObject({ address: `${net6}::ab` });
  });

  it('A24 ::ffff:10.x is IPv6, hence not found, and named as it was sent', async () => {
    const { client, net } = await world.account();
    const answer = await client.post('ips/disable', { ip: `::FFFF:${net}.0.5` });
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ message: `IP ::FFFF:${net}.0.5 not found in your account.` });
  });

  it.each([
    '010.1.0.5',
    '10.1.5',
    '10.1.0.5/32',
    ' 10.1.0.5',
    '10.1.0.5 ',
    'fe80::1%eth0',
    '0x0a.1.0.5',
    '167837701',
    '١٠.1.0.5',
    '',
  ])('A24 %j is no IP address', async (ip) => {
    const { client } = await world.account({ cidrs: [] });
    const answer = await client.post('ips/disable', { ip });
    expect(answer.status).toBe(422);
    expect(Object.keys((answer.body as { errors: object }).errors)).toEqual(['ip']);
  });
});
