import { type Cidr, prefixList } from '#domain';
import { DriverError } from '../driver-error.js';
import type { Driver, DriverCapabilities, Mismatch, ObservedList, WantedList } from '../driver.js';
import { checkListName, checkListSizes } from '../refusals.js';
import { throwIfAborted, untilAborted } from '../until-aborted.js';
import { GobgpClient } from './client.js';
import { observedList, pathFindings, setFindings } from './compare.js';
import { Comparison, type FamilyDifference } from './comparison.js';
import { attributesOf } from './compile.js';
import { FAMILIES, setName } from './model.js';
import { gobgpSettings, type GobgpSettings } from './settings.js';
import { GobgpTable } from './table.js';

/** Drives a GoBGP over its gRPC API. README.md tells what was tried and what bites. */
class GobgpDriver implements Driver {
  readonly capabilities: DriverCapabilities;
  private readonly client: GobgpClient;
  private readonly table: GobgpTable;
  private readonly comparison: Comparison;
  /** A soft reset that is due: gobgpd has been given changes that its peers have not been told. */
  private resetDue = false;
  /** Changes run one after the other: each begins with what the last one left. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: GobgpSettings) {
    this.capabilities = { system: 'gobgp', realRouter: true, maxEntries: settings.maxEntries };
    this.client = new GobgpClient(settings.api);
    this.table = new GobgpTable(this.client);
    this.comparison = new Comparison(this.table, settings);
  }

  async version(signal: AbortSignal): Promise<string> {
    await this.table.ping(signal);
    return '3 (gobgpd does not tell its release)';
  }

  async apply(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    wanted.forEach(({ list }) => checkListName(list.name));
    checkListSizes(wanted, this.settings.maxEntries, 'GoBGP');
    await this.inTurn(signal, () => this.change(wanted, signal));
  }

  async verify(wanted: readonly WantedList[], signal: AbortSignal): Promise<readonly Mismatch[]> {
    wanted.forEach(({ list }) => checkListName(list.name));
    const differences = await this.comparison.whole(wanted, signal);
    return wanted.flatMap(({ list: { name } }, index) =>
      differences[index]!.flatMap(({ label, set, paths }) =>
        [...setFindings(label, set), ...pathFindings(label, paths)].map((message) => ({ name, message })),
      ),
    );
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    checkListName(name);
    await this.inTurn(signal, () => this.takeAway(name, signal));
  }

  async read(names: readonly string[], signal: AbortSignal): Promise<readonly ObservedList[]> {
    names.forEach(checkListName);
    return Promise.all(names.map(async (name) => observedList(await this.table.readList(name, signal))));
  }

  onRestart(listener: () => void): void {
    this.client.onChange(listener);
  }

  close(): Promise<void> {
    this.client.close();
    return Promise.resolve();
  }

  private async change(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    const differences = await this.comparison.quick(wanted, signal);
    for (const [index, each] of wanted.entries()) {
      const { name } = each.list;
      await this.changeOne(name, differences[index]!, signal);
      this.comparison.left(each);
    }
    if (!this.resetDue || this.settings.effect !== 'list') return;
    await this.table.softResetOut(signal);
    this.resetDue = false;
  }

  /** Wherever this is cut short, nothing that stays was ever missing, and paths are gone before what tells of them. */
  private async changeOne(name: string, differences: readonly FamilyDifference[], signal: AbortSignal): Promise<void> {
    for (const { key, set, paths } of differences) {
      if (set.missing.length + set.surplus.length > 0 || set.absent) this.resetDue = true;
      await this.table.take(setName(name, key), set.otherFamily, signal);
      if (set.absent || set.missing.length > 0) await this.table.add(setName(name, key), set.missing, signal);
      await this.announce(name, paths.missing, false, signal);
      await this.announce(name, paths.surplus, true, signal);
      const rest = set.surplus.filter((member) => !set.otherFamily.includes(member));
      await this.table.take(setName(name, key), rest, signal);
    }
  }

  private async takeAway(name: string, signal: AbortSignal): Promise<void> {
    const empty: WantedList = { list: prefixList(name, []), entryMatch: 'exact' };
    const there = await this.table.readList(name, signal);
    // Paths first and members next, so that the list has no effect even if it cannot be removed.
    const [differences] = await this.comparison.whole([empty], signal);
    const present = differences!.map((each) => ({ ...each, set: { ...each.set, absent: false } }));
    await this.changeOne(name, present, signal);
    for (const { key } of FAMILIES) {
      if (there[key] === undefined) continue;
      await this.table.drop(setName(name, key), signal).catch((cause: unknown) => {
        if (!(cause instanceof DriverError && cause.code === 'rejected')) throw cause;
        throw new DriverError('rejected', `${name} has been emptied but not removed: ${cause.message}`, { cause });
      });
    }
    this.comparison.forget(name);
  }

  private announce(name: string, prefixes: readonly Cidr[], isWithdraw: boolean, signal: AbortSignal): Promise<void> {
    return this.table.announce(name, prefixes, (family) => attributesOf(this.settings, family), isWithdraw, signal);
  }

  private inTurn<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(() => {
      throwIfAborted(signal);
      return task();
    });
    this.queue = turn.catch(() => undefined);
    return untilAborted(turn, signal, 'an earlier change of GoBGP is still under way');
  }
}

/** Builds the driver from the `gobgp` settings; throws ZodError where they make no sense. */
export function gobgpDriver(settings: unknown): Driver {
  return new GobgpDriver(gobgpSettings.parse(settings ?? {}));
}
