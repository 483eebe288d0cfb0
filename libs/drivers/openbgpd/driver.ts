import { setTimeout as pause } from 'node:timers/promises';
import { prefixList } from '#domain';
import { DriverError } from '../driver-error.js';
import type { Driver, DriverCapabilities, Mismatch, ObservedList, WantedList } from '../driver.js';
import { checkListName, checkListSizes } from '../refusals.js';
import { throwIfAborted, untilAborted } from '../until-aborted.js';
import { contentFindings, hasMembers, observedList, runningFindings } from './compare.js';
import { compileCheck, compileFile, type CompiledList, compileList } from './compile.js';
import { OpenBgpdDaemon } from './daemon.js';
import { checkSection } from './grammar.js';
import { idSetName, type ListSection, type RunningSet } from './lines.js';
import { ListFile } from './list-file.js';
import { parseSection, parseSets, splitFile, splitSets } from './parse.js';
import { openBgpdSettings, type OpenBgpdSettings } from './settings.js';

const SETTLE_MS = 5;
/** A change by somebody else, seen between file and bgpd, is over by then. */
const LOOKS = 20;

interface Look {
  readonly sections: ReadonlyMap<string, string>;
  readonly running: ReadonlyMap<string, RunningSet>;
}

/** Drives the OpenBGPD of this machine by a file that its configuration includes. README.md tells what was tried and what bites. */
class OpenBgpdDriver implements Driver {
  readonly capabilities: DriverCapabilities;
  private readonly daemon: OpenBgpdDaemon;
  private readonly file: ListFile;
  /** When bgpd last took a file of ours, on the monotonic clock; undefined = not since this driver was made. */
  private loadedAt: number | undefined;
  /** Changes run one after the other: they share one file. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: OpenBgpdSettings) {
    this.capabilities = { system: 'openbgpd', realRouter: true, maxEntries: settings.maxEntries };
    this.daemon = new OpenBgpdDaemon(settings);
    this.file = new ListFile(settings.listFile);
  }

  version(signal: AbortSignal): Promise<string> {
    return this.daemon.version(signal);
  }

  async apply(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    wanted.forEach(({ list }) => checkListName(list.name));
    checkListSizes(wanted, this.settings.maxEntries, 'OpenBGPD');
    await this.inTurn(signal, () => this.change(wanted, signal));
  }

  async verify(wanted: readonly WantedList[], signal: AbortSignal): Promise<readonly Mismatch[]> {
    wanted.forEach(({ list }) => checkListName(list.name));
    const look = await this.look(signal);
    return wanted.flatMap((list) => {
      const { name } = list.list;
      return this.findings(list, compileList(list), look).map((message) => ({ name, message }));
    });
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    checkListName(name);
    await this.inTurn(signal, () => this.takeAway(name, signal));
  }

  async read(names: readonly string[], signal: AbortSignal): Promise<readonly ObservedList[]> {
    names.forEach(checkListName);
    const lists: ObservedList[] = [];
    for (const name of names) lists.push(await this.readOne(name, signal));
    return lists;
  }

  onRestart(listener: () => void): void {
    this.daemon.onChange(listener);
  }

  close(): Promise<void> {
    this.daemon.close();
    return Promise.resolve();
  }

  private async look(signal: AbortSignal): Promise<Look> {
    const running = await this.daemon.sets(signal);
    return { running, sections: splitFile((await this.file.current()) ?? '') };
  }

  private findings(wanted: WantedList, compiled: CompiledList, { sections, running }: Look): string[] {
    const { name, text, id } = compiled;
    const section = sections.get(name);
    if (section === undefined) return ['the list is not in the file'];
    if (section !== text) {
      const found = contentFindings(wanted, parseSection(name, section).set, 'the file');
      return found.length > 0 ? found : ['the file is written in another way'];
    }
    return runningFindings(wanted, id, running, this.secondsSinceLoad());
  }

  private async change(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    const look = await this.look(signal);
    const lists = wanted.map((list) => ({ list, compiled: compileList(list) }));
    const changed = lists.filter(
      ({ list, compiled }) =>
        look.sections.get(compiled.name) !== compiled.text || this.findings(list, compiled, look).length > 0,
    );
    if (changed.length === 0) return;
    await this.checkAlone(changed, signal);
    const sections = new Map(look.sections);
    for (const { compiled } of changed) sections.set(compiled.name, checkSection(compiled.name, compiled.text));
    await this.load(sections, signal);
    const has = (running: Look['running']): boolean =>
      changed.every(({ compiled }) => running.has(idSetName(compiled.name, compiled.id)));
    // "request processed" is said before the process that keeps the sets has them.
    while (!has(await this.daemon.sets(signal))) await pause(SETTLE_MS);
  }

  private async takeAway(name: string, signal: AbortSignal): Promise<void> {
    const { sections, running } = await this.look(signal);
    if (!sections.has(name) && !running.has(name)) return;
    const others = new Map(sections);
    others.delete(name);
    try {
      await this.load(others, signal);
    } catch (error) {
      if (!(error instanceof DriverError && error.code === 'rejected')) throw error;
      // Most likely a filter still uses it. Then it stays, but has no effect any more.
      await this.change([{ list: prefixList(name, []), entryMatch: 'exact' }], signal);
      throw new DriverError('rejected', `${name} has been emptied but not removed: ${error.message}`, { cause: error });
    }
    while ((await this.daemon.sets(signal)).has(name)) await pause(SETTLE_MS);
  }

  /** Has bgpd's own parser say what it understands, before the lists get where a restarted bgpd would read them. */
  private async checkAlone(
    changed: readonly { list: WantedList; compiled: CompiledList }[],
    signal: AbortSignal,
  ): Promise<void> {
    const text = compileCheck(changed.map(({ compiled }) => compiled));
    const understood = await this.file.withCheckFile(text, (path) => this.daemon.understand(path, signal));
    const members = splitSets(understood);
    for (const { list, compiled } of changed) {
      if (hasMembers(list, members.get(compiled.name))) continue;
      const [finding] = contentFindings(list, parseSets(understood).get(compiled.name), 'what bgpd understands');
      if (finding !== undefined) throw new DriverError('unsupported', `${compiled.name}: ${finding}`);
    }
  }

  /** Has bgpd read the file with these parts. If it refuses, the file is as before. */
  private async load(sections: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    const text = compileFile(sections);
    // A file that is right already was written by an attempt that failed later on: its previous one must stay.
    const written = (await this.file.current()) !== text;
    if (written) await this.file.put(text);
    try {
      await this.daemon.reload(signal);
    } catch (error) {
      if (error instanceof DriverError && error.code === 'rejected') await this.putBack(written, signal);
      throw error;
    }
    this.loadedAt = performance.now();
  }

  /** A bgpd that is started must find what it runs now, if that is still there. */
  private async putBack(written: boolean, signal: AbortSignal): Promise<void> {
    const [current, previous] = [await this.file.current(), await this.file.previous()];
    const running = await this.daemon.sets(signal);
    const isLoaded = (text: string): boolean =>
      [...splitFile(text)].every(([name, section]) => {
        const { id } = parseSection(name, section);
        return id !== undefined && running.has(idSetName(name, id));
      });
    if (previous === undefined || !isLoaded(previous)) return;
    if (written || !isLoaded(current ?? '')) await this.file.putBack();
  }

  /** The content of that file, the current or the previous one, which bgpd has the id of. */
  private async readOne(name: string, signal: AbortSignal): Promise<ObservedList> {
    for (let look = 1; look <= LOOKS; look++) {
      const running = await this.daemon.sets(signal);
      if (!running.has(name)) return observedList({ name, id: undefined, set: undefined }, []);
      for (const text of [await this.file.current(), await this.file.previous()]) {
        const section = splitFile(text ?? '').get(name);
        const parsed = section === undefined ? undefined : parseSection(name, section);
        const known = parsed?.id !== undefined && running.has(idSetName(name, parsed.id));
        if (parsed?.set && known) return observedList(parsed, this.trouble(parsed, section!, running));
      }
      await pause(SETTLE_MS);
    }
    const unknown = { entries: [], longer: new Set<never>(), foreign: [] };
    return observedList({ name, id: undefined, set: unknown }, ['bgpd has a content that is in no file']);
  }

  /** Why bgpd may have something else than what the file says, although it has the file's id. */
  private trouble({ name, set }: ListSection, text: string, running: Look['running']): string[] {
    const list = prefixList(name, set!.entries);
    for (const entryMatch of ['orlonger', 'exact'] as const) {
      const wanted = { list, entryMatch };
      const compiled = compileList(wanted);
      if (compiled.text === text) return runningFindings(wanted, compiled.id, running, this.secondsSinceLoad());
    }
    return ['the file has been edited'];
  }

  private secondsSinceLoad(): number | undefined {
    return this.loadedAt === undefined ? undefined : (performance.now() - this.loadedAt) / 1000;
  }

  private inTurn<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(() => {
      throwIfAborted(signal);
      return task();
    });
    this.queue = turn.catch(() => undefined);
    return untilAborted(turn, signal, 'an earlier change of OpenBGPD is still under way');
  }
}

/** Builds the driver from the `openbgpd` settings; throws ZodError where they make no sense. */
export function openBgpdDriver(settings: unknown): Driver {
  return new OpenBgpdDriver(openBgpdSettings.parse(settings ?? {}));
}
