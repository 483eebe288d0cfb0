import {
  compareAddresses,
  formatAddress,
  manageableRange,
  packRanges,
  parseAddress,
  parseCidr,
  sizeOf,
  type AddressRange,
  type HostRange,
  type Run,
  type Status,
} from '#domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import type { Account, ListView, SubnetView } from './account.js';
import type { SubnetDetail, SubnetSummary } from './subnet.js';
import {
  COUNT_RUNS,
  READ_ACCOUNTS,
  SUBNETS_WITH_COUNTS,
  SUBNET_WITH_PENDING_RUNS,
  SUBNET_WITH_RUNS,
  WRITE_CHANGES,
} from './control.statements.js';
import { PackedRuns } from './packed-runs.js';
import type { Acknowledged, SubnetChange } from './plan.js';
import { StoredAccount } from './stored-account.js';

/** What a batch stores for one customer. */
export interface AccountWrite {
  readonly customerId: number;
  readonly lists: readonly { readonly before: ListView; readonly after: ListView }[];
  readonly changes: readonly SubnetChange[];
  readonly acknowledged: readonly Acknowledged[];
}

interface AccountRow {
  kind: 'list' | 'subnet' | 'run';
  customer_id: number;
  subnet_id: number;
  list_id: string;
  revision: string;
  desired_seq: string;
  applied_seq: string;
  pending: string;
  cidr: string;
  host_range: HostRange;
  first: string;
  last: string;
  status: Status;
  change_seq: string;
}

/** One of the customer's lists that a write did not change; without a list when there is no other. */
type OtherListRow = { customer_id: number } & (ListRow | { list_id: null });
type ListRow = Pick<AccountRow, 'list_id' | 'revision' | 'desired_seq' | 'applied_seq' | 'pending'>;

/** Desired state in PostgreSQL: reading in one statement, writing in one, guarded by the lists' revisions (ADR 5). */
@Injectable()
export class ControlStore {
  constructor(private readonly database: Database) {}

  /** The accounts named in `asked`, each with the subnets and runs around its ranges. */
  async readAccounts(asked: readonly { customerId: number; range: AddressRange }[]): Promise<Map<number, Account>> {
    const ends = asked.map(({ range }) => printEnds(range));
    const rows = await this.database.query<AccountRow>(READ_ACCOUNTS, [
      asked.map(({ customerId }) => customerId),
      ends.map(({ first }) => first),
      ends.map(({ last }) => last),
    ]);
    return toAccounts(rows, new Set(asked.map(({ customerId }) => customerId)));
  }

  /** Whether the customer has more than `limit` runs. */
  async hasMoreRuns(customerId: number, limit: number): Promise<boolean> {
    const [row] = await this.database.query<{ runs: number }>(COUNT_RUNS, [customerId, limit + 1]);
    return row!.runs > limit;
  }

  /** Stores each customer's part all or nothing; answers those whose part is stored, with what else is known of their lists. */
  async write(writes: readonly AccountWrite[]): Promise<Map<number, StoredAccount>> {
    const lists = writes.flatMap((write) => write.lists.map((list) => ({ ...list, customerId: write.customerId })));
    const changes = writes.flatMap((write) => write.changes);
    const acknowledged = writes.flatMap((write) => write.acknowledged);
    const upserts = changes.flatMap((change) => change.written.map((run) => ({ change, run, ...printEnds(run) })));
    const rewritten = new Set(upserts.map(({ change, first }) => `${change.subnetId} ${first}`));
    const removals = changes
      .flatMap((change) => change.removed.map((run) => ({ change, first: formatAddress(run.first) })))
      .filter(({ change, first }) => !rewritten.has(`${change.subnetId} ${first}`));
    const rows = await this.database.query<OtherListRow>(WRITE_CHANGES, [
      lists.map(({ before }) => before.id),
      lists.map(({ before }) => before.revision),
      lists.map(({ after }) => after.desiredSeq),
      lists.map(({ customerId }) => customerId),
      removals.map(({ change }) => change.listId),
      removals.map(({ change }) => change.subnetId),
      removals.map(({ first }) => first),
      upserts.map(({ change }) => change.listId),
      upserts.map(({ change }) => change.subnetId),
      upserts.map(({ first }) => first),
      upserts.map(({ last }) => last),
      upserts.map(({ run }) => String(sizeOf(run))),
      upserts.map(({ run }) => run.status),
      upserts.map(({ run }) => run.changeSeq),
      acknowledged.map(({ listId }) => listId),
      acknowledged.map(({ seq }) => seq),
      acknowledged.map(({ status }) => status),
      acknowledged.map(({ ranges }) => packRanges(ranges)),
    ]);
    const stored = new Map<number, ListView[]>();
    for (const row of rows) {
      const others = stored.get(row.customer_id) ?? [];
      // A customer with no other list comes back as one row without a list.
      stored.set(row.customer_id, isList(row) ? [...others, toListView(row)] : others);
    }
    return new Map([...stored].map(([customerId, others]) => [customerId, new StoredAccount(others)]));
  }

  async subnetsOf(customerId: number): Promise<SubnetSummary[]> {
    const rows = await this.database.query<{
      id: number;
      cidr: string;
      host_range: HostRange;
      metro: string;
      region: string;
      disabled: string;
      pending: string;
    }>(SUBNETS_WITH_COUNTS, [customerId]);
    return rows.map(({ id, cidr, host_range, metro, region, disabled, pending }) => ({
      id,
      metro,
      region,
      cidr: parseCidr(cidr)!,
      hostRange: host_range,
      disabled: BigInt(disabled),
      pending: BigInt(pending),
    }));
  }

  /** The runs are there only if the subnet is `customerId`'s; with `pendingOnly`, those that are not applied. */
  async subnet(
    id: number,
    customerId: number,
    { pendingOnly }: { pendingOnly: boolean },
  ): Promise<SubnetDetail | undefined> {
    const [row] = await this.database.query<{
      customer_id: number;
      cidr: string;
      host_range: HostRange;
      applied_seq: string;
      pending: string;
      packed: Buffer;
    }>(pendingOnly ? SUBNET_WITH_PENDING_RUNS : SUBNET_WITH_RUNS, [id, customerId]);
    if (row === undefined) return undefined;
    const cidr = parseCidr(row.cidr)!;
    return {
      customerId: row.customer_id,
      cidr,
      hostRange: row.host_range,
      appliedSeq: Number(row.applied_seq),
      pending: BigInt(row.pending),
      runs: new PackedRuns(row.packed, cidr.network.family),
    };
  }
}

function toAccounts(rows: readonly AccountRow[], customers: ReadonlySet<number>): Map<number, Account> {
  const accounts = new Map(
    [...customers].map((customerId) => [
      customerId,
      { customerId, lists: new Map<string, ListView>(), subnets: [] as (SubnetView & { runs: Run[] })[] },
    ]),
  );
  const subnets = new Map<number, { runs: Run[] }>();
  for (const row of rows) {
    if (row.kind === 'list') accounts.get(row.customer_id)!.lists.set(row.list_id, toListView(row));
    if (row.kind === 'subnet') {
      const manageable = manageableRange(parseCidr(row.cidr)!, row.host_range);
      const subnet = { ...manageable, id: row.subnet_id, listId: row.list_id, runs: [] };
      accounts.get(row.customer_id)!.subnets.push(subnet);
      subnets.set(row.subnet_id, subnet);
    }
  }
  for (const row of rows) {
    if (row.kind === 'run') subnets.get(row.subnet_id)!.runs.push(toRun(row));
  }
  for (const account of accounts.values()) account.subnets.sort((a, b) => compareAddresses(a.first, b.first));
  return accounts;
}

/** Most ranges of a long list are single addresses, and printing is the dearest part. */
function printEnds({ first, last }: AddressRange): { first: string; last: string } {
  const text = formatAddress(first);
  return { first: text, last: compareAddresses(first, last) === 0 ? text : formatAddress(last) };
}

function isList(row: OtherListRow): row is { customer_id: number } & ListRow {
  return row.list_id !== null;
}

function toListView(row: ListRow): ListView {
  return {
    id: row.list_id,
    revision: Number(row.revision),
    desiredSeq: Number(row.desired_seq),
    appliedSeq: Number(row.applied_seq),
    pending: BigInt(row.pending),
  };
}

function toRun(row: Pick<AccountRow, 'first' | 'last' | 'status' | 'change_seq'>): Run {
  return {
    first: parseAddress(row.first)!,
    last: parseAddress(row.last)!,
    status: row.status,
    changeSeq: Number(row.change_seq),
  };
}
