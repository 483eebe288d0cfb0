import { formatAddress, rangeOf, type Address, type CommitStatus, type Status } from '#domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/index.js';
import { CommitsService } from '../commits/index.js';
import { isPendingIn, pendingOf, type Account } from './account.js';
import { askForMany, askForOne, type BulkTarget, type ChangeRequest, type SentAddress } from './asked.js';
import { ChangeQueue } from './change-queue.js';
import { ControlStore } from './control.store.js';
import { SubnetForeign, SubnetNotFound, SynchronousNotAllowed } from './errors.js';
import type { SubnetDetail, SubnetSummary } from './subnet.js';

/** How a change is to be made. */
export interface ChangeMode {
  /** N14: pushed to all routers before the answer. */
  readonly synchronous: boolean;
  /** Says what would change and changes nothing, not even with `synchronous`. */
  readonly dryRun: boolean;
}

/** What became of a change. `pendingChanges` counts the whole account's addresses (A32). */
export interface Changed {
  readonly flipped: bigint;
  readonly pendingChanges: bigint;
  /** In synchronous mode only: the commit status over all affected regions (A58). */
  readonly commitStatus?: CommitStatus | undefined;
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

  /** A subnet with its whole state. Throws SubnetNotFound, or SubnetForeign when it is another customer's (N10). */
  async subnet(principal: Principal, id: number): Promise<SubnetDetail> {
    return this.own(principal, await this.store.subnet(id, principal.customerId, { pendingOnly: false }));
  }

  /** The same with its pending runs only. */
  async pendingOf(principal: Principal, id: number): Promise<SubnetDetail> {
    return this.own(principal, await this.store.subnet(id, principal.customerId, { pendingOnly: true }));
  }

  /** N29-35. Throws IpNotFound, SynchronousNotAllowed. */
  async switchOne(
    principal: Principal,
    wish: ChangeMode & { ip: SentAddress; status: Status },
  ): Promise<ChangedAddress> {
    const { ip, status } = wish;
    const { account, ...changed } = await this.change(principal, askForOne(principal.customerId, status, ip), wish);
    const address = formatAddress(ip.address);
    return { ...changed, address, status, pendingChange: isPendingIn(account, ip.address) };
  }

  /** N36-46, all or nothing. Throws IpNotOwned, SynchronousNotAllowed. */
  async switchMany(principal: Principal, wish: ChangeMode & { target: BulkTarget; status: Status }): Promise<Changed> {
    const request = askForMany(principal.customerId, wish.status, wish.target);
    const { flipped, pendingChanges, commitStatus } = await this.change(principal, request, wish);
    return { flipped, pendingChanges, commitStatus };
  }

  private own(principal: Principal, subnet: SubnetDetail | undefined): SubnetDetail {
    if (subnet === undefined) throw new SubnetNotFound();
    if (subnet.customerId !== principal.customerId) throw new SubnetForeign();
    return subnet;
  }

  private async change(
    principal: Principal,
    request: ChangeRequest,
    { synchronous, dryRun }: ChangeMode,
  ): Promise<Changed & { account: Account }> {
    // A17: before anything is said about who owns which address.
    if (synchronous && !principal.allowSynchronous) throw new SynchronousNotAllowed();
    const { flipped, after, listIds } = dryRun ? await this.queue.preview(request) : await this.queue.submit(request);
    if (dryRun || !synchronous) return { flipped, pendingChanges: pendingOf(after), account: after };
    const commitStatus = await this.commits.commitNow(listIds);
    const account = await this.reread(principal.customerId, request.ranges[0]!.first);
    return { flipped, commitStatus, pendingChanges: pendingOf(account), account };
  }

  /** The answer of a synchronous request is about the account after the push: its counts, and a single one's address. */
  private async reread(customerId: number, address: Address): Promise<Account> {
    const accounts = await this.store.readAccounts([{ customerId, range: rangeOf(address) }]);
    return accounts.get(customerId)!;
  }
}
