import type { Statement } from '../platform/database/index.js';

/** Lists with something to push that are not frozen, their state, and the database's own time. */
export const WAITING_LISTS: Statement = {
  name: 'commits-waiting-lists',
  text: `SELECT l.id, l.desired_seq, l.applied_seq, l.last_change_at, l.oldest_change_at, l.next_attempt_at, l.hold_reason, l.repush,
                now() AS now
         FROM prefix_list l
         WHERE (l.desired_seq > l.applied_seq OR l.repush) AND NOT l.removing
           AND NOT EXISTS (SELECT 1 FROM frozen_list f WHERE f.prefix_list_id = l.id)`,
};

/** A synchronous caller waits for the row, the scheduler leaves it to whoever has it. */
const LOCKED_LIST = `
  SELECT l.id, l.region_id, l.desired_seq, l.applied_seq, l.generation, l.hold_reason, l.last_change_at, l.oldest_change_at,
         l.next_attempt_at, l.repush, l.removing, now() AS now,
         c.list_name, (SELECT f.reason FROM frozen_list f WHERE f.prefix_list_id = l.id LIMIT 1) AS freeze_reason
  FROM prefix_list l JOIN customer c ON c.id = l.customer_id WHERE l.id = $1 FOR UPDATE OF l`;
export const LOCK_LIST: Statement = { name: 'commits-lock-list', text: LOCKED_LIST };
export const LOCK_LIST_OR_SKIP: Statement = { name: 'commits-lock-list-or-skip', text: `${LOCKED_LIST} SKIP LOCKED` };

export const IN_FLIGHT: Statement = {
  name: 'commits-in-flight',
  text: `SELECT id, seq FROM commit_set WHERE prefix_list_id = $1 AND status = 'pushing'`,
};

export const DISABLED_RANGES: Statement = {
  name: 'commits-disabled-ranges',
  text: `SELECT first, last FROM ip_range WHERE prefix_list_id = $1 AND status = 'disabled'`,
};

/** $1 id, $2 list, $3 generation, $4 seq, $5 trigger, $6 v4, $7 v6, $8 digest, $9 oldest change, $10 push time-out in seconds, $11 and $12 addresses added and removed, $13 released by an operator. */
export const INSERT_COMMIT_SET: Statement = {
  name: 'commits-insert-commit-set',
  text: `INSERT INTO commit_set (id, prefix_list_id, generation, seq, trigger, status, entries_v4, entries_v6, digest, oldest_change_at, deadline_at,
                                 added, removed, released)
         VALUES ($1, $2, $3, $4, $5, 'pushing', $6, $7, $8, $9, now() + make_interval(secs => $10), $11, $12, $13)`,
};

/**
 * The routers that count (A54). One whose agent has been away for a while has failed already (A56): nobody should wait for
 * it; one that was here a moment ago is probably just reconnecting. A frozen one gets nothing, so it is as good as not
 * reachable. $1 commit set, $2 region, $3 seconds of "a while".
 */
export const INSERT_COMMIT_ROUTERS: Statement = {
  name: 'commits-insert-commit-routers',
  text: `
    INSERT INTO commit_router (commit_set_id, router_id, state, error_code, error_message, finished_at)
    SELECT $1, r.id,
           CASE WHEN e.code IS NULL THEN 'waiting' ELSE 'failed' END, e.code, e.message, CASE WHEN e.code IS NOT NULL THEN now() END
    FROM router r JOIN metro m ON m.id = r.metro_id JOIN agent a ON a.id = r.agent_id
    LEFT JOIN LATERAL (
      SELECT 'frozen' AS code, 'The router is frozen: ' || f.reason AS message FROM frozen_router f WHERE f.router_id = r.id
      UNION ALL
      SELECT 'offline', 'The agent is not connected.'
      WHERE NOT a.connected AND coalesce(a.last_seen_at < now() - make_interval(secs => $3), true)
      LIMIT 1
    ) e ON true
    WHERE m.region_id = $2 AND r.state = 'active'`,
};

/** The next change starts a new "oldest"; a commit that fails gives those that it took back. */
export const START_GENERATION: Statement = {
  name: 'commits-start-generation',
  text: `UPDATE prefix_list SET generation = $2, oldest_change_at = NULL, repush = false WHERE id = $1`,
};

/** Same lock order everywhere: first the list, then its commit sets. */
export const LOCK_LIST_OF_COMMIT: Statement = {
  name: 'commits-lock-list-of-commit',
  text: `SELECT id, desired_seq, applied_seq, failures FROM prefix_list
         WHERE id = (SELECT prefix_list_id FROM commit_set WHERE id = $1) FOR UPDATE`,
};
export const LOCK_COMMIT: Statement = {
  name: 'commits-lock-commit',
  text: `SELECT status, seq, converged_at, deadline_at <= now() AS overdue FROM commit_set WHERE id = $1 FOR UPDATE`,
};
/** One row per state, so that a thousand routers are counted where they are stored. */
export const ROUTER_STATES: Statement = {
  name: 'commits-router-states',
  text: `SELECT DISTINCT state FROM commit_router WHERE commit_set_id = $1`,
};
/** Spares the locks while there is nothing to settle: most calls come when routers are still at it. */
export const CAN_SETTLE: Statement = {
  name: 'commits-can-settle',
  text: `SELECT 1 FROM commit_set c WHERE c.id = $1 AND c.converged_at IS NULL
           AND (c.deadline_at <= now() OR NOT EXISTS (SELECT 1 FROM commit_router r WHERE r.commit_set_id = c.id AND r.state = 'waiting'))`,
};
/** The state of the row itself is asked for too: only that is looked at again after waiting for a report that has it locked. */
export const TIME_OUT_ROUTERS: Statement = {
  name: 'commits-time-out-routers',
  text: `UPDATE commit_router cr SET state = 'failed', finished_at = now(),
           error_code = CASE WHEN f.reason IS NULL THEN 'timeout' ELSE 'frozen' END,
           error_message = coalesce('It was frozen before the router was verified: ' || f.reason, 'The router was not verified in time.')
         FROM commit_router waiting JOIN commit_set c ON c.id = waiting.commit_set_id
         LEFT JOIN LATERAL (
           SELECT reason FROM frozen_list WHERE prefix_list_id = c.prefix_list_id
           UNION ALL SELECT reason FROM frozen_router WHERE router_id = waiting.router_id
           LIMIT 1
         ) f ON true
         WHERE waiting.commit_set_id = $1 AND waiting.state = 'waiting'
           AND cr.commit_set_id = waiting.commit_set_id AND cr.router_id = waiting.router_id AND cr.state = 'waiting'`,
};
export const COMPLETE_COMMIT: Statement = {
  name: 'commits-complete-commit',
  text: `UPDATE commit_set SET status = $2, completed_at = now(), converged_at = CASE WHEN $2 = 'success' THEN now() END
         WHERE id = $1 AND status = 'pushing'`,
};
export const CONVERGE_COMMIT: Statement = {
  name: 'commits-converge-commit',
  text: `UPDATE commit_set SET converged_at = now() WHERE id = $1 AND converged_at IS NULL`,
};

/** A46. $2 seconds until the next attempt. What this commit had taken along counts for A45 again. */
export const RECORD_FAILURE: Statement = {
  name: 'commits-record-failure',
  text: `UPDATE prefix_list l SET failures = failures + 1, next_attempt_at = now() + make_interval(secs => $2),
           oldest_change_at = (SELECT min(j.changed_at) FROM change_journal j WHERE j.prefix_list_id = l.id AND j.seq > l.applied_seq)
         WHERE id = $1`,
};

/** N53: everything up to $2 is on all routers. A commit that converges late may leave changes behind that are older than a running one. */
export const ADVANCE_APPLIED: Statement = {
  name: 'commits-advance-applied',
  text: `UPDATE prefix_list l SET applied_seq = greatest(applied_seq, $2), revision = revision + 1, failures = 0, next_attempt_at = NULL,
           oldest_change_at = (SELECT min(j.changed_at) FROM change_journal j WHERE j.prefix_list_id = l.id AND j.seq > $2)
         WHERE id = $1`,
};

/** What is applied explains nothing any more. */
export const FORGET_JOURNAL: Statement = {
  name: 'commits-forget-journal',
  text: `DELETE FROM change_journal WHERE prefix_list_id = $1 AND seq <= $2`,
};

/** What is enabled and applied needs no row. */
export const DROP_APPLIED: Statement = {
  name: 'commits-drop-applied',
  text: `DELETE FROM ip_range WHERE prefix_list_id = $1 AND status = 'enabled' AND change_seq <= $2`,
};

/**
 * Applied neighbours become one range again. "last + 1" cannot overflow: another range follows it.
 */
export const MERGE_APPLIED: Statement = {
  name: 'commits-merge-applied',
  text: `
    WITH applied AS (
      SELECT subnet_id, first, last, size, first IS DISTINCT FROM lag(last) OVER (PARTITION BY subnet_id ORDER BY first) + 1 AS starts
      FROM ip_range WHERE prefix_list_id = $1 AND status = 'disabled' AND change_seq <= $2
    ), numbered AS (
      SELECT *, count(*) FILTER (WHERE starts) OVER (PARTITION BY subnet_id ORDER BY first) AS island FROM applied
    ), merged AS (
      SELECT subnet_id, min(first) AS first, max(last) AS last, sum(size) AS size
      FROM numbered GROUP BY subnet_id, island HAVING count(*) > 1
    ), swallowed AS (
      DELETE FROM ip_range r USING merged m WHERE r.subnet_id = m.subnet_id AND r.first > m.first AND r.first <= m.last
    )
    UPDATE ip_range r SET last = m.last, size = m.size FROM merged m WHERE r.subnet_id = m.subnet_id AND r.first = m.first`,
};

export const COMMIT_STATUS: Statement = {
  name: 'commits-status',
  text: `SELECT status FROM commit_set WHERE id = $1`,
};

/** Commits that only need somebody to finish them: all routers are through, or time is up, or stragglers have arrived. */
export const UNFINISHED: Statement = {
  name: 'commits-unfinished',
  text: `
    SELECT c.id FROM commit_set c
    WHERE c.status = 'pushing'
      AND (c.deadline_at <= now() OR NOT EXISTS (SELECT 1 FROM commit_router r WHERE r.commit_set_id = c.id AND r.state = 'waiting'))
    UNION ALL
    SELECT c.id FROM commit_set c
    WHERE c.status IN ('partial_failure', 'failed') AND c.converged_at IS NULL
      AND EXISTS (SELECT 1 FROM commit_router r WHERE r.commit_set_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM commit_router r WHERE r.commit_set_id = c.id AND r.state <> 'verified')`,
};
