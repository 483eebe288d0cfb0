import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { show, startWorld, stateOf, type Account, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ config: { bulkListLimit: 10_000 } });
});
afterAll(() => world.stop());

async function disabled(account: Account, index = 0): Promise<string[]> {
  const { data } = await show(account, index);
  return data.ips.filter(({ status }) => status === 'disabled').map(({ address }) => address);
}

const done = (changed: number | bigint, action: string, pending: number | bigint = changed): string =>
  `{"data":{"changed":${changed},"action":"${action}"},"meta":{"pending_changes":${pending}}}`;

describe('N36 list', () => {
  it('N36 N37 switches the listed addresses and answers exactly the documented members', async () => {
    const account = await world.account();
    const { net } = account;
    const answer = await account.client.post('ips/bulk', {
      action: 'disable',
      ips: [`${net}.0.5`, `${net}.0.6`, `${net}.0.7`],
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.text).toBe(done(3, 'disable'));
    expect(await disabled(account)).toEqual([`${net}.0.5`, `${net}.0.6`, `${net}.0.7`]);
  });

  it('N46 counts only what really flips', async () => {
    const account = await world.account();
    const { net, client } = account;
    await client.post('ips/disable', { ip: `${net}.0.6` });
    const answer = await client.post('ips/bulk', {
      action: 'disable',
      ips: [`${net}.0.5`, `${net}.0.6`, `${net}.0.7`],
    });
    expect(answer.text).toBe(done(2, 'disable', 3));
  });

  it('A41 duplicates count once, however they are spelt', async () => {
    const { net, net6, client } = await world.account({ cidrs: ['NET.0.0/24', 'NET6::/64'] });
    const ips = [`${net}.0.5`, `${net}.0.5`, `${net6}::A`, `${net6}:0::a`, `${net6}:0:0:0:0:a`];
    expect((await client.post('ips/bulk', { action: 'disable', ips })).text).toBe(done(2, 'disable'));
  });

  it('N45 A38 names the first address in request order that is not the customer’s, as it was sent, and changes nothing', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/24'], metros: ['London', 'Boston'] });
    const { net, client } = account;
    const before = await stateOf(world, account);
    const ips = [`${net}.0.5`, `${net}.1.5`, 'FE80::0:1', '192.168.1.1', '10.0.0.1'];
    const answer = await client.post('ips/bulk', { action: 'disable', ips });
    expect(answer.status).toBe(422);
    expect(answer.text).toBe('{"message":"IP FE80::0:1 does not belong to your account."}');
    expect(await stateOf(world, account)).toEqual(before);
  });

  it('N45 another customer’s address is named in the very same words', async () => {
    const [mine, other] = [await world.account(), await world.account()];
    const answer = await mine.client.post('ips/bulk', { action: 'disable', ips: [`${other.net}.0.5`] });
    expect(answer.status).toBe(422);
    expect(answer.text).toBe(`{"message":"IP ${other.net}.0.5 does not belong to your account."}`);
    expect((await show(other)).meta.pending_changes).toBe(0);
  });

  it('A35 network and broadcast address are refused like foreign ones', async () => {
    const { net, client } = await world.account();
    const answer = await client.post('ips/bulk', { action: 'disable', ips: [`${net}.0.1`, `${net}.0.255`] });
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({ message: `IP ${net}.0.255 does not belong to your account.` });
  });

  it('A42 10,000 scattered addresses are one request, 10,001 are refused', async () => {
    const { net6, client } = await world.account({ cidrs: ['NET6::/48'] });
    const ips = Array.from({ length: 10_001 }, (_, i) => `${net6}::${(i * 3).toString(16)}`);
    const tooMany = await client.post('ips/bulk', { action: 'disable', ips });
    expect(tooMany.status).toBe(422);
    expect(tooMany.body).toEqual({
      message: 'The ips field must not have more than 10000 items.',
      errors: { ips: ['The ips field must not have more than 10000 items.'] },
    });
    const answer = await client.post('ips/bulk', { action: 'disable', ips: ips.slice(1) });
    expect(answer.text).toBe(done(10_000, 'disable'));
    expect((await client.post('ips/bulk', { action: 'enable', ips: ips.slice(1) })).text).toBe(done(10_000, 'enable'));
  });

  it('A38 A42 finds the one address of 10,000 that is not the customer’s', async () => {
    const { net6, client } = await world.account({ cidrs: ['NET6::/48'] });
    const ips = Array.from({ length: 9_999 }, (_, i) => `${net6}::${(i * 3).toString(16)}`);
    const answer = await client.post('ips/bulk', { action: 'disable', ips: [...ips, '2001:DB8:FFFF::1'] });
    expect(answer.body).toEqual({ message: 'IP 2001:DB8:FFFF::1 does not belong to your account.' });
  });

  it('A42 the limit of a list can be configured', async () => {
    const small = await startWorld({ config: { bulkListLimit: 2 } });
    try {
      const { net, client } = await small.account();
      const ips = [1, 2, 3].map((n) => `${net}.0.${n}`);
      expect((await client.post('ips/bulk', { action: 'disable', ips })).status).toBe(422);
      expect((await client.post('ips/bulk', { action: 'disable', ips: ips.slice(1) })).status).toBe(200);
    } finally {
      await small.stop();
    }
  });
});

describe('N41 range', () => {
  it('N41 both ends are included', async () => {
    const account = await world.account();
    const { net, client } = account;
    const range = { start: `${net}.0.10`, end: `${net}.0.20` };
    expect((await client.post('ips/bulk', { action: 'disable', range })).text).toBe(done(11, 'disable'));
    expect(await disabled(account)).toEqual(Array.from({ length: 11 }, (_, i) => `${net}.0.${10 + i}`));
    expect(
      (await client.post('ips/bulk', { action: 'enable', range: { start: `${net}.0.20`, end: `${net}.0.20` } })).text,
    ).toBe(done(1, 'enable', 11));
  });

  it('N41 may go over adjacent subnets', async () => {
    const { net, client } = await world.account({
      cidrs: ['NET.0.0/24', 'NET.1.0/24'],
      metros: ['London', 'Boston'],
      hostRange: 'all',
    });
    const range = { start: `${net}.0.250`, end: `${net}.1.5` };
    expect((await client.post('ips/bulk', { action: 'disable', range })).text).toBe(done(12, 'disable'));
  });

  it.each([
    ['NET.0.200', 'NET.1.5', 'NET.0.255'],
    ['NET.0.0', 'NET.0.5', 'NET.0.0'],
    ['9.255.255.255', 'NET.0.5', '9.255.255.255'],
    ['0.0.0.0', '255.255.255.255', '0.0.0.0'],
    ['NET6::FFFF:0', 'NET6:1:0000::', 'NET6:1::'],
    ['::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '::'],
    ['0:0::0', 'NET6::', '0:0::0'],
  ])(
    'N45 A35 A38 from %s to %s names %s, the numerically first one, and changes nothing',
    async (start, end, named) => {
      const account = await world.account({ cidrs: ['NET.0.0/24', 'NET6::/64'] });
      const text = (value: string) => value.replace('NET6', account.net6).replace('NET', account.net);
      const before = await stateOf(world, account);
      // The end is beyond the subnet: it must not be named unless it comes first, and then as it was sent.
      const answer = await account.client.post('ips/bulk', {
        action: 'disable',
        range: { start: text(start), end: text(end) },
      });
      expect(answer.status).toBe(422);
      const first = text(named) === `${account.net6}:1::` ? `${account.net6}:1:0000::` : text(named);
      expect(answer.body).toEqual({ message: `IP ${first} does not belong to your account.` });
      expect(await stateOf(world, account)).toEqual(before);
    },
  );

  it('A28 a whole IPv6 /48 is one request, exactly counted', async () => {
    const { net6, client } = await world.account({ cidrs: ['NET6::/48'] });
    const range = { start: `${net6}::`, end: `${net6}:ffff:ffff:ffff:ffff:ffff` };
    expect((await client.post('ips/bulk', { action: 'disable', range })).text).toBe(done(2n ** 80n, 'disable'));
    expect((await client.post('ips/enable', { ip: `${net6}::1` })).text).toContain(`"pending_changes":${2n ** 80n}}`);
    expect((await client.post('ips/bulk', { action: 'enable', range })).text).toBe(
      done(2n ** 80n - 1n, 'enable', 2n ** 80n),
    );
  });
});

describe('N43 CIDR', () => {
  it('N42 N43 N44 switches what is the customer’s in the block and ignores the rest', async () => {
    const account = await world.account();
    const { net, client } = account;
    expect((await client.post('ips/bulk', { action: 'disable', cidr: `${net}.0.0/28` })).text).toBe(
      done(15, 'disable'),
    );
    expect(await disabled(account)).toEqual(Array.from({ length: 15 }, (_, i) => `${net}.0.${i + 1}`));
  });

  it('A40 host bits are masked', async () => {
    const { net, client } = await world.account();
    expect((await client.post('ips/bulk', { action: 'disable', cidr: `${net}.0.77/28` })).text).toBe(
      done(16, 'disable'),
    );
  });

  it('A40 a block that matches nothing changes nothing and is no error', async () => {
    const account = await world.account();
    const before = await stateOf(world, account);
    for (const cidr of ['192.168.0.0/16', '::/128', `${account.net}.0.0/32`]) {
      expect((await account.client.post('ips/bulk', { action: 'disable', cidr })).text).toBe(done(0, 'disable'));
    }
    expect(await stateOf(world, account)).toEqual(before);
  });

  it('A35 network and broadcast address are ignored', async () => {
    const { net, client } = await world.account();
    expect((await client.post('ips/bulk', { action: 'disable', cidr: `${net}.0.0/24` })).text).toBe(
      done(254, 'disable'),
    );
  });

  it('A28 0.0.0.0/0 and ::/0 are answered at once, whatever they cover, and touch nobody else', async () => {
    const other = await world.account({ cidrs: ['NET.0.0/24', 'NET6::/64'] });
    const { client } = await world.account({
      cidrs: ['NET.0.0/16', 'NET6::/48', 'NET.77.0/24'.replace('NET', '172.16')],
    });
    expect((await client.post('ips/bulk', { action: 'disable', cidr: '0.0.0.0/0' })).text).toBe(
      done(65_534 + 254, 'disable'),
    );
    expect((await client.post('ips/bulk', { action: 'disable', cidr: '::/0' })).text).toBe(
      done(2n ** 80n, 'disable', 2n ** 80n + 65_788n),
    );
    expect((await show(other, 0)).meta.pending_changes).toBe(0);
    expect((await show(other, 1)).meta.pending_changes).toBe(0);
  });

  it('N9 a block around everybody’s subnets changes only one’s own', async () => {
    const [mine, other] = [await world.account(), await world.account()];
    await mine.client.post('ips/bulk', { action: 'disable', cidr: '10.0.0.0/8' });
    expect(await disabled(mine)).toHaveLength(254);
    expect(await disabled(other)).toEqual([]);
  });
});

describe('all or nothing', () => {
  it('N40 N46 one address too many, and neither region has changed', async () => {
    const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/24'], metros: ['London', 'Boston'] });
    const { net, client } = account;
    const before = await stateOf(world, account);
    const answer = await client.post('ips/bulk', {
      action: 'disable',
      ips: [`${net}.0.1`, `${net}.1.1`, `${net}.2.1`],
    });
    expect(answer.status).toBe(422);
    expect(await stateOf(world, account)).toEqual(before);
  });

  it('N38 N39 enable and disable are each other’s reverse, over all modes', async () => {
    const account = await world.account();
    const { net, client } = account;
    await client.post('ips/bulk', { action: 'disable', cidr: `${net}.0.0/24` });
    await client.post('ips/bulk', { action: 'enable', range: { start: `${net}.0.1`, end: `${net}.0.252` } });
    await client.post('ips/bulk', { action: 'enable', ips: [`${net}.0.254`] });
    expect(await disabled(account)).toEqual([`${net}.0.253`]);
  });
});
