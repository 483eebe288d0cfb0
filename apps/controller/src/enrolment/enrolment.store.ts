import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';

const INSERT_TOKEN: Statement = {
  name: 'enrolment-insert-token',
  text: `INSERT INTO enrolment_token (id, agent_id, secret_hash, expires_at)
         SELECT $1, r.agent_id, $3, now() + make_interval(secs => $4) FROM router r WHERE r.name = $2 RETURNING id`,
};
/** Unused, or used with the very same key before: a lost answer costs nothing. */
const USE_TOKEN: Statement = {
  name: 'enrolment-use-token',
  text: `UPDATE enrolment_token t SET used_at = coalesce(t.used_at, now()), key_hash = $2
         FROM agent a
         WHERE t.secret_hash = $1 AND t.expires_at > now() AND (t.key_hash IS NULL OR t.key_hash = $2)
           AND a.id = t.agent_id AND a.revoked_at IS NULL
         RETURNING t.agent_id`,
};

@Injectable()
export class EnrolmentStore {
  constructor(private readonly database: Database) {}

  /** False when there is no such router. */
  async insertToken(row: {
    id: string;
    router: string;
    secretHash: Uint8Array;
    validSeconds: number;
  }): Promise<boolean> {
    return (
      (await this.database.query(INSERT_TOKEN, [row.id, row.router, row.secretHash, row.validSeconds])).length === 1
    );
  }

  /** The agent that the token is for, or undefined when the token is unknown, expired or used with another key. */
  async useToken(secretHash: Uint8Array, keyHash: Uint8Array): Promise<string | undefined> {
    const [row] = await this.database.query<{ agent_id: string }>(USE_TOKEN, [secretHash, keyHash]);
    return row?.agent_id;
  }
}
