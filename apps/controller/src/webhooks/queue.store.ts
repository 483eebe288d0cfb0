import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import type { CommitCompleted } from './message.js';
import * as sql from './queue.statements.js';
import type { AttemptResult } from './sender.js';

/** A64: the first try and three more. */
const MAX_ATTEMPTS = 4;

/** An attempt that this replica has to make. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly customerId: number;
  /** 1 to MAX_ATTEMPTS. */
  readonly attempt: number;
  readonly message: CommitCompleted;
  readonly url: string | null;
  /** The one in force first; more while it replaces another. */
  readonly secrets: readonly string[];
}

export interface ClaimWish {
  readonly limit: number;
  readonly limitPerCustomer: number;
  /** Deliveries that this replica has under way, by customer. */
  readonly underWay: ReadonlyMap<number, number>;
  readonly leaseSeconds: number;
}

interface ClaimedRow {
  id: string;
  customer_id: number;
  attempts: number;
  commit_set_id: string;
  customer_name: string;
  list_name: string;
  region_name: string;
  status: CommitCompleted['status'];
  completed_at: Date;
  webhook_url: string | null;
  webhook_secret: string | null;
  old_secret: string | null;
}

/** The outbox as its workers see it. Every method is one statement; nothing is locked while a target is talked to. */
@Injectable()
export class QueueStore {
  constructor(private readonly database: Database) {}

  /** Deliveries that nobody else attempts until the lease is over. */
  async claim({ limit, limitPerCustomer, underWay, leaseSeconds }: ClaimWish): Promise<ClaimedDelivery[]> {
    const rows = await this.database.query<ClaimedRow>(sql.CLAIM, [
      limit,
      limitPerCustomer,
      [...underWay.keys()],
      [...underWay.values()],
      leaseSeconds,
      MAX_ATTEMPTS,
    ]);
    return rows.map((row) => ({
      id: row.id,
      customerId: row.customer_id,
      attempt: row.attempts,
      message: {
        commitSetId: row.commit_set_id,
        customerName: row.customer_name,
        listName: row.list_name,
        regionName: row.region_name,
        status: row.status,
        completedAt: row.completed_at,
      },
      url: row.webhook_url,
      secrets: [row.webhook_secret, row.old_secret].filter((secret) => secret !== null),
    }));
  }

  /** Writes down what came of an attempt; answers the delivery's state if this attempt decided it. */
  async settle(
    { id, attempt }: Pick<ClaimedDelivery, 'id' | 'attempt'>,
    result: AttemptResult,
    { durationMs, retrySeconds }: { durationMs: number; retrySeconds: number },
  ): Promise<'waiting' | 'delivered' | 'failed' | undefined> {
    const status = 'httpStatus' in result ? result.httpStatus : null;
    const [row] = await this.database.query<{ state: 'waiting' | 'delivered' | 'failed' }>(sql.SETTLE, [
      id,
      attempt,
      status,
      'error' in result ? result.error : null,
      durationMs,
      status !== null && status >= 200 && status <= 299,
      retrySeconds,
      MAX_ATTEMPTS,
    ]);
    return row?.state;
  }

  /** Ends deliveries whose last attempt was never settled. */
  async giveUp(): Promise<void> {
    await this.database.query(sql.GIVE_UP, [MAX_ATTEMPTS]);
  }

  /** Forgets deliveries that were over so many days ago. */
  async prune(days: number): Promise<void> {
    await this.database.query(sql.PRUNE, [days]);
  }
}
