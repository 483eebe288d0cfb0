import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAll, show, startWorld, type Ip, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('GET subnets', () => {
  it('N20 N21 answers every subnet of the customer with exactly the documented members', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/25'], metros: ['London', 'Boston'] });
    const answer = await account.client.get('subnets');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.body).toEqual({
      data: [
        {
          id: account.subnets[0],
          cidr: `${account.net}.0.0/24`,
          ip_version: 4,
          metro: 'London',
          region: 'Europe',
          ip_counts: { total: 254, enabled: 254, disabled: 0, pending: 0 },
        },
        {
          id: account.subnets[1],
          cidr: `${account.net}.1.0/25`,
          ip_version: 4,
          metro: 'Boston',
          region: 'America',
          ip_counts: { total: 126, enabled: 126, disabled: 0, pending: 0 },
        },
      ],
    });
    expect(answer.text).toMatch(
      /^\{"data":\[\{"id":\d+,"cidr":"[^"]+","ip_version":4,"metro":"London","region":"Europe","ip_counts":\{"total":254,/,
    );
  });

  it('N22 total is enabled + disabled, and a /24 has 254', async () => {
    const account = await world.account();
    await account.client.post('ips/bulk', { action: 'disable', cidr: `${account.net}.0.0/26` });
    const { body } = await account.client.get('subnets');
    const [subnet] = (body as { data: { ip_counts: Record<string, number> }[] }).data;
    expect(subnet!.ip_counts).toEqual({ total: 254, enabled: 191, disabled: 63, pending: 63 });
  });

  it('N23 counts what is pending apart from what is disabled', async () => {
    const account = await world.account();
    await account.client.post('ips/bulk', { action: 'disable', cidr: `${account.net}.0.0/29` });
    await applyAll(world, account);
    await account.client.post('ips/enable', { ip: `${account.net}.0.1` });
    const { body } = await account.client.get('subnets');
    expect((body as { data: { ip_counts: unknown }[] }).data[0]!.ip_counts).toEqual({
      total: 254,
      enabled: 248,
      disabled: 6,
      pending: 1,
    });
  });

  it('N9 a customer without subnets sees an empty list', async () => {
    const account = await world.account({ cidrs: [] });
    expect((await account.client.get('subnets')).text).toBe('{"data":[]}');
  });

  it('A26 names the metro and the region that the metro belongs to', async () => {
    const account = await world.account({ metros: ['Boston'] });
    const { body } = await account.client.get('subnets');
    expect((body as { data: unknown[] }).data[0]).toMatchObject({ metro: 'Boston', region: 'America' });
  });
});

describe('GET subnets/{id}', () => {
  it('N24 answers exactly the documented members, and `blocks` (A28)', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/30'] });
    await account.client.post('ips/disable', { ip: `${account.net}.0.2` });
    const { status, text } = await account.client.get(`subnets/${account.subnets[0]}`);
    expect(status).toBe(200);
    const ip = (n: number, rest: string): string => `{"address":"${account.net}.0.${n}",${rest}}`;
    expect(text).toBe(
      `{"data":{"id":${account.subnets[0]},"cidr":"${account.net}.0.0/30","ip_version":4,"ips":[` +
        `${ip(1, '"status":"enabled","pending_change":false')},${ip(2, '"status":"disabled","pending_change":true')}],"blocks":[` +
        `{"cidr":"${account.net}.0.1/32","status":"enabled","pending_change":false},` +
        `{"cidr":"${account.net}.0.2/32","status":"disabled","pending_change":true}]},"meta":{"pending_changes":1}}`,
    );
  });

  it('N25 lists every manageable address, sorted numerically', async () => {
    const account = await world.account();
    const { data } = await show(account);
    expect(data.ips.map(({ address }) => address)).toEqual(
      Array.from({ length: 254 }, (_, i) => `${account.net}.0.${i + 1}`),
    );
  });

  it('N26 A32 meta counts the pending addresses of this subnet, not of the account', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/24'] });
    await account.client.post('ips/bulk', { action: 'disable', cidr: `${account.net}.0.0/29` });
    const second = await account.client.post('ips/disable', { ip: `${account.net}.1.1` });
    expect(second.body).toMatchObject({ meta: { pending_changes: 8 } });
    expect((await show(account, 0)).meta).toEqual({ pending_changes: 7 });
    expect((await show(account, 1)).meta).toEqual({ pending_changes: 1 });
  });

  it('A29 a new subnet is all enabled with nothing pending', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/28'] });
    const { data, meta } = await show(account);
    expect(new Set(data.ips.map(({ status, pending_change }) => `${status} ${pending_change}`))).toEqual(
      new Set(['enabled false']),
    );
    expect(meta.pending_changes).toBe(0);
  });

  it.each([
    ['NET.0.0/24', 'hosts', 254, '0.1', '0.254'],
    ['NET.0.0/24', 'all', 256, '0.0', '0.255'],
    ['NET.0.0/30', 'hosts', 2, '0.1', '0.2'],
    ['NET.0.0/31', 'hosts', 2, '0.0', '0.1'],
    ['NET.0.7/32', 'hosts', 1, '0.7', '0.7'],
  ] as const)('A27 %s with host range %s has %i addresses', async (cidr, hostRange, count, first, last) => {
    const account = await world.account({ cidrs: [cidr], hostRange });
    const { data } = await show(account);
    expect(data.ips).toHaveLength(count);
    expect([data.ips[0]!.address, data.ips.at(-1)!.address]).toEqual([
      `${account.net}.${first}`,
      `${account.net}.${last}`,
    ]);
  });

  it('A27 an IPv6 subnet has no address that cannot be switched', async () => {
    const account = await world.account({ cidrs: ['NET6::/126'] });
    const { data } = await show(account);
    expect(data.ip_version).toBe(6);
    expect(data.ips.map(({ address }) => address)).toEqual(['', '1', '2', '3'].map((end) => `${account.net6}::${end}`));
  });
});

describe('A33 overlap', () => {
  it('A33 no two subnets overlap, whoever’s they are', async () => {
    const [mine, other] = [await world.account(), await world.account()];
    for (const [customer, cidr] of [
      [mine.name, `${mine.net}.0.0/24`],
      [mine.name, `${mine.net}.0.128/25`],
      [other.name, `${mine.net}.0.0/16`],
    ] as const) {
      await expect(world.controller.inventory.createSubnet({ customer, metro: 'London', cidr })).rejects.toThrow(
        'overlaps',
      );
    }
  });
});

describe('A28 large subnets', () => {
  it('A28 at 65,536 addresses all are listed', async () => {
    const account = await world.account({ cidrs: ['NET6::/112'] });
    const { data } = await show(account);
    expect(data.ips).toHaveLength(65_536);
    expect(data.ips.at(-1)!.address).toBe(`${account.net6}::ffff`);
    expect(data.blocks).toEqual([{ cidr: `${account.net6}::/112`, status: 'enabled', pending_change: false }]);
  });

  it('A28 above that only the disabled and pending ones are, and blocks give the whole state', async () => {
    const account = await world.account({ cidrs: ['NET6::/48'] });
    const { net6, client } = account;
    await client.post('ips/bulk', { action: 'disable', ips: [`${net6}::1`, `${net6}::2`, `${net6}::7`] });
    await applyAll(world, account);
    await client.post('ips/enable', { ip: `${net6}::2` });
    const { data, meta } = await show(account);
    expect(data.ips).toEqual([
      { address: `${net6}::1`, status: 'disabled', pending_change: false },
      { address: `${net6}::2`, status: 'enabled', pending_change: true },
      { address: `${net6}::7`, status: 'disabled', pending_change: false },
    ]);
    expect(meta.pending_changes).toBe(1);
    expect(data.blocks.slice(0, 5)).toEqual([
      { cidr: `${net6}::/128`, status: 'enabled', pending_change: false },
      { cidr: `${net6}::1/128`, status: 'disabled', pending_change: false },
      { cidr: `${net6}::2/128`, status: 'enabled', pending_change: true },
      { cidr: `${net6}::3/128`, status: 'enabled', pending_change: false },
      { cidr: `${net6}::4/127`, status: 'enabled', pending_change: false },
    ]);
  });

  it('A28 at most 65,536 of them, whatever is disabled; counts stay exact', async () => {
    const account = await world.account({ cidrs: ['NET6::/32'.replace('NET6', 'fd00')] });
    const all = await account.client.post('ips/bulk', { action: 'disable', cidr: 'fd00::/32' });
    expect(all.text).toBe(
      `{"data":{"changed":${2n ** 96n},"action":"disable"},"meta":{"pending_changes":${2n ** 96n}}}`,
    );
    const { text } = await account.client.get(`subnets/${account.subnets[0]}`);
    const body = JSON.parse(text) as { data: { ips: Ip[]; blocks: unknown[] } };
    expect(body.data.ips).toHaveLength(65_536);
    expect(body.data.blocks).toEqual([{ cidr: 'fd00::/32', status: 'disabled', pending_change: true }]);
    expect(text.endsWith(`"meta":{"pending_changes":${2n ** 96n}}}`)).toBe(true);
    const list = await account.client.get('subnets');
    expect(list.text).toContain(
      `"ip_counts":{"total":${2n ** 96n},"enabled":0,"disabled":${2n ** 96n},"pending":${2n ** 96n}}`,
    );
    const pending = await account.client.get(`subnets/${account.subnets[0]}/pending`);
    expect((JSON.parse(pending.text) as { data: Ip[] }).data).toHaveLength(65_536);
  });

  it('A28 a HEAD on it has no body', async () => {
    const account = await world.account({ cidrs: ['NET6::/112'] });
    const answer = await account.client.send('HEAD', `subnets/${account.subnets[0]}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });
});

describe('GET subnets/{id}/pending', () => {
  it('N27 answers only the pending ones, with the same item shape and the same meta', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/24'] });
    const { net, client } = account;
    await client.post('ips/bulk', { action: 'disable', ips: [`${net}.0.10`, `${net}.0.9`] });
    await applyAll(world, account);
    await client.post('ips/disable', { ip: `${net}.0.100` });
    await client.post('ips/enable', { ip: `${net}.0.9` });
    await client.post('ips/disable', { ip: `${net}.1.1` });
    const { text } = await client.get(`subnets/${account.subnets[0]}/pending`);
    expect(text).toBe(
      `{"data":[{"address":"${net}.0.9","status":"enabled","pending_change":true},` +
        `{"address":"${net}.0.100","status":"disabled","pending_change":true}],"meta":{"pending_changes":2}}`,
    );
  });

  it('N27 answers an empty list when nothing is pending', async () => {
    const account = await world.account();
    const { text } = await account.client.get(`subnets/${account.subnets[0]}/pending`);
    expect(text).toBe('{"data":[],"meta":{"pending_changes":0}}');
  });
});
