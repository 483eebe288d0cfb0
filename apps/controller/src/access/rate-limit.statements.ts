import type { Statement } from '../platform/database/index.js';

/**
 * Decides over one turn's requests of any number of customers. The lock on a customer's row puts the replicas in order; the
 * clock is read after the lock and never goes back, so moments grow with the count and the newest group that has left the window says how
 * many requests have. Groups come from the statement's snapshot, which may be older than the lock: a group that is missing from it can only make
 * the answer "fewer", never one too many.
 * $1 customer, $2 limit, $3 wanted. Answers nothing for customers without a row.
 */
export const ADMIT: Statement = {
  name: 'access-admit',
  text: `
    WITH asked AS (
      SELECT * FROM unnest($1::integer[], $2::integer[], $3::integer[]) AS a(customer_id, allowed, wanted)
    ), locked AS (
      SELECT w.customer_id, w.accepted, w.last_at, a.allowed, a.wanted
      FROM rate_window w JOIN asked a ON a.customer_id = w.customer_id ORDER BY w.customer_id FOR UPDATE OF w
    ), timed AS MATERIALIZED (
      SELECT *, greatest(clock_timestamp(), last_at) AS at FROM locked
    ), counted AS MATERIALIZED (
      SELECT t.*, t.accepted - coalesce((
          SELECT g.upto FROM rate_group g WHERE g.customer_id = t.customer_id AND g.at <= t.at - interval '60 seconds'
          ORDER BY g.at DESC, g.upto DESC LIMIT 1
        ), 0) AS used
      FROM timed t
    ), decided AS MATERIALIZED (
      SELECT *, greatest(least(wanted, allowed - used), 0) AS granted FROM counted
    ), counting AS (
      UPDATE rate_window w SET accepted = d.accepted + d.granted, last_at = d.at
      FROM decided d WHERE w.customer_id = d.customer_id AND d.granted > 0
    ), remembering AS (
      INSERT INTO rate_group (customer_id, at, upto)
      SELECT customer_id, at, accepted + granted FROM decided WHERE granted > 0
    )
    SELECT d.customer_id, d.granted::integer, greatest(d.allowed - d.used - d.granted, 0)::integer AS remaining,
           CASE WHEN d.granted < d.wanted THEN coalesce((
             SELECT extract(epoch FROM g.at - d.at) + 60 FROM rate_group g
             WHERE g.customer_id = d.customer_id AND g.at > d.at - interval '60 seconds'
               AND g.upto > d.accepted + d.granted - d.allowed
             ORDER BY g.at, g.upto LIMIT 1
           ), 60)::float8 END AS retry_after
    FROM decided d CROSS JOIN (
      -- For this statement's own transaction only: no wait for the disk, see the decision record.
      SELECT set_config('synchronous_commit', 'off', true)
    ) AS unhurried`,
};

/** Rows of customers that ask for the first time. $1 customers. */
export const OPEN_WINDOWS: Statement = {
  name: 'access-open-windows',
  text: `
    INSERT INTO rate_window (customer_id) SELECT id FROM customer WHERE id = ANY($1::integer[])
    ON CONFLICT DO NOTHING`,
};

/**
 * Deletes what no decision asks for any more. The newest group that has left a customer's window stays: it is the one that is asked for.
 * The ten seconds are for clocks that step back.
 */
export const PRUNE: Statement = {
  name: 'access-prune-groups',
  text: `
    WITH kept AS MATERIALIZED (
      SELECT w.customer_id, (
        SELECT g.at FROM rate_group g WHERE g.customer_id = w.customer_id AND g.at <= now() - interval '70 seconds'
        ORDER BY g.at DESC LIMIT 1
      ) AS at
      FROM rate_window w
    )
    DELETE FROM rate_group g USING kept WHERE g.customer_id = kept.customer_id AND g.at < kept.at`,
};
