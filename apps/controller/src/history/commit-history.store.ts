import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';
import type { CommitRecord, RouterRecord } from './commit-record.js';

const RECORD = `
  c.id, c.trigger, c.status, c.created_at, c.completed_at, c.converged_at, u.list_name, g.name AS region_name, n.*`;
const COUNTS = `
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS total, count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
           count(*) FILTER (WHERE state = 'verified')::integer AS verified, count(*) FILTER (WHERE state = 'failed')::integer AS failed
    FROM commit_router WHERE commit_set_id = c.id
  ) n`;

/** The newest of each list, then the newest of those: no list's history is read beyond the page. $1 customer, $2 before, $3 limit. */
const COMMITS: Statement = {
  name: 'history-commits',
  text: `
    SELECT ${RECORD}
    FROM (
      SELECT c.*, l.customer_id, l.region_id
      FROM prefix_list l CROSS JOIN LATERAL (
        SELECT * FROM commit_set WHERE prefix_list_id = l.id AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
      ) c
      WHERE l.customer_id = $1 ORDER BY c.id DESC LIMIT $3
    ) c
    JOIN customer u ON u.id = c.customer_id JOIN region g ON g.id = c.region_id ${COUNTS}
    ORDER BY c.id DESC`,
};
/** $1 customer, $2 commit set. */
const COMMIT: Statement = {
  name: 'history-commit',
  text: `
    SELECT ${RECORD}
    FROM commit_set c JOIN prefix_list l ON l.id = c.prefix_list_id JOIN customer u ON u.id = l.customer_id
    JOIN region g ON g.id = l.region_id ${COUNTS}
    WHERE l.customer_id = $1 AND c.id = $2`,
};
const ROUTERS: Statement = {
  name: 'history-commit-routers',
  text: `SELECT r.name, m.name AS metro, cr.state, cr.error_code, cr.error_message, cr.verified_at
         FROM commit_router cr JOIN router r ON r.id = cr.router_id JOIN metro m ON m.id = r.metro_id
         WHERE cr.commit_set_id = $1 ORDER BY r.name`,
};

interface CommitRow {
  id: string;
  trigger: string;
  status: CommitRecord['status'];
  created_at: Date;
  completed_at: Date | null;
  converged_at: Date | null;
  list_name: string;
  region_name: string;
  total: number;
  waiting: number;
  verified: number;
  failed: number;
}

/** Commit sets of a customer, read only. */
@Injectable()
export class CommitHistoryStore {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async commits(customerId: number, before: string | null, limit: number): Promise<CommitRecord[]> {
    return (await this.database.query<CommitRow>(COMMITS, [customerId, before, limit])).map(toRecord);
  }

  async commit(customerId: number, id: string): Promise<CommitRecord | undefined> {
    const [row] = await this.database.query<CommitRow>(COMMIT, [customerId, id]);
    return row === undefined ? undefined : toRecord(row);
  }

  async routersOf(commitSetId: string): Promise<RouterRecord[]> {
    const rows = await this.database.query<{
      name: string;
      metro: string;
      state: RouterRecord['state'];
      error_code: string | null;
      error_message: string | null;
      verified_at: Date | null;
    }>(ROUTERS, [commitSetId]);
    return rows.map(({ name, metro, state, error_code, error_message, verified_at }) => ({
      name,
      metro,
      state,
      errorCode: error_code,
      errorMessage: error_message,
      verifiedAt: verified_at,
    }));
  }
}

function toRecord(row: CommitRow): CommitRecord {
  const { total, waiting, verified, failed } = row;
  return {
    id: row.id,
    listName: row.list_name,
    regionName: row.region_name,
    trigger: row.trigger,
    status: row.status,
    createdAt: row.created_at,
    completedAt: row.completed_at,
    convergedAt: row.converged_at,
    routers: { total, waiting, verified, failed },
  };
}
