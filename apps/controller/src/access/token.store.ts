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

/** A token that is neither revoked nor expired, of a customer that is not suspended. */
export interface ValidToken {
  readonly hash: Uint8Array;
  readonly principal: Principal;
  /** Until it expires; Infinity when it never does. */
  readonly validForMs: number;
  /** The last use that is stored is more than a minute old. */
  useIsOld: boolean;
}

/** What administrators see of a token. Times are the database's. */
export interface TokenSummary {
  readonly keyId: string;
  readonly name: string;
  readonly state: 'active' | 'expired' | 'revoked';
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

interface ValidRow {
  key_id: string;
  secret_hash: Buffer;
  valid_for: number | null;
  use_is_old: boolean;
  id: number;
  name: string;
  allow_synchronous: boolean;
  rate_limit: number;
}

interface SummaryRow {
  key_id: string | null;
  name: string;
  state: TokenSummary['state'];
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

const FIND: Statement = {
  name: 'access-find-tokens',
  text: `
    SELECT t.key_id, t.secret_hash, extract(epoch FROM t.expires_at - now())::float8 AS valid_for,
           (t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute') AS use_is_old,
           c.id, c.name, c.allow_synchronous, c.rate_limit
    FROM api_token t JOIN customer c ON c.id = t.customer_id
    WHERE t.key_id = ANY($1::text[]) AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())
      AND c.state = 'active'`,
};
const TOUCH: Statement = {
  name: 'access-touch-tokens',
  text: `UPDATE api_token SET last_used_at = now()
         WHERE key_id = ANY($1::text[]) AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
};
const LIST: Statement = {
  name: 'access-list-tokens',
  text: `
    SELECT t.key_id, t.name, t.created_at, t.expires_at, t.revoked_at, t.last_used_at,
           CASE WHEN t.revoked_at IS NOT NULL THEN 'revoked' WHEN t.expires_at <= now() THEN 'expired' ELSE 'active' END AS state
    FROM customer c LEFT JOIN api_token t ON t.customer_id = c.id
    WHERE c.name = $1
    ORDER BY t.created_at DESC, t.id DESC`,
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

  /** By key id, only tokens that are valid now, of customers that are active now (N5). */
  async find(keyIds: readonly string[]): Promise<Map<string, ValidToken>> {
    const rows = await this.database.query<ValidRow>(FIND, [keyIds]);
    return new Map(
      rows.map((row) => [
        row.key_id,
        {
          hash: row.secret_hash,
          validForMs: row.valid_for === null ? Infinity : row.valid_for * 1_000,
          useIsOld: row.use_is_old,
          principal: {
            customerId: row.id,
            customerName: row.name,
            allowSynchronous: row.allow_synchronous,
            rateLimit: row.rate_limit,
          },
        },
      ]),
    );
  }

  /** Remembers the last use, to the minute. */
  async touch(keyIds: readonly string[]): Promise<void> {
    await this.database.query(TOUCH, [keyIds]);
  }

  /** Newest first; undefined when there is no such customer. */
  async list(customer: string): Promise<TokenSummary[] | undefined> {
    const rows = await this.database.query<SummaryRow>(LIST, [customer]);
    if (rows.length === 0) return undefined;
    return rows.flatMap(({ key_id: keyId, ...row }) =>
      keyId === null
        ? []
        : [
            {
              keyId,
              name: row.name,
              state: row.state,
              createdAt: row.created_at,
              expiresAt: row.expires_at,
              revokedAt: row.revoked_at,
              lastUsedAt: row.last_used_at,
            },
          ],
    );
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
