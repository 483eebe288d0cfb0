import { formatListFile, parseListFile } from '../state/list-file.js';
import type { ListRecord } from '../state/list-record.js';
import type { StateStore } from '../state/state-store.js';

/** A disk in memory: what was saved survives the runner. */
export class MemoryStateStore implements StateStore {
  private readonly files = new Map<string, string>();
  private readonly failures: Error[] = [];

  failNext(error: Error = new Error('no space left on device')): void {
    this.failures.push(error);
  }

  async load(router: string): Promise<readonly ListRecord[]> {
    return [...this.files.values()].map(parseListFile).filter((record) => record.router === router);
  }

  async save(record: ListRecord): Promise<void> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.files.set(`${record.router}/${record.listId}`, formatListFile(record));
  }
}
