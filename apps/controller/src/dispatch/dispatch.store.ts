import { unpackEntries, prefixList, type EntryMatch, type PrefixList } from '#domain';
import type { ListVersion, RouterInventory, RouterSettings } from '#protocol';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';

/** Which version of which list an agent still has to verify. */
export interface Lag {
  readonly agentId: string;
  readonly listId: string;
  readonly incarnation: number;
  readonly generation: number;
}

/** A version as it is sent: with the list's content, or the order to take the list off the router. */
export interface VersionContent {
  readonly version: ListVersion;
  readonly list: PrefixList | 'removed';
}

/** $1 agent, $2 version. The newest stream counts: its epoch outdates the results of all older ones. */
const BEGIN_SESSION: Statement = {
  name: 'dispatch-begin-session',
  text: `UPDATE agent SET session_epoch = session_epoch + 1, connected = true, version = $2, last_seen_at = now()
         WHERE id = $1 AND revoked_at IS NULL RETURNING session_epoch`,
};
const END_SESSION: Statement = {
  name: 'dispatch-end-session',
  text: `UPDATE agent SET connected = false, last_seen_at = now() WHERE id = $1 AND session_epoch = $2`,
};
const SEEN: Statement = {
  name: 'dispatch-seen',
  text: `UPDATE agent SET last_seen_at = now() WHERE id = $1 AND session_epoch = $2`,
};
const EPOCHS: Statement = {
  name: 'dispatch-epochs',
  text: `SELECT id, session_epoch FROM agent WHERE id = ANY($1::uuid[]) AND revoked_at IS NULL`,
};
const ROUTERS: Statement = {
  name: 'dispatch-routers',
  text: `SELECT r.name, m.region_id, r.entry_match FROM router r JOIN metro m ON m.id = r.metro_id
         WHERE r.agent_id = $1 AND r.state IN ('joining', 'active')`,
};
const NOTE_DRIVER: Statement = {
  name: 'dispatch-note-driver',
  text: `UPDATE router SET driver = $3, driver_version = $4 WHERE agent_id = $1 AND name = $2`,
};
/** Maintenance routers are left alone and caught up later (A54). Nothing that is frozen is sent (I19). $1 agents. */
const LAGGING: Statement = {
  name: 'dispatch-lagging',
  text: `
    SELECT DISTINCT r.agent_id, l.id AS list_id, s.incarnation, l.generation
    FROM controller_state s
    CROSS JOIN router r
    JOIN metro m ON m.id = r.metro_id
    JOIN prefix_list l ON l.region_id = m.region_id AND l.generation > 0
    LEFT JOIN router_list proof ON proof.router_id = r.id AND proof.prefix_list_id = l.id
    WHERE r.agent_id = ANY($1::uuid[]) AND r.state IN ('joining', 'active')
      AND (proof.verified_generation IS NULL OR proof.verified_generation < l.generation)
      AND NOT EXISTS (SELECT 1 FROM frozen_list f WHERE f.prefix_list_id = l.id)
      AND NOT EXISTS (SELECT 1 FROM frozen_router f WHERE f.router_id = r.id)`,
};
/** The last generation of a list that is being removed has no content. $1 list, $2 generation. */
const CONTENT: Statement = {
  name: 'dispatch-content',
  text: `SELECT c.entries_v4, c.entries_v6, l.region_id, u.list_name, s.incarnation
         FROM prefix_list l JOIN customer u ON u.id = l.customer_id CROSS JOIN controller_state s
         LEFT JOIN commit_set c ON c.prefix_list_id = l.id AND c.generation = $2
         WHERE l.id = $1 AND (c.id IS NOT NULL OR l.removing AND l.generation = $2)`,
};
const JOINING: Statement = {
  name: 'dispatch-joining',
  text: `SELECT DISTINCT agent_id FROM router WHERE state = 'joining' AND agent_id = ANY($1::uuid[])`,
};
/**
 * A router that has verified the newest generation of every list of its region counts from now on. The share locks order
 * this against a claim: either the claim's new generation is seen here, or the claim sees the router active. $1 agent.
 */
const LOCK_LISTS_OF_JOINING: Statement = {
  name: 'dispatch-lock-lists-of-joining',
  text: `SELECT l.id FROM prefix_list l WHERE l.region_id IN (
           SELECT m.region_id FROM router r JOIN metro m ON m.id = r.metro_id WHERE r.agent_id = $1 AND r.state = 'joining'
         ) ORDER BY l.id FOR SHARE`,
};
const ACTIVATE: Statement = {
  name: 'dispatch-activate',
  text: `
    UPDATE router r SET state = 'active' FROM metro m
    WHERE m.id = r.metro_id AND r.agent_id = $1 AND r.state = 'joining' AND NOT EXISTS (
      SELECT 1 FROM prefix_list l LEFT JOIN router_list proof ON proof.router_id = r.id AND proof.prefix_list_id = l.id
      WHERE l.region_id = m.region_id AND l.generation > 0
        AND (proof.verified_generation IS NULL OR proof.verified_generation < l.generation OR proof.drifting)
    )
    RETURNING r.name`,
};

/** A46: what could not be pushed for want of this router is tried again at once. $1 names of routers. */
const RETRY_LISTS_OF: Statement = {
  name: 'dispatch-retry-lists-of',
  text: `UPDATE prefix_list SET next_attempt_at = NULL WHERE desired_seq > applied_seq AND next_attempt_at IS NOT NULL AND region_id IN (
           SELECT m.region_id FROM router r JOIN metro m ON m.id = r.metro_id WHERE r.name = ANY($1)
         )`,
};

/** What dispatch needs to know: sessions, routers of agents, what lags, and the content to send. */
@Injectable()
export class DispatchStore {
  constructor(private readonly database: Database) {}

  /** The new session's epoch; undefined for an unknown or revoked agent. */
  async beginSession(agentId: string, version: string): Promise<number | undefined> {
    const [row] = await this.database.query<{ session_epoch: string }>(BEGIN_SESSION, [agentId, version]);
    return row === undefined ? undefined : Number(row.session_epoch);
  }

  /** Does nothing when a newer session has begun, here or on another replica. */
  async endSession(agentId: string, epoch: number): Promise<void> {
    await this.database.query(END_SESSION, [agentId, epoch]);
  }

  async seen(agentId: string, epoch: number): Promise<void> {
    await this.database.query(SEEN, [agentId, epoch]);
  }

  /** The newest epoch of each of the agents that is not revoked. */
  async epochs(agentIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; session_epoch: string }>(EPOCHS, [agentIds]);
    return new Map(rows.map(({ id, session_epoch }) => [id, Number(session_epoch)]));
  }

  async routersOf(agentId: string): Promise<RouterSettings[]> {
    const rows = await this.database.query<{ name: string; region_id: number; entry_match: EntryMatch }>(ROUTERS, [
      agentId,
    ]);
    return rows.map(({ name, region_id, entry_match }) => ({
      router: name,
      regionId: String(region_id),
      entryMatch: entry_match,
    }));
  }

  /** Only for routers that are this agent's. */
  async noteDriver(agentId: string, { router, driver, driverVersion }: RouterInventory): Promise<void> {
    await this.database.query(NOTE_DRIVER, [agentId, router, driver, driverVersion]);
  }

  async lagging(agentIds: readonly string[]): Promise<Lag[]> {
    const rows = await this.database.query<{
      agent_id: string;
      list_id: string;
      incarnation: string;
      generation: string;
    }>(LAGGING, [agentIds]);
    return rows.map(({ agent_id, list_id, incarnation, generation }) => ({
      agentId: agent_id,
      listId: list_id,
      incarnation: Number(incarnation),
      generation: Number(generation),
    }));
  }

  async content(listId: string, generation: number): Promise<VersionContent | undefined> {
    const [row] = await this.database.query<{
      entries_v4: Buffer | null;
      entries_v6: Buffer | null;
      region_id: number;
      list_name: string;
      incarnation: string;
    }>(CONTENT, [listId, generation]);
    if (row === undefined) return undefined;
    return {
      list: contentOf(row.list_name, row.entries_v4, row.entries_v6),
      version: {
        listId,
        generation,
        name: row.list_name,
        regionId: String(row.region_id),
        incarnation: Number(row.incarnation),
      },
    };
  }

  /** Those of the agents that have routers which do not count yet. */
  async joiningAgents(agentIds: readonly string[]): Promise<string[]> {
    return (await this.database.query<{ agent_id: string }>(JOINING, [agentIds])).map(({ agent_id }) => agent_id);
  }

  /** Names of the routers of this agent that count from now on. */
  async activateJoined(agentId: string): Promise<string[]> {
    const joined = await this.database.transaction(async (tx) => {
      await tx.query(LOCK_LISTS_OF_JOINING, [agentId]);
      return (await tx.query<{ name: string }>(ACTIVATE, [agentId])).map(({ name }) => name);
    });
    // Not in the transaction: two agents that join at once would each wait for the other's share lock.
    if (joined.length > 0) await this.database.query(RETRY_LISTS_OF, [joined]);
    return joined;
  }
}

function contentOf(name: string, v4: Buffer | null, v6: Buffer | null): VersionContent['list'] {
  if (v4 === null || v6 === null) return 'removed';
  return prefixList(name, [...unpackEntries(v4, 4), ...unpackEntries(v6, 6)]);
}
