import type { QueryResultRow } from 'pg';
import { DatabaseUnavailable, type Statement } from '../../../apps/controller/src/platform/database/index.js';
import {
  TransactionGone,
  TwinDatabase,
  type TwinStatement,
  type TwinTransaction,
} from '../../support/twin-database/twin-database.js';
import type { Timeline } from '../core/timeline.js';
import type { Weather } from '../network/weather.js';

/** As data-source.ts sets it. */
const IDLE_IN_TRANSACTION_MS = 15_000;

/** What a transaction has done, for those who watch. */
export interface Done {
  readonly statement: string;
  readonly values: readonly unknown[];
  readonly rows: readonly QueryResultRow[];
}

/** The one PostgreSQL of the installation, with what may go wrong on it and on the way to it. */
export class Server {
  /** Called after each commit with what it was made of. */
  onCommit: (done: readonly Done[], at: Date) => void = () => undefined;
  readonly twin: TwinDatabase;
  private readonly open = new Map<TwinTransaction, Done[]>();
  private downUntil = 0;
  private slowUntil = 0;

  constructor(
    private readonly timeline: Timeline,
    private readonly weather: Weather,
    statements: ReadonlyMap<string, TwinStatement>,
  ) {
    this.twin = new TwinDatabase(statements, () => new Date(timeline.now));
  }

  get isUp(): boolean {
    return this.downUntil <= this.timeline.now;
  }

  /** Everything that is open is lost. */
  goDown(ms: number): void {
    this.downUntil = this.timeline.now + ms;
    for (const tx of [...this.open.keys()]) this.rollback(tx);
  }

  goSlow(ms: number): void {
    this.slowUntil = this.timeline.now + ms;
  }

  recover(): void {
    this.downUntil = 0;
    this.slowUntil = 0;
  }

  latency(): number {
    return this.slowUntil > this.timeline.now ? this.weather.int(50, 1_500) : this.weather.takes(1, 8, 400);
  }

  arrive(label: string, work: () => void): void {
    this.timeline.after(this.latency(), label, work);
  }

  refuses(): boolean {
    return this.weather.chance(0.004);
  }

  losesAnswer(): boolean {
    return this.weather.chance(0.004);
  }

  begin(): TwinTransaction {
    const tx = this.twin.begin();
    this.open.set(tx, []);
    return tx;
  }

  async execute<Row extends QueryResultRow>(
    tx: TwinTransaction,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    try {
      const rows = await this.twin.execute<Row>(tx, statement, values);
      this.open.get(tx)?.push({ statement: statement.name, values, rows });
      return rows;
    } catch (error) {
      throw error instanceof TransactionGone ? new DatabaseUnavailable(error) : error;
    }
  }

  commit(tx: TwinTransaction): void {
    if (!tx.open) throw new DatabaseUnavailable(new TransactionGone('the transaction is over'));
    const done = this.open.get(tx) ?? [];
    this.open.delete(tx);
    this.twin.commit(tx);
    if (tx.view.isChanged) this.onCommit(done, tx.view.now);
  }

  rollback(tx: TwinTransaction): void {
    this.open.delete(tx);
    this.twin.rollback(tx);
  }

  /** The client's connection is gone; the server notices soon, or late when the client's machine died. */
  abandon(tx: TwinTransaction): void {
    const ms = this.weather.chance(0.2) ? IDLE_IN_TRANSACTION_MS : this.weather.int(1, 100);
    this.timeline.after(ms, 'connection lost', () => this.rollback(tx));
  }

  /** idle_in_transaction_session_timeout */
  watchIdle(tx: TwinTransaction): void {
    const done = this.open.get(tx);
    const count = done?.length;
    this.timeline.after(IDLE_IN_TRANSACTION_MS, 'idle in transaction', () => {
      if (done !== undefined && this.open.get(tx) === done && done.length === count) this.rollback(tx);
    });
  }
}
