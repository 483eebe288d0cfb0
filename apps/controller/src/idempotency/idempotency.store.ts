import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';

/** Answers are kept so long. */
const KEPT = `interval '24 hours'`;
/** A first request that has not been answered by then died with its replica; the next one takes its place. */
const ABANDONED = `interval '60 seconds'`;

/** $1 customer, $2 key, $3 attempt, $4 fingerprint. Answers a row when this attempt is the one that runs. */
const BEGIN: Statement = {
  name: 'idempotency-begin',
  text: `
    INSERT INTO idempotency_key AS k (customer_id, key, attempt, fingerprint) VALUES ($1, $2, $3, $4)
    ON CONFLICT (customer_id, key) DO UPDATE
    SET attempt = excluded.attempt, fingerprint = excluded.fingerprint, answer = NULL, started_at = now()
    WHERE k.started_at < now() - ${KEPT}
       OR (k.answer IS NULL AND k.fingerprint = excluded.fingerprint AND k.started_at < now() - ${ABANDONED})
    RETURNING attempt`,
};
const LOOK: Statement = {
  name: 'idempotency-look',
  text: `SELECT fingerprint, answer FROM idempotency_key WHERE customer_id = $1 AND key = $2`,
};
const FINISH: Statement = {
  name: 'idempotency-finish',
  text: `UPDATE idempotency_key SET answer = $4 WHERE customer_id = $1 AND key = $2 AND attempt = $3`,
};
const ABANDON: Statement = {
  name: 'idempotency-abandon',
  text: `DELETE FROM idempotency_key WHERE customer_id = $1 AND key = $2 AND attempt = $3 AND answer IS NULL`,
};
const PRUNE: Statement = {
  name: 'idempotency-prune',
  text: `DELETE FROM idempotency_key WHERE started_at < now() - ${KEPT}`,
};

/** A key of one customer, and the attempt that answers for it. */
export interface Attempt {
  readonly customerId: number;
  readonly key: string;
  readonly attempt: string;
}

@Injectable()
export class IdempotencyStore {
  constructor(private readonly database: Database) {}

  /** True when this attempt is to be executed. */
  async begin({ customerId, key, attempt }: Attempt, fingerprint: Uint8Array): Promise<boolean> {
    return (await this.database.query(BEGIN, [customerId, key, attempt, fingerprint])).length === 1;
  }

  /** What came under the key before; undefined when it is free again. `answer` is null while it is still being executed. */
  async look(customerId: number, key: string): Promise<{ fingerprint: Uint8Array; answer: string | null } | undefined> {
    const [row] = await this.database.query<{ fingerprint: Buffer; answer: string | null }>(LOOK, [customerId, key]);
    return row;
  }

  async finish({ customerId, key, attempt }: Attempt, answer: string): Promise<void> {
    await this.database.query(FINISH, [customerId, key, attempt, answer]);
  }

  /** The request was refused: the key is free for another try. */
  async abandon({ customerId, key, attempt }: Attempt): Promise<void> {
    await this.database.query(ABANDON, [customerId, key, attempt]);
  }

  async prune(): Promise<void> {
    await this.database.query(PRUNE);
  }
}
