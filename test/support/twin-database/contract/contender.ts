import { createLogger, systemClock } from '#runtime';
import { DataSource } from 'typeorm';
import { CommitsStore } from '../../../../apps/controller/src/commits/commits.store.js';
import { IncarnationStore } from '../../../../apps/controller/src/commits/incarnation.store.js';
import { ResultsStore } from '../../../../apps/controller/src/commits/results.store.js';
import { ChangeQueue } from '../../../../apps/controller/src/control/change-queue.js';
import { ControlStore } from '../../../../apps/controller/src/control/control.store.js';
import { DispatchStore } from '../../../../apps/controller/src/dispatch/dispatch.store.js';
import { Database, dataSourceOptions } from '../../../../apps/controller/src/platform/database/index.js';
import { createTestDatabase } from '../../database/index.js';
import { fillTwin, type Inventory } from '../inventory.js';
import { TWIN_STATEMENTS } from '../statements/index.js';
import { TwinConnection } from '../twin-connection.js';
import { TwinDatabase } from '../twin-database.js';
import { dumpPostgres, fillPostgres, shiftPostgres } from './postgres-state.js';
import type { State } from './state.js';
import { dumpTwin, shiftTwin } from './twin-state.js';

/** The product's stores on one of the two databases. */
export interface Contender {
  readonly database: Database;
  readonly commits: CommitsStore;
  readonly results: ResultsStore;
  readonly dispatch: DispatchStore;
  readonly incarnation: IncarnationStore;
  readonly changes: ChangeQueue;
  /** Makes everything that is stored so many seconds older. */
  shift(seconds: number): Promise<void>;
  /** Damages the journal of acknowledged changes, so that a guardrail has something to find. */
  loseJournal(): Promise<void>;
  dump(): Promise<State>;
  close(): Promise<void>;
}

export async function onPostgres(inventory: Inventory): Promise<Contender> {
  const test = await createTestDatabase();
  const source = await new DataSource(dataSourceOptions(test.url)).initialize();
  await fillPostgres(source, inventory);
  return {
    ...storesOn(new Database(source)),
    shift: (seconds) => shiftPostgres(source, seconds),
    loseJournal: async () => void (await source.query('DELETE FROM change_journal')),
    dump: () => dumpPostgres(source),
    async close() {
      await source.destroy();
      await test.drop();
    },
  };
}

export function onTwin(inventory: Inventory): Contender & { readonly twin: TwinDatabase } {
  const twin = new TwinDatabase(TWIN_STATEMENTS, () => new Date());
  fillTwin(twin.tables, inventory);
  return {
    twin,
    ...storesOn(new TwinConnection(twin)),
    shift: async (seconds) => shiftTwin(twin.tables, seconds),
    loseJournal: async () => twin.tables.journal.committed.clear(),
    dump: async () => dumpTwin(twin.tables),
    close: async () => undefined,
  };
}

/** `database` may be a wrapper around the one that a contender is on. */
export function storesOn(database: Database) {
  return {
    database,
    commits: new CommitsStore(database),
    results: new ResultsStore(database),
    dispatch: new DispatchStore(database),
    incarnation: new IncarnationStore(database),
    changes: new ChangeQueue(new ControlStore(database), systemClock, createLogger('test')),
  };
}
