import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { asDatabaseError } from './database-unavailable.js';

/** SQL with a name: PostgreSQL plans it once per connection and Node sends the name only. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a store needs: the pool itself, or the one connection of a transaction. */
export interface Queryable {
  query<Row extends QueryResultRow>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

/** Named statements on TypeORM's own pool. Errors that mean "away" are thrown as DatabaseUnavailable. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  async query<Row extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    return run<Row>(this.pool, statement, values);
  }

  /** Runs `work` in one transaction (READ COMMITTED). No network call but SQL belongs in it. */
  async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    const client = await this.connect();
    // Without a listener a connection that breaks between two queries would end the process.
    const onError = (): void => undefined;
    client.on('error', onError);
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work({ query: (statement, values = []) => run(client, statement, values) });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: unknown) => {
        broken = rollbackError instanceof Error ? rollbackError : new Error(String(rollbackError));
      });
      throw asDatabaseError(error);
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  private async connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw asDatabaseError(error);
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

async function run<Row extends QueryResultRow>(
  on: Pool | PoolClient,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  try {
    return (await on.query<Row>({ ...statement, values })).rows;
  } catch (error) {
    throw asDatabaseError(error);
  }
}
