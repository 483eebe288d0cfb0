import {
  isDue,
  outcomeOf,
  packEntries,
  retryDelaySeconds,
  type CommitStatus,
  type DuePolicy,
  type ListState,
  type Violation,
} from '#domain';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/index.js';
import { enqueueWebhook } from '../webhooks/index.js';
import * as sql from './commits.statements.js';
import { reasonOf } from './guard.js';
import { HOLD } from './guard.statements.js';
import { readSnapshot } from './snapshot.js';

/** 'operator': somebody who may, now. */
export type Trigger = 'scheduled' | 'synchronous' | 'operator';

/** What came of trying to start a commit. */
export type Claim =
  | { readonly kind: 'claimed'; readonly commitSetId: string; readonly regionId: number }
  /** `coversAll`: it carries every change that there is now. */
  | { readonly kind: 'in_flight'; readonly commitSetId: string; readonly coversAll: boolean }
  | { readonly kind: 'nothing_to_push' }
  | { readonly kind: 'busy' }
  /** It was due when it was looked for; since then it has been pushed, or changed again. */
  | { readonly kind: 'not_due' }
  /** A guardrail stops it. `violations` when it was this very claim that found them. */
  | { readonly kind: 'held'; readonly reason: string; readonly violations?: readonly Violation[] }
  | { readonly kind: 'frozen'; readonly reason: string };

export interface ClaimWish {
  readonly listId: string;
  readonly commitSetId: string;
  readonly trigger: Trigger;
  readonly pushTimeoutSeconds: number;
  /** Only if it is due by this. */
  readonly due?: DuePolicy | undefined;
}

export interface WaitingList extends ListState {
  readonly id: string;
  /** To be pushed although nothing has changed. */
  readonly repush: boolean;
}

/** What decides whether a list is due. */
interface DueRow {
  desired_seq: string;
  applied_seq: string;
  last_change_at: Date | null;
  oldest_change_at: Date | null;
  next_attempt_at: Date | null;
  hold_reason: string | null;
  repush: boolean;
  now: Date;
}

interface ListRow extends DueRow {
  id: string;
  region_id: number;
  generation: string;
  freeze_reason: string | null;
  removing: boolean;
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
    const rows = await this.database.query<DueRow & { id: string }>(sql.WAITING_LISTS);
    const lists = rows.map((row) => ({ id: row.id, ...stateOf(row) }));
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
      const changed = Number(list.desired_seq) > Number(list.applied_seq) || list.repush;
      // The last generation of a list that is being removed has been verified; what follows is its removal.
      if (!changed || list.removing) return { kind: 'nothing_to_push' };
      if (list.freeze_reason !== null) return { kind: 'frozen', reason: list.freeze_reason };
      if (list.hold_reason !== null) return { kind: 'held', reason: list.hold_reason };
      // Between the look for what is due and this claim a customer may have changed something, or another replica pushed it.
      if (wish.due !== undefined && !isDueNow(list, wish.due)) return { kind: 'not_due' };
      return pushOrHold(tx, list, wish);
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
        overdue: boolean;
      }>(sql.LOCK_COMMIT, [commitSetId]);
      if (list === undefined || commit === undefined || commit.converged_at !== null) return undefined;
      // First, so that what is read next is decided: a router that is verified meanwhile waits for this row.
      if (commit.status === 'pushing' && commit.overdue) await tx.query(sql.TIME_OUT_ROUTERS, [commitSetId]);
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
      if (states.includes('waiting')) return undefined;
      await tx.query(sql.COMPLETE_COMMIT, [commitSetId, outcome]);
      await enqueueWebhook(tx, commitSetId);
      if (outcome === 'success') await advance(tx, list.id, Number(commit.seq), Number(list.applied_seq));
      else await tx.query(sql.RECORD_FAILURE, [list.id, retryDelaySeconds(list.failures + 1)]);
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

function stateOf(row: DueRow): ListState & { readonly repush: boolean } {
  return {
    desiredSeq: Number(row.desired_seq),
    appliedSeq: Number(row.applied_seq),
    lastChangeAt: row.last_change_at,
    oldestChangeAt: row.oldest_change_at,
    nextAttemptAt: row.next_attempt_at,
    held: row.hold_reason !== null,
    repush: row.repush,
  };
}

function isDueNow(list: ListRow, policy: DuePolicy): boolean {
  return list.repush || isDue(stateOf(list), policy, list.now);
}

/** The snapshot of the list is stored to be pushed only if no guardrail stops it; else the list is held. */
async function pushOrHold(tx: Queryable, list: ListRow, wish: ClaimWish): Promise<Claim> {
  const snapshot = await readSnapshot(tx, {
    id: list.id,
    name: list.list_name,
    regionId: list.region_id,
    appliedSeq: Number(list.applied_seq),
    seq: Number(list.desired_seq),
  });
  const { wanted, digest, violations, volume, released } = snapshot;
  if (violations.length > 0) {
    const reason = reasonOf(violations);
    await tx.query(HOLD, [list.id, reason, digest]);
    return { kind: 'held', reason, violations };
  }
  const generation = Number(list.generation) + 1;
  await tx.query(sql.INSERT_COMMIT_SET, [
    wish.commitSetId,
    list.id,
    generation,
    list.desired_seq,
    wish.trigger,
    packEntries(wanted.v4),
    packEntries(wanted.v6),
    digest,
    list.oldest_change_at,
    wish.pushTimeoutSeconds,
    String(volume.added),
    String(volume.removed),
    released,
  ]);
  await tx.query(sql.INSERT_COMMIT_ROUTERS, [wish.commitSetId, list.region_id, OFFLINE_AFTER_SECONDS]);
  await tx.query(sql.START_GENERATION, [list.id, generation]);
  return { kind: 'claimed', commitSetId: wish.commitSetId, regionId: list.region_id };
}

/** A commit that converges late may be older than what is applied already. */
async function advance(tx: Queryable, listId: string, seq: number, appliedSeq: number): Promise<void> {
  if (seq <= appliedSeq) return;
  await tx.query(sql.ADVANCE_APPLIED, [listId, seq]);
  await tx.query(sql.FORGET_JOURNAL, [listId, seq]);
  await tx.query(sql.DROP_APPLIED, [listId, seq]);
  await tx.query(sql.MERGE_APPLIED, [listId, seq]);
}
