import type { Statement } from '../platform/database/index.js';

export const LOCK_ROUTER: Statement = {
  name: 'withdrawal-lock-router',
  text: `SELECT r.id, r.agent_id, r.state, m.region_id FROM router r JOIN metro m ON m.id = r.metro_id WHERE r.name = $1 FOR UPDATE OF r`,
};
export const DECOMMISSION: Statement = {
  name: 'withdrawal-decommission',
  text: `UPDATE router SET state = 'decommissioned' WHERE id = $1`,
};
/** Commits under way do not wait for it any more. $1 router. */
export const LEAVE_COMMITS: Statement = {
  name: 'withdrawal-leave-commits',
  text: `DELETE FROM commit_router cr USING commit_set c
         WHERE c.id = cr.commit_set_id AND c.status = 'pushing' AND cr.router_id = $1 AND cr.state = 'waiting' RETURNING c.id`,
};
/** A46: what could not be pushed because of it is tried again without it. $1 region. */
export const RETRY_LISTS: Statement = {
  name: 'withdrawal-retry-lists',
  text: `UPDATE prefix_list SET next_attempt_at = NULL WHERE region_id = $1 AND desired_seq > applied_seq AND next_attempt_at IS NOT NULL`,
};
/** An agent without a router in service has no business here; that of others begins a new session and learns what is left. $1 agent. */
export const DISMISS_AGENT: Statement = {
  name: 'withdrawal-dismiss-agent',
  text: `
    UPDATE agent a SET session_epoch = session_epoch + 1, connected = false,
      revoked_at = CASE WHEN EXISTS (SELECT 1 FROM router r WHERE r.agent_id = a.id AND r.state <> 'decommissioned')
                        THEN revoked_at ELSE coalesce(revoked_at, now()) END
    WHERE id = $1`,
};
/** Each takes $1 router, in this order. */
export const DELETE_ROUTER: readonly Statement[] = [
  { name: 'withdrawal-delete-router-commits', text: 'DELETE FROM commit_router WHERE router_id = $1' },
  { name: 'withdrawal-delete-router-lists', text: 'DELETE FROM router_list WHERE router_id = $1' },
  { name: 'withdrawal-delete-router', text: 'DELETE FROM router WHERE id = $1' },
];
/** Each takes $1 agent, in this order; an agent that has other routers stays. */
export const DELETE_AGENT: readonly Statement[] = [
  {
    name: 'withdrawal-delete-agent-tokens',
    text: `DELETE FROM enrolment_token t WHERE t.agent_id = $1 AND NOT EXISTS (SELECT 1 FROM router r WHERE r.agent_id = t.agent_id)`,
  },
  {
    name: 'withdrawal-delete-agent',
    text: `DELETE FROM agent a WHERE a.id = $1 AND NOT EXISTS (SELECT 1 FROM router r WHERE r.agent_id = a.id)`,
  },
];

/** The lock keeps anything from moving in. */
export const LOCK_METRO: Statement = {
  name: 'withdrawal-lock-metro',
  text: 'SELECT id FROM metro WHERE name = $1 FOR UPDATE',
};
export const METRO_USE: Statement = {
  name: 'withdrawal-metro-use',
  text: `SELECT (SELECT count(*)::integer FROM subnet WHERE metro_id = $1 OR to_metro_id = $1) AS subnets,
                (SELECT count(*)::integer FROM router WHERE metro_id = $1) AS routers`,
};
export const DELETE_METRO: Statement = { name: 'withdrawal-delete-metro', text: 'DELETE FROM metro WHERE id = $1' };
export const LOCK_REGION: Statement = {
  name: 'withdrawal-lock-region',
  text: 'SELECT id FROM region WHERE name = $1 FOR UPDATE',
};
export const REGION_USE: Statement = {
  name: 'withdrawal-region-use',
  text: 'SELECT name FROM metro WHERE region_id = $1 ORDER BY name',
};
export const DELETE_REGION: Statement = { name: 'withdrawal-delete-region', text: 'DELETE FROM region WHERE id = $1' };
