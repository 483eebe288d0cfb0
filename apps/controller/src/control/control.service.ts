import {
  formatAddress,
  includes,
  isPending,
  type Address,
  type AddressRange,
  type CommitStatus,
  type Status,
} from '#domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/index.js';
import { CommitsService } from '../commits/index.js';
import { pendingOf, type Account } from './account.js';
import { ChangeQueue } from './change-queue.js';
import { ControlStore, type SubnetDetail, type SubnetSummary } from './control.store.js';
import { SubnetForeign, SubnetNotFound, SynchronousNotAllowed } from './errors.js';
import type { Plan } from './plan.js';

/** What became of a change. `pendingChanges` counts the whole account's addresses (A32). */
export interface Changed {
  readonly flipped: bigint;
  readonly pendingChanges: bigint;
  /** In synchronous mode only: the commit status over all affected regions (A58). */
  readonly commitStatus?: CommitStatus;
}

export interface ChangedAddress extends Changed {
  readonly address: string;
  readonly status: Status;
  readonly pendingChange: boolean;
}

@Injectable()
export class ControlService {
  constructor(
    private readonly store: ControlStore,
    private readonly queue: ChangeQueue,
    private readonly commits: CommitsService,
  ) {}

  async subnets(principal: Principal): Promise<SubnetSummary[]> {
    return this.store.subnetsOf(principal.customerId);
  }

  /** Throws SubnetNotFound, or SubnetForeign when it is another customer's (N10). */
  async subnet(principal: Principal, id: number): Promise<SubnetDetail> {
    const subnet = await this.store.subnet(id);
    if (subnet === undefined) throw new SubnetNotFound();
    if (subnet.customerId !== principal.customerId) throw new SubnetForeign();
    return subnet;
  }

  /** N29-35. Throws IpNotFound, SynchronousNotAllowed. */
  async switchOne(
    principal: Principal,
    wish: { ip: string; address: Address; status: Status; synchronous: boolean },
  ): Promise<ChangedAddress> {
    this.refuseSynchronous(principal, wish.synchronous);
    const range = { first: wish.address, last: wish.address };
    const request = { customerId: principal.customerId, status: wish.status, ranges: [range], nameOf: () => wish.ip };
    const plan = await this.queue.submit({ ...request, scope: 'single' });
    const { account, ...changed } = await this.finish(plan, request, wish.synchronous);
    return {
      ...changed,
      address: formatAddress(wish.address),
      status: wish.status,
      pendingChange: isPendingIn(account, wish.address),
    };
  }

  private refuseSynchronous(principal: Principal, synchronous: boolean): void {
    if (synchronous && !principal.allowSynchronous) throw new SynchronousNotAllowed();
  }

  /** In synchronous mode the account is read again after the push: that is what the answer is about. */
  private async finish(
    plan: Plan,
    request: { customerId: number; ranges: readonly AddressRange[] },
    synchronous: boolean,
  ): Promise<Changed & { account: Account }> {
    if (!synchronous) return { flipped: plan.flipped, pendingChanges: pendingOf(plan.after), account: plan.after };
    const commitStatus = await this.commits.commitNow(plan.listIds);
    const asked = request.ranges.map((range) => ({ customerId: request.customerId, range }));
    const account = (await this.store.readAccounts(asked)).get(request.customerId)!;
    return { flipped: plan.flipped, commitStatus, pendingChanges: pendingOf(account), account };
  }
}

function isPendingIn(account: Account, address: Address): boolean {
  return account.subnets.some(({ listId, runs }) => {
    const run = runs.find((candidate) => includes([candidate], address));
    return run !== undefined && isPending(run, account.lists.get(listId)!.appliedSeq);
  });
}
