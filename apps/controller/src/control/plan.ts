import {
  countPending,
  intersect,
  subtract,
  switchAddresses,
  withChange,
  type AddressRange,
  type Run,
  type Status,
} from '#domain';
import { partsOf, type Account, type ListView, type SubnetView } from './account.js';
import type { ChangeRequest } from './asked.js';
import { IpNotFound, IpNotOwned } from './errors.js';

/** The runs of one subnet that a plan replaces. */
export interface SubnetChange {
  readonly subnetId: number;
  readonly listId: string;
  readonly removed: readonly Run[];
  readonly written: readonly Run[];
}

/** What a request was told is done to one list, as it was asked for: the guardrails compare it with what comes of it (ADR 9). */
export interface Acknowledged {
  readonly listId: string;
  readonly seq: number;
  readonly status: Status;
  readonly ranges: readonly AddressRange[];
}

export interface Plan {
  /** Addresses whose status really changes (N46). */
  readonly flipped: bigint;
  /** The account as it will be; the next request of the batch is planned on it. */
  readonly after: Account;
  /** The lists that the addresses belong to, whether anything flipped or not. */
  readonly listIds: readonly string[];
  /** One for each list in which something flipped. */
  readonly acknowledged: readonly Acknowledged[];
}

/**
 * Decides what a request changes. Pure; throws IpNotFound or IpNotOwned and then nothing is to be stored.
 * Each list that really changes takes one new sequence number.
 */
export function planChange(account: Account, request: ChangeRequest): Plan {
  const parts = partsOf(account, request.ranges);
  if (request.scope !== 'within') {
    refuseMissing(
      request,
      parts.flatMap(({ targets }) => targets),
    );
  }
  const lists = new Map(account.lists);
  const subnets = [...account.subnets];
  let flipped = 0n;
  for (const { index, targets } of parts) {
    const subnet = account.subnets[index]!;
    const seq = account.lists.get(subnet.listId)!.desiredSeq + 1;
    const change = switchAddresses(subnet.runs, targets, request.status, seq);
    if (change.flipped === 0n) continue;
    flipped += change.flipped;
    subnets[index] = { ...subnet, runs: withChange(subnet.runs, change) };
    const list = lists.get(subnet.listId)!;
    const pending =
      list.pending - countPending(change.removed, list.appliedSeq) + countPending(change.written, list.appliedSeq);
    lists.set(list.id, { ...list, desiredSeq: seq, pending });
  }
  const listIds = new Set(parts.map(({ index }) => account.subnets[index]!.listId));
  const after = { customerId: account.customerId, lists, subnets };
  return { flipped, after, listIds: [...listIds], acknowledged: acknowledge(account, after, request) };
}

/** Not from the parts above: what a list has to be explained by must not come from where it comes from. */
function acknowledge(before: Account, after: Account, { status, ranges }: ChangeRequest): Acknowledged[] {
  return changedLists(before, after).map(({ after: { id, desiredSeq } }) => {
    const own = before.subnets.filter((subnet) => subnet.listId === id);
    return { listId: id, seq: desiredSeq, status, ranges: intersect(ranges, own) };
  });
}

function refuseMissing(request: ChangeRequest, owned: readonly AddressRange[]): void {
  const missing = subtract(request.ranges, owned);
  if (missing.length === 0) return;
  const named = request.nameOf(missing);
  throw request.scope === 'single' ? new IpNotFound(named) : new IpNotOwned(named);
}

/** Lists that differ between two views of an account: what a write must guard and bump. */
export function changedLists(before: Account, after: Account): { before: ListView; after: ListView }[] {
  return [...after.lists.values()]
    .map((list) => ({ before: before.lists.get(list.id)!, after: list }))
    .filter((pair) => pair.before.desiredSeq !== pair.after.desiredSeq);
}

/** One change per subnet for a whole batch: what the last request wrote, what the first one found. */
export function squash(before: readonly SubnetView[], after: readonly SubnetView[]): SubnetChange[] {
  return after.flatMap((subnet, index) => {
    const old = before[index]!;
    // Plans keep the place of a subnet, and the very array of runs where nothing flipped.
    if (old.runs === subnet.runs) return [];
    const kept = new Set(subnet.runs);
    const known = new Set(old.runs);
    return [
      {
        subnetId: subnet.id,
        listId: subnet.listId,
        removed: old.runs.filter((run) => !kept.has(run)),
        written: subnet.runs.filter((run) => !known.has(run)),
      },
    ];
  });
}
