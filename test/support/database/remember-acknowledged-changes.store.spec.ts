import { formatAddress, unpackRanges } from '#domain';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './index.js';
import { dataSourceOptions } from '../../../apps/controller/src/platform/database/data-source.js';
import { RememberAcknowledgedChanges1763900400000 } from '../../../apps/controller/src/platform/database/migrations/1763900400000-remember-acknowledged-changes.js';

const LIST = '0199a000-0000-7000-8000-000000000001';
let database: TestDatabase;
let source: DataSource;

beforeEach(async () => {
  database = await createTestDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

it('takes what is pending at the time of the upgrade over into the journal', async () => {
  await source.query(`INSERT INTO region (name) VALUES ('Europe')`);
  await source.query(`INSERT INTO metro (region_id, name) VALUES (1, 'London')`);
  await source.query(`INSERT INTO customer (name, list_name) VALUES ('Acme', 'NetCTL-ACME-BLACKHOLE')`);
  await source.query(
    `INSERT INTO prefix_list (id, customer_id, region_id, desired_seq, applied_seq) VALUES ($1, 1, 1, 5, 2)`,
    [LIST],
  );
  await source.query(
    `INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr) VALUES (1, 1, $1, '10.0.0.0/8'), (1, 1, $1, '2001:db8::/32')`,
    [LIST],
  );
  await source.query(
    `INSERT INTO ip_range (subnet_id, prefix_list_id, first, last, size, status, change_seq) VALUES
       (1, $1, '10.1.0.5', '10.1.0.9', 5, 'disabled', 2), (1, $1, '10.1.1.1', '10.1.1.1', 1, 'enabled', 4),
       (1, $1, '10.2.0.0', '10.2.0.255', 256, 'disabled', 5), (2, $1, '2001:db8::', '2001:db8::ff', 256, 'disabled', 5)`,
    [LIST],
  );
  const runner = source.createQueryRunner();
  const migration = new RememberAcknowledgedChanges1763900400000();
  await migration.down(runner);
  await migration.up(runner);
  await runner.release();

  const rows: { seq: string; status: string; ranges: Buffer }[] = await source.query(
    'SELECT seq, status, ranges FROM change_journal ORDER BY seq',
  );
  const read = rows.map(({ seq, status, ranges }) => [
    Number(seq),
    status,
    ...unpackRanges(ranges).map(({ first, last }) => `${formatAddress(first)}-${formatAddress(last)}`),
  ]);
  expect(read).toEqual([
    [4, 'enabled', '10.1.1.1-10.1.1.1'],
    [5, 'disabled', '10.2.0.0-10.2.0.255', '2001:db8::-2001:db8::ff'],
  ]);
});
