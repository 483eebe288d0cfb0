import type { ListRecord, StateStore } from '../../../apps/agent/src/index.js';
import type { Process } from '../core/process.js';
import type { Timeline } from '../core/timeline.js';
import type { Weather } from '../network/weather.js';

/** What survives an agent's crash. */
export class Disk {
  readonly records = new Map<string, ListRecord>();
}

/** The disk as one run of the agent sees it. */
export class DiskStore implements StateStore {
  constructor(
    private readonly disk: Disk,
    private readonly process: Process,
    private readonly timeline: Timeline,
    private readonly weather: Weather,
  ) {}

  async load(router: string): Promise<readonly ListRecord[]> {
    return [...this.disk.records.values()].filter((record) => record.router === router);
  }

  /** Each record is written whole or not at all; when the agent dies in the middle, either may be the case. */
  async save(record: ListRecord): Promise<void> {
    const { process, weather } = this;
    if (!process.call()) return process.never();
    const write = (): void => void this.disk.records.set(`${record.router} ${record.listId}`, record);
    await new Promise<void>((resolve, reject) => {
      const forget = process.onEnd(() => {
        if (weather.chance(0.5)) write();
      });
      this.timeline.after(weather.takes(1, 6, 1_500), 'saved', () => {
        forget();
        if (!process.isAlive) return;
        if (weather.chance(0.005)) {
          process.deliver('disk', () => reject(new Error('no space left on device')));
          return;
        }
        write();
        process.deliver('saved', resolve);
      });
    });
  }
}
