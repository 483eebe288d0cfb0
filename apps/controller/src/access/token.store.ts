import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';

/** The customer behind a valid token. */
export interface Principal {
  readonly customerId: number;
  readonly customerName: string;
  readonly allowSynchronous: boolean;
  /** Requests per minute (N6). */
  readonly rateLimit: number;
}

const FIND: Statement = {
  name: 'access-find-token',
  text: `
    SELECT t.secret_hash, c.id, c.name, c.allow_synchronous, c.rate_limit
    FROM api_token t JOIN customer c ON c.id = t.customer_id
    WHERE t.key_id = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()) AND c.state = 'active'`,
};
const TOUCH: Statement = {
  name: 'access-touch-token',
  text: `UPDATE api_token SET last_used_at = now()
         WHERE key_id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
};
const INSERT: Statement = {
  name: 'access-insert-token',
  text: `INSERT INTO api_token (id, customer_id, key_id, secret_hash, name, expires_at)
         SELECT $1, id, $3, $4, $5, $6 FROM customer WHERE name = $2 RETURNING id`,
};
const REVOKE: Statement = {
  name: 'access-revoke-token',
  text: `UPDATE api_token SET revoked_at = coalesce(revoked_at, now()) WHERE key_id = $1 RETURNING id`,
};

/** Tokens at rest: a key id to find them by and a keyed hash (N4). */
@Injectable()
export class TokenStore {
  constructor(private readonly database: Database) {}

  /** Only tokens that are valid now, of customers that are active now (N5). */
  async find(keyId: string): Promise<{ hash: Uint8Array; principal: Principal } | undefined> {
    const [row] = await this.database.query<{
      secret_hash: Buffer;
      id: number;
      name: string;
      allow_synchronous: boolean;
      rate_limit: number;
    }>(FIND, [keyId]);
    if (row === undefined) return undefined;
    const principal = {
      customerId: row.id,
      customerName: row.name,
      allowSynchronous: row.allow_synchronous,
      rateLimit: row.rate_limit,
    };
    return { hash: row.secret_hash, principal };
  }

  /** Remembers the last use, to the minute. */
  async touch(keyId: string): Promise<void> {
    await this.database.query(TOUCH, [keyId]);
  }

  /** False when there is no such customer. */
  async insert(row: {
    id: string;
    customer: string;
    keyId: string;
    hash: Uint8Array;
    name: string;
    expiresAt: Date | null;
  }): Promise<boolean> {
    const rows = await this.database.query(INSERT, [
      row.id,
      row.customer,
      row.keyId,
      row.hash,
      row.name,
      row.expiresAt,
    ]);
    return rows.length === 1;
  }

  /** False when there is no such token. Revoking twice is the same as once. */
  async revoke(keyId: string): Promise<boolean> {
    return (await this.database.query(REVOKE, [keyId])).length === 1;
  }
}
