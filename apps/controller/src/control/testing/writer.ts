import { createLogger, systemClock } from '#runtime';
import {
  cidrRange,
  parseAddress,
  parseCidr,
  rangeBetween,
  rangeOf,
  unite,
  type AddressRange,
  type Status,
} from '#domain';
import type { QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../platform/database/index.js';
import { RecordingDatabase } from '../../platform/database/testing/recording-database.js';
import type { ChangeRequest } from '../asked.js';
import { ChangeQueue } from '../change-queue.js';
import { ControlStore } from '../control.store.js';

/** What one controller replica has of this slice, on connections of its own. */
export interface Writer {
  readonly database: RecordingDatabase;
  readonly store: ControlStore;
  readonly queue: ChangeQueue;
  sql<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openWriter(url: string): Promise<Writer> {
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  const database = new RecordingDatabase(source);
  const store = new ControlStore(database);
  return {
    database,
    store,
    queue: new ChangeQueue(store, systemClock, createLogger('test')),
    sql: async <Row extends QueryResultRow>(text: string, values?: unknown[]) => source.query<Row[]>(text, values),
    close: () => source.destroy(),
  };
}

/** Two regions; subnets of each customer in both. Ids come out as they are written here. */
export async function insertAccounts(on: Writer): Promise<void> {
  await on.sql(`
    INSERT INTO region (name) VALUES ('Europe'), ('America');
    INSERT INTO metro (region_id, name) VALUES (1, 'London'), (2, 'Boston');
    INSERT INTO customer (name, list_name) VALUES ('Acme', 'NetCTL-ACME-BLACKHOLE'), ('Bcme', 'NetCTL-BCME-BLACKHOLE');
    INSERT INTO prefix_list (id, customer_id, region_id) VALUES
      ('00000000-0000-0000-0000-000000000011', 1, 1), ('00000000-0000-0000-0000-000000000012', 1, 2),
      ('00000000-0000-0000-0000-000000000021', 2, 1);
    INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr, host_range) VALUES
      (1, 1, '00000000-0000-0000-0000-000000000011', '10.1.0.0/24', 'all'),
      (1, 2, '00000000-0000-0000-0000-000000000012', '10.1.1.0/24', 'hosts'),
      (1, 1, '00000000-0000-0000-0000-000000000011', '2001:db8::/32', 'hosts'),
      (2, 1, '00000000-0000-0000-0000-000000000021', '10.2.0.0/24', 'hosts')`);
}

/** A request as the service makes it. Targets are written `10.1.0.5`, `10.1.0.5-10.1.0.9` or `10.1.0.0/28`. */
export function request(customerId: number, status: Status, ...targets: string[]): ChangeRequest {
  const scope = targets.every((target) => target.includes('/')) ? 'within' : 'owned';
  return { customerId, status, scope, ranges: unite(targets.map(toRange)), nameOf: () => targets.join() };
}

export function toRange(text: string): AddressRange {
  if (text.includes('/')) return cidrRange(parseCidr(text)!);
  const [first = '', last] = text.split('-');
  return last === undefined ? rangeOf(parseAddress(first)!) : rangeBetween(parseAddress(first)!, parseAddress(last)!)!;
}
