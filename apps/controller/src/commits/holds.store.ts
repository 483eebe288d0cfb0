import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Statement } from '../platform/database/index.js';
import { NoSuchList, NotHeld } from './errors.js';
import { activeSubnets, lockList, setDisabled, type LockedList } from './list-change.js';
import { storedRanges, type StoredEntries } from './stored-entries.js';

/** A list that a guardrail stops. */
export interface HeldList {
  readonly listId: string;
  readonly customer: string;
  readonly region: string;
  /** One line for each violation: `guardrail: message`. */
  readonly reason: string;
  readonly heldAt: Date;
}

const HELD: Statement = {
  name: 'holds-list',
  text: `SELECT l.id, u.name AS customer, g.name AS region, l.hold_reason, l.held_at
         FROM prefix_list l JOIN customer u ON u.id = l.customer_id JOIN region g ON g.id = l.region_id
         WHERE l.hold_reason IS NOT NULL ORDER BY l.held_at, l.id`,
};
/** $1 list, $2 whether the snapshot that was stopped may pass. */
const END_HOLD: Statement = {
  name: 'holds-end',
  text: `UPDATE prefix_list SET hold_reason = NULL, held_at = NULL, held_digest = NULL, next_attempt_at = NULL,
           released_digest = CASE WHEN $2 THEN held_digest ELSE released_digest END
         WHERE id = $1`,
};
/** $1 list. */
const LAST_FINISHED: Statement = {
  name: 'holds-last-finished',
  text: `SELECT c.entries_v4, c.entries_v6 FROM commit_set c JOIN prefix_list l ON l.id = c.prefix_list_id
         WHERE l.id = $1 AND c.converged_at IS NOT NULL AND c.seq <= l.applied_seq ORDER BY c.generation DESC LIMIT 1`,
};
/** Holds in PostgreSQL. Each decision is one transaction on the list's row. */
@Injectable()
export class HoldsStore {
  constructor(private readonly database: Database) {}

  /** The longest held first. */
  async list(): Promise<HeldList[]> {
    const rows = await this.database.query<{
      id: string;
      customer: string;
      region: string;
      hold_reason: string;
      held_at: Date;
    }>(HELD);
    return rows.map(({ id, customer, region, hold_reason, held_at }) => ({
      listId: id,
      customer,
      region,
      reason: hold_reason,
      heldAt: held_at,
    }));
  }

  /** Ends the hold and lets the very snapshot pass that was stopped. Throws NoSuchList, NotHeld. */
  async release(listId: string): Promise<void> {
    await this.ofHeld(listId, async (tx) => {
      await tx.query(END_HOLD, [listId, true]);
    });
  }

  /** Ends the hold and makes what all routers had last the desired state again. Throws NoSuchList, NotHeld. */
  async reject(listId: string): Promise<void> {
    await this.ofHeld(listId, async (tx, list) => {
      const [last] = await tx.query<StoredEntries>(LAST_FINISHED, [listId]);
      await setDisabled(tx, list, await activeSubnets(tx, listId), last === undefined ? [] : storedRanges(last));
      await tx.query(END_HOLD, [listId, false]);
    });
  }

  private async ofHeld(listId: string, work: (tx: Queryable, list: LockedList) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const list = await lockList(tx, listId);
      if (list === undefined) throw new NoSuchList({ id: listId });
      if (list.holdReason === null) throw new NotHeld({ list: list.name });
      await work(tx, list);
    });
  }
}
