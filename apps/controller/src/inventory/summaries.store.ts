import type { EntryMatch, HostRange } from '#domain';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';
import type { RouterState } from './router.entity.js';

/** As administrators see them: with the names of what they belong to, and counts of what belongs to them. */
export interface RegionSummary {
  readonly name: string;
  readonly metros: number;
  /** All but decommissioned ones. */
  readonly routers: number;
  readonly activeRouters: number;
  readonly subnets: number;
}

export interface MetroSummary {
  readonly name: string;
  readonly region: string;
  readonly routers: number;
  readonly subnets: number;
}

export interface RouterSummary {
  readonly name: string;
  readonly metro: string;
  readonly region: string;
  readonly state: RouterState;
  readonly entryMatch: EntryMatch;
  readonly connected: boolean;
  /** Null for an agent that has never been connected. */
  readonly lastSeenAt: Date | null;
  readonly agentVersion: string | null;
  /** As the agent reported it; null before that. */
  readonly driver: string | null;
  readonly driverVersion: string | null;
}

export interface CustomerSummary {
  readonly name: string;
  readonly listName: string;
  readonly state: 'active' | 'suspended' | 'closing';
  readonly allowSynchronous: boolean;
  /** Requests per minute (N6). */
  readonly rateLimit: number;
  readonly subnets: number;
  /** Neither revoked nor expired. */
  readonly tokens: number;
}

export interface SubnetSummary {
  readonly id: number;
  readonly cidr: string;
  readonly customer: string;
  readonly metro: string;
  readonly region: string;
  readonly hostRange: HostRange;
}

const REGIONS: Statement = {
  name: 'inventory-regions',
  text: `
    SELECT g.name,
           (SELECT count(*)::integer FROM metro m WHERE m.region_id = g.id) AS metros,
           r.routers, r.active AS "activeRouters",
           (SELECT count(*)::integer FROM subnet s JOIN metro m ON m.id = s.metro_id WHERE m.region_id = g.id) AS subnets
    FROM region g
    CROSS JOIN LATERAL (
      SELECT count(*)::integer AS routers, count(*) FILTER (WHERE state = 'active')::integer AS active
      FROM router JOIN metro m ON m.id = router.metro_id WHERE m.region_id = g.id AND state <> 'decommissioned'
    ) r
    ORDER BY g.name`,
};
const METROS: Statement = {
  name: 'inventory-metros',
  text: `
    SELECT m.name, g.name AS region,
           (SELECT count(*)::integer FROM router r WHERE r.metro_id = m.id AND r.state <> 'decommissioned') AS routers,
           (SELECT count(*)::integer FROM subnet s WHERE s.metro_id = m.id) AS subnets
    FROM metro m JOIN region g ON g.id = m.region_id
    ORDER BY g.name, m.name`,
};
const ROUTERS: Statement = {
  name: 'inventory-routers',
  text: `
    SELECT r.name, m.name AS metro, g.name AS region, r.state, r.entry_match AS "entryMatch", a.connected,
           a.last_seen_at AS "lastSeenAt", a.version AS "agentVersion", r.driver, r.driver_version AS "driverVersion"
    FROM router r JOIN metro m ON m.id = r.metro_id JOIN region g ON g.id = m.region_id JOIN agent a ON a.id = r.agent_id
    ORDER BY g.name, m.name, r.name`,
};
/** $1 a customer's id, or null for all. */
const CUSTOMERS: Statement = {
  name: 'inventory-customers',
  text: `
    SELECT c.name, c.list_name AS "listName", c.state, c.allow_synchronous AS "allowSynchronous", c.rate_limit AS "rateLimit",
           (SELECT count(*)::integer FROM subnet s WHERE s.customer_id = c.id) AS subnets,
           (SELECT count(*)::integer FROM api_token t
            WHERE t.customer_id = c.id AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())) AS tokens
    FROM customer c WHERE $1::integer IS NULL OR c.id = $1
    ORDER BY c.name`,
};
/** $1 a customer's id, or null for all. */
const SUBNETS: Statement = {
  name: 'inventory-subnets',
  text: `
    SELECT s.id, s.cidr, c.name AS customer, m.name AS metro, g.name AS region, s.host_range AS "hostRange"
    FROM subnet s JOIN customer c ON c.id = s.customer_id JOIN metro m ON m.id = s.metro_id JOIN region g ON g.id = m.region_id
    WHERE $1::integer IS NULL OR s.customer_id = $1
    ORDER BY s.cidr`,
};

/** What is there, for lists. Sorted by name, subnets by address. */
@Injectable()
export class SummariesStore {
  constructor(private readonly database: Database) {}

  async regions(): Promise<RegionSummary[]> {
    return this.database.query<RegionSummary>(REGIONS);
  }

  async metros(): Promise<MetroSummary[]> {
    return this.database.query<MetroSummary>(METROS);
  }

  async routers(): Promise<RouterSummary[]> {
    return this.database.query<RouterSummary>(ROUTERS);
  }

  async customers(customerId?: number): Promise<CustomerSummary[]> {
    return this.database.query<CustomerSummary>(CUSTOMERS, [customerId ?? null]);
  }

  async subnets(customerId?: number): Promise<SubnetSummary[]> {
    return this.database.query<SubnetSummary>(SUBNETS, [customerId ?? null]);
  }
}
