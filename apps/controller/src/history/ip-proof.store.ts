import {
  formatAddress,
  includes,
  manageableRange,
  parseCidr,
  type Address,
  type HostRange,
  type Status,
} from '#domain';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';
import type { IpFacts, RouterFacts } from './ip-proof.js';

/**
 * One statement, hence one moment: state and proofs read one after the other could contradict each other. A row per
 * router of the region, or one without a router. $1 customer, $2 address.
 */
const FACTS: Statement = {
  name: 'history-ip-facts',
  text: `
    SELECT s.id AS subnet_id, s.cidr, s.host_range, s.prefix_list_id, g.name AS region_name,
           coalesce(run.status, 'enabled') AS status, coalesce(run.change_seq > l.applied_seq, false) AS pending,
           (SELECT max(c.generation) FROM commit_set c WHERE c.prefix_list_id = l.id AND c.converged_at IS NOT NULL) AS applied_generation,
           r.name AS router, r.metro, r.state, coalesce(proof.drifting, false) AS drifting, proof.verified_generation, proof.verified_at
    FROM subnet s
    JOIN prefix_list l ON l.id = s.prefix_list_id
    JOIN region g ON g.id = l.region_id
    LEFT JOIN LATERAL (
      SELECT * FROM ip_range WHERE subnet_id = s.id AND first <= $2::inet ORDER BY first DESC LIMIT 1
    ) run ON run.last >= $2::inet
    LEFT JOIN (
      SELECT r.id, r.name, r.state, m.region_id, m.name AS metro FROM router r JOIN metro m ON m.id = r.metro_id
      WHERE r.state <> 'decommissioned'
    ) r ON r.region_id = l.region_id
    LEFT JOIN router_list proof ON proof.router_id = r.id AND proof.prefix_list_id = l.id
    WHERE s.customer_id = $1 AND s.state = 'active' AND s.cidr >>= $2::inet
    ORDER BY r.name`,
};
/** $1 list, $2 generations, $3 family. */
const ENTRIES: Statement = {
  name: 'history-entries',
  text: `SELECT generation, CASE $3::integer WHEN 4 THEN entries_v4 ELSE entries_v6 END AS entries
         FROM commit_set WHERE prefix_list_id = $1 AND generation = ANY($2::bigint[])`,
};

interface FactsRow {
  subnet_id: number;
  cidr: string;
  host_range: HostRange;
  prefix_list_id: string;
  region_name: string;
  status: Status;
  pending: boolean;
  applied_generation: string | null;
  router: string | null;
  metro: string;
  state: RouterFacts['state'];
  drifting: boolean;
  verified_generation: string | null;
  verified_at: Date | null;
}

/** Where an address stands: what is wanted, and what each router has proven. Read only. */
@Injectable()
export class IpProofStore {
  constructor(private readonly database: Database) {}

  /** Undefined unless the address is a manageable one of the customer (N11, A35). */
  async facts(customerId: number, address: Address): Promise<IpFacts | undefined> {
    const rows = await this.database.query<FactsRow>(FACTS, [customerId, formatAddress(address)]);
    const [head] = rows;
    if (head === undefined) return undefined;
    if (!includes([manageableRange(parseCidr(head.cidr)!, head.host_range)], address)) return undefined;
    return {
      subnetId: head.subnet_id,
      regionName: head.region_name,
      listId: head.prefix_list_id,
      status: head.status,
      pending: head.pending,
      appliedGeneration: numberOrNull(head.applied_generation),
      routers: rows.flatMap((row) => (row.router === null ? [] : [toRouter(row, row.router)])),
    };
  }

  /** Packed entries of one family by generation; those that are no longer kept are missing. */
  async entries(listId: string, generations: readonly number[], family: 4 | 6): Promise<Map<number, Uint8Array>> {
    const rows = await this.database.query<{ generation: string; entries: Buffer }>(ENTRIES, [
      listId,
      generations,
      family,
    ]);
    return new Map(rows.map(({ generation, entries }) => [Number(generation), entries]));
  }
}

function toRouter(row: FactsRow, name: string): RouterFacts {
  const { metro, state, drifting, verified_at: verifiedAt } = row;
  return { name, metro, state, drifting, verifiedAt, verifiedGeneration: numberOrNull(row.verified_generation) };
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}
