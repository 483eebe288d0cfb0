import { parseCidr, type EntryMatch, type HostRange } from '#domain';
import type { RouterRow, Tables } from './rows.js';
import { View } from './table.js';

/** What an administrator has typed in. One metro per region, with the region's number. */
export interface Inventory {
  /** Numbered from 1. */
  readonly regions: number;
  readonly customers: readonly {
    readonly id: number;
    readonly name: string;
    readonly listName: string;
    readonly webhookUrl?: string;
  }[];
  readonly lists: readonly { readonly id: string; readonly customerId: number; readonly regionId: number }[];
  readonly subnets: readonly {
    readonly id: number;
    readonly customerId: number;
    readonly listId: string;
    readonly regionId: number;
    readonly cidr: string;
    readonly hostRange: HostRange;
  }[];
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  readonly routers: readonly {
    readonly id: number;
    readonly name: string;
    readonly regionId: number;
    readonly agentId: string;
    readonly state: RouterRow['state'];
    readonly entryMatch: EntryMatch;
  }[];
}

/** Puts the inventory into an empty twin. */
export function fillTwin(tables: Tables, inventory: Inventory): void {
  const view = new View(new Date(0));
  for (const { id, name, listName, webhookUrl = null } of inventory.customers) {
    view.put(tables.customers, String(id), { id, name, listName, webhookUrl });
  }
  for (const list of inventory.lists) {
    const times = { lastChangeAt: null, oldestChangeAt: null, nextAttemptAt: null };
    const numbers = { revision: 0, desiredSeq: 0, appliedSeq: 0, generation: 0, failures: 0 };
    const guards = { holdReason: null, heldDigest: null, releasedDigest: null, repush: false, removing: false };
    view.put(tables.lists, list.id, { ...list, ...times, ...numbers, ...guards });
  }
  for (const { id, customerId, listId, cidr, hostRange } of inventory.subnets) {
    view.put(tables.subnets, String(id), { id, customerId, listId, cidr: parseCidr(cidr)!, hostRange });
  }
  for (const { id, name } of inventory.agents) {
    const never = { sessionEpoch: 0, connected: false, version: null, lastSeenAt: null, revokedAt: null };
    view.put(tables.agents, id, { id, name, ...never });
  }
  for (const router of inventory.routers) {
    view.put(tables.routers, String(router.id), { ...router, driver: null, driverVersion: null });
  }
  view.apply();
}
