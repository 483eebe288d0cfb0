import { basename } from 'node:path';
import { isListName, prefixList } from '#domain';
import { DriverError } from '../driver-error.js';
import type { Driver, DriverCapabilities, Mismatch, ObservedList, WantedList } from '../driver.js';
import { checkListSizes } from '../refusals.js';
import { throwIfAborted, untilAborted } from '../until-aborted.js';
import { birdCapabilities, checkName } from './capabilities.js';
import { compileCheck, type CompiledList, compileList } from './compile.js';
import { BirdDaemon } from './daemon.js';
import { ListFiles } from './files.js';
import { checkFile } from './grammar.js';
import { parseFile } from './parse.js';
import { refusal, RunningLists } from './running.js';
import { birdSettings, type BirdSettings } from './settings.js';
import { changedSince } from './unread.js';

const ACCEPTED = '0020';
const RECONFIGURED = new Set(['0003', '0004', '0005']);

/** Drives the BIRD of this machine by files that its configuration includes. README.md tells what was tried and what bites. */
class BirdDriver implements Driver {
  readonly capabilities: DriverCapabilities;
  private readonly daemon: BirdDaemon;
  private readonly files: ListFiles;
  private readonly running: RunningLists;
  /** Changes run one after the other: BIRD reads all files at once. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: BirdSettings) {
    this.capabilities = birdCapabilities(settings);
    this.daemon = new BirdDaemon(settings.socket);
    this.files = new ListFiles(settings.directory);
    this.running = new RunningLists(this.daemon, this.files);
  }

  version(signal: AbortSignal): Promise<string> {
    return this.daemon.version(signal);
  }

  async apply(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    wanted.forEach(({ list }) => checkName(list.name));
    checkListSizes(wanted, this.settings.maxEntries, 'BIRD');
    await this.inTurn(signal, () => this.change(wanted, signal));
  }

  async verify(wanted: readonly WantedList[], signal: AbortSignal): Promise<readonly Mismatch[]> {
    wanted.forEach(({ list }) => checkName(list.name));
    await this.daemon.version(signal);
    const found: Mismatch[] = [];
    for (const list of wanted) {
      const { name } = list.list;
      const findings = await this.running.findings(list, compileList(list), signal);
      found.push(...findings.map((message) => ({ name, message })));
    }
    return found;
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    checkName(name);
    await this.inTurn(signal, () => this.takeAway(name, signal));
  }

  async read(names: readonly string[], signal: AbortSignal): Promise<readonly ObservedList[]> {
    names.forEach(checkName);
    const lists: ObservedList[] = [];
    for (const name of names) lists.push(await this.running.read(name, signal));
    return lists;
  }

  onRestart(listener: () => void): void {
    this.daemon.onChange(listener);
  }

  close(): Promise<void> {
    this.daemon.close();
    return Promise.resolve();
  }

  private async change(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    const changed: CompiledList[] = [];
    for (const list of wanted) {
      const compiled = compileList(list);
      if (await this.running.differs(list, compiled, signal)) changed.push(compiled);
    }
    if (changed.length === 0) return;
    await this.holdBackForOthers(signal);
    for (const list of changed) await this.checkAlone(list, signal);
    const names = changed.map(({ name }) => name);
    throwIfAborted(signal);
    // A file that is right already was written by an attempt that failed later on: its previous one must stay.
    for (const { name, text } of changed)
      if ((await this.files.current(name)) !== text) await this.files.put(name, text);
    await this.load(names, signal);
    for (const list of changed) await this.running.waitFor(list, signal);
  }

  private async takeAway(name: string, signal: AbortSignal): Promise<void> {
    const { v4, v6 } = await this.running.read(name, signal);
    const known =
      v4.state === 'present' || v6.state === 'present' || (await this.running.id(name, signal)) !== undefined;
    if (!known && (await this.files.current(name)) === undefined) return;
    await this.holdBackForOthers(signal);
    throwIfAborted(signal);
    await this.files.takeAway(name);
    try {
      await this.load([name], signal);
    } catch (error) {
      if (!(error instanceof DriverError && error.code === 'rejected')) throw error;
      // Most likely a filter still uses it. Then it stays, but has no effect any more.
      await this.change([{ list: prefixList(name, []), entryMatch: 'exact' }], signal);
      throw new DriverError('rejected', `${name} has been emptied but not removed: ${error.message}`, { cause: error });
    }
    await this.files.forget(name);
  }

  /** Lets BIRD judge the list on its own, before it gets where a restarted BIRD would read it. */
  private async checkAlone(list: CompiledList, signal: AbortSignal): Promise<void> {
    checkFile(list.name, list.text);
    await this.files.withCheckFile(list.name, compileCheck(list), async (path) => {
      const { code, lines } = await this.daemon.ask(`configure check "${path}"`, signal);
      if (code !== ACCEPTED) throw refusal(code, lines);
    });
  }

  /** Has BIRD read its configuration. If it refuses, the files of these lists are as before. */
  private async load(names: readonly string[], signal: AbortSignal): Promise<void> {
    for (const [command, good] of [
      ['configure check', new Set([ACCEPTED])],
      ['configure', RECONFIGURED],
    ] as const) {
      const { code, lines } = await this.daemon.ask(command, signal);
      if (good.has(code)) continue;
      for (const name of names) await this.putBack(name, signal);
      throw refusal(code, lines);
    }
    this.daemon.keepAwake();
  }

  /** A BIRD that is started must find what it runs now. A file of ours that is of no worse effect may stay. */
  private async putBack(name: string, signal: AbortSignal): Promise<void> {
    const id = await this.running.id(name, signal);
    const previous = await this.files.previous(name);
    if (previous === undefined && id === undefined) await this.files.forget(name);
    if (previous !== undefined && parseFile(name, previous).id === id) await this.files.putBack(name);
  }

  /** Throws DriverError 'rejected' while there are changes on disk that somebody has made and not loaded. */
  private async holdBackForOthers(signal: AbortSignal): Promise<void> {
    if (this.settings.unreadChanges === 'load') return;
    const loaded = await this.running.loadedAt(signal);
    if (loaded === undefined) {
      const message = 'BIRD prints times in a form of the operator’s; with that, unreadChanges must be "load"';
      throw new DriverError('unsupported', message);
    }
    const isOurs = (path: string): boolean => isListName(basename(path, '.conf'));
    const changed = await changedSince(loaded, this.settings.configFile, isOurs).catch((cause: unknown) => {
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new DriverError('unreachable', `cannot look for changes that BIRD has not loaded: ${said}`, { cause });
    });
    const [other] = changed;
    if (other === undefined) return;
    const remedy = 'have BIRD load it ("birdc configure") or undo it; our changes wait until then';
    throw new DriverError('rejected', `${other} was changed and BIRD has not loaded it: ${remedy}`);
  }

  private inTurn<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(() => {
      throwIfAborted(signal);
      return task();
    });
    this.queue = turn.catch(() => undefined);
    return untilAborted(turn, signal, 'an earlier change of BIRD is still under way');
  }
}

/** Builds the driver from the `bird` settings; throws ZodError where they make no sense. */
export function birdDriver(settings: unknown): Driver {
  return new BirdDriver(birdSettings.parse(settings ?? {}));
}
