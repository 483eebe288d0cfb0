import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';

/** A replica that is stopped inside a claim must not hold the others up for longer than this. */
const IDLE_IN_TRANSACTION_MS = 15_000;

/** No statement of ours takes anywhere near as long. */
const STATEMENT_MS = 20_000;

/** How the controller uses PostgreSQL. `url` as node-postgres takes it; `entities` are those of the slices. */
export function dataSourceOptions(url: string, entities: DataSourceOptions['entities'] = []): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    // Each migration alone: a failed one leaves the earlier ones in place and nothing of itself.
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 18,
    applicationName: 'netctl-controller',
    extra: {
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      connectionTimeoutMillis: 5_000,
      // A database that hangs without closing its connections is away like any other: requests get their 503.
      statement_timeout: STATEMENT_MS,
      query_timeout: STATEMENT_MS + 1_000,
      // Our statements probe indexes whatever the values are; planning them anew would cost more than running them.
      options: '-c plan_cache_mode=force_generic_plan',
    },
  };
}

/** Brings the schema of the database at `url` up to this version. Safe to call from several replicas at once. */
export async function migrate(url: string): Promise<void> {
  const source = new DataSource({ ...dataSourceOptions(url), extra: {} });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.startTransaction();
    await lock.query(`SELECT pg_advisory_xact_lock(hashtext('netctl-migrate'))`);
    await source.runMigrations();
    await lock.commitTransaction();
  } finally {
    await lock.release();
    await source.destroy();
  }
}
