import { createLogger, systemClock } from '#runtime';
import { SchedulerRegistry } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { controllerConfigSchema } from '../../platform/config/config.js';
import { dataSourceOptions } from '../../platform/database/index.js';
import { RecordingDatabase } from '../../platform/database/testing/recording-database.js';
import { RateLimitStore } from '../rate-limit.store.js';
import { RateLimiter } from '../rate-limiter.service.js';
import { TokenService } from '../token.service.js';
import { TokenStore, type Principal } from '../token.store.js';

/** What one controller replica has of this slice, on connections of its own. */
export interface Replica {
  readonly database: RecordingDatabase;
  readonly store: RateLimitStore;
  readonly limiter: RateLimiter;
  readonly tokens: TokenService;
  /** Runs any SQL. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openReplica(url: string): Promise<Replica> {
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  const database = new RecordingDatabase(source);
  const logger = createLogger('test');
  const store = new RateLimitStore(database);
  const config = {
    ...controllerConfigSchema.parse({}),
    databaseUrl: url,
    tokenKey: 'a key that is only good for tests, 32 bytes or more',
  };
  return {
    database,
    store,
    limiter: new RateLimiter(store, new SchedulerRegistry(), logger),
    tokens: new TokenService(new TokenStore(database), config, systemClock, logger),
    sql: async (text, values) => source.query<Record<string, unknown>[]>(text, values),
    close: () => source.destroy(),
  };
}

/** A customer in the database. `name` in capital letters and digits. */
export async function insertCustomer(on: Replica, name: string, rateLimit = 60): Promise<Principal> {
  const [row] = await on.sql('INSERT INTO customer (name, list_name, rate_limit) VALUES ($1, $2, $3) RETURNING id', [
    name,
    `NetCTL-${name}-BLACKHOLE`,
    rateLimit,
  ]);
  return { customerId: Number(row!['id']), customerName: name, allowSynchronous: false, rateLimit };
}

/** Lets so many seconds pass for the rate limit, by moving everything that is stored into the past. */
export async function letPass(on: Replica, seconds: number): Promise<void> {
  await on.sql(`UPDATE rate_window SET last_at = last_at - make_interval(secs => $1)`, [seconds]);
  await on.sql(`UPDATE rate_group SET at = at - make_interval(secs => $1)`, [seconds]);
}
