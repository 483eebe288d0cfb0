import { Inject, Injectable } from '@nestjs/common';
import { CommitsService } from '../commits/index.js';
import { Notifications } from '../platform/database/index.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { PlaceStore } from './place.store.js';
import { WithdrawalStore, type UnderWay } from './withdrawal.store.js';

/**
 * A57: what goes leaves the routers first. The methods start it and answer at once; what they have begun is in the database, and any
 * replica carries it on. To repeat one does no harm. `actor` is whoever asked, for the audit.
 */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly withdrawals: WithdrawalStore,
    private readonly places: PlaceStore,
    private readonly commits: CommitsService,
    private readonly notifications: Notifications,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The customer does not see the subnet any more; its row goes when no router has any of it. Throws NoSuch. */
  async deleteSubnet(subnetId: number, actor: string): Promise<void> {
    const listId = await this.withdrawals.withdraw(subnetId);
    this.logger.info('subnet withdrawn', { subnetId, actor });
    await this.commits.start(listId, 'operator');
  }

  /**
   * To another metro. In another region it appears when no router of the old one has any of it, with the same addresses disabled, which
   * are pending there; meanwhile the customer does not see it. Throws NoSuch, BeingWithdrawn.
   */
  async moveSubnet(subnetId: number, metro: string, actor: string): Promise<void> {
    const listId = await this.withdrawals.move(subnetId, metro);
    this.logger.info('subnet moves', { subnetId, metro, actor });
    if (listId !== undefined) await this.commits.start(listId, 'operator');
  }

  /** Its tokens stop working at once. It disappears with its history when its lists are off all routers. Throws NoSuch. */
  async closeCustomer(customer: string, actor: string): Promise<void> {
    const id = await this.withdrawals.close(customer);
    this.logger.info('customer closes', { customerId: id, actor });
    await this.withdrawClosing();
  }

  /**
   * For good: the router is left out from now on and its agent's certificate void. What it has stays on it, and its agent goes on looking
   * after that until somebody stops it. Throws NoSuch.
   */
  async decommissionRouter(router: string, actor: string): Promise<void> {
    const commitSetIds = await this.places.decommission(router);
    this.logger.info('router decommissioned', { router, actor });
    for (const commitSetId of commitSetIds) await this.commits.finish(commitSetId);
  }

  /** Of a decommissioned one, with what is known of its part in commits. Throws NoSuch, RouterInService. */
  async deleteRouter(router: string, actor: string): Promise<void> {
    await this.places.deleteRouter(router);
    this.logger.info('router deleted', { router, actor });
  }

  /** Throws NoSuch, and InUse, which says by what. */
  async deleteMetro(metro: string, actor: string): Promise<void> {
    await this.places.deleteMetro(metro);
    this.logger.info('metro deleted', { metro, actor });
  }

  /** Throws NoSuch, and InUse, which says by what. */
  async deleteRegion(region: string, actor: string): Promise<void> {
    await this.places.deleteRegion(region);
    this.logger.info('region deleted', { region, actor });
  }

  /** What still has to leave the routers, and which routers it waits for. */
  async underWay(): Promise<UnderWay[]> {
    return this.withdrawals.underWay();
  }

  /** One step of everything that is under way. Any number of replicas may take it at once. */
  async carryOn(): Promise<void> {
    await this.withdrawClosing();
    for (const subnetId of await this.withdrawals.withdrawn()) await this.finishSubnet(subnetId);
    for (const regionId of await this.withdrawals.beginRemovals()) {
      await this.notifications.ring('list_committed', String(regionId));
    }
    const lists = await this.withdrawals.deleteRemovedLists();
    if (lists > 0) this.logger.info('lists removed', { lists });
    for (const customer of await this.withdrawals.deleteClosed()) this.logger.info('customer closed', { customer });
  }

  private async finishSubnet(subnetId: number): Promise<void> {
    const { deleted, pushListId } = await this.withdrawals.finish(subnetId);
    if (deleted) this.logger.info('subnet deleted', { subnetId });
    if (pushListId === undefined) return;
    this.logger.info('subnet moved', { subnetId });
    await this.commits.start(pushListId, 'operator');
  }

  private async withdrawClosing(): Promise<void> {
    for (const subnetId of await this.withdrawals.subnetsOfClosing()) {
      await this.commits.start(await this.withdrawals.withdraw(subnetId), 'operator');
    }
  }
}
