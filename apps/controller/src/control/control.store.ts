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
  READ_ACCOUNTS,
  SUBNETS_WITH_COUNTS,
  SUBNET_WITH_PENDING_RUNS,
  SUBNET_WITH_RUNS,
  WRITE_CHANGES,
} from './control.statements.js';
import { PackedRuns } from './packed-runs.js';
import type { Acknowledged, SubnetChange } from './plan.js';

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

  /** Stores each customer's part all or nothing; answers the customers whose part is stored. */
  async write(writes: readonly AccountWrite[]): Promise<Set<number>> {
    const lists = writes.flatMap((write) => write.lists.map((list) => ({ ...list, customerId: write.customerId })));
    const changes = writes.flatMap((write) => write.changes);
    const acknowledged = writes.flatMap((write) => write.acknowledged);
    const upserts = changes.flatMap((change) => change.written.map((run) => ({ change, run, ...printEnds(run) })));
    const rewritten = new Set(upserts.map(({ change, first }) => `${change.subnetId} ${first}`));
    const removals = changes
      .flatMap((change) => change.removed.map((run) => ({ change, first: formatAddress(run.first) })))
      .filter(({ change, first }) => !rewritten.has(`${change.subnetId} ${first}`));
    const rows = await this.database.query<{ customer_id: number }>(WRITE_CHANGES, [
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
    return new Set(rows.map(({ customer_id }) => customer_id));
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

  async subnet(id: number): Promise<SubnetDetail | undefined> {
    const rows = await this.database.query<AccountRow>(SUBNET_WITH_RUNS, [id]);
    const [head] = rows;
    if (head === undefined) return undefined;
    return {
      customerId: head.customer_id,
      cidr: parseCidr(head.cidr)!,
      hostRange: head.host_range,
      appliedSeq: Number(head.applied_seq),
      // A subnet without runs comes back as one row without a run.
      runs: rows.filter((row) => row.first !== null).map(toRun),
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

function toListView(row: AccountRow): ListView {
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
