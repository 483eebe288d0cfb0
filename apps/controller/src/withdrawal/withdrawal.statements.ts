import type { Statement } from '../platform/database/index.js';

/**
 * Routers that may still have something of a list `l`: those that were ever connected or have proved something, but for decommissioned
 * ones, which have not verified generation `needed` of it. Maintenance and joining ones count: what they have is no less real.
 */
const behind = (needed: string): string => `
  SELECT r.name FROM router r
  JOIN metro m ON m.id = r.metro_id AND m.region_id = l.region_id
  JOIN agent a ON a.id = r.agent_id
  LEFT JOIN router_list p ON p.router_id = r.id AND p.prefix_list_id = l.id
  WHERE r.state <> 'decommissioned' AND (a.last_seen_at IS NOT NULL OR p.router_id IS NOT NULL)
    AND (l.generation > 0 OR l.repush)
    AND (p.verified_generation >= ${needed} AND NOT p.drifting) IS NOT TRUE`;
/** The first generation without the subnet `s`. */
const WITHOUT_SUBNET = `(SELECT min(c.generation) FROM commit_set c WHERE c.prefix_list_id = l.id AND c.seq >= s.withdrawn_seq)`;

/** $1 subnet. */
export const SUBNET: Statement = {
  name: 'withdrawal-subnet',
  text: `SELECT s.id, s.cidr, s.host_range, s.state, s.metro_id, s.to_metro_id, s.prefix_list_id, s.carried, s.customer_id, m.region_id
         FROM subnet s JOIN metro m ON m.id = s.metro_id WHERE s.id = $1`,
};
/** $1 subnet, $2 number of the change that has enabled all its addresses, $3 metro it moves to or null, $4 what is disabled in it. */
export const MARK_WITHDRAWING: Statement = {
  name: 'withdrawal-mark',
  text: `UPDATE subnet SET state = 'withdrawing', withdrawn_seq = $2, to_metro_id = $3, carried = $4 WHERE id = $1`,
};
/** Whoever has read the account before has to read it again (ADR 5). $1 list. */
export const RAISE_REVISION: Statement = {
  name: 'withdrawal-raise-revision',
  text: 'UPDATE prefix_list SET revision = revision + 1 WHERE id = $1',
};
/** A subnet that was on its way to another metro is to go for good. $1 subnet. */
export const FORGET_MOVE: Statement = {
  name: 'withdrawal-forget-move',
  text: 'UPDATE subnet SET to_metro_id = NULL, carried = NULL WHERE id = $1',
};
/** Within a region no router needs to know. $1 subnet, $2 metro. */
export const SET_METRO: Statement = {
  name: 'withdrawal-set-metro',
  text: 'UPDATE subnet SET metro_id = $2 WHERE id = $1',
};
export const METRO: Statement = {
  name: 'withdrawal-metro',
  text: 'SELECT id, region_id FROM metro WHERE name = $1 FOR KEY SHARE',
};
export const REGION_OF_METRO: Statement = {
  name: 'withdrawal-region-of-metro',
  text: 'SELECT region_id FROM metro WHERE id = $1',
};

/** Subnets that no router has any more. $1 one of them, or null for all. */
export const WITHDRAWN: Statement = {
  name: 'withdrawal-withdrawn',
  text: `SELECT s.id FROM subnet s JOIN prefix_list l ON l.id = s.prefix_list_id
         WHERE s.state = 'withdrawing' AND ($1::integer IS NULL OR s.id = $1) AND NOT EXISTS (${behind(WITHOUT_SUBNET)})
         ORDER BY s.id`,
};
export const DELETE_RANGES: Statement = {
  name: 'withdrawal-delete-ranges',
  text: 'DELETE FROM ip_range WHERE subnet_id = $1',
};
export const DELETE_SUBNET: Statement = { name: 'withdrawal-delete-subnet', text: 'DELETE FROM subnet WHERE id = $1' };
/** $1 new id, $2 customer, $3 region. No lock on a list that is there: locks are taken in order. */
export const ENSURE_LIST: Statement = {
  name: 'withdrawal-ensure-list',
  text: `INSERT INTO prefix_list (id, customer_id, region_id) VALUES ($1, $2, $3) ON CONFLICT (customer_id, region_id) DO NOTHING`,
};
export const LIST_IN_REGION: Statement = {
  name: 'withdrawal-list-in-region',
  text: 'SELECT id FROM prefix_list WHERE customer_id = $1 AND region_id = $2',
};
/** $1 subnet, $2 metro, $3 list. */
export const ARRIVE: Statement = {
  name: 'withdrawal-arrive',
  text: `UPDATE subnet SET metro_id = $2, prefix_list_id = $3, state = 'active', withdrawn_seq = NULL, to_metro_id = NULL, carried = NULL
         WHERE id = $1`,
};

export const CLOSE_CUSTOMER: Statement = {
  name: 'withdrawal-close-customer',
  text: `UPDATE customer SET state = 'closing' WHERE name = $1 RETURNING id`,
};
/** Also those that came or were on their way when the customer was closed. */
export const SUBNETS_OF_CLOSING: Statement = {
  name: 'withdrawal-subnets-of-closing',
  text: `SELECT s.id FROM subnet s JOIN customer u ON u.id = s.customer_id
         WHERE u.state = 'closing' AND (s.state = 'active' OR s.to_metro_id IS NOT NULL) ORDER BY s.id`,
};
/**
 * Lists of closing customers whose last content, an empty one, every router has: they can be taken off. No commit may be under way.
 * Answers the regions in which somebody has to be told.
 */
export const BEGIN_REMOVALS: Statement = {
  name: 'withdrawal-begin-removals',
  text: `
    UPDATE prefix_list SET removing = true, repush = false, generation = generation + 1
    WHERE id IN (
      SELECT l.id FROM prefix_list l JOIN customer u ON u.id = l.customer_id
      WHERE u.state = 'closing' AND NOT l.removing AND NOT EXISTS (SELECT 1 FROM subnet s WHERE s.prefix_list_id = l.id)
        AND NOT EXISTS (SELECT 1 FROM commit_set c WHERE c.prefix_list_id = l.id AND c.status = 'pushing')
        AND NOT EXISTS (SELECT 1 FROM commit_set c WHERE c.prefix_list_id = l.id AND c.generation = l.generation
                          AND length(c.entries_v4) + length(c.entries_v6) > 0)
        AND NOT EXISTS (${behind('l.generation')})
      ORDER BY l.id FOR UPDATE OF l SKIP LOCKED
    )
    RETURNING region_id`,
};
/** Lists that were to be removed and that no router has any more. */
export const REMOVED_LISTS: Statement = {
  name: 'withdrawal-removed-lists',
  text: `SELECT l.id FROM prefix_list l WHERE l.removing AND NOT EXISTS (${behind('l.generation')})
         ORDER BY l.id FOR UPDATE OF l SKIP LOCKED`,
};
export const LISTS_OF_REGION: Statement = {
  name: 'withdrawal-lists-of-region',
  text: 'SELECT id FROM prefix_list WHERE region_id = $1 ORDER BY id FOR UPDATE',
};
/** Each takes $1 lists, in this order. */
export const DELETE_LISTS: readonly Statement[] = [
  {
    name: 'withdrawal-remember-lists',
    text: `INSERT INTO removed_list (id, name) SELECT l.id, u.list_name FROM prefix_list l JOIN customer u ON u.id = l.customer_id
           WHERE l.id = ANY($1::uuid[])`,
  },
  { name: 'withdrawal-delete-proofs', text: 'DELETE FROM router_list WHERE prefix_list_id = ANY($1::uuid[])' },
  { name: 'withdrawal-delete-commits', text: 'DELETE FROM commit_set WHERE prefix_list_id = ANY($1::uuid[])' },
  { name: 'withdrawal-delete-lists', text: 'DELETE FROM prefix_list WHERE id = ANY($1::uuid[])' },
];
/** Closing customers of whom nothing is left on routers, and who have been told of everything. */
export const CLOSED_CUSTOMERS: Statement = {
  name: 'withdrawal-closed-customers',
  text: `SELECT u.id, u.name FROM customer u
         WHERE u.state = 'closing' AND NOT EXISTS (SELECT 1 FROM prefix_list l WHERE l.customer_id = u.id)
           AND NOT EXISTS (SELECT 1 FROM subnet s WHERE s.customer_id = u.id)
           AND NOT EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.customer_id = u.id AND d.state = 'waiting')
         FOR UPDATE OF u SKIP LOCKED`,
};
/** Each takes $1 customer, in this order. */
export const DELETE_CUSTOMER: readonly Statement[] = [
  { name: 'withdrawal-delete-tokens', text: 'DELETE FROM api_token WHERE customer_id = $1' },
  { name: 'withdrawal-delete-rates', text: 'DELETE FROM rate_group WHERE customer_id = $1' },
  { name: 'withdrawal-delete-customer', text: 'DELETE FROM customer WHERE id = $1' },
];

/** What is under way, and the routers that it waits for. */
export const UNDER_WAY: Statement = {
  name: 'withdrawal-under-way',
  text: `
    SELECT CASE WHEN s.to_metro_id IS NULL THEN 'subnet' ELSE 'move' END AS what, s.cidr::text AS name, u.name AS customer,
           ARRAY(${behind(WITHOUT_SUBNET)} ORDER BY r.name) AS waiting_for
    FROM subnet s JOIN prefix_list l ON l.id = s.prefix_list_id JOIN customer u ON u.id = s.customer_id WHERE s.state = 'withdrawing'
    UNION ALL
    SELECT 'list', u.list_name, u.name, ARRAY(${behind('l.generation')} ORDER BY r.name)
    FROM prefix_list l JOIN customer u ON u.id = l.customer_id WHERE u.state = 'closing'
    ORDER BY customer, what, name`,
};
