import {
  formatAddress,
  intersect,
  manageableRange,
  packRanges,
  parseAddress,
  parseCidr,
  sizeOf,
  subtract,
  switchAddresses,
  withChange,
  type AddressRange,
  type HostRange,
  type Run,
  type Status,
} from '#domain';
import type { Queryable } from '../platform/database/index.js';
import * as sql from './list-change.statements.js';

/** A list whose row this transaction has locked. */
export interface LockedList {
  readonly id: string;
  readonly customerId: number;
  readonly regionId: number;
  readonly name: string;
  readonly desiredSeq: number;
  readonly appliedSeq: number;
  readonly generation: number;
  readonly holdReason: string | null;
}

/** A subnet with the addresses of it that can be switched (A27). */
export interface SwitchableSubnet {
  readonly id: number;
  readonly span: AddressRange;
}

interface Rewrite {
  readonly subnetId: number;
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** Undefined when there is no such list. */
export async function lockList(tx: Queryable, listId: string): Promise<LockedList | undefined> {
  const [row] = await tx.query<{
    id: string;
    customer_id: number;
    region_id: number;
    desired_seq: string;
    applied_seq: string;
    generation: string;
    hold_reason: string | null;
    list_name: string;
  }>(sql.LOCK_LIST_TO_CHANGE, [listId]);
  if (row === undefined) return undefined;
  return {
    id: row.id,
    customerId: row.customer_id,
    regionId: row.region_id,
    name: row.list_name,
    desiredSeq: Number(row.desired_seq),
    appliedSeq: Number(row.applied_seq),
    generation: Number(row.generation),
    holdReason: row.hold_reason,
  };
}

/** The subnets of a list that customers can use. */
export async function activeSubnets(tx: Queryable, listId: string): Promise<SwitchableSubnet[]> {
  const rows = await tx.query<{ id: number; cidr: string; host_range: HostRange }>(sql.ACTIVE_SUBNETS, [listId]);
  return rows.map(({ id, cidr, host_range }) => ({ id, span: manageableRange(parseCidr(cidr)!, host_range) }));
}

/** What is disabled in some subnets of a list. */
export async function disabledIn(
  tx: Queryable,
  listId: string,
  subnets: readonly SwitchableSubnet[],
): Promise<AddressRange[]> {
  const runs = await readRuns(tx, listId, subnets);
  return [...runs.values()].flat().filter((run) => run.status === 'disabled');
}

/**
 * An operator's change: of the addresses of `subnets` exactly those of `disabled` are disabled afterwards. It takes two numbers, one for
 * what it enables and one for what it disables, is journaled and pending like a customer's change, and touches nothing that is as it
 * should be already. Answers the number of the list's newest change.
 */
export async function setDisabled(
  tx: Queryable,
  list: LockedList,
  subnets: readonly SwitchableSubnet[],
  disabled: readonly AddressRange[],
): Promise<number> {
  const [enableSeq, disableSeq] = [list.desiredSeq + 1, list.desiredSeq + 2];
  const stored = await readRuns(tx, list.id, subnets);
  let flipped = 0n;
  const rewrites = subnets.map(({ id, span }): Rewrite => {
    const before = stored.get(id) ?? [];
    const off = intersect(disabled, [span]);
    const isOff = before.filter((run) => run.status === 'disabled');
    const enable = switchAddresses(before, subtract(isOff, off), 'enabled', enableSeq);
    const between = withChange(before, enable);
    const disable = switchAddresses(between, off, 'disabled', disableSeq);
    flipped += enable.flipped + disable.flipped;
    return { subnetId: id, before, after: withChange(between, disable) };
  });
  if (flipped === 0n) return list.desiredSeq;
  await writeRuns(tx, list.id, rewrites);
  // What was meant, not what became of it: a snapshot has to be explained by it.
  const spans = subnets.map(({ span }) => span);
  await tx.query(sql.INSERT_JOURNAL, [
    list.id,
    [enableSeq, disableSeq],
    ['enabled', 'disabled'],
    [packRanges(subtract(spans, disabled)), packRanges(intersect(spans, disabled))],
  ]);
  await tx.query(sql.BUMP_LIST, [list.id, disableSeq]);
  return disableSeq;
}

async function readRuns(
  tx: Queryable,
  listId: string,
  subnets: readonly SwitchableSubnet[],
): Promise<Map<number, Run[]>> {
  const rows = await tx.query<{ subnet_id: number; first: string; last: string; status: Status; change_seq: string }>(
    sql.RUNS_OF_SUBNETS,
    [listId, subnets.map(({ id }) => id)],
  );
  const runs = new Map<number, Run[]>();
  for (const { subnet_id, first, last, status, change_seq } of rows) {
    const run = { first: parseAddress(first)!, last: parseAddress(last)!, status, changeSeq: Number(change_seq) };
    const own = runs.get(subnet_id);
    if (own === undefined) runs.set(subnet_id, [run]);
    else own.push(run);
  }
  return runs;
}

async function writeRuns(tx: Queryable, listId: string, rewrites: readonly Rewrite[]): Promise<void> {
  const removed: { subnetId: number; run: Run }[] = [];
  const written: { subnetId: number; run: Run }[] = [];
  for (const { subnetId, before, after } of rewrites) {
    // Runs that stay are the same objects.
    const [old, kept] = [new Set(before), new Set(after)];
    for (const run of before) if (!kept.has(run)) removed.push({ subnetId, run });
    for (const run of after) if (!old.has(run)) written.push({ subnetId, run });
  }
  await tx.query(sql.DELETE_RUNS, [
    removed.map(({ subnetId }) => subnetId),
    removed.map(({ run }) => formatAddress(run.first)),
  ]);
  await tx.query(sql.INSERT_RUNS, [
    listId,
    written.map(({ subnetId }) => subnetId),
    written.map(({ run }) => formatAddress(run.first)),
    written.map(({ run }) => formatAddress(run.last)),
    written.map(({ run }) => String(sizeOf(run))),
    written.map(({ run }) => run.status),
    written.map(({ run }) => run.changeSeq),
  ]);
}
