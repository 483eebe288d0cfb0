import {
  aggregate,
  listDigest,
  outcomeOf,
  packEntries,
  parseAddress,
  prefixList,
  retryDelaySeconds,
  type CommitStatus,
  type ListState,
} from '#domain';
import { sha256 } from '#runtime';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/index.js';
import { enqueueWebhook } from '../webhooks/index.js';
import * as sql from './commits.statements.js';

export type Trigger = 'scheduled' | 'synchronous';

/** What came of trying to start a commit. */
export type Claim =
  | { readonly kind: 'claimed'; readonly commitSetId: string; readonly regionId: number }
  /** `coversAll`: it carries every change that there is now. */
  | { readonly kind: 'in_flight'; readonly commitSetId: string; readonly coversAll: boolean }
  | { readonly kind: 'nothing_to_push' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'held'; readonly reason: string };

export interface ClaimWish {
  readonly listId: string;
  readonly commitSetId: string;
  readonly trigger: Trigger;
  readonly pushTimeoutSeconds: number;
}

export interface WaitingList extends ListState {
  readonly id: string;
}

interface ListRow {
  id: string;
  region_id: number;
  desired_seq: string;
  applied_seq: string;
  generation: string;
  hold_reason: string | null;
  oldest_change_at: Date | null;
  list_name: string;
}

/** An agent that has been away for so long is not waited for. */
const OFFLINE_AFTER_SECONDS = 10;

/** Commit sets in PostgreSQL. Every method is one short transaction without any call to the outside. */
@Injectable()
export class CommitsStore {
  constructor(private readonly database: Database) {}

  /** Lists with something to push, and the database's time, which alone decides what is due. */
  async waitingLists(): Promise<{ now: Date; lists: WaitingList[] }> {
    const rows = await this.database.query<{
      id: string;
      desired_seq: string;
      applied_seq: string;
      last_change_at: Date | null;
      oldest_change_at: Date | null;
      next_attempt_at: Date | null;
      hold_reason: string | null;
      now: Date;
    }>(sql.WAITING_LISTS);
    const lists = rows.map((row) => ({
      id: row.id,
      desiredSeq: Number(row.desired_seq),
      appliedSeq: Number(row.applied_seq),
      lastChangeAt: row.last_change_at,
      oldestChangeAt: row.oldest_change_at,
      nextAttemptAt: row.next_attempt_at,
      held: row.hold_reason !== null,
    }));
    return { now: rows[0]?.now ?? new Date(0), lists };
  }

  /** Takes a snapshot of what is disabled, under a new generation, for all active routers of the region (N50-52). */
  async claim(wish: ClaimWish): Promise<Claim> {
    return this.database.transaction(async (tx) => {
      const lock = wish.trigger === 'scheduled' ? sql.LOCK_LIST_OR_SKIP : sql.LOCK_LIST;
      const [list] = await tx.query<ListRow>(lock, [wish.listId]);
      if (list === undefined) return { kind: 'busy' };
      const [inFlight] = await tx.query<{ id: string; seq: string }>(sql.IN_FLIGHT, [wish.listId]);
      if (inFlight !== undefined) {
        const coversAll = Number(inFlight.seq) >= Number(list.desired_seq);
        return { kind: 'in_flight', commitSetId: inFlight.id, coversAll };
      }
      if (Number(list.desired_seq) <= Number(list.applied_seq)) return { kind: 'nothing_to_push' };
      if (list.hold_reason !== null) return { kind: 'held', reason: list.hold_reason };
      await snapshot(tx, list, wish);
      return { kind: 'claimed', commitSetId: wish.commitSetId, regionId: list.region_id };
    });
  }

  /**
   * Settles a commit set if it can be settled: all routers are through or its time is up. Afterwards only `converged_at` can
   * still be added. Answers the status when this call settled it.
   */
  async finish(commitSetId: string): Promise<CommitStatus | undefined> {
    if ((await this.database.query(sql.CAN_SETTLE, [commitSetId])).length === 0) return undefined;
    return this.database.transaction(async (tx) => {
      const [list] = await tx.query<{ id: string; desired_seq: string; applied_seq: string; failures: number }>(
        sql.LOCK_LIST_OF_COMMIT,
        [commitSetId],
      );
      const [commit] = await tx.query<{
        status: string;
        seq: string;
        converged_at: Date | null;
        oldest_change_at: Date | null;
        overdue: boolean;
      }>(sql.LOCK_COMMIT, [commitSetId]);
      if (list === undefined || commit === undefined || commit.converged_at !== null) return undefined;
      const states = (
        await tx.query<{ state: 'waiting' | 'verified' | 'failed' }>(sql.ROUTER_STATES, [commitSetId])
      ).map(({ state }) => state);
      const settled = states.map((state) => (state === 'verified' ? 'verified' : 'failed'));
      const outcome = outcomeOf(settled);
      if (commit.status !== 'pushing') {
        if (outcome !== 'success') return undefined;
        await tx.query(sql.CONVERGE_COMMIT, [commitSetId]);
        await advance(tx, list.id, Number(commit.seq), Number(list.applied_seq));
        return undefined;
      }
      if (states.includes('waiting') && !commit.overdue) return undefined;
      await tx.query(sql.TIME_OUT_ROUTERS, [commitSetId]);
      await tx.query(sql.COMPLETE_COMMIT, [commitSetId, outcome]);
      await enqueueWebhook(tx, commitSetId);
      if (outcome === 'success') await advance(tx, list.id, Number(commit.seq), Number(list.applied_seq));
      else await tx.query(sql.RECORD_FAILURE, [list.id, retryDelaySeconds(list.failures + 1), commit.oldest_change_at]);
      return outcome;
    });
  }

  /** The status once it is settled. */
  async settledStatus(commitSetId: string): Promise<CommitStatus | undefined> {
    const [row] = await this.database.query<{ status: CommitStatus | 'pushing' }>(sql.COMMIT_STATUS, [commitSetId]);
    return row === undefined || row.status === 'pushing' ? undefined : row.status;
  }

  /** Commit sets that nobody has finished although they can be: their replica died, or their time is up. */
  async unfinished(): Promise<string[]> {
    return (await this.database.query<{ id: string }>(sql.UNFINISHED)).map(({ id }) => id);
  }
}

async function snapshot(tx: Queryable, list: ListRow, wish: ClaimWish): Promise<void> {
  const rows = await tx.query<{ first: string; last: string }>(sql.DISABLED_RANGES, [list.id]);
  const entries = aggregate(
    rows.map(({ first, last }) => ({ first: parseAddress(first)!, last: parseAddress(last)! })),
  );
  const wanted = prefixList(list.list_name, entries);
  const generation = Number(list.generation) + 1;
  await tx.query(sql.INSERT_COMMIT_SET, [
    wish.commitSetId,
    list.id,
    generation,
    list.desired_seq,
    wish.trigger,
    packEntries(wanted.v4),
    packEntries(wanted.v6),
    listDigest(wanted, sha256),
    list.oldest_change_at,
    wish.pushTimeoutSeconds,
  ]);
  await tx.query(sql.INSERT_COMMIT_ROUTERS, [wish.commitSetId, list.region_id, OFFLINE_AFTER_SECONDS]);
  await tx.query(sql.START_GENERATION, [list.id, generation]);
}

/** A commit that converges late may be older than what is applied already. */
async function advance(tx: Queryable, listId: string, seq: number, appliedSeq: number): Promise<void> {
  if (seq <= appliedSeq) return;
  await tx.query(sql.ADVANCE_APPLIED, [listId, seq]);
  await tx.query(sql.DROP_APPLIED, [listId, seq]);
  await tx.query(sql.MERGE_APPLIED, [listId, seq]);
}
