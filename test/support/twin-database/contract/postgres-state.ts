import type { DataSource } from 'typeorm';
import type { Inventory } from '../inventory.js';
import { STEP_SECONDS, type State } from './state.js';

/** Ids are as the inventory has them. */
export async function fillPostgres(source: DataSource, inventory: Inventory): Promise<void> {
  const insert = async (text: string, rows: readonly (readonly unknown[])[]): Promise<void> => {
    for (const row of rows) await source.query(text, [...row]);
  };
  const regions = Array.from({ length: inventory.regions }, (_, index) => [index + 1]);
  await insert(`INSERT INTO region (id, name) OVERRIDING SYSTEM VALUE VALUES ($1::integer, 'region ' || $1)`, regions);
  await insert(
    `INSERT INTO metro (id, region_id, name) OVERRIDING SYSTEM VALUE VALUES ($1::integer, $1::integer, 'metro ' || $1)`,
    regions,
  );
  await insert(
    `INSERT INTO customer (id, name, list_name, webhook_url, webhook_secret) OVERRIDING SYSTEM VALUE
     VALUES ($1, $2, $3, $4::text, CASE WHEN $4 IS NOT NULL THEN 'nobody signs with it' END)`,
    inventory.customers.map(({ id, name, listName, webhookUrl = null }) => [id, name, listName, webhookUrl]),
  );
  await insert(
    'INSERT INTO prefix_list (id, customer_id, region_id) VALUES ($1, $2, $3)',
    inventory.lists.map(({ id, customerId, regionId }) => [id, customerId, regionId]),
  );
  await insert(
    `INSERT INTO subnet (id, customer_id, prefix_list_id, metro_id, cidr, host_range) OVERRIDING SYSTEM VALUE
     VALUES ($1, $2, $3, $4, $5, $6)`,
    inventory.subnets.map((each) => [each.id, each.customerId, each.listId, each.regionId, each.cidr, each.hostRange]),
  );
  await insert(
    'INSERT INTO agent (id, name) VALUES ($1, $2)',
    inventory.agents.map(({ id, name }) => [id, name]),
  );
  await insert(
    `INSERT INTO router (id, name, metro_id, agent_id, state, entry_match) OVERRIDING SYSTEM VALUE
     VALUES ($1, $2, $3, $4, $5, $6)`,
    inventory.routers.map((each) => [each.id, each.name, each.regionId, each.agentId, each.state, each.entryMatch]),
  );
}

const TIMES: Readonly<Record<string, readonly string[]>> = {
  prefix_list: ['last_change_at', 'oldest_change_at', 'next_attempt_at'],
  commit_set: ['oldest_change_at', 'created_at', 'deadline_at', 'completed_at', 'converged_at'],
  commit_router: ['finished_at', 'verified_at'],
  agent: ['last_seen_at'],
  change_journal: ['changed_at'],
};

export async function shiftPostgres(source: DataSource, seconds: number): Promise<void> {
  for (const [table, columns] of Object.entries(TIMES)) {
    const changes = columns.map((column) => `${column} = ${column} - make_interval(secs => $1)`);
    await source.query(`UPDATE ${table} SET ${changes.join(', ')}`, [seconds]);
  }
}

const age = (column: string, as: string): string =>
  `round(extract(epoch FROM now() - ${column}) / ${STEP_SECONDS})::integer AS ${as}`;

const SELECTS: Readonly<Record<string, string>> = {
  prefix_list: `SELECT id, revision::integer, desired_seq::integer, applied_seq::integer, generation::integer, failures, hold_reason,
    encode(held_digest, 'hex') AS held_digest, repush,
    ${age('last_change_at', 'last_change')}, ${age('oldest_change_at', 'oldest_change')}, ${age('next_attempt_at', 'next_attempt')}
    FROM prefix_list`,
  ip_range: `SELECT subnet_id, host(first) AS first, host(last) AS last, size::text, status, change_seq::integer FROM ip_range`,
  commit_set: `SELECT id, generation::integer, seq::integer, trigger, status, encode(entries_v4 || entries_v6 || digest, 'hex') AS content,
    ${age('oldest_change_at', 'oldest_change')}, ${age('created_at', 'created')}, ${age('deadline_at', 'deadline')},
    ${age('completed_at', 'completed')}, ${age('converged_at', 'converged')}, added::text, removed::text, released FROM commit_set`,
  commit_router: `SELECT commit_set_id, router_id, state, error_code, error_message, ${age('finished_at', 'finished')},
    ${age('verified_at', 'verified')} FROM commit_router`,
  router_list: `SELECT router_id, prefix_list_id, verified_generation::integer, encode(verified_digest, 'hex') AS digest, drifting FROM router_list`,
  change_journal: `SELECT prefix_list_id, seq::integer, status, encode(ranges, 'hex') AS ranges, ${age('changed_at', 'changed')} FROM change_journal`,
  push_freeze: 'SELECT level, cause, reason FROM push_freeze',
  controller_state: 'SELECT incarnation::integer FROM controller_state',
  webhook_delivery: 'SELECT commit_set_id FROM webhook_delivery',
  router: 'SELECT id, state, driver, driver_version FROM router',
  agent: `SELECT id, session_epoch::integer, connected, version, ${age('last_seen_at', 'last_seen')} FROM agent`,
};

export async function dumpPostgres(source: DataSource): Promise<State> {
  const tables = await Promise.all(
    Object.entries(SELECTS).map(async ([table, select]) => [table, await source.query(select)] as const),
  );
  return Object.fromEntries(tables);
}
