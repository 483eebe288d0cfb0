import type { Statement } from '../platform/database/index.js';

/**
 * One statement reads everything that a batch of changes needs: the lists of the customers, the subnets that overlap the
 * ranges asked for, and the runs around them. Subnets and runs are disjoint, so "overlaps" is the one that begins at or
 * before the range, and those that begin inside it: two index probes, whatever the sizes. Runs come in order.
 * A subnet that is being withdrawn is not the customer's any more (A57). $1 customer per range, $2 first, $3 last.
 */
export const READ_ACCOUNTS: Statement = {
  name: 'control-read-accounts',
  text: `
    WITH asked AS (
      SELECT * FROM unnest($1::integer[], $2::inet[], $3::inet[]) AS a(customer_id, first, last)
    ), touched AS (
      SELECT s.id, s.customer_id, s.cidr, s.host_range, s.prefix_list_id, a.first, a.last
      FROM asked a JOIN LATERAL (
        SELECT s.* FROM subnet s
        WHERE s.customer_id = a.customer_id AND s.state = 'active' AND s.first <= a.last AND s.last >= a.first
          AND s.first >= coalesce((SELECT p.first FROM subnet p WHERE p.customer_id = a.customer_id AND p.first <= a.first
                                   ORDER BY p.first DESC LIMIT 1), a.first)
      ) s ON true
    )
    SELECT 'list' AS kind, l.customer_id, NULL::integer AS subnet_id, l.id AS list_id, l.revision, l.desired_seq, l.applied_seq,
           (SELECT coalesce(sum(r.size), 0) FROM ip_range r WHERE r.prefix_list_id = l.id AND r.change_seq > l.applied_seq) AS pending,
           NULL::cidr AS cidr, NULL::text AS host_range, NULL::inet AS first, NULL::inet AS last, NULL::text AS status, NULL::bigint AS change_seq
    FROM prefix_list l WHERE l.customer_id IN (SELECT customer_id FROM asked)
    UNION ALL
    SELECT DISTINCT 'subnet', t.customer_id, t.id, t.prefix_list_id, NULL::bigint, NULL::bigint, NULL::bigint, NULL::numeric,
           t.cidr, t.host_range, NULL::inet, NULL::inet, NULL::text, NULL::bigint
    FROM touched t
    UNION ALL
    SELECT DISTINCT 'run', t.customer_id, t.id, t.prefix_list_id, NULL::bigint, NULL::bigint, NULL::bigint, NULL::numeric,
           NULL::cidr, NULL::text, r.first, r.last, r.status, r.change_seq
    FROM touched t JOIN LATERAL (
      SELECT r.* FROM ip_range r
      WHERE r.subnet_id = t.id AND r.first <= t.last AND r.last >= t.first
        AND r.first >= coalesce((SELECT p.first FROM ip_range p WHERE p.subnet_id = t.id AND p.first <= t.first
                                 ORDER BY p.first DESC LIMIT 1), t.first)
    ) r ON true
    ORDER BY first`,
};

/**
 * One statement stores what a batch decided, for each customer all or nothing (N46), guarded by the revision of every list
 * concerned: whoever changed a list since it was read makes the customer's part of the batch vanish without a trace.
 * Runs to delete and runs to write never share a key, so the order of the two does not matter.
 * $1-$4 list, expected revision, new desired_seq, customer. $5-$7 list, subnet, first to delete.
 * $8-$14 list, subnet, first, last, size, status, change_seq to write. $15-$18 list, seq, status, packed ranges for the journal. Answers the customers whose changes are stored,
 * with their other lists as they stand, for the figures that cover the whole account (A32).
 */
export const WRITE_CHANGES: Statement = {
  name: 'control-write-changes',
  text: `
    WITH wanted AS (
      SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::integer[]) AS w(list_id, revision, desired_seq, customer_id)
    ), locked AS (
      SELECT w.* FROM prefix_list l JOIN wanted w ON w.list_id = l.id WHERE l.revision = w.revision ORDER BY l.id FOR UPDATE OF l
    ), whole AS (
      SELECT customer_id FROM wanted GROUP BY customer_id
      HAVING count(*) = (SELECT count(*) FROM locked WHERE locked.customer_id = wanted.customer_id)
    ), ready AS (
      SELECT locked.* FROM locked JOIN whole USING (customer_id)
    ), bumped AS (
      UPDATE prefix_list l
      SET revision = l.revision + 1, desired_seq = ready.desired_seq, last_change_at = now(),
          oldest_change_at = coalesce(l.oldest_change_at, now()), failures = 0, next_attempt_at = NULL
      FROM ready WHERE l.id = ready.list_id
    ), removed AS (
      DELETE FROM ip_range r
      USING unnest($5::uuid[], $6::integer[], $7::inet[]) AS d(list_id, subnet_id, first), ready
      WHERE ready.list_id = d.list_id AND r.subnet_id = d.subnet_id AND r.first = d.first
    ), written AS (
      INSERT INTO ip_range (prefix_list_id, subnet_id, first, last, size, status, change_seq)
      SELECT u.list_id, u.subnet_id, u.first, u.last, u.size, u.status, u.change_seq
      FROM unnest($8::uuid[], $9::integer[], $10::inet[], $11::inet[], $12::numeric[], $13::text[], $14::bigint[])
             AS u(list_id, subnet_id, first, last, size, status, change_seq)
      JOIN ready ON ready.list_id = u.list_id
      ON CONFLICT (subnet_id, first) DO UPDATE
      SET last = excluded.last, size = excluded.size, status = excluded.status, change_seq = excluded.change_seq
    ), journaled AS (
      INSERT INTO change_journal (prefix_list_id, seq, status, ranges)
      SELECT j.list_id, j.seq, j.status, j.ranges
      FROM unnest($15::uuid[], $16::bigint[], $17::text[], $18::bytea[]) AS j(list_id, seq, status, ranges)
      JOIN ready ON ready.list_id = j.list_id
    )
    SELECT DISTINCT ready.customer_id, o.id AS list_id, o.revision, o.desired_seq, o.applied_seq,
           (SELECT coalesce(sum(r.size), 0) FROM ip_range r WHERE r.prefix_list_id = o.id AND r.change_seq > o.applied_seq) AS pending
    FROM ready LEFT JOIN prefix_list o ON o.customer_id = ready.customer_id AND o.id NOT IN (SELECT list_id FROM ready)`,
};

/** $1 customer, $2 at most so many are counted. */
export const COUNT_RUNS: Statement = {
  name: 'control-count-runs',
  text: `SELECT count(*)::integer AS runs FROM (
           SELECT 1 FROM ip_range r WHERE r.prefix_list_id IN (SELECT id FROM prefix_list WHERE customer_id = $1) LIMIT $2
         ) AS counted`,
};

export const SUBNETS_WITH_COUNTS: Statement = {
  name: 'control-subnets-with-counts',
  text: `
    SELECT s.id, s.cidr, s.host_range, m.name AS metro, g.name AS region,
           coalesce(c.disabled, 0) AS disabled, coalesce(c.pending, 0) AS pending
    FROM subnet s
    JOIN metro m ON m.id = s.metro_id
    JOIN region g ON g.id = m.region_id
    JOIN prefix_list l ON l.id = s.prefix_list_id
    LEFT JOIN LATERAL (
      SELECT sum(r.size) FILTER (WHERE r.status = 'disabled') AS disabled,
             sum(r.size) FILTER (WHERE r.change_seq > l.applied_seq) AS pending
      FROM ip_range r WHERE r.subnet_id = s.id
    ) c ON true
    WHERE s.customer_id = $1 AND s.state = 'active'
    ORDER BY s.id`,
};

/** Of another customer's subnet no runs are read. $1 subnet, $2 customer. Runs are packed: see PackedRuns. */
function subnetWithRuns(name: string, condition: string): Statement {
  return {
    name,
    text: `
      SELECT s.customer_id, s.cidr, s.host_range, l.applied_seq, r.pending, r.packed
      FROM subnet s
      JOIN prefix_list l ON l.id = s.prefix_list_id
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(r.size) FILTER (WHERE r.change_seq > l.applied_seq), 0) AS pending,
               coalesce(string_agg(substring(inet_send(r.first), 5) || substring(inet_send(r.last), 5) || int8send(r.change_seq)
                                   || CASE r.status WHEN 'disabled' THEN '\\x01'::bytea ELSE '\\x00'::bytea END,
                                   ''::bytea ORDER BY r.first), ''::bytea) AS packed
        FROM ip_range r WHERE r.subnet_id = s.id AND s.customer_id = $2 AND ${condition}
      ) r
      WHERE s.id = $1 AND s.state = 'active'`,
  };
}
export const SUBNET_WITH_RUNS = subnetWithRuns('control-subnet-with-runs', 'true');
export const SUBNET_WITH_PENDING_RUNS = subnetWithRuns(
  'control-subnet-with-pending-runs',
  'r.prefix_list_id = l.id AND r.change_seq > l.applied_seq',
);
