import { lockOf, type CommitRouterRow, type CommitRow, type Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';
import { frozenList, frozenRouter } from './freezes.js';
import { changeRouters } from './lists.js';
import { later } from './rows-of.js';

/** Commit sets and what became of them on each router. */
export const COMMIT_SET_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'commits-in-flight': {
    run: (tables, view, [listId]) =>
      view
        .all(tables.commits)
        .filter((commit) => commit.listId === listId && commit.status === 'pushing')
        .map(({ id, seq }) => ({ id, seq: String(seq) })),
  },
  'commits-insert-commit-set': { run: insertCommitSet },
  'commits-insert-commit-routers': { run: insertCommitRouters },
  'commits-lock-commit': {
    locks: (_tables, _view, [id]) => [{ key: lockOf.commit(id as string), mode: 'exclusive' }],
    run: (tables, view, [id]) => {
      const commit = view.get(tables.commits, id as string);
      if (commit === undefined) return [];
      const { status, seq, convergedAt, deadlineAt } = commit;
      const overdue = deadlineAt <= view.now;
      return [{ status, seq: String(seq), converged_at: convergedAt, overdue }];
    },
  },
  'commits-can-settle': {
    run: (tables, view, [id]) => {
      const commit = view.get(tables.commits, id as string);
      return commit?.convergedAt === null && canSettle(tables, view, commit) ? [{}] : [];
    },
  },
  'commits-router-states': {
    run: (tables, view, [id]) => {
      const states = routersOf(tables, view, id as string).map(({ state }) => state);
      return [...new Set(states)].map((state) => ({ state }));
    },
  },
  'commits-time-out-routers': {
    locks: (tables, view, [id]) =>
      waitingRouters(tables, view, id as string).map(({ routerId }) => ({
        key: lockOf.commitRouter(id as string, routerId),
        mode: 'exclusive',
      })),
    run: (tables, view, [id]) => {
      const list = view.get(tables.lists, view.get(tables.commits, id as string)!.listId)!;
      const fail = (row: CommitRouterRow): CommitRouterRow => {
        const router = view.get(tables.routers, String(row.routerId))!;
        const reason = frozenList(tables, view, list) ?? frozenRouter(tables, view, router);
        const errorCode = reason === null ? 'timeout' : 'frozen';
        const errorMessage =
          reason === null
            ? 'The router was not verified in time.'
            : `It was frozen before the router was verified: ${reason}`;
        return { ...row, state: 'failed', finishedAt: view.now, errorCode, errorMessage };
      };
      changeRouters(tables, view, id as string, ({ state }) => state === 'waiting', fail);
      return [];
    },
  },
  'commits-complete-commit': updateCommit((commit, view, [, status]) =>
    commit.status === 'pushing'
      ? {
          ...commit,
          status: status as CommitRow['status'],
          completedAt: view.now,
          convergedAt: status === 'success' ? view.now : null,
        }
      : commit,
  ),
  'commits-converge-commit': updateCommit((commit, view) => ({
    ...commit,
    convergedAt: commit.convergedAt ?? view.now,
  })),
  'commits-status': {
    run: (tables, view, [id]) => {
      const commit = view.get(tables.commits, id as string);
      return commit === undefined ? [] : [{ status: commit.status }];
    },
  },
  'commits-unfinished': {
    run: (tables, view) =>
      view
        .all(tables.commits)
        .filter((commit) =>
          commit.status === 'pushing' ? canSettle(tables, view, commit) : canConverge(tables, view, commit),
        )
        .map(({ id }) => ({ id })),
  },
  'webhooks-enqueue': {
    run: (tables, view, [deliveryId, commitSetId]) => {
      const commit = view.get(tables.commits, commitSetId as string);
      const list = commit && view.get(tables.lists, commit.listId);
      const customer = list && view.get(tables.customers, String(list.customerId));
      if (customer?.webhookUrl != null) view.put(tables.deliveries, deliveryId as string, { commitSetId: commit!.id });
      return [];
    },
  },
};

function updateCommit(change: (commit: CommitRow, view: View, values: readonly unknown[]) => CommitRow): TwinStatement {
  return {
    locks: (_tables, _view, [id]) => [{ key: lockOf.commit(id as string), mode: 'exclusive' }],
    run: (tables, view, values) => {
      const commit = view.get(tables.commits, values[0] as string);
      if (commit !== undefined) view.put(tables.commits, commit.id, change(commit, view, values));
      return [];
    },
  };
}

function insertCommitSet(tables: Tables, view: View, values: readonly unknown[]): [] {
  const [id, listId, generation, seq, trigger, entriesV4, entriesV6, digest, oldestChangeAt, seconds] = values;
  const [added, removed, released] = values.slice(10);
  view.put(tables.commits, id as string, {
    id: id as string,
    listId: listId as string,
    generation: Number(generation),
    seq: Number(seq),
    trigger: trigger as string,
    status: 'pushing',
    entriesV4: Buffer.from(entriesV4 as Uint8Array),
    entriesV6: Buffer.from(entriesV6 as Uint8Array),
    digest: Buffer.from(digest as Uint8Array),
    oldestChangeAt: oldestChangeAt as Date | null,
    createdAt: view.now,
    deadlineAt: later(view.now, Number(seconds)),
    completedAt: null,
    convergedAt: null,
    added: added as string,
    removed: removed as string,
    released: released as boolean,
  });
  return [];
}

function insertCommitRouters(tables: Tables, view: View, [commitSetId, regionId, seconds]: readonly unknown[]): [] {
  const since = later(view.now, -Number(seconds));
  const rows = view
    .all(tables.routers)
    .filter((router) => router.regionId === regionId && router.state === 'active')
    .map((router): CommitRouterRow => {
      const { connected, lastSeenAt } = view.get(tables.agents, router.agentId)!;
      const offline = !connected && (lastSeenAt === null || lastSeenAt < since);
      const frozen = frozenRouter(tables, view, router);
      const error =
        frozen !== null
          ? { code: 'frozen', message: `The router is frozen: ${frozen}` }
          : offline
            ? { code: 'offline', message: 'The agent is not connected.' }
            : null;
      return {
        commitSetId: commitSetId as string,
        routerId: router.id,
        state: error ? 'failed' : 'waiting',
        errorCode: error && error.code,
        errorMessage: error && error.message,
        finishedAt: error && view.now,
        verifiedAt: null,
      };
    });
  view.put(tables.commitRouters, commitSetId as string, rows);
  return [];
}

function routersOf(tables: Tables, view: View, commitSetId: string): readonly CommitRouterRow[] {
  return view.get(tables.commitRouters, commitSetId) ?? [];
}

function waitingRouters(tables: Tables, view: View, commitSetId: string): CommitRouterRow[] {
  return routersOf(tables, view, commitSetId).filter(({ state }) => state === 'waiting');
}

function canSettle(tables: Tables, view: View, commit: CommitRow): boolean {
  return commit.deadlineAt <= view.now || waitingRouters(tables, view, commit.id).length === 0;
}

function canConverge(tables: Tables, view: View, commit: CommitRow): boolean {
  if (commit.status === 'success' || commit.convergedAt !== null) return false;
  const routers = routersOf(tables, view, commit.id);
  return routers.length > 0 && routers.every(({ state }) => state === 'verified');
}
