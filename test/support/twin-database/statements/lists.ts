import { compareAddresses, formatAddress, nextAddress } from '#domain';
import type { QueryResultRow } from 'pg';
import { frozenList } from './freezes.js';
import { keyOf, lockOf, type CommitRouterRow, type ListRow, type RangeRow, type Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';
import { earliest, later, updated } from './rows-of.js';

const lockList: TwinStatement = {
  locks: (_tables, _view, [listId]) => [{ key: lockOf.list(listId as string), mode: 'exclusive' }],
  run: (tables, view, [listId]) => {
    const list = view.get(tables.lists, listId as string);
    return list === undefined ? [] : [lockedList(tables, view, list)];
  },
};

/** Lists: what waits, what is claimed, what has been applied. */
export const LIST_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'commits-waiting-lists': {
    run: (tables, view) =>
      view
        .all(tables.lists)
        .filter((list) => (list.desiredSeq > list.appliedSeq || list.repush) && !list.removing)
        .filter((list) => frozenList(tables, view, list) === null)
        .map((list) => ({ ...listFields(list), now: view.now })),
  },
  'commits-lock-list': lockList,
  'commits-lock-list-or-skip': { ...lockList, skipLocked: true },
  'commits-disabled-ranges': {
    run: (tables, view, [listId]) =>
      view
        .all(tables.ranges)
        .filter((range) => range.listId === listId && range.status === 'disabled')
        .map(({ first, last }) => ({ first: formatAddress(first), last: formatAddress(last) })),
  },
  'commits-start-generation': updateList((list, _view, [, generation]) => ({
    ...list,
    generation: Number(generation),
    oldestChangeAt: null,
    repush: false,
  })),
  'commits-hold': updateList((list, _view, [, reason, digest]) => ({
    ...list,
    holdReason: reason as string,
    heldDigest: Buffer.from(digest as Uint8Array),
  })),
  'commits-lock-list-of-commit': {
    locks: (tables, view, [commitSetId]) => {
      const commit = view.get(tables.commits, commitSetId as string);
      return commit === undefined ? [] : [{ key: lockOf.list(commit.listId), mode: 'exclusive' }];
    },
    run: (tables, view, [commitSetId]) => {
      const commit = view.get(tables.commits, commitSetId as string);
      const list = commit && view.get(tables.lists, commit.listId);
      return list === undefined ? [] : [{ ...listFields(list), failures: list.failures }];
    },
  },
  'commits-record-failure': updateList((list, view, [, seconds], tables) => ({
    ...list,
    failures: list.failures + 1,
    nextAttemptAt: later(view.now, Number(seconds)),
    oldestChangeAt: oldestAfter(tables, view, list.id, list.appliedSeq),
  })),
  'commits-advance-applied': updateList((list, view, [, seq], tables) => ({
    ...list,
    appliedSeq: Math.max(list.appliedSeq, Number(seq)),
    revision: list.revision + 1,
    failures: 0,
    nextAttemptAt: null,
    oldestChangeAt: oldestAfter(tables, view, list.id, Number(seq)),
  })),
  'commits-forget-journal': {
    run: (tables, view, [listId, seq]) => {
      for (const row of view.all(tables.journal)) {
        if (row.listId === listId && row.seq <= Number(seq))
          view.delete(tables.journal, keyOf.journal(row.listId, row.seq));
      }
      return [];
    },
  },
  'commits-drop-applied': {
    run: (tables, view, [listId, seq]) => {
      for (const range of appliedRanges(tables, view, listId as string, Number(seq), 'enabled')) {
        view.delete(tables.ranges, keyOf.range(range.subnetId, formatAddress(range.first)));
      }
      return [];
    },
  },
  'commits-merge-applied': {
    run: (tables, view, [listId, seq]) => {
      mergeNeighbours(tables, view, appliedRanges(tables, view, listId as string, Number(seq), 'disabled'));
      return [];
    },
  },
};

/** The oldest change of the list after this number. */
function oldestAfter(tables: Tables, view: View, listId: string, seq: number): Date | null {
  return view
    .all(tables.journal)
    .filter((row) => row.listId === listId && row.seq > seq)
    .reduce<Date | null>((oldest, { changedAt }) => earliest(oldest, changedAt), null);
}

function updateList(
  change: (list: ListRow, view: View, values: readonly unknown[], tables: Tables) => ListRow,
): TwinStatement {
  return {
    locks: (_tables, _view, [listId]) => [{ key: lockOf.list(listId as string), mode: 'exclusive' }],
    run: (tables, view, values) => {
      const list = view.get(tables.lists, values[0] as string);
      if (list !== undefined) view.put(tables.lists, list.id, checked(change(list, view, values, tables)));
      return [];
    },
  };
}

/** CHECK (applied_seq <= desired_seq) */
function checked(list: ListRow): ListRow {
  if (list.appliedSeq > list.desiredSeq) throw Object.assign(new Error('prefix_list_check'), { code: '23514' });
  return list;
}

function listFields(list: ListRow): QueryResultRow {
  return {
    id: list.id,
    desired_seq: String(list.desiredSeq),
    applied_seq: String(list.appliedSeq),
    last_change_at: list.lastChangeAt,
    oldest_change_at: list.oldestChangeAt,
    next_attempt_at: list.nextAttemptAt,
    hold_reason: list.holdReason,
    repush: list.repush,
  };
}

function lockedList(tables: Tables, view: View, list: ListRow): QueryResultRow {
  const { regionId, generation, customerId, removing } = list;
  const { listName } = view.get(tables.customers, String(customerId))!;
  const names = { region_id: regionId, list_name: listName, freeze_reason: frozenList(tables, view, list) };
  return { ...listFields(list), ...names, now: view.now, generation: String(generation), removing };
}

function appliedRanges(
  tables: Tables,
  view: View,
  listId: string,
  seq: number,
  status: RangeRow['status'],
): RangeRow[] {
  return view
    .all(tables.ranges)
    .filter((range) => range.listId === listId && range.status === status && range.changeSeq <= seq)
    .sort((a, b) => a.subnetId - b.subnetId || compareAddresses(a.first, b.first));
}

function mergeNeighbours(tables: Tables, view: View, ranges: readonly RangeRow[]): void {
  let open: RangeRow | undefined;
  for (const range of ranges) {
    const next = open && nextAddress(open.last);
    if (!open || open.subnetId !== range.subnetId || !next || compareAddresses(next, range.first) !== 0) {
      open = range;
      continue;
    }
    view.delete(tables.ranges, keyOf.range(range.subnetId, formatAddress(range.first)));
    open = { ...open, last: range.last, size: open.size + range.size };
    view.put(tables.ranges, keyOf.range(open.subnetId, formatAddress(open.first)), open);
  }
}

/** What `change` makes of the routers of a commit set that are in one of `states`. */
export function changeRouters(
  tables: Tables,
  view: View,
  commitSetId: string,
  isMeant: (row: CommitRouterRow) => boolean,
  change: (row: CommitRouterRow) => CommitRouterRow,
): CommitRouterRow[] {
  const rows = view.get(tables.commitRouters, commitSetId) ?? [];
  const { changed, all } = updated(rows, isMeant, change);
  if (changed.length > 0) view.put(tables.commitRouters, commitSetId, all);
  return changed;
}
