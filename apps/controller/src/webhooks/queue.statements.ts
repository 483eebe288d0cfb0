import type { Statement } from '../platform/database/index.js';

/**
 * Takes what is due: the customers in the order in which their oldest delivery became due, of each as many as it has
 * slots left. A claim is an attempt, already in the log, and the delivery is due again when the lease is over; so an
 * attempt whose replica died is repeated by whichever replica sees it, and four claims are four attempts at most (I13).
 * $1 deliveries at most, $2 per customer at most, $3 and $4 customers and how many of theirs this replica has under way,
 * $5 lease in seconds, $6 attempts at most.
 */
export const CLAIM: Statement = {
  name: 'webhooks-claim',
  text: `
    WITH due AS (
      SELECT d.id
      FROM (
        SELECT customer_id, min(due_at) AS since FROM webhook_delivery
        WHERE state = 'waiting' AND due_at <= now() AND attempts < $6 GROUP BY customer_id
      ) c
      LEFT JOIN unnest($3::integer[], $4::integer[]) AS busy(customer_id, count) ON busy.customer_id = c.customer_id
      CROSS JOIN LATERAL (
        SELECT w.id FROM webhook_delivery w
        WHERE w.customer_id = c.customer_id AND w.state = 'waiting' AND w.due_at <= now() AND w.attempts < $6
        ORDER BY w.due_at LIMIT greatest($2::integer - coalesce(busy.count, 0), 0)
        FOR UPDATE SKIP LOCKED
      ) d
      ORDER BY c.since LIMIT $1
    ), claimed AS (
      UPDATE webhook_delivery w SET attempts = w.attempts + 1, due_at = now() + make_interval(secs => $5)
      FROM due WHERE w.id = due.id RETURNING w.*
    ), interrupted AS (
      UPDATE webhook_attempt a SET error = 'interrupted'
      FROM claimed WHERE a.delivery_id = claimed.id AND a.http_status IS NULL AND a.error IS NULL
    ), begun AS (
      INSERT INTO webhook_attempt (delivery_id, number) SELECT id, attempts FROM claimed
    )
    SELECT w.id, w.customer_id, w.attempts, w.commit_set_id, w.customer_name, w.list_name, w.region_name, w.status, w.completed_at,
           u.webhook_url, u.webhook_secret, CASE WHEN u.webhook_old_secret_until > now() THEN u.webhook_old_secret END AS old_secret
    FROM claimed w JOIN customer u ON u.id = w.customer_id
    ORDER BY w.created_at, w.id`,
};

/**
 * $1 delivery, $2 number of the attempt, $3 status, $4 error, $5 milliseconds, $6 success, $7 seconds between attempts, $8
 * attempts at most. A 2xx ends a delivery whenever it comes; a failure counts only if no later attempt has begun.
 */
export const SETTLE: Statement = {
  name: 'webhooks-settle',
  text: `
    WITH attempt AS (
      UPDATE webhook_attempt SET http_status = $3, error = $4, duration_ms = $5
      WHERE delivery_id = $1 AND number = $2 RETURNING started_at
    )
    UPDATE webhook_delivery w
    SET state = o.state, finished_at = CASE WHEN o.state <> 'waiting' THEN now() END,
        due_at = attempt.started_at + make_interval(secs => $7)
    FROM attempt CROSS JOIN LATERAL (
      SELECT CASE WHEN $6 THEN 'delivered' WHEN $2 >= $8 THEN 'failed' ELSE 'waiting' END AS state
    ) o
    WHERE w.id = $1 AND CASE WHEN $6 THEN w.state <> 'delivered' ELSE w.state = 'waiting' AND w.attempts = $2 END
    RETURNING w.state`,
};

/** The last attempt's replica died. $1 attempts at most. */
export const GIVE_UP: Statement = {
  name: 'webhooks-give-up',
  text: `
    WITH given_up AS (
      UPDATE webhook_delivery SET state = 'failed', finished_at = now()
      WHERE state = 'waiting' AND due_at <= now() AND attempts >= $1 RETURNING id
    )
    UPDATE webhook_attempt a SET error = 'interrupted'
    FROM given_up WHERE a.delivery_id = given_up.id AND a.http_status IS NULL AND a.error IS NULL`,
};

/** $1 days. */
export const PRUNE: Statement = {
  name: 'webhooks-prune',
  text: `DELETE FROM webhook_delivery WHERE finished_at < now() - make_interval(days => $1)`,
};
