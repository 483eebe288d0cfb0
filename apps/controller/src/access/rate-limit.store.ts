import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { ADMIT, OPEN_WINDOWS, PRUNE } from './rate-limit.statements.js';

/** What the requests of one customer in one turn ask for. */
export interface Wish {
  readonly customerId: number;
  /** Accepted requests in 60 seconds. */
  readonly limit: number;
  readonly wanted: number;
}

/** What they get. */
export interface Grant {
  readonly granted: number;
  /** After those that were granted. */
  readonly remaining: number;
  /** Seconds, with fraction, until the next one would be accepted; null when all were granted. */
  readonly retryAfter: number | null;
}

interface GrantRow {
  customer_id: number;
  granted: number;
  remaining: number;
  retry_after: number | null;
}

/** A20: the sliding window in PostgreSQL, shared by all replicas. */
@Injectable()
export class RateLimitStore {
  constructor(private readonly database: Database) {}

  /** Decides and counts. `wishes` name each customer once; the answer lacks customers that do not exist (any more). */
  async admit(wishes: readonly Wish[]): Promise<Map<number, Grant>> {
    const grants = await this.decide(wishes);
    if (grants.size === wishes.length) return grants;
    const newcomers = wishes.filter(({ customerId }) => !grants.has(customerId));
    await this.database.query(OPEN_WINDOWS, [newcomers.map(({ customerId }) => customerId)]);
    return new Map([...grants, ...(await this.decide(newcomers))]);
  }

  /** Deletes what has long left every window. Safe on several replicas at once. */
  async prune(): Promise<void> {
    await this.database.query(PRUNE);
  }

  private async decide(wishes: readonly Wish[]): Promise<Map<number, Grant>> {
    const rows = await this.database.query<GrantRow>(ADMIT, [
      wishes.map(({ customerId }) => customerId),
      wishes.map(({ limit }) => limit),
      wishes.map(({ wanted }) => wanted),
    ]);
    return new Map(
      rows.map((row) => [
        row.customer_id,
        { granted: row.granted, remaining: row.remaining, retryAfter: row.retry_after },
      ]),
    );
  }
}
