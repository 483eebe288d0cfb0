import { type CommitStatus } from '#domain';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';
import type { Trigger } from './commits.store.js';

/** What commit sets are looked for; what is not given does not matter. */
export interface CommitFilter {
  readonly customerId?: number | undefined;
  readonly region?: string | undefined;
  readonly status?: CommitStatus | 'pushing' | undefined;
  readonly limit: number;
}

/** A commit set as operators see it. */
export interface CommitSummary {
  readonly id: string;
  readonly customer: string;
  readonly region: string;
  readonly status: CommitStatus | 'pushing';
  readonly trigger: Trigger;
  readonly generation: number;
  readonly routers: number;
  readonly verifiedRouters: number;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  /** When the last router had it; null while one has not. */
  readonly convergedAt: Date | null;
}

/** How one router did with a commit set. */
export interface CommitRouter {
  readonly router: string;
  readonly state: 'waiting' | 'verified' | 'failed';
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly finishedAt: Date | null;
  readonly verifiedAt: Date | null;
}

export interface CommitDetails {
  readonly commit: CommitSummary & { readonly listName: string };
  /** As packEntries() makes them. */
  readonly packed: { readonly v4: Uint8Array; readonly v6: Uint8Array };
  readonly routers: readonly CommitRouter[];
}

type DetailsRow = CommitDetails['commit'] & { entries_v4: Buffer; entries_v6: Buffer };

const COLUMNS = `
  c.id, u.name AS customer, g.name AS region, c.status, c.trigger, c.generation::integer, r.routers, r.verified AS "verifiedRouters",
  c.created_at AS "createdAt", c.completed_at AS "completedAt", c.converged_at AS "convergedAt"`;
const TABLES = `
  commit_set c JOIN prefix_list l ON l.id = c.prefix_list_id JOIN customer u ON u.id = l.customer_id JOIN region g ON g.id = l.region_id
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS routers, count(*) FILTER (WHERE state = 'verified')::integer AS verified
    FROM commit_router WHERE commit_set_id = c.id
  ) r`;

/** Ids are UUIDv7: newest first. $1 customer's id, $2 region's name, $3 status, each of them or null; $4 limit. */
const LIST: Statement = {
  name: 'commit-log-list',
  text: `SELECT ${COLUMNS} FROM ${TABLES}
         WHERE ($1::integer IS NULL OR u.id = $1) AND ($2::text IS NULL OR g.name = $2) AND ($3::text IS NULL OR c.status = $3)
         ORDER BY c.id DESC LIMIT $4`,
};
const SHOW: Statement = {
  name: 'commit-log-show',
  text: `SELECT ${COLUMNS}, u.list_name AS "listName", c.entries_v4, c.entries_v6 FROM ${TABLES} WHERE c.id = $1`,
};
const ROUTERS: Statement = {
  name: 'commit-log-routers',
  text: `SELECT r.name AS router, cr.state, cr.error_code AS "errorCode", cr.error_message AS "errorMessage",
                cr.finished_at AS "finishedAt", cr.verified_at AS "verifiedAt"
         FROM commit_router cr JOIN router r ON r.id = cr.router_id WHERE cr.commit_set_id = $1 ORDER BY r.name`,
};

/** Commit sets for reading. */
@Injectable()
export class CommitLogStore {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list({ customerId, region, status, limit }: CommitFilter): Promise<CommitSummary[]> {
    return this.database.query<CommitSummary>(LIST, [customerId ?? null, region ?? null, status ?? null, limit]);
  }

  async find(id: string): Promise<CommitDetails | undefined> {
    const [row] = await this.database.query<DetailsRow>(SHOW, [id]);
    if (row === undefined) return undefined;
    const { entries_v4, entries_v6, ...commit } = row;
    const routers = await this.database.query<CommitRouter>(ROUTERS, [id]);
    return { commit, packed: { v4: entries_v4, v6: entries_v6 }, routers };
  }
}
