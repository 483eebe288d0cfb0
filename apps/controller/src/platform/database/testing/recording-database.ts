import type { QueryResultRow } from 'pg';
import { Database, DatabaseUnavailable, type Statement } from '../index.js';

/** The database, with a note of every statement that was asked for, and away when told so. */
export class RecordingDatabase extends Database {
  readonly statements: string[] = [];
  away = false;

  override async query<Row extends QueryResultRow>(statement: Statement, values?: unknown[]): Promise<Row[]> {
    if (this.away) throw new DatabaseUnavailable(new Error('switched off by the test'));
    this.statements.push(statement.name);
    return super.query(statement, values);
  }
}
