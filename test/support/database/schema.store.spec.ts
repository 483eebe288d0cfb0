import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './index.js';
import { migrations } from '../../../apps/controller/src/platform/database/migrations/index.js';
import { DatabaseUnavailable } from '../../../apps/controller/src/platform/database/index.js';
import { requireCurrentSchema, schemaState } from '../../../apps/controller/src/platform/database/schema.js';

const NAMES = migrations.map(({ name }) => name);
const NEWEST = NAMES.at(-1)!;

describe('the state of the schema', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => database.drop());

  async function sql(text: string): Promise<void> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(text);
    await client.end();
  }

  it('is current after all migrations', async () => {
    expect(await schemaState(database.url)).toEqual({ applied: NAMES, missing: [], unknown: [] });
    await requireCurrentSchema(database.url);
  });

  it('is known to lack what an older program left out', async () => {
    await sql(`DELETE FROM schema_migration WHERE name = '${NEWEST}'`);
    expect(await schemaState(database.url)).toEqual({ applied: NAMES.slice(0, -1), missing: [NEWEST], unknown: [] });
    await expect(requireCurrentSchema(database.url)).rejects.toThrow(
      `The database lacks 1 of ${NAMES.length} migrations: run \`netctl db migrate\` first.`,
    );
  });

  it('is known to be newer than the program', async () => {
    await sql(`INSERT INTO schema_migration (timestamp, name) VALUES (4000000000000, 'Tomorrow4000000000000')`);
    await expect(requireCurrentSchema(database.url)).rejects.toThrow(
      'The database is newer than this program: it has had Tomorrow4000000000000.',
    );
  });

  it('of an empty database lacks everything', async () => {
    await sql('DROP TABLE schema_migration');
    expect(await schemaState(database.url)).toEqual({ applied: [], missing: NAMES, unknown: [] });
  });

  it('cannot be told when the database is not there', async () => {
    const absent = new URL(inject('databaseTemplate').adminUrl);
    absent.pathname = '/netctl_absent';
    await expect(schemaState(absent.href)).rejects.toThrow(DatabaseUnavailable);
  });
});
