import type { ListRecord } from './list-record.js';

/** Where the records survive a crash. */
export interface StateStore {
  /** All records of a router. Throws DamagedState rather than to leave one out. */
  load(router: string): Promise<readonly ListRecord[]>;
  /** When it resolves, the record survives the loss of power. */
  save(record: ListRecord): Promise<void>;
}
