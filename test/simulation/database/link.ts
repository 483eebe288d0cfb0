import type { QueryResultRow } from 'pg';
import {
  Database,
  DatabaseUnavailable,
  type Queryable,
  type Statement,
} from '../../../apps/controller/src/platform/database/index.js';
import type { TwinTransaction } from '../../support/twin-database/twin-database.js';
import type { Process } from '../core/process.js';
import type { Server } from './server.js';

type Settle<T> = { readonly resolve: (value: T) => void; readonly reject: (error: unknown) => void };

/** A controller's pool: every call may fail before it is carried out, or be carried out without an answer. */
export class DatabaseLink extends Database {
  constructor(
    private readonly process: Process,
    private readonly server: Server,
  ) {
    super(undefined as never);
  }

  override async query<Row extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    return this.ask(statement.name, async (settle: Settle<Row[]>) => {
      const tx = this.server.begin();
      try {
        const rows = await this.server.execute<Row>(tx, statement, values);
        this.server.commit(tx);
        settle.resolve(rows);
      } catch (error) {
        this.server.rollback(tx);
        settle.reject(error);
      }
    });
  }

  /** The server gives a transaction up whose client has died or says nothing for too long. */
  override async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    const tx = await this.ask('BEGIN', (settle: Settle<TwinTransaction>) => settle.resolve(this.server.begin()));
    const forget = this.process.onEnd(() => this.server.abandon(tx));
    try {
      const result = await work({ query: (statement, values = []) => this.within(tx, statement, values) });
      await this.ask('COMMIT', (settle: Settle<void>) => settle.resolve(this.server.commit(tx)));
      return result;
    } catch (error) {
      if (this.process.isAlive) this.server.rollback(tx);
      throw error;
    } finally {
      forget();
    }
  }

  private async within<Row extends QueryResultRow>(
    tx: TwinTransaction,
    statement: Statement,
    values: unknown[],
  ): Promise<Row[]> {
    return this.ask(statement.name, async (settle: Settle<Row[]>) => {
      try {
        settle.resolve(await this.server.execute<Row>(tx, statement, values));
        this.server.watchIdle(tx);
      } catch (error) {
        settle.reject(error);
      }
    });
  }

  private async ask<T>(label: string, carryOut: (settle: Settle<T>) => void | Promise<void>): Promise<T> {
    const { process, server } = this;
    if (!process.call()) return process.never();
    return new Promise<T>((resolve, reject) => {
      const answer = (work: () => void): void => void process.after(server.latency(), label, work);
      const away = (): void => answer(() => reject(new DatabaseUnavailable(new Error('the database is away'))));
      const settle: Settle<T> = {
        resolve: (value) => (server.losesAnswer() ? away() : answer(() => resolve(value))),
        reject: (error) => answer(() => reject(error instanceof Error ? error : new Error(String(error)))),
      };
      server.arrive(label, () => {
        if (!server.isUp || server.refuses()) return away();
        try {
          void Promise.resolve(carryOut(settle)).catch(settle.reject);
        } catch (error) {
          settle.reject(error);
        }
      });
    });
  }
}
