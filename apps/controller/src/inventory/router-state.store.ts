import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Statement } from '../platform/database/index.js';
import { NoSuch, RouterGone } from './errors.js';
import type { RouterState } from './router.entity.js';

const LOCK: Statement = {
  name: 'inventory-lock-router',
  text: 'SELECT id, agent_id, state FROM router WHERE name = $1 FOR UPDATE',
};
const SET_STATE: Statement = {
  name: 'inventory-set-router-state',
  text: 'UPDATE router SET state = $2 WHERE id = $1',
};
/** What it had verified before may be gone: whoever looks after a router during maintenance may have reset it. */
const FORGET_PROOFS: Statement = {
  name: 'inventory-forget-proofs',
  text: 'DELETE FROM router_list WHERE router_id = $1',
};
/** What could not be pushed because of this router can be pushed without it (A46, A54). */
const RETRY_LISTS: Statement = {
  name: 'inventory-retry-lists-of-router',
  text: `UPDATE prefix_list SET next_attempt_at = NULL
         WHERE next_attempt_at IS NOT NULL AND desired_seq > applied_seq
           AND region_id = (SELECT m.region_id FROM router r JOIN metro m ON m.id = r.metro_id WHERE r.id = $1)`,
};
/** The running session ends and the agent begins a new one: at its beginning it learns which of its routers are used. */
const END_SESSION: Statement = {
  name: 'inventory-end-agent-session',
  text: `UPDATE agent SET session_epoch = session_epoch + 1, connected = false,
           last_seen_at = CASE WHEN connected THEN now() ELSE last_seen_at END
         WHERE id = $1`,
};

/** A router's way into maintenance and back (design: commit, joining). Asking for what is already so changes nothing. */
@Injectable()
export class RouterStateStore {
  constructor(private readonly database: Database) {}

  /** Throws NoSuch, and RouterGone for a decommissioned one. */
  async maintain(name: string): Promise<RouterState> {
    return this.change(name, async (tx, router) => {
      if (router.state === 'maintenance') return router.state;
      await tx.query(SET_STATE, [router.id, 'maintenance']);
      await tx.query(RETRY_LISTS, [router.id]);
      await tx.query(END_SESSION, [router.agent_id]);
      return 'maintenance';
    });
  }

  /** It is 'joining' until it has verified every list of its region anew. Throws NoSuch, and RouterGone for a decommissioned one. */
  async rejoin(name: string): Promise<RouterState> {
    return this.change(name, async (tx, router) => {
      if (router.state !== 'maintenance') return router.state;
      await tx.query(SET_STATE, [router.id, 'joining']);
      await tx.query(FORGET_PROOFS, [router.id]);
      await tx.query(END_SESSION, [router.agent_id]);
      return 'joining';
    });
  }

  private async change(
    name: string,
    work: (tx: Queryable, router: { id: number; agent_id: string; state: RouterState }) => Promise<RouterState>,
  ): Promise<RouterState> {
    return this.database.transaction(async (tx) => {
      const [router] = await tx.query<{ id: number; agent_id: string; state: RouterState }>(LOCK, [name]);
      if (router === undefined) throw new NoSuch({ what: 'router', name });
      if (router.state === 'decommissioned') throw new RouterGone({ name });
      return work(tx, router);
    });
  }
}
