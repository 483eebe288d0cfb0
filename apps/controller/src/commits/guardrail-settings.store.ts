import { formatCidr, parseCidr, type Cidr, type LengthLimits, type ProtectedPrefix } from '#domain';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';

const PROTECT: Statement = {
  name: 'guardrails-protect',
  text: `INSERT INTO protected_prefix (prefix, note, protected_by) VALUES ($1, $2, $3)
         ON CONFLICT (prefix) DO UPDATE SET note = excluded.note, protected_by = excluded.protected_by`,
};
const UNPROTECT: Statement = {
  name: 'guardrails-unprotect',
  text: 'DELETE FROM protected_prefix WHERE prefix = $1 RETURNING prefix',
};
const PROTECTED: Statement = {
  name: 'guardrails-protected',
  text: 'SELECT prefix, note FROM protected_prefix ORDER BY prefix',
};
const SET_LENGTHS: Statement = {
  name: 'guardrails-set-lengths',
  text: `UPDATE region SET shortest_v4 = $2, longest_v4 = $3, shortest_v6 = $4, longest_v6 = $5 WHERE name = $1 RETURNING id`,
};
const SET_VOLUME = {
  region: {
    name: 'guardrails-set-region-volume',
    text: 'UPDATE region SET volume_limit = $2 WHERE name = $1 RETURNING id',
  },
  customer: {
    name: 'guardrails-set-customer-volume',
    text: 'UPDATE customer SET volume_limit = $2 WHERE name = $1 RETURNING id',
  },
} as const;

/** What operators have set for the guardrails. */
@Injectable()
export class GuardrailSettingsStore {
  constructor(private readonly database: Database) {}

  async protect(prefix: Cidr, note: string, protectedBy: string): Promise<void> {
    await this.database.query(PROTECT, [formatCidr(prefix), note, protectedBy]);
  }

  /** False when it was not protected. */
  async unprotect(prefix: Cidr): Promise<boolean> {
    return (await this.database.query(UNPROTECT, [formatCidr(prefix)])).length > 0;
  }

  async protectedPrefixes(): Promise<ProtectedPrefix[]> {
    const rows = await this.database.query<{ prefix: string; note: string }>(PROTECTED);
    return rows.map(({ prefix, note }) => ({ prefix: parseCidr(prefix)!, note }));
  }

  /** False when there is no such region. */
  async setLengths(region: string, { v4, v6 }: LengthLimits): Promise<boolean> {
    const values = [region, v4.shortest, v4.longest, v6.shortest, v6.longest];
    return (await this.database.query(SET_LENGTHS, values)).length > 0;
  }

  /** False when there is no such region or customer. */
  async setVolume(scope: 'region' | 'customer', name: string, limit: bigint | null): Promise<boolean> {
    const value = limit === null ? null : String(limit);
    return (await this.database.query(SET_VOLUME[scope], [name, value])).length > 0;
  }
}
