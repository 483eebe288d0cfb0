import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type Account, type SubnetBody, type World } from './world.js';

let world: World;
let account: Account;
beforeAll(async () => {
  world = await startWorld();
  account = await world.account({ cidrs: ['NET.0.0/16'], hostRange: 'all' });
});
afterAll(() => world.stop());

const requestFor = (path: string): string =>
  `GET /api/v1/${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${account.token}\r\nconnection: close\r\n\r\n`;

it('A28 a /16 with every other address disabled is listed whole, in order', async () => {
  await world.controller.sql(
    `INSERT INTO ip_range (subnet_id, prefix_list_id, first, last, size, status, change_seq)
     SELECT s.id, s.prefix_list_id, s.first + 2 * n, s.first + 2 * n, 1, 'disabled', 0
     FROM subnet s, generate_series(0, 32767) n WHERE s.id = $1`,
    [account.subnets[0]],
  );
  const { body } = await account.client.get(`subnets/${account.subnets[0]}`);
  const { data } = body as SubnetBody;
  expect(data.ips).toHaveLength(65_536);
  for (const [index, ip] of data.ips.entries()) {
    const expected = `${account.net}.${index >> 8}.${index & 255} ${index % 2 === 0 ? 'disabled' : 'enabled'}`;
    if (`${ip.address} ${ip.status}` !== expected) expect(ip).toEqual(expected);
  }
  expect(data.blocks).toHaveLength(65_536);
});

it('A28 a client that reads nothing for a while gets everything in the end, and keeps nobody waiting', async () => {
  const socket = connect(world.controller.controller.customerPort, '127.0.0.1');
  socket.pause();
  socket.write(requestFor(`subnets/${account.subnets[0]}`));
  let received = 0;
  socket.on('data', (chunk) => (received += chunk.length));
  socket.pause();
  const ended = new Promise((resolve) => socket.on('end', resolve));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await account.client.get('subnets')).status).toBe(200);
  socket.resume();
  await ended;
  expect(received).toBeGreaterThan(8_000_000);
});

it('A28 a client that hangs up in the middle does no harm, however many do', async () => {
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      const socket = connect(world.controller.controller.customerPort, '127.0.0.1');
      socket.on('error', () => undefined); // a reset is what is wanted
      socket.write(requestFor(`subnets/${account.subnets[0]}`));
      await new Promise((resolve) => socket.once('data', resolve));
      socket.destroy();
    }),
  );
  expect((await account.client.get(`subnets/${account.subnets[0]}/pending`)).status).toBe(200);
});

it('A14 HEAD on it reads nothing of the listing', async () => {
  const answer = await account.client.send('HEAD', `subnets/${account.subnets[0]}`);
  expect([answer.status, answer.text]).toEqual([200, '']);
});

it('A28 changing a /16 of 32,768 pieces at once works, and leaves one', async () => {
  const { client, net } = account;
  const answer = await client.post('ips/bulk', { action: 'disable', cidr: `${net}.0.0/16` });
  expect(answer.body).toEqual({ data: { changed: 32_768, action: 'disable' }, meta: { pending_changes: 32_768 } });
  const enabled = await client.post('ips/bulk', {
    action: 'enable',
    range: { start: `${net}.0.0`, end: `${net}.255.255` },
  });
  expect(enabled.body).toEqual({ data: { changed: 65_536, action: 'enable' }, meta: { pending_changes: 65_536 } });
  const [ranges] = await world.controller.sql('SELECT count(*)::integer AS n FROM ip_range');
  expect(ranges).toEqual({ n: 1 });
});
