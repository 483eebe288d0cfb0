import type { Driver, DriverCapabilities, Mismatch, ObservedList, WantedList } from '../driver.js';
import { batchSize, checkSizes, frrCapabilities } from './capabilities.js';
import { mismatches } from './compare.js';
import { compileList, compileRemoval } from './compile.js';
import type { FrrDaemon } from './daemon.js';
import { DaemonSet } from './daemon-set.js';
import { checkName } from './grammar.js';
import type { FrrList } from './lines.js';
import { observedList } from './parse.js';
import { frrSettings, type FrrSettings } from './settings.js';

/** Drives the FRR of this machine over its daemons' vty sockets. README.md tells what was tried and what bites. */
class FrrDriver implements Driver {
  private readonly daemons: DaemonSet;
  /** The release seen last; decides what is too large. */
  private major: number | undefined;
  /** bgpd was, or may have been, given changes that it has not been made to act on: a list that is right is not enough. */
  private flushDue = false;

  constructor(private readonly settings: FrrSettings) {
    this.daemons = new DaemonSet(settings);
  }

  get capabilities(): DriverCapabilities {
    return frrCapabilities(this.settings, this.major);
  }

  async version(signal: AbortSignal): Promise<string> {
    const [daemon] = await this.daemons.all();
    const release = await daemon.release(signal);
    this.major = release.major;
    return release.version;
  }

  async apply(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    wanted.forEach(({ list }) => checkName(list.name));
    const version = await this.version(signal);
    checkSizes(wanted, this.settings, version, this.major!);
    const names = wanted.map(({ list }) => list.name);
    await this.everywhere(async (daemon) => {
      const observed = await daemon.read(names, signal);
      const lines = wanted.flatMap((list, index) => compileList(list, observed[index]!));
      await this.change(daemon, lines, names[0]!, signal);
    });
  }

  async verify(wanted: readonly WantedList[], signal: AbortSignal): Promise<readonly Mismatch[]> {
    wanted.forEach(({ list }) => checkName(list.name));
    const names = wanted.map(({ list }) => list.name);
    const found = await this.everywhere(async (daemon) => {
      const observed = await daemon.read(names, signal);
      return wanted.flatMap((list, index) => mismatches(daemon.name, list, observed[index]!));
    });
    return found.flat();
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    checkName(name);
    await this.everywhere(async (daemon) => {
      const [observed] = await daemon.read([name], signal);
      await this.change(daemon, compileRemoval(observed!), name, signal);
    });
  }

  /** The first daemon's copy (bgpd's); of a list that it does not have, the copy of any other that does. */
  async read(names: readonly string[], signal: AbortSignal): Promise<readonly ObservedList[]> {
    names.forEach(checkName);
    const copies = await this.everywhere((daemon) => daemon.read(names, signal));
    return names.map((_, index) => {
      const lists = copies.map((copy) => copy[index]!);
      return observedList(lists.find(isThere) ?? lists[0]!);
    });
  }

  onRestart(listener: () => void): void {
    this.daemons.onChange(listener);
  }

  close(): Promise<void> {
    this.daemons.close();
    return Promise.resolve();
  }

  private async change(daemon: FrrDaemon, lines: readonly string[], name: string, signal: AbortSignal): Promise<void> {
    const flushes = this.settings.flushDelayTimer && daemon.name === 'bgpd';
    if (lines.length > 0) {
      this.flushDue ||= flushes;
      const { major } = await daemon.release(signal);
      const size = batchSize(major);
      for (let start = 0; start < lines.length; start += size) {
        await daemon.change(lines.slice(start, start + size), name, signal);
      }
    }
    if (!flushes || (lines.length === 0 && !this.flushDue)) return;
    await daemon.flushDelayTimer(signal);
    this.flushDue = false;
  }

  /** Runs the task on every daemon to its end, and only then throws the first error: one dead daemon stops no other. */
  private async everywhere<T>(task: (daemon: FrrDaemon) => Promise<T>): Promise<T[]> {
    const results = await Promise.allSettled((await this.daemons.all()).map(task));
    return results.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  }
}

/** Builds the driver from the `frr` settings; throws ZodError where they make no sense. */
export function frrDriver(settings: unknown): Driver {
  return new FrrDriver(frrSettings.parse(settings ?? {}));
}

function isThere(list: FrrList): boolean {
  return list.v4.state === 'present' || list.v6.state === 'present';
}
