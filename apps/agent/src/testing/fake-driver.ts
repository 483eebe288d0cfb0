import { formatCidr, type Cidr, type EntryMatch, type PrefixList } from '#domain';
import {
  DriverError,
  type Driver,
  type Mismatch,
  type ObservedFamily,
  type ObservedList,
  type WantedList,
} from '#drivers';

interface Kept {
  readonly list: PrefixList;
  readonly entryMatch: EntryMatch;
}

/** A router in memory. Does what a driver has to do, unless it is told to fail, to lie or to wait. */
export class FakeDriver implements Driver {
  readonly capabilities = { system: 'fake', realRouter: false, maxEntries: 1_000_000 };
  /** What the router has. Tests may tamper with it. */
  readonly lists = new Map<string, Kept>();
  /** Every operation that reached the router, such as `apply NetCTL-A-BLACKHOLE`. */
  readonly log: string[] = [];
  /** Every list that the router took, in order. */
  readonly taken: PrefixList[] = [];
  /** Names that the router will not take, whatever comes with them. */
  readonly refused = new Set<string>();
  closed = false;
  private readonly failures: Error[] = [];
  private readonly listeners: (() => void)[] = [];
  private lies = 0;
  private gate: Promise<void> | undefined;

  /** The next operation fails like this. */
  failNext(error: Error = new DriverError('unreachable', 'connection refused')): void {
    this.failures.push(error);
  }

  /** The next `apply` says that it went well and does nothing. */
  lieNext(): void {
    this.lies += 1;
  }

  /** Operations wait, whether they are given up or not, until the answer is called. */
  block(): () => void {
    let open = () => {};
    this.gate = new Promise((resolve) => (open = resolve));
    return () => {
      this.gate = undefined;
      open();
    };
  }

  /** The daemon comes back with nothing. */
  restart(): void {
    this.lists.clear();
    for (const listener of this.listeners) listener();
  }

  entries(name: string): string[] | undefined {
    const kept = this.lists.get(name);
    return kept && [...kept.list.v4, ...kept.list.v6].map(formatCidr);
  }

  async version(): Promise<string> {
    await this.reach('version');
    return '1.0';
  }

  async apply(wanted: readonly WantedList[]): Promise<void> {
    await this.reach(`apply ${wanted.map(({ list }) => list.name).join(' ')}`);
    if (wanted.some(({ list }) => this.refused.has(list.name))) throw new DriverError('rejected', 'invalid name');
    if (this.lies > 0) {
      this.lies -= 1;
      return;
    }
    for (const { list, entryMatch } of wanted) {
      this.lists.set(list.name, { list, entryMatch });
      this.taken.push(list);
    }
  }

  async verify(wanted: readonly WantedList[]): Promise<readonly Mismatch[]> {
    await this.reach(`verify ${wanted.map(({ list }) => list.name).join(' ')}`);
    return wanted.flatMap(({ list, entryMatch }) => {
      const kept = this.lists.get(list.name);
      if (kept && kept.entryMatch === entryMatch && textOf(kept.list) === textOf(list)) return [];
      return [{ name: list.name, message: kept ? 'other entries' : 'the list is not there' }];
    });
  }

  async remove(name: string): Promise<void> {
    await this.reach(`remove ${name}`);
    this.lists.delete(name);
  }

  async read(names: readonly string[]): Promise<readonly ObservedList[]> {
    await this.reach(`read ${names.join(' ')}`);
    return names.map((name) => {
      const list = this.lists.get(name)?.list;
      return { name, v4: family(list?.v4), v6: family(list?.v6) };
    });
  }

  onRestart(listener: () => void): void {
    this.listeners.push(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private async reach(operation: string): Promise<void> {
    this.log.push(operation);
    await this.gate;
    const failure = this.failures.shift();
    if (failure) throw failure;
  }
}

function family(entries: readonly Cidr[] | undefined): ObservedFamily {
  return entries ? { state: 'present', entries, denyAll: true, foreign: [] } : { state: 'absent' };
}

function textOf(list: PrefixList): string {
  return [...list.v4, ...list.v6].map(formatCidr).join(' ');
}
