import type { Statement } from '../platform/database/index.js';

/**
 * Everything that a list's snapshot is judged by, but for the journal: read from other columns than those that the snapshot is made of.
 * `pushed` is the last generation, `finished` the last one that all routers had. $1 list.
 */
export const GUARD_FACTS: Statement = {
  name: 'commits-guard-facts',
  text: `
    SELECT (SELECT coalesce(sum(r.size), 0) FROM ip_range r WHERE r.prefix_list_id = l.id AND r.status = 'disabled') AS disabled,
           ARRAY(SELECT s.cidr::text FROM subnet s JOIN metro m ON m.id = s.metro_id
                 WHERE s.customer_id = l.customer_id AND m.region_id = l.region_id) AS subnets,
           ARRAY(SELECT prefix::text FROM protected_prefix ORDER BY prefix) AS protected_prefixes,
           ARRAY(SELECT note FROM protected_prefix ORDER BY prefix) AS protected_notes,
           g.shortest_v4, g.longest_v4, g.shortest_v6, g.longest_v6,
           l.customer_id, u.volume_limit AS customer_limit, g.volume_limit AS region_limit, l.released_digest,
           p.generation AS pushed_generation, p.entries_v4 AS pushed_v4, p.entries_v6 AS pushed_v6,
           f.generation AS finished_generation, f.entries_v4 AS finished_v4, f.entries_v6 AS finished_v6
    FROM prefix_list l
    JOIN region g ON g.id = l.region_id
    JOIN customer u ON u.id = l.customer_id
    LEFT JOIN LATERAL (SELECT c.generation, c.entries_v4, c.entries_v6 FROM commit_set c
                       WHERE c.prefix_list_id = l.id ORDER BY c.generation DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT c.generation, c.entries_v4, c.entries_v6 FROM commit_set c
                       WHERE c.prefix_list_id = l.id AND c.converged_at IS NOT NULL AND c.seq <= l.applied_seq
                       ORDER BY c.generation DESC LIMIT 1) f ON true
    WHERE l.id = $1`,
};

/** $1 list, $2 and $3: after this number, up to that one. */
export const JOURNAL: Statement = {
  name: 'commits-journal',
  text: `SELECT status, ranges FROM change_journal WHERE prefix_list_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq`,
};

/** Claims of several lists that one limit is about come one after the other, or each would see room that the others take. */
export const LOCK_CUSTOMER: Statement = {
  name: 'commits-lock-customer',
  text: 'SELECT id FROM customer WHERE id = $1 FOR NO KEY UPDATE',
};
export const LOCK_REGION: Statement = {
  name: 'commits-lock-region',
  text: 'SELECT id FROM region WHERE id = $1 FOR NO KEY UPDATE',
};
/** What was pushed within ten minutes and was not released by an operator. $1 customer, $2 region. */
export const VOLUMES: Statement = {
  name: 'commits-volumes',
  text: `
    SELECT coalesce(sum(c.added) FILTER (WHERE l.customer_id = $1), 0) AS customer_added,
           coalesce(sum(c.removed) FILTER (WHERE l.customer_id = $1), 0) AS customer_removed,
           coalesce(sum(c.added) FILTER (WHERE l.region_id = $2), 0) AS region_added,
           coalesce(sum(c.removed) FILTER (WHERE l.region_id = $2), 0) AS region_removed
    FROM commit_set c JOIN prefix_list l ON l.id = c.prefix_list_id
    WHERE c.created_at > now() - interval '10 minutes' AND NOT c.released`,
};

/** $1 list, $2 reason, $3 digest of the snapshot. */
export const HOLD: Statement = {
  name: 'commits-hold',
  text: 'UPDATE prefix_list SET hold_reason = $2, held_at = now(), held_digest = $3 WHERE id = $1',
};
