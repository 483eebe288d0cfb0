import type { QueryResultRow } from 'pg';
import { Database, type Queryable, type Statement } from '../../../../apps/controller/src/platform/database/index.js';

/**
 * A connection that stops at the statement of the given name until it is let go on: inside its transaction before the statement, or, if
 * it is one by itself, after the statement and before it is committed.
 */
export class Gate extends Database {
  private arrived!: () => void;
  private open!: () => void;
  /** Resolves when the transaction stands before the gate. */
  readonly reached = new Promise<void>((resolve) => (this.arrived = resolve));
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor(
    private readonly behind: Database,
    private readonly at: string,
  ) {
    super(undefined as never);
  }

  letGo(): void {
    this.open();
  }

  override async query<Row extends QueryResultRow>(statement: Statement, values?: unknown[]): Promise<Row[]> {
    if (statement.name !== this.at) return this.behind.query<Row>(statement, values);
    return this.behind.transaction(async (tx) => {
      const rows = await tx.query<Row>(statement, values);
      await this.stop();
      return rows;
    });
  }

  override async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.behind.transaction((tx) => work({ query: (statement, values) => this.pass(tx, statement, values) }));
  }

  private async pass<Row extends QueryResultRow>(
    tx: Queryable,
    statement: Statement,
    values?: unknown[],
  ): Promise<Row[]> {
    if (statement.name === this.at) await this.stop();
    return tx.query<Row>(statement, values);
  }

  private async stop(): Promise<void> {
    this.arrived();
    await this.opened;
  }
}
