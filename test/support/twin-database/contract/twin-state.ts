import { formatAddress } from '#domain';
import type { Tables } from '../rows.js';
import { View, type Table } from '../table.js';
import { ageOf, type State } from './state.js';

export function dumpTwin(tables: Tables): State {
  const rows = <Row>(table: Table<Row>): Row[] => [...table.committed.values()];
  return {
    prefix_list: rows(tables.lists).map((list) => ({
      id: list.id,
      revision: list.revision,
      desired_seq: list.desiredSeq,
      applied_seq: list.appliedSeq,
      generation: list.generation,
      failures: list.failures,
      hold_reason: list.holdReason,
      held_digest: list.heldDigest && list.heldDigest.toString('hex'),
      repush: list.repush,
      last_change: ageOf(list.lastChangeAt),
      oldest_change: ageOf(list.oldestChangeAt),
      next_attempt: ageOf(list.nextAttemptAt),
    })),
    ip_range: rows(tables.ranges).map(({ subnetId, first, last, size, status, changeSeq }) => ({
      subnet_id: subnetId,
      first: formatAddress(first),
      last: formatAddress(last),
      size: String(size),
      status,
      change_seq: changeSeq,
    })),
    commit_set: rows(tables.commits).map((commit) => ({
      id: commit.id,
      generation: commit.generation,
      seq: commit.seq,
      trigger: commit.trigger,
      status: commit.status,
      content: Buffer.concat([commit.entriesV4, commit.entriesV6, commit.digest]).toString('hex'),
      oldest_change: ageOf(commit.oldestChangeAt),
      created: ageOf(commit.createdAt),
      deadline: ageOf(commit.deadlineAt),
      completed: ageOf(commit.completedAt),
      converged: ageOf(commit.convergedAt),
      added: commit.added,
      removed: commit.removed,
      released: commit.released,
    })),
    commit_router: rows(tables.commitRouters)
      .flat()
      .map((row) => ({
        commit_set_id: row.commitSetId,
        router_id: row.routerId,
        state: row.state,
        error_code: row.errorCode,
        error_message: row.errorMessage,
        finished: ageOf(row.finishedAt),
        verified: ageOf(row.verifiedAt),
      })),
    router_list: rows(tables.proofs).map(({ routerId, listId, verifiedGeneration, verifiedDigest, drifting }) => ({
      router_id: routerId,
      prefix_list_id: listId,
      verified_generation: verifiedGeneration,
      digest: verifiedDigest.toString('hex'),
      drifting,
    })),
    change_journal: rows(tables.journal).map(({ listId, seq, status, ranges, changedAt }) => ({
      prefix_list_id: listId,
      seq,
      status,
      ranges: ranges.toString('hex'),
      changed: ageOf(changedAt),
    })),
    push_freeze: rows(tables.freezes).map(({ level, cause, reason }) => ({ level, cause, reason })),
    controller_state: rows(tables.state).map(({ incarnation }) => ({ incarnation })),
    webhook_delivery: rows(tables.deliveries).map(({ commitSetId }) => ({ commit_set_id: commitSetId })),
    router: rows(tables.routers).map(({ id, state, driver, driverVersion }) => ({
      id,
      state,
      driver,
      driver_version: driverVersion,
    })),
    agent: rows(tables.agents).map(({ id, sessionEpoch, connected, version, lastSeenAt }) => ({
      id,
      session_epoch: sessionEpoch,
      connected,
      version,
      last_seen: ageOf(lastSeenAt),
    })),
  };
}

export function shiftTwin(tables: Tables, seconds: number): void {
  const view = new View(new Date());
  const older = (time: Date | null): Date | null => time && new Date(time.getTime() - seconds * 1_000);
  const known = (time: Date): Date => older(time)!;
  for (const [key, list] of tables.lists.committed) {
    const { lastChangeAt, oldestChangeAt, nextAttemptAt } = list;
    const times = { lastChangeAt: older(lastChangeAt), oldestChangeAt: older(oldestChangeAt) };
    view.put(tables.lists, key, { ...list, ...times, nextAttemptAt: older(nextAttemptAt) });
  }
  for (const [key, commit] of tables.commits.committed) {
    view.put(tables.commits, key, {
      ...commit,
      oldestChangeAt: older(commit.oldestChangeAt),
      createdAt: known(commit.createdAt),
      deadlineAt: known(commit.deadlineAt),
      completedAt: older(commit.completedAt),
      convergedAt: older(commit.convergedAt),
    });
  }
  for (const [key, rows] of tables.commitRouters.committed) {
    const shifted = rows.map((row) => ({
      ...row,
      finishedAt: older(row.finishedAt),
      verifiedAt: older(row.verifiedAt),
    }));
    view.put(tables.commitRouters, key, shifted);
  }
  for (const [key, row] of tables.journal.committed) {
    view.put(tables.journal, key, { ...row, changedAt: known(row.changedAt) });
  }
  for (const [key, agent] of tables.agents.committed) {
    view.put(tables.agents, key, { ...agent, lastSeenAt: older(agent.lastSeenAt) });
  }
  view.apply();
}
