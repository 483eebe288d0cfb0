import { NetctlError } from '#domain';
import pg from 'pg';
import { DatabaseUnavailable } from './database-unavailable.js';
import { migrations } from './migrations/index.js';

const CONNECT_MS = 5_000;
const UNDEFINED_TABLE = '42P01';

/** Names of migrations, oldest first. */
export interface SchemaState {
  readonly applied: readonly string[];
  /** This program knows them, the database has not had them. */
  readonly missing: readonly string[];
  /** The database has had them, this program does not know them: it is older than the database. */
  readonly unknown: readonly string[];
}

/** The schema is not the one that this program works on. */
export class SchemaNotCurrent extends NetctlError {
  readonly code = 'schema_not_current';
  readonly kind = 'conflict';

  constructor({ missing, unknown }: SchemaState) {
    super(
      unknown.length > 0
        ? `The database is newer than this program: it has had ${unknown.join(', ')}. Use the newer program.`
        : `The database lacks ${missing.length} of ${migrations.length} migrations: run \`netctl db migrate\` first.`,
    );
  }
}

/** Looks without changing anything. Throws DatabaseUnavailable, whatever the reason why it cannot be connected to. */
export async function schemaState(url: string): Promise<SchemaState> {
  const known = migrations.map(({ name }) => name);
  const had = await namesIn(url);
  return {
    applied: known.filter((name) => had.includes(name)),
    missing: known.filter((name) => !had.includes(name)),
    unknown: had.filter((name) => !known.includes(name)),
  };
}

/** Throws SchemaNotCurrent, or DatabaseUnavailable. */
export async function requireCurrentSchema(url: string): Promise<void> {
  const state = await schemaState(url);
  if (state.missing.length > 0 || state.unknown.length > 0) throw new SchemaNotCurrent(state);
}

async function namesIn(url: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'netctl',
  });
  // A connection that breaks after the answer would end the process without a listener.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY timestamp');
    return rows.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
    throw new DatabaseUnavailable(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
