import { Injectable } from '@nestjs/common';
import { NoSuch } from '../inventory/index.js';
import { Database, type Queryable } from '../platform/database/index.js';
import { InUse, RouterInService } from './errors.js';
import * as sql from './place.statements.js';
import { LISTS_OF_REGION } from './withdrawal.statements.js';
import { deleteLists } from './withdrawal.store.js';

interface RouterRow {
  id: number;
  agent_id: string;
  state: 'joining' | 'active' | 'maintenance' | 'decommissioned';
  region_id: number;
}

/** Routers, metros and regions on their way out. */
@Injectable()
export class PlaceStore {
  constructor(private readonly database: Database) {}

  /** Answers the commit sets that no longer wait for the router. Throws NoSuch. */
  async decommission(name: string): Promise<string[]> {
    return this.ofRouter(name, async (tx, router) => {
      if (router.state === 'decommissioned') return [];
      await tx.query(sql.DECOMMISSION, [router.id]);
      const left = await tx.query<{ id: string }>(sql.LEAVE_COMMITS, [router.id]);
      await tx.query(sql.DISMISS_AGENT, [router.agent_id]);
      await tx.query(sql.RETRY_LISTS, [router.region_id]);
      return left.map(({ id }) => id);
    });
  }

  /** Throws NoSuch, RouterInService. */
  async deleteRouter(name: string): Promise<void> {
    await this.ofRouter(name, async (tx, router) => {
      if (router.state !== 'decommissioned') throw new RouterInService({ name });
      for (const statement of sql.DELETE_ROUTER) await tx.query(statement, [router.id]);
      for (const statement of sql.DELETE_AGENT) await tx.query(statement, [router.agent_id]);
    });
  }

  /** Throws NoSuch, InUse. */
  async deleteMetro(name: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [metro] = await tx.query<{ id: number }>(sql.LOCK_METRO, [name]);
      if (metro === undefined) throw new NoSuch({ what: 'metro', name });
      const [use] = await tx.query<{ subnets: number; routers: number }>(sql.METRO_USE, [metro.id]);
      const by = [counted(use!.subnets, 'subnet'), counted(use!.routers, 'router')].filter((text) => text !== '');
      if (by.length > 0) throw new InUse({ what: 'metro', name, by: by.join(' and ') });
      await tx.query(sql.DELETE_METRO, [metro.id]);
    });
  }

  /** Without metros it has no routers, so its lists are nowhere any more. Throws NoSuch, InUse. */
  async deleteRegion(name: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [region] = await tx.query<{ id: number }>(sql.LOCK_REGION, [name]);
      if (region === undefined) throw new NoSuch({ what: 'region', name });
      const metros = (await tx.query<{ name: string }>(sql.REGION_USE, [region.id])).map((metro) => `"${metro.name}"`);
      if (metros.length > 0) {
        throw new InUse({
          what: 'region',
          name,
          by: `the ${metros.length === 1 ? 'metro' : 'metros'} ${metros.join(', ')}`,
        });
      }
      const lists = await tx.query<{ id: string }>(LISTS_OF_REGION, [region.id]);
      await deleteLists(
        tx,
        lists.map(({ id }) => id),
      );
      await tx.query(sql.DELETE_REGION, [region.id]);
    });
  }

  private async ofRouter<T>(name: string, work: (tx: Queryable, router: RouterRow) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const [router] = await tx.query<RouterRow>(sql.LOCK_ROUTER, [name]);
      if (router === undefined) throw new NoSuch({ what: 'router', name });
      return work(tx, router);
    });
  }
}

function counted(count: number, what: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
