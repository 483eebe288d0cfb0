import {
  compareAddresses,
  indexesWithin,
  isPending,
  rangeAt,
  type Address,
  type AddressRange,
  type Run,
} from '#domain';

/** One list of a customer as it stood when it was read. `pending` counts addresses. */
export interface ListView {
  readonly id: string;
  readonly revision: number;
  readonly desiredSeq: number;
  readonly appliedSeq: number;
  readonly pending: bigint;
}

/** A subnet that a request touches: its manageable addresses (A27) and, sorted, the runs around those asked for. */
export interface SubnetView extends AddressRange {
  readonly id: number;
  readonly listId: string;
  readonly runs: readonly Run[];
}

/** All lists of a customer and, sorted, the subnets that the requests at hand touch. */
export interface Account {
  readonly customerId: number;
  readonly lists: ReadonlyMap<string, ListView>;
  readonly subnets: readonly SubnetView[];
}

/** Addresses of the account with a change that is not on all routers yet (A32). */
export function pendingOf(account: Account): bigint {
  let sum = 0n;
  for (const list of account.lists.values()) sum += list.pending;
  return sum;
}

/** A47: whether the last change of an address is not on all routers yet. */
export function isPendingIn(account: Account, address: Address): boolean {
  const subnet = rangeAt(account.subnets, address);
  const run = subnet && rangeAt(subnet.runs, address);
  return run !== undefined && isPending(run, account.lists.get(subnet!.listId)!.appliedSeq);
}

/** The part of some ranges that lies in one subnet; `index` is the subnet's place in the account. */
export interface SubnetPart {
  readonly index: number;
  readonly targets: AddressRange[];
}

/** Cuts sorted, disjoint ranges up by the account's subnets; what lies in none of them is left out. */
export function partsOf(account: Account, ranges: readonly AddressRange[]): SubnetPart[] {
  const parts: SubnetPart[] = [];
  for (const range of ranges) {
    const { from, to } = indexesWithin(account.subnets, range);
    for (let index = from; index < to; index++) {
      const target = overlapOf(range, account.subnets[index]!);
      const open = parts.at(-1);
      if (open?.index === index) open.targets.push(target);
      else parts.push({ index, targets: [target] });
    }
  }
  return parts;
}

function overlapOf(a: AddressRange, b: AddressRange): AddressRange {
  return {
    first: compareAddresses(a.first, b.first) >= 0 ? a.first : b.first,
    last: compareAddresses(a.last, b.last) <= 0 ? a.last : b.last,
  };
}
