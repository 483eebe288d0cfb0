import type { QueryResultRow } from 'pg';
import type { Statement } from '../../../apps/controller/src/platform/database/index.js';
import { LockTable, type LockWish } from './lock-table.js';
import { Tables } from './rows.js';
import { View } from './table.js';

/** What a statement means, in memory. */
export interface TwinStatement {
  /** Rows to be locked before it runs. Asked again after each wait, as PostgreSQL looks again at a row it had to wait for. */
  readonly locks?: (tables: Tables, view: View, values: readonly unknown[]) => readonly LockWish[];
  /** Rows that somebody else has locked are left out: the statement then answers nothing. */
  readonly skipLocked?: boolean;
  readonly run: (tables: Tables, view: View, values: readonly unknown[]) => QueryResultRow[];
}

/** A statement that has no twin yet: write one, and a scenario in the contract for it. */
export class UnknownStatement extends Error {}

/** The transaction is over: its connection broke, or it was idle for too long. */
export class TransactionGone extends Error {
  readonly code = '25P03';
}

export interface TwinTransaction {
  readonly view: View;
  open: boolean;
}

/** A database in memory that understands the statements of the stores, with transactions, row locks and unique indexes. */
export class TwinDatabase {
  readonly tables = new Tables();
  /** Names of the statements that have run. */
  readonly used = new Set<string>();
  private readonly locks = new LockTable();

  constructor(
    private readonly statements: ReadonlyMap<string, TwinStatement>,
    private readonly now: () => Date,
  ) {}

  begin(): TwinTransaction {
    return { view: new View(this.now()), open: true };
  }

  /** Everything happens at once unless a lock has to be waited for. */
  async execute<Row extends QueryResultRow>(
    tx: TwinTransaction,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    if (!tx.open) throw new TransactionGone('the transaction is over');
    const twin = this.statements.get(statement.name);
    if (twin === undefined) throw new UnknownStatement(statement.name);
    this.used.add(statement.name);
    for (;;) {
      const missing = twin.locks?.(this.tables, tx.view, values).filter((wish) => !this.locks.holds(tx, wish)) ?? [];
      const [first] = missing;
      if (first === undefined) break;
      if (this.locks.tryAcquire(tx, first)) continue;
      if (twin.skipLocked === true) return [];
      await this.locks.acquire(tx, first);
      // It may have been given the lock and ended at once.
      if (!tx.open) throw new TransactionGone('the transaction is over');
    }
    return twin.run(this.tables, tx.view, values) as Row[];
  }

  /** Throws UniqueViolation, and then the transaction has not happened. */
  commit(tx: TwinTransaction): void {
    if (!tx.open) throw new TransactionGone('the transaction is over');
    try {
      tx.view.apply();
    } finally {
      this.end(tx);
    }
  }

  rollback(tx: TwinTransaction): void {
    if (tx.open) this.end(tx);
  }

  private end(tx: TwinTransaction): void {
    tx.open = false;
    this.locks.release(tx, () => new TransactionGone('the transaction is over'));
  }
}
