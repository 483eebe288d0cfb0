import { unpackEntries, formatCidr } from '#domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { show, startWorld, type Account, type World } from './world.js';

// When the scheduler pushes what, seen from outside; time passes by moving what is stored into the past. There are no routers:
// every commit set fails (A55). What happens on routers is tested in test/system.

let world: World;
beforeAll(async () => {
  world = await startWorld({ config: { scheduleSeconds: 1 } });
});
afterAll(() => world.stop());

interface CommitSet {
  readonly trigger: string;
  readonly status: string;
  readonly seq: number;
  readonly entries: string[];
}

async function commitSets(account: Account): Promise<CommitSet[]> {
  const rows = await world.controller.sql<{ trigger: string; status: string; seq: number; v4: Buffer; v6: Buffer }>(
    `SELECT s.trigger, s.status, s.seq::integer AS seq, s.entries_v4 AS v4, s.entries_v6 AS v6
     FROM commit_set s JOIN prefix_list l ON l.id = s.prefix_list_id JOIN customer c ON c.id = l.customer_id
     WHERE c.name = $1 AND s.status <> 'pushing' ORDER BY s.generation`,
    [account.name],
  );
  return rows.map(({ v4, v6, ...rest }) => ({
    ...rest,
    entries: [...unpackEntries(v4, 4), ...unpackEntries(v6, 6)].map(formatCidr),
  }));
}

/** Lets so many seconds pass for the account's lists since their last, or since their oldest change. */
async function letPass(account: Account, since: 'last' | 'oldest', seconds: number): Promise<void> {
  await world.controller.sql(
    `UPDATE prefix_list SET ${since}_change_at = ${since}_change_at - make_interval(secs => $2)
     WHERE customer_id = (SELECT id FROM customer WHERE name = $1)`,
    [account.name, seconds],
  );
}

/** Waits until the scheduler has been through all lists: one that is surely due has been committed. */
async function oneRound(): Promise<void> {
  const probe = await world.account();
  await probe.client.post('ips/disable', { ip: `${probe.net}.0.1` });
  await letPass(probe, 'last', 200);
  await expect.poll(async () => (await commitSets(probe)).length, { timeout: 20_000 }).toBe(1);
}

it('N49 a list is committed when its last change is 120 seconds old, and not before', async () => {
  const account = await world.account();
  await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
  await letPass(account, 'last', 100);
  await oneRound();
  expect(await commitSets(account)).toEqual([]);
  await letPass(account, 'last', 21);
  await expect.poll(async () => commitSets(account), { timeout: 20_000 }).toHaveLength(1);
});

it('N48 N50 N54 A49 changes of one window share one push, aggregated minimally and exactly', async () => {
  const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/24', 'NET6::/64'], hostRange: 'all' });
  const { net, net6, client } = account;
  await client.post('ips/bulk', { action: 'disable', range: { start: `${net}.0.128`, end: `${net}.1.127` } });
  await client.post('ips/bulk', { action: 'disable', ips: [`${net}.0.1`, `${net}.0.2`, `${net}.0.3`, `${net6}::1`] });
  await client.post('ips/enable', { ip: `${net}.0.2` });
  await client.post('ips/disable', { ip: `${net6}::` });
  await letPass(account, 'last', 121);
  await expect.poll(async () => commitSets(account), { timeout: 20_000 }).toHaveLength(1);
  const [commit] = await commitSets(account);
  expect(commit).toEqual({
    trigger: 'scheduled',
    status: 'failed',
    seq: 4,
    entries: [`${net}.0.1/32`, `${net}.0.3/32`, `${net}.0.128/25`, `${net}.1.0/25`, `${net6}::/127`],
  });
});

it('N49 a change starts the 120 seconds again', async () => {
  const account = await world.account();
  await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
  await letPass(account, 'last', 119);
  await account.client.post('ips/disable', { ip: `${account.net}.0.6` });
  await oneRound();
  expect(await commitSets(account)).toEqual([]);
});

it('N12 repeating a change does not start them again', async () => {
  const account = await world.account();
  await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
  await letPass(account, 'last', 121);
  await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
  await expect.poll(async () => commitSets(account), { timeout: 20_000 }).toHaveLength(1);
});

it('A45 a list whose oldest change is 10 minutes old is committed although changes keep coming', async () => {
  const account = await world.account();
  await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
  await letPass(account, 'oldest', 550);
  await oneRound();
  expect(await commitSets(account)).toEqual([]);
  await letPass(account, 'oldest', 51);
  await account.client.post('ips/disable', { ip: `${account.net}.0.6` });
  await expect.poll(async () => commitSets(account), { timeout: 20_000 }).toHaveLength(1);
});

it('N55 another customer’s activity neither delays a commit nor joins it', async () => {
  const [quiet, busy] = [await world.account(), await world.account()];
  await quiet.client.post('ips/disable', { ip: `${quiet.net}.0.5` });
  await letPass(quiet, 'last', 121);
  await busy.client.post('ips/disable', { ip: `${busy.net}.0.5` });
  await expect.poll(async () => commitSets(quiet), { timeout: 20_000 }).toHaveLength(1);
  expect((await commitSets(quiet))[0]!.entries).toEqual([`${quiet.net}.0.5/32`]);
  expect(await commitSets(busy)).toEqual([]);
});

it('N53 A46 A55 without a router nothing is ever applied: it stays pending and is tried again, later each time', async () => {
  const account = await world.account();
  await account.client.post('ips/disable', { ip: `${account.net}.0.5` });
  await letPass(account, 'last', 121);
  await expect.poll(async () => commitSets(account), { timeout: 20_000 }).toHaveLength(1);
  expect((await commitSets(account))[0]!.status).toBe('failed');
  const { data, meta } = await show(account);
  expect(data.ips[4]).toMatchObject({ status: 'disabled', pending_change: true });
  expect(meta.pending_changes).toBe(1);
  const [list] = await world.controller.sql<{ wait: number }>(
    `SELECT extract(epoch FROM next_attempt_at - now())::float AS wait FROM prefix_list l JOIN customer c ON c.id = l.customer_id WHERE c.name = $1`,
    [account.name],
  );
  expect(list!.wait).toBeGreaterThan(30);
  expect(list!.wait).toBeLessThanOrEqual(60);
});

it('N52 A58 each region has its own commit', async () => {
  const account = await world.account({ cidrs: ['NET.0.0/24', 'NET.1.0/24'], metros: ['London', 'Boston'] });
  const { net, client } = account;
  await client.post('ips/bulk', { action: 'disable', ips: [`${net}.0.5`, `${net}.1.5`] });
  await letPass(account, 'last', 121);
  await expect.poll(async () => commitSets(account), { timeout: 20_000 }).toHaveLength(2);
  expect((await commitSets(account)).flatMap(({ entries }) => entries).toSorted()).toEqual([
    `${net}.0.5/32`,
    `${net}.1.5/32`,
  ]);
});

it('N51 A70 the list is named after the customer', async () => {
  const { listName } = await world.controller.inventory.createCustomer({ name: 'Acme Corp' });
  expect(listName).toBe('NetCTL-ACME-CORP-BLACKHOLE');
});
