import type { Statement } from '../platform/database/index.js';

/** $1 list. Everybody who changes a list, its ranges or its commit sets locks its row first. */
export const LOCK_LIST_TO_CHANGE: Statement = {
  name: 'commits-lock-list-to-change',
  text: `SELECT l.id, l.customer_id, l.region_id, l.desired_seq, l.applied_seq, l.generation, l.hold_reason, u.list_name
         FROM prefix_list l JOIN customer u ON u.id = l.customer_id WHERE l.id = $1 FOR UPDATE OF l`,
};

/** What customers see of a list. $1 list. */
export const ACTIVE_SUBNETS: Statement = {
  name: 'commits-active-subnets',
  text: `SELECT id, cidr, host_range FROM subnet WHERE prefix_list_id = $1 AND state = 'active' ORDER BY first`,
};

/** $1 list, $2 subnets. */
export const RUNS_OF_SUBNETS: Statement = {
  name: 'commits-runs-of-subnets',
  text: `SELECT subnet_id, first, last, status, change_seq FROM ip_range
         WHERE prefix_list_id = $1 AND subnet_id = ANY($2::integer[]) ORDER BY subnet_id, first`,
};

/** $1-$2 subnet and first of what goes. */
export const DELETE_RUNS: Statement = {
  name: 'commits-delete-runs',
  text: `DELETE FROM ip_range r USING unnest($1::integer[], $2::inet[]) AS d(subnet_id, first)
         WHERE r.subnet_id = d.subnet_id AND r.first = d.first`,
};

/** $1 list, $2-$7 subnet, first, last, size, status, change_seq. */
export const INSERT_RUNS: Statement = {
  name: 'commits-insert-runs',
  text: `INSERT INTO ip_range (prefix_list_id, subnet_id, first, last, size, status, change_seq)
         SELECT $1, u.* FROM unnest($2::integer[], $3::inet[], $4::inet[], $5::numeric[], $6::text[], $7::bigint[]) AS u`,
};

/** $1 list, $2-$4 seq, status, packed ranges. */
export const INSERT_JOURNAL: Statement = {
  name: 'commits-insert-journal',
  text: `INSERT INTO change_journal (prefix_list_id, seq, status, ranges)
         SELECT $1, j.* FROM unnest($2::bigint[], $3::text[], $4::bytea[]) AS j`,
};

/** $1 list, $2 number of the newest change. */
export const BUMP_LIST: Statement = {
  name: 'commits-bump-list',
  text: `UPDATE prefix_list SET revision = revision + 1, desired_seq = $2, last_change_at = now(),
           oldest_change_at = coalesce(oldest_change_at, now()), failures = 0, next_attempt_at = NULL
         WHERE id = $1`,
};
