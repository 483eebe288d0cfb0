import { compareAddresses, cidrRange, formatAddress, formatCidr, parseAddress, type Address } from '#domain';
import type { QueryResultRow } from 'pg';
import type { LockWish } from '../lock-table.js';
import { keyOf, lockOf, type ListRow, type RangeRow, type SubnetRow, type Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';

interface Asked {
  readonly customerId: number;
  readonly first: Address;
  readonly last: Address;
}

interface Wanted {
  readonly list: ListRow;
  readonly desiredSeq: number;
  readonly customerId: number;
}

/** What customers ask for. */
export const CONTROL_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'control-read-accounts': { run: readAccounts },
  'control-count-runs': {
    run: (tables, view, [customerId, most]) => {
      const own = view
        .all(tables.ranges)
        .filter(({ listId }) => view.get(tables.lists, listId)?.customerId === customerId);
      return [{ runs: Math.min(own.length, Number(most)) }];
    },
  },
  'control-write-changes': {
    locks: (tables, view, values) =>
      unchanged(tables, view, values)
        .map(({ list }): LockWish => ({ key: lockOf.list(list.id), mode: 'exclusive' }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    run: writeChanges,
  },
};

function readAccounts(tables: Tables, view: View, [customers, firsts, lasts]: readonly unknown[]): QueryResultRow[] {
  const asked = (customers as number[]).map((customerId, index): Asked => {
    const [first, last] = [(firsts as string[])[index]!, (lasts as string[])[index]!];
    return { customerId, first: parseAddress(first)!, last: parseAddress(last)! };
  });
  const ids = new Set(asked.map(({ customerId }) => customerId));
  const lists = view.all(tables.lists).filter(({ customerId }) => ids.has(customerId));
  const touched = view
    .all(tables.subnets)
    .filter((subnet) => asked.some((each) => each.customerId === subnet.customerId && overlaps(each, spanOf(subnet))));
  const runs = touched.flatMap((subnet) => {
    const own = asked.filter((each) => each.customerId === subnet.customerId && overlaps(each, spanOf(subnet)));
    return view
      .all(tables.ranges)
      .filter((range) => range.subnetId === subnet.id && own.some((each) => overlaps(each, range)))
      .map((range) => ({ subnet, range }));
  });
  runs.sort((a, b) => compareAddresses(a.range.first, b.range.first));
  return [
    ...lists.map((list) => accountRow(tables, view, list)),
    ...touched.map((subnet) => subnetRow(subnet)),
    ...runs.map(({ subnet, range }) => runRow(subnet, range)),
  ];
}

function accountRow(tables: Tables, view: View, list: ListRow): QueryResultRow {
  const pending = view
    .all(tables.ranges)
    .filter(({ listId, changeSeq }) => listId === list.id && changeSeq > list.appliedSeq)
    .reduce((sum, { size }) => sum + size, 0n);
  return {
    kind: 'list',
    customer_id: list.customerId,
    list_id: list.id,
    revision: String(list.revision),
    desired_seq: String(list.desiredSeq),
    applied_seq: String(list.appliedSeq),
    pending: String(pending),
  };
}

function subnetRow({ id, customerId, listId, cidr, hostRange }: SubnetRow): QueryResultRow {
  return {
    kind: 'subnet',
    customer_id: customerId,
    subnet_id: id,
    list_id: listId,
    cidr: formatCidr(cidr),
    host_range: hostRange,
  };
}

function runRow(subnet: SubnetRow, { first, last, status, changeSeq }: RangeRow): QueryResultRow {
  return {
    kind: 'run',
    customer_id: subnet.customerId,
    subnet_id: subnet.id,
    list_id: subnet.listId,
    first: formatAddress(first),
    last: formatAddress(last),
    status,
    change_seq: String(changeSeq),
  };
}

/** The lists that nobody has changed since they were read. */
function unchanged(tables: Tables, view: View, [ids, revisions, seqs, customers]: readonly unknown[]): Wanted[] {
  return (ids as string[]).flatMap((id, index) => {
    const list = view.get(tables.lists, id);
    if (list === undefined || list.revision !== Number((revisions as unknown[])[index])) return [];
    return [{ list, desiredSeq: Number((seqs as unknown[])[index]), customerId: (customers as number[])[index]! }];
  });
}

/** Of each customer all lists or none. */
function readyOf(tables: Tables, view: View, values: readonly unknown[]): Wanted[] {
  const found = unchanged(tables, view, values);
  const customers = values[3] as number[];
  const count = (ids: readonly number[], id: number): number => ids.filter((each) => each === id).length;
  const foundCustomers = found.map(({ customerId }) => customerId);
  return found.filter(({ customerId }) => count(customers, customerId) === count(foundCustomers, customerId));
}

function writeChanges(tables: Tables, view: View, values: readonly unknown[]): QueryResultRow[] {
  const ready = readyOf(tables, view, values);
  for (const { list, desiredSeq } of ready) {
    view.put(tables.lists, list.id, {
      ...list,
      revision: list.revision + 1,
      desiredSeq,
      lastChangeAt: view.now,
      oldestChangeAt: list.oldestChangeAt ?? view.now,
      failures: 0,
      nextAttemptAt: null,
    });
  }
  const isReady = (listId: string): boolean => ready.some(({ list }) => list.id === listId);
  removeRanges(tables, view, isReady, values.slice(4, 7));
  writeRanges(tables, view, isReady, values.slice(7, 14));
  writeJournal(tables, view, isReady, values.slice(14));
  return [...new Set(ready.map(({ customerId }) => customerId))].flatMap((customerId) =>
    otherLists(tables, view, customerId, isReady),
  );
}

/** The customer's lists that were not changed, or one row that says that there is none. */
function otherLists(
  tables: Tables,
  view: View,
  customerId: number,
  isReady: (listId: string) => boolean,
): QueryResultRow[] {
  const others = view.all(tables.lists).filter((list) => list.customerId === customerId && !isReady(list.id));
  if (others.length === 0) return [{ customer_id: customerId, list_id: null }];
  return others.map((list) => accountRow(tables, view, list));
}

function writeJournal(
  tables: Tables,
  view: View,
  isReady: (listId: string) => boolean,
  [listIds, seqs, statuses, ranges]: readonly unknown[],
): void {
  for (const [index, listId] of (listIds as string[]).entries()) {
    if (!isReady(listId)) continue;
    const seq = Number((seqs as unknown[])[index]);
    const status = (statuses as RangeRow['status'][])[index]!;
    const packed = Buffer.from((ranges as Uint8Array[])[index]!);
    view.put(tables.journal, keyOf.journal(listId, seq), { listId, seq, status, ranges: packed, changedAt: view.now });
  }
}

function removeRanges(
  tables: Tables,
  view: View,
  isReady: (listId: string) => boolean,
  [listIds, subnetIds, firsts]: readonly unknown[],
): void {
  for (const [index, listId] of (listIds as string[]).entries()) {
    if (!isReady(listId)) continue;
    view.delete(tables.ranges, keyOf.range((subnetIds as number[])[index]!, (firsts as string[])[index]!));
  }
}

function writeRanges(
  tables: Tables,
  view: View,
  isReady: (listId: string) => boolean,
  [listIds, subnetIds, firsts, lasts, sizes, statuses, seqs]: readonly unknown[],
): void {
  for (const [index, listId] of (listIds as string[]).entries()) {
    if (!isReady(listId)) continue;
    const first = (firsts as string[])[index]!;
    const subnetId = (subnetIds as number[])[index]!;
    view.put(tables.ranges, keyOf.range(subnetId, first), {
      subnetId,
      listId,
      first: parseAddress(first)!,
      last: parseAddress((lasts as string[])[index]!)!,
      size: BigInt((sizes as string[])[index]!),
      status: (statuses as RangeRow['status'][])[index]!,
      changeSeq: Number((seqs as unknown[])[index]),
    });
  }
}

function spanOf({ cidr }: SubnetRow): { first: Address; last: Address } {
  return cidrRange(cidr);
}

function overlaps(a: { first: Address; last: Address }, b: { first: Address; last: Address }): boolean {
  return compareAddresses(a.first, b.last) <= 0 && compareAddresses(b.first, a.last) <= 0;
}
