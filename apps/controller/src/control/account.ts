import { type Cidr, type HostRange, type Run } from '#domain';

/** One list of a customer as it stood when it was read. `pending` counts addresses. */
export interface ListView {
  readonly id: string;
  readonly revision: number;
  readonly desiredSeq: number;
  readonly appliedSeq: number;
  readonly pending: bigint;
}

/** A subnet that a request touches, with the runs around the addresses asked for. */
export interface SubnetView {
  readonly id: number;
  readonly cidr: Cidr;
  readonly hostRange: HostRange;
  readonly listId: string;
  readonly runs: readonly Run[];
}

/** All lists of a customer and the subnets that the requests at hand touch. */
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
