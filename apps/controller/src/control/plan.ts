import { countPending, subtract, switchAddresses, withChange, type AddressRange, type Run } from '#domain';
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

export interface Plan {
  /** Addresses whose status really changes (N46). */
  readonly flipped: bigint;
  /** The account as it will be; the next request of the batch is planned on it. */
  readonly after: Account;
  /** The lists that the addresses belong to, whether anything flipped or not. */
  readonly listIds: readonly string[];
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
  return { flipped, after: { customerId: account.customerId, lists, subnets }, listIds: [...listIds] };
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
