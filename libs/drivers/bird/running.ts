import { setTimeout as pause } from 'node:timers/promises';
import { prefixList } from '#domain';
import { DriverError } from '../driver-error.js';
import type { ObservedList, WantedList } from '../driver.js';
import { throwIfAborted } from '../until-aborted.js';
import { compileList, type CompiledList } from './compile.js';
import { fileFindings, observedList } from './compare.js';
import type { BirdDaemon } from './daemon.js';
import type { ListFiles } from './files.js';
import { type BirdFile, type BirdSet, FAMILIES } from './lines.js';
import { ageOf, parseFile, parseTimes, parseValue } from './parse.js';
import { existenceQuestion, idQuestion, proofQuestions } from './proof.js';

/** Of BIRD's times, which are cut to milliseconds, and of the file system's, which lag behind by a tick. */
const CLOCK_TOLERANCE_MS = 10;
const SETTLE_MS = 5;
/** A change by somebody else, seen between file and BIRD, is over by then. */
const LOOKS = 20;

/** What BIRD has, as far as it can be found out: by questions to BIRD, and by the files that it has read. */
export class RunningLists {
  constructor(
    private readonly daemon: BirdDaemon,
    private readonly files: ListFiles,
  ) {}

  /** The name of the content that BIRD has; undefined when it has no list of this name, or a handmade one. */
  id(name: string, signal: AbortSignal): Promise<string | undefined> {
    return this.value(idQuestion(name), signal);
  }

  /** What differs from the wanted list in the file or in BIRD, in people's words; empty = both are as wanted. */
  async findings(wanted: WantedList, compiled: CompiledList, signal: AbortSignal): Promise<string[]> {
    const { name } = compiled;
    const text = await this.files.current(name);
    if (text === undefined) return ['the file is absent'];
    if (text !== compiled.text) return fileFindings(wanted, parseFile(name, text));
    const id = await this.id(name, signal);
    if (id === undefined) return ['BIRD has not loaded the list'];
    if (id !== compiled.id) return ['BIRD has another content than its file'];
    return this.proofFindings(wanted, signal);
  }

  /** Whether anything differs; sooner told than what. */
  async differs(wanted: WantedList, compiled: CompiledList, signal: AbortSignal): Promise<boolean> {
    await this.daemon.version(signal);
    if ((await this.files.current(compiled.name)) !== compiled.text) return true;
    return (await this.findings(wanted, compiled, signal)).length > 0;
  }

  /** Waits until BIRD says that it has the content. Throws DriverError 'timeout' when `signal` is aborted first. */
  async waitFor({ name, id }: CompiledList, signal: AbortSignal): Promise<void> {
    while ((await this.id(name, signal)) !== id) await pause(SETTLE_MS);
  }

  /** When BIRD read its configuration, in milliseconds of our clock, not too early; undefined where it cannot be told. */
  async loadedAt(signal: AbortSignal): Promise<number | undefined> {
    const { lines } = await this.daemon.ask('show status', signal);
    const times = parseTimes(lines);
    return times && Date.now() - ageOf(times) + CLOCK_TOLERANCE_MS;
  }

  /** What BIRD has under the name: the content of that file, the current or the previous one, which BIRD has the id of. */
  async read(name: string, signal: AbortSignal): Promise<ObservedList> {
    for (let look = 1; look <= LOOKS; look++) {
      throwIfAborted(signal);
      const id = await this.id(name, signal);
      if (id === undefined) return this.unnamed(name, 'the list in BIRD has no id of ours', signal);
      const texts = [await this.files.current(name), await this.files.previous(name)];
      const files = texts.flatMap((text) => (text === undefined ? [] : [{ text, file: parseFile(name, text) }]));
      const found = files.find(({ file }) => file.id === id);
      if (found) return observedList(found.file, await this.trouble(found.text, found.file, signal));
      await pause(SETTLE_MS);
    }
    return this.unnamed(name, 'BIRD has a content that is in no file', signal);
  }

  private async proofFindings(wanted: WantedList, signal: AbortSignal): Promise<string[]> {
    const questions = proofQuestions(wanted);
    const found: string[] = [];
    for (const { label, command } of questions) {
      const value = await this.value(command, signal);
      if (value !== 'TRUE') {
        found.push(`BIRD, ${label}: the set is ${value === undefined ? 'not defined' : 'not what the file says'}`);
      }
    }
    if (found.length > 0 || questions.every(({ whole }) => whole)) return found;
    // BIRD compared no more than samples. It has the whole if it read this very file, and not one of the same id before.
    const [changed, loaded] = [await this.files.changedAt(wanted.list.name), await this.loadedAt(signal)];
    const late = loaded !== undefined && changed.getTime() > loaded;
    return late ? ['the file was written after BIRD last read its configuration'] : [];
  }

  /** Why BIRD may have something else than what the file says, although it has the file's id. */
  private async trouble(text: string, file: BirdFile, signal: AbortSignal): Promise<string[]> {
    const entries = FAMILIES.flatMap(({ key }) => file[key]?.entries ?? []);
    const list = prefixList(file.name, entries);
    for (const entryMatch of ['orlonger', 'exact'] as const) {
      const wanted = { list, entryMatch };
      if (compileList(wanted).text === text) return this.proofFindings(wanted, signal);
    }
    return ['the file has been edited'];
  }

  private async unnamed(name: string, what: string, signal: AbortSignal): Promise<ObservedList> {
    const set = async (key: 'v4' | 'v6'): Promise<BirdSet | undefined> => {
      const known = (await this.value(existenceQuestion(name, key), signal)) !== undefined;
      return known ? { entries: [], longer: [], foreign: [] } : undefined;
    };
    const [v4, v6] = [await set('v4'), await set('v6')];
    return observedList({ name, id: undefined, v4, v6 }, [what]);
  }

  private async value(question: string, signal: AbortSignal): Promise<string | undefined> {
    const { code, lines } = await this.daemon.ask(question, signal);
    return parseValue(code, lines);
  }
}

/** The words of BIRD's refusal. */
export function refusal(code: string, lines: readonly string[]): DriverError {
  const words = lines.filter((line) => !line.startsWith('Reading configuration from'));
  return new DriverError('rejected', `BIRD refuses its configuration: ${words.join('; ') || `code ${code}`}`);
}
