import type { Address, Cidr, CommitStatus, EntryMatch, HostRange, Status } from '#domain';
import { Table } from './table.js';

export interface AgentRow {
  readonly id: string;
  readonly name: string;
  readonly sessionEpoch: number;
  readonly connected: boolean;
  readonly version: string | null;
  readonly lastSeenAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface RouterRow {
  readonly id: number;
  readonly regionId: number;
  readonly agentId: string;
  readonly name: string;
  readonly state: 'joining' | 'active' | 'maintenance' | 'decommissioned';
  readonly entryMatch: EntryMatch;
  readonly driver: string | null;
  readonly driverVersion: string | null;
}

export interface CustomerRow {
  readonly id: number;
  readonly name: string;
  readonly listName: string;
  readonly webhookUrl: string | null;
}

export interface ListRow {
  readonly id: string;
  readonly customerId: number;
  readonly regionId: number;
  readonly revision: number;
  readonly desiredSeq: number;
  readonly appliedSeq: number;
  readonly generation: number;
  readonly lastChangeAt: Date | null;
  readonly oldestChangeAt: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly failures: number;
  readonly holdReason: string | null;
  readonly heldDigest: Buffer | null;
  readonly releasedDigest: Buffer | null;
  /** To be pushed although nothing has changed. */
  readonly repush: boolean;
  /** Its last generation has no content. */
  readonly removing: boolean;
}

export interface SubnetRow {
  readonly id: number;
  readonly customerId: number;
  readonly listId: string;
  readonly cidr: Cidr;
  readonly hostRange: HostRange;
}

export interface RangeRow {
  readonly subnetId: number;
  readonly listId: string;
  readonly first: Address;
  readonly last: Address;
  readonly size: bigint;
  readonly status: Status;
  readonly changeSeq: number;
}

export interface CommitRow {
  readonly id: string;
  readonly listId: string;
  readonly generation: number;
  readonly seq: number;
  readonly trigger: string;
  readonly status: CommitStatus | 'pushing';
  readonly entriesV4: Buffer;
  readonly entriesV6: Buffer;
  readonly digest: Buffer;
  readonly oldestChangeAt: Date | null;
  readonly createdAt: Date;
  readonly deadlineAt: Date;
  readonly completedAt: Date | null;
  readonly convergedAt: Date | null;
  readonly added: string;
  readonly removed: string;
  readonly released: boolean;
}

export interface CommitRouterRow {
  readonly commitSetId: string;
  readonly routerId: number;
  readonly state: 'waiting' | 'verified' | 'failed';
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly finishedAt: Date | null;
  readonly verifiedAt: Date | null;
}

export interface ProofRow {
  readonly routerId: number;
  readonly listId: string;
  readonly verifiedGeneration: number;
  readonly verifiedDigest: Buffer;
  readonly drifting: boolean;
}

/** What was acknowledged and is not applied yet; `ranges` is packed. */
export interface JournalRow {
  readonly listId: string;
  readonly seq: number;
  readonly status: Status;
  readonly ranges: Buffer;
  readonly changedAt: Date;
}

export interface FreezeRow {
  readonly level: 'global' | 'region' | 'router' | 'customer';
  readonly regionId: number | null;
  readonly routerId: number | null;
  readonly customerId: number | null;
  readonly cause: string;
  readonly reason: string;
}

/** One row per webhook that is owed: enough to see that there is one per completed commit set. */
export interface DeliveryRow {
  readonly commitSetId: string;
}

/** The tables that commits, dispatch and changes work on. Metros are left out: they only lead to regions. */
export class Tables {
  readonly agents = new Table<AgentRow>('agent');
  readonly routers = new Table<RouterRow>('router');
  readonly customers = new Table<CustomerRow>('customer');
  readonly lists = new Table<ListRow>('prefix_list');
  readonly subnets = new Table<SubnetRow>('subnet');
  readonly ranges = new Table<RangeRow>('ip_range');
  readonly commits = new Table<CommitRow>('commit_set', {
    generation: ({ listId, generation }) => `${listId} ${generation}`,
    in_flight: ({ listId, status }) => (status === 'pushing' ? listId : undefined),
  });
  /** By commit set: all that is asked of it is asked per commit set. */
  readonly commitRouters = new Table<readonly CommitRouterRow[]>('commit_router');
  readonly proofs = new Table<ProofRow>('router_list');
  readonly deliveries = new Table<DeliveryRow>('webhook_delivery');
  readonly journal = new Table<JournalRow>('change_journal');
  readonly freezes = new Table<FreezeRow>('push_freeze', {
    once: ({ level, cause, regionId, routerId, customerId }) =>
      `${level} ${cause} ${regionId ?? routerId ?? customerId ?? 0}`,
  });
  readonly state = new Table<{ readonly incarnation: number }>('controller_state');

  constructor() {
    this.state.committed.set('', { incarnation: 1 });
  }
}

export const keyOf = {
  range: (subnetId: number, first: string) => `${subnetId} ${first}`,
  journal: (listId: string, seq: number) => `${listId} ${seq}`,
  proof: (routerId: number, listId: string) => `${routerId} ${listId}`,
};

export const lockOf = {
  list: (id: string) => `prefix_list ${id}`,
  commit: (id: string) => `commit_set ${id}`,
  agent: (id: string) => `agent ${id}`,
  router: (id: number) => `router ${id}`,
  commitRouter: (commitSetId: string, routerId: number) => `commit_router ${commitSetId} ${routerId}`,
};
