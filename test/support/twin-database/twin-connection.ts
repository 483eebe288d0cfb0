import type { QueryResultRow } from 'pg';
import { Database, type Queryable, type Statement } from '../../../apps/controller/src/platform/database/index.js';
import type { TwinDatabase } from './twin-database.js';

/** The twin as the stores see it, without any trouble on the way. */
export class TwinConnection extends Database {
  constructor(private readonly twin: TwinDatabase) {
    super(undefined as never);
  }

  override async query<Row extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    return this.transaction((tx) => tx.query<Row>(statement, values));
  }

  override async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    const tx = this.twin.begin();
    try {
      const result = await work({ query: (statement, values = []) => this.twin.execute(tx, statement, values) });
      this.twin.commit(tx);
      return result;
    } catch (error) {
      this.twin.rollback(tx);
      throw error;
    }
  }
}
