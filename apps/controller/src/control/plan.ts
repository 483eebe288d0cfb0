import {
  countPending,
  formatAddress,
  intersect,
  manageableRange,
  subtract,
  switchAddresses,
  withChange,
  type AddressRange,
  type Run,
  type Status,
} from '#domain';
import type { Account, ListView, SubnetView } from './account.js';
import { IpNotFound, IpNotOwned } from './errors.js';

/**
 * What a customer asks for. 'single' and 'owned' (list, range) must be the customer's altogether, 'within' (CIDR) takes what
 * is the customer's and ignores the rest (N44). `ranges` are sorted, disjoint and maximal.
 */
export interface ChangeRequest {
  readonly customerId: number;
  readonly status: Status;
  readonly scope: 'single' | 'owned' | 'within';
  readonly ranges: readonly AddressRange[];
  /** The address to name when one is not the customer's (A38); `undefined` answers "in numeric order". */
  nameOf(missing: readonly AddressRange[]): string | undefined;
}

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
  readonly changes: readonly SubnetChange[];
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
  const touched = account.subnets
    .map((subnet) => ({ subnet, targets: intersect(request.ranges, [manageableRange(subnet.cidr, subnet.hostRange)]) }))
    .filter(({ targets }) => targets.length > 0);
  if (request.scope !== 'within')
    refuseMissing(
      request,
      touched.flatMap(({ targets }) => targets),
    );

  const lists = new Map(account.lists);
  const subnets = new Map(account.subnets.map((subnet) => [subnet.id, subnet]));
  const changes: SubnetChange[] = [];
  let flipped = 0n;
  for (const { subnet, targets } of touched) {
    const before = account.lists.get(subnet.listId)!;
    const change = switchAddresses(subnet.runs, targets, request.status, before.desiredSeq + 1);
    if (change.flipped === 0n) continue;
    flipped += change.flipped;
    changes.push({ subnetId: subnet.id, listId: subnet.listId, removed: change.removed, written: change.written });
    subnets.set(subnet.id, { ...subnet, runs: withChange(subnet.runs, change) });
    const list = lists.get(subnet.listId)!;
    const pending =
      list.pending - countPending(change.removed, list.appliedSeq) + countPending(change.written, list.appliedSeq);
    lists.set(list.id, { ...list, desiredSeq: before.desiredSeq + 1, pending });
  }
  const after = { customerId: account.customerId, lists, subnets: [...subnets.values()] };
  return { flipped, changes, after, listIds: [...new Set(touched.map(({ subnet }) => subnet.listId))] };
}

function refuseMissing(request: ChangeRequest, owned: readonly AddressRange[]): void {
  const missing = subtract(request.ranges, owned);
  const [first] = missing;
  if (first === undefined) return;
  const named = request.nameOf(missing) ?? formatAddress(first.first);
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
  const found = new Map(before.map((subnet) => [subnet.id, subnet]));
  return after.flatMap((subnet) => {
    const old = found.get(subnet.id)!;
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
