import type { Statement } from '../platform/database/index.js';

/**
 * One statement for the reports of a turn, of any number of agents.
 * $1 number of the report, $2 agent, $3 session epoch, $4 router, $5 list, $6 incarnation, $7 generation,
 * $8 digest that was read back (verified) or null, $9 error code (failed) or null, $10 error message, $11 and $12 microseconds.
 *
 * What does not count is left out: another agent's router, an older session, another incarnation. The share lock keeps a newer
 * session from beginning in the middle. Only what was sent can be verified: generation and digest must be those of a commit set, and
 * without a digest the list must be one that is being removed. A newer generation satisfies the older commit sets too. Of the failures only the first one of the version itself counts, and none
 * that is verified in the same turn. Answers the numbers of the reports that count, and the commit sets that they moved.
 */
export const RECORD_REPORTS: Statement = {
  name: 'results-record-reports',
  text: `
    WITH told AS (
      SELECT * FROM unnest($1::integer[], $2::uuid[], $3::bigint[], $4::text[], $5::uuid[], $6::bigint[], $7::bigint[],
                           $8::bytea[], $9::text[], $10::text[], $11::integer[], $12::integer[])
        AS t(no, agent_id, epoch, router, list_id, incarnation, generation, digest, error_code, error_message, apply_micros, verify_micros)
    ), sessions AS (
      SELECT a.id, a.session_epoch FROM agent a
      WHERE a.id IN (SELECT agent_id FROM told) AND a.revoked_at IS NULL ORDER BY a.id FOR SHARE
    ), counting AS (
      SELECT t.*, r.id AS router_id
      FROM told t
      JOIN sessions s ON s.id = t.agent_id AND s.session_epoch = t.epoch
      JOIN router r ON r.agent_id = t.agent_id AND r.name = t.router AND r.state <> 'decommissioned'
      WHERE t.incarnation = (SELECT incarnation FROM controller_state)
    ), proven AS (
      SELECT c.*, s.digest AS proof FROM counting c
      JOIN commit_set s ON s.prefix_list_id = c.list_id AND s.generation = c.generation AND s.digest = c.digest
      WHERE c.error_code IS NULL
      UNION ALL
      SELECT c.*, ''::bytea FROM counting c
      JOIN prefix_list l ON l.id = c.list_id AND l.removing AND l.generation = c.generation
      WHERE c.error_code IS NULL AND c.digest IS NULL
    ), newest AS (
      SELECT DISTINCT ON (router_id, list_id) * FROM proven ORDER BY router_id, list_id, generation DESC
    ), kept AS (
      INSERT INTO router_list AS proof (router_id, prefix_list_id, verified_generation, verified_digest, verified_at)
      SELECT router_id, list_id, generation, proof, now() FROM newest
      ON CONFLICT (router_id, prefix_list_id) DO UPDATE
      SET verified_generation = excluded.verified_generation, verified_digest = excluded.verified_digest,
          verified_at = excluded.verified_at, drifting = false
      WHERE proof.verified_generation <= excluded.verified_generation
    ), verified AS (
      UPDATE commit_router cr
      SET state = 'verified', verified_at = now(), finished_at = coalesce(cr.finished_at, now()),
          apply_micros = n.apply_micros, verify_micros = n.verify_micros
      FROM commit_set s, newest n
      WHERE s.id = cr.commit_set_id AND cr.router_id = n.router_id AND s.prefix_list_id = n.list_id
        AND s.generation <= n.generation AND cr.state <> 'verified'
      RETURNING s.id
    ), failed AS (
      UPDATE commit_router cr
      SET state = 'failed', finished_at = now(), error_code = c.error_code, error_message = c.error_message
      FROM commit_set s, counting c
      WHERE s.id = cr.commit_set_id AND cr.router_id = c.router_id AND s.prefix_list_id = c.list_id
        AND s.generation = c.generation AND c.error_code IS NOT NULL AND cr.state = 'waiting'
        AND NOT EXISTS (SELECT 1 FROM newest n WHERE n.router_id = c.router_id AND n.list_id = c.list_id AND n.generation >= c.generation)
      RETURNING s.id
    )
    SELECT no, NULL::uuid AS commit_set_id FROM proven
    UNION ALL SELECT no, NULL FROM counting WHERE error_code IS NOT NULL
    UNION ALL SELECT NULL, id FROM verified
    UNION ALL SELECT NULL, id FROM failed`,
};

/** $1 agent, $2 epoch, $3 router, $4 list. Until it is verified again the list is shown as drifting on this router. */
export const MARK_DRIFTING: Statement = {
  name: 'results-mark-drifting',
  text: `
    UPDATE router_list proof SET drifting = true
    FROM router r JOIN agent a ON a.id = r.agent_id
    WHERE a.id = $1 AND a.session_epoch = $2 AND a.revoked_at IS NULL AND r.name = $3
      AND proof.router_id = r.id AND proof.prefix_list_id = $4
    RETURNING r.id`,
};
