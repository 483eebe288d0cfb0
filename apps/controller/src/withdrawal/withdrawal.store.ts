import { manageableRange, packRanges, parseCidr, unpackRanges, type HostRange } from '#domain';
import { newId } from '#runtime';
import { Injectable } from '@nestjs/common';
import { disabledIn, lockList, setDisabled, type SwitchableSubnet } from '../commits/index.js';
import { NoSuch } from '../inventory/index.js';
import { Database, type Queryable } from '../platform/database/index.js';
import { BeingWithdrawn } from './errors.js';
import * as sql from './withdrawal.statements.js';

/** Something that leaves the routers, and the routers that have not confirmed it. */
export interface UnderWay {
  readonly what: 'subnet' | 'move' | 'list';
  /** CIDR of the subnet, name of the list. */
  readonly name: string;
  readonly customer: string;
  readonly waitingFor: readonly string[];
}

interface SubnetRow {
  id: number;
  cidr: string;
  host_range: HostRange;
  state: 'active' | 'withdrawing';
  metro_id: number;
  to_metro_id: number | null;
  prefix_list_id: string;
  carried: Buffer | null;
  customer_id: number;
  region_id: number;
}

/** A57 in PostgreSQL. Each method is one transaction that may be interrupted before or after, never in between. */
@Injectable()
export class WithdrawalStore {
  constructor(private readonly database: Database) {}

  /** Enables all addresses of the subnet and hides it. Answers the list that has to be pushed. Throws NoSuch. */
  async withdraw(subnetId: number): Promise<string> {
    return this.ofSubnet(subnetId, async (tx, subnet) => {
      if (subnet.state === 'active') await withdraw(tx, subnet, null);
      else await tx.query(sql.FORGET_MOVE, [subnetId]);
      return subnet.prefix_list_id;
    });
  }

  /**
   * Within the region the subnet is moved at once. To another one it is withdrawn first, and what is disabled in it is kept: answers
   * the list that has to be pushed. Throws NoSuch, BeingWithdrawn.
   */
  async move(subnetId: number, metro: string): Promise<string | undefined> {
    return this.ofSubnet(subnetId, async (tx, subnet) => {
      const [to] = await tx.query<{ id: number; region_id: number }>(sql.METRO, [metro]);
      if (to === undefined) throw new NoSuch({ what: 'metro', name: metro });
      if (subnet.state === 'withdrawing') throw new BeingWithdrawn({ what: 'subnet', name: subnet.cidr });
      if (to.region_id === subnet.region_id) {
        await tx.query(sql.SET_METRO, [subnetId, to.id]);
        return undefined;
      }
      await withdraw(tx, subnet, to.id);
      return subnet.prefix_list_id;
    });
  }

  /** Its tokens stop working. Throws NoSuch. */
  async close(customer: string): Promise<number> {
    const [row] = await this.database.query<{ id: number }>(sql.CLOSE_CUSTOMER, [customer]);
    if (row === undefined) throw new NoSuch({ what: 'customer', name: customer });
    return row.id;
  }

  async subnetsOfClosing(): Promise<number[]> {
    return (await this.database.query<{ id: number }>(sql.SUBNETS_OF_CLOSING)).map(({ id }) => id);
  }

  /** Subnets that no router has any more. */
  async withdrawn(): Promise<number[]> {
    return (await this.database.query<{ id: number }>(sql.WITHDRAWN, [null])).map(({ id }) => id);
  }

  /**
   * Deletes a withdrawn subnet, or lets it arrive where it moves to: with what was disabled in it, as a change. Answers the list that has
   * to be pushed then. Does nothing when some router has it again or when another replica was faster.
   */
  async finish(subnetId: number): Promise<{ deleted: boolean; pushListId?: string }> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<SubnetRow>(sql.SUBNET, [subnetId]);
      if (found === undefined || found.state !== 'withdrawing') return { deleted: false };
      const destination = found.to_metro_id === null ? undefined : await destinationOf(tx, found);
      // The same order everywhere, or two subnets that change places would wait for each other.
      for (const listId of [found.prefix_list_id, ...(destination ? [destination.listId] : [])].sort())
        await lockList(tx, listId);
      const [subnet] = await tx.query<SubnetRow>(sql.SUBNET, [subnetId]);
      const [ready] = await tx.query(sql.WITHDRAWN, [subnetId]);
      if (ready === undefined || subnet === undefined || subnet.to_metro_id !== found.to_metro_id)
        return { deleted: false };
      await tx.query(sql.DELETE_RANGES, [subnetId]);
      await tx.query(sql.RAISE_REVISION, [subnet.prefix_list_id]);
      if (destination === undefined) {
        await tx.query(sql.DELETE_SUBNET, [subnetId]);
        return { deleted: true };
      }
      await tx.query(sql.RAISE_REVISION, [destination.listId]);
      await tx.query(sql.ARRIVE, [subnetId, subnet.to_metro_id, destination.listId]);
      const list = await lockList(tx, destination.listId);
      await setDisabled(tx, list!, [switchable(subnet)], unpackRanges(subnet.carried!));
      return { deleted: false, pushListId: destination.listId };
    });
  }

  /** Lists of closing customers that are empty everywhere are to be taken off; answers the regions concerned. */
  async beginRemovals(): Promise<number[]> {
    return (await this.database.query<{ region_id: number }>(sql.BEGIN_REMOVALS)).map(({ region_id }) => region_id);
  }

  /** Deletes the lists that no router has any more, with their history. Answers how many. */
  async deleteRemovedLists(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ids = (await tx.query<{ id: string }>(sql.REMOVED_LISTS)).map(({ id }) => id);
      if (ids.length > 0) await deleteLists(tx, ids);
      return ids.length;
    });
  }

  /** Deletes the closing customers of whom nothing is left. Answers their names. */
  async deleteClosed(): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const closed = await tx.query<{ id: number; name: string }>(sql.CLOSED_CUSTOMERS);
      for (const { id } of closed) {
        for (const statement of sql.DELETE_CUSTOMER) await tx.query(statement, [id]);
      }
      return closed.map(({ name }) => name);
    });
  }

  async underWay(): Promise<UnderWay[]> {
    const rows = await this.database.query<{
      what: UnderWay['what'];
      name: string;
      customer: string;
      waiting_for: string[];
    }>(sql.UNDER_WAY);
    return rows.map(({ waiting_for, ...row }) => ({ ...row, waitingFor: waiting_for }));
  }

  private async ofSubnet<T>(subnetId: number, work: (tx: Queryable, subnet: SubnetRow) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<SubnetRow>(sql.SUBNET, [subnetId]);
      if (found !== undefined) await lockList(tx, found.prefix_list_id);
      // Read again: it may have gone or moved while the lock was waited for.
      const [subnet] = found === undefined ? [] : await tx.query<SubnetRow>(sql.SUBNET, [subnetId]);
      if (subnet === undefined) throw new NoSuch({ what: 'subnet', name: String(subnetId) });
      if (subnet.prefix_list_id !== found!.prefix_list_id)
        throw new BeingWithdrawn({ what: 'subnet', name: subnet.cidr });
      return work(tx, subnet);
    });
  }
}

/** Lists whose rows are locked, with everything that hangs on them. Their ids are remembered. */
export async function deleteLists(tx: Queryable, ids: readonly string[]): Promise<void> {
  for (const statement of sql.DELETE_LISTS) await tx.query(statement, [ids]);
}

/** The list's row is locked. */
async function withdraw(tx: Queryable, row: SubnetRow, toMetroId: number | null): Promise<void> {
  const list = (await lockList(tx, row.prefix_list_id))!;
  const subnet = switchable(row);
  const carried = toMetroId === null ? null : packRanges(await disabledIn(tx, list.id, [subnet]));
  const seq = await setDisabled(tx, list, [subnet], []);
  await tx.query(sql.MARK_WITHDRAWING, [row.id, seq, toMetroId, carried]);
  await tx.query(sql.RAISE_REVISION, [list.id]);
}

async function destinationOf(tx: Queryable, subnet: SubnetRow): Promise<{ listId: string }> {
  const [metro] = await tx.query<{ region_id: number }>(sql.REGION_OF_METRO, [subnet.to_metro_id]);
  await tx.query(sql.ENSURE_LIST, [newId(), subnet.customer_id, metro!.region_id]);
  const [list] = await tx.query<{ id: string }>(sql.LIST_IN_REGION, [subnet.customer_id, metro!.region_id]);
  return { listId: list!.id };
}

function switchable({ id, cidr, host_range }: SubnetRow): SwitchableSubnet {
  return { id, span: manageableRange(parseCidr(cidr)!, host_range) };
}
