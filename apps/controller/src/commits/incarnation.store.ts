import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';
import { insertFreeze } from './freezes.store.js';
import { isListId } from './list-id.js';

/** A version of a list that an agent holds for one of its routers. */
export interface HeldVersion {
  readonly router: string;
  readonly listId: string;
  readonly incarnation: number;
  readonly generation: number;
  readonly digest: Uint8Array;
  /** Older agents do not say it. */
  readonly name?: string;
}

/** A list that a router has and the database does not know, as it would be removed. */
export interface Stranger {
  readonly listId: string;
  readonly regionId: string;
  readonly name: string;
  readonly incarnation: number;
  readonly generation: number;
  /** It was removed on purpose or is of an older incarnation, and nothing is frozen. */
  readonly removable: boolean;
}

/** Something that a router has and that the database cannot have told it. */
export interface Ahead {
  readonly router: string;
  readonly listId: string;
  /** Null when the database does not know the list. */
  readonly listName: string | null;
  readonly incarnation: number;
  readonly generation: number;
  /** The newest that the database knows. */
  readonly knownIncarnation: number;
  readonly knownGeneration: number | null;
}

/** $1 agent, $2 router, $3 list, $4 incarnation, $5 generation, $6 digest. Older incarnations are nobody's business any more. */
const AHEAD: Statement = {
  name: 'incarnation-ahead',
  text: `
    SELECT h.router, h.list_id, u.list_name, h.incarnation, h.generation, s.incarnation AS known_incarnation, l.generation AS known_generation
    FROM unnest($2::text[], $3::uuid[], $4::bigint[], $5::bigint[], $6::bytea[]) AS h(router, list_id, incarnation, generation, digest)
    JOIN router r ON r.name = h.router AND r.agent_id = $1 AND r.state <> 'decommissioned'
    CROSS JOIN controller_state s
    LEFT JOIN prefix_list l ON l.id = h.list_id
    LEFT JOIN customer u ON u.id = l.customer_id
    LEFT JOIN commit_set c ON c.prefix_list_id = h.list_id AND c.generation = h.generation
    WHERE h.incarnation > s.incarnation
       OR h.incarnation = s.incarnation
          AND (h.generation > l.generation OR c.digest <> h.digest
               OR l.id IS NULL AND NOT EXISTS (SELECT 1 FROM removed_list x WHERE x.id = h.list_id))
    ORDER BY h.router, h.list_id LIMIT 1`,
};
/** $1 agent, $2 router, $3 list, $4 name, $5 incarnation, $6 generation. A version above all that its routers hold is the removal's. */
const STRANGERS: Statement = {
  name: 'incarnation-strangers',
  text: `
    SELECT h.list_id, m.region_id, h.name, s.incarnation, max(h.generation) + 1 AS generation,
           bool_and((x.id IS NOT NULL OR h.incarnation < s.incarnation)
             AND NOT EXISTS (SELECT 1 FROM push_freeze f WHERE f.level = 'global' OR f.region_id = m.region_id)
             AND NOT EXISTS (SELECT 1 FROM frozen_router f WHERE f.router_id = r.id)) AS removable
    FROM unnest($2::text[], $3::uuid[], $4::text[], $5::bigint[], $6::bigint[]) AS h(router, list_id, name, incarnation, generation)
    JOIN router r ON r.name = h.router AND r.agent_id = $1 AND r.state IN ('joining', 'active')
    JOIN metro m ON m.id = r.metro_id
    CROSS JOIN controller_state s
    LEFT JOIN removed_list x ON x.id = h.list_id
    WHERE NOT EXISTS (SELECT 1 FROM prefix_list l WHERE l.id = h.list_id)
    GROUP BY h.list_id, m.region_id, h.name, s.incarnation
    ORDER BY h.list_id, m.region_id`,
};
/** $1 list, $2 incarnation, $3 generation. */
const NEWEST: Statement = {
  name: 'incarnation-newest',
  text: `SELECT u.list_name FROM prefix_list l JOIN customer u ON u.id = l.customer_id, controller_state s
         WHERE l.id = $1 AND s.incarnation = $2 AND l.generation = $3`,
};
const RAISE: Statement = {
  name: 'incarnation-raise',
  text: 'UPDATE controller_state SET incarnation = incarnation + 1 RETURNING incarnation',
};
const END_FREEZE: Statement = {
  name: 'incarnation-end-freeze',
  text: `DELETE FROM push_freeze WHERE cause = 'database_behind'`,
};
/** What routers had verified before was about another life of the database. */
const FORGET_PROOFS: Statement = { name: 'incarnation-forget-proofs', text: 'DELETE FROM router_list' };
/** Those that were never pushed too: a router may have had them from a later time. A removal is sent again as it is. */
const REPUSH: Statement = {
  name: 'incarnation-repush',
  text: `UPDATE prefix_list SET repush = NOT removing, next_attempt_at = NULL, generation = generation + CASE WHEN removing THEN 1 ELSE 0 END
         RETURNING id`,
};

/** The database's life as the routers have seen it. */
@Injectable()
export class IncarnationStore {
  constructor(private readonly database: Database) {}

  /** The first thing that proves the database to be older than what the agent holds for its own routers. */
  async ahead(agentId: string, all: readonly HeldVersion[]): Promise<Ahead | undefined> {
    // No list of ours was ever called by anything else.
    const held = all.filter(({ listId }) => isListId(listId));
    const [row] = await this.database.query<{
      router: string;
      list_id: string;
      list_name: string | null;
      incarnation: string;
      generation: string;
      known_incarnation: string;
      known_generation: string | null;
    }>(AHEAD, [
      agentId,
      held.map(({ router }) => router),
      held.map(({ listId }) => listId),
      held.map(({ incarnation }) => incarnation),
      held.map(({ generation }) => generation),
      held.map(({ digest }) => Buffer.from(digest)),
    ]);
    if (row === undefined) return undefined;
    return {
      router: row.router,
      listId: row.list_id,
      listName: row.list_name,
      incarnation: Number(row.incarnation),
      generation: Number(row.generation),
      knownIncarnation: Number(row.known_incarnation),
      knownGeneration: row.known_generation === null ? null : Number(row.known_generation),
    };
  }

  /** Lists that an agent holds for its own routers and that the database does not know. */
  async strangers(agentId: string, all: readonly HeldVersion[]): Promise<Stranger[]> {
    const held = all.filter(({ listId, name }) => isListId(listId) && name !== undefined);
    const rows = await this.database.query<{
      list_id: string;
      region_id: number;
      name: string;
      incarnation: string;
      generation: string;
      removable: boolean;
    }>(STRANGERS, [
      agentId,
      held.map(({ router }) => router),
      held.map(({ listId }) => listId),
      held.map(({ name }) => name),
      held.map(({ incarnation }) => incarnation),
      held.map(({ generation }) => generation),
    ]);
    return rows.map((row) => ({
      listId: row.list_id,
      regionId: String(row.region_id),
      name: row.name,
      incarnation: Number(row.incarnation),
      generation: Number(row.generation),
      removable: row.removable,
    }));
  }

  /** The list's name if this is the newest version that the database knows. */
  async newest(listId: string, incarnation: number, generation: number): Promise<string | undefined> {
    const [row] = await this.database.query<{ list_name: string }>(NEWEST, [listId, incarnation, generation]);
    return row?.list_name;
  }

  /** False when that is known already. */
  async freeze(reason: string): Promise<boolean> {
    const target = { level: 'global' } as const;
    return insertFreeze(this.database, { target, id: 0, cause: 'database_behind', reason, frozenBy: 'controller' });
  }

  /** Raises the incarnation. Answers it, and the lists: all of them are to be pushed again, as this database has them. */
  async raise(): Promise<{ incarnation: number; listIds: readonly string[] }> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ incarnation: string }>(RAISE);
      await tx.query(END_FREEZE);
      const lists = await tx.query<{ id: string }>(REPUSH);
      await tx.query(FORGET_PROOFS);
      return { incarnation: Number(row!.incarnation), listIds: lists.map(({ id }) => id).sort() };
    });
  }
}
