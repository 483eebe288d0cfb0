import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isListName } from '#domain';
import { writeFileDurably } from '#runtime';
import { z } from 'zod';
import { DriverError } from '../driver-error.js';
import type { Driver, DriverCapabilities, Mismatch, ObservedList, WantedList } from '../driver.js';
import { formatList, parseList } from './format.js';

const fileSettings = z.strictObject({
  /** Directory of the lists, one file each. It must exist: its absence is this driver's "router unreachable". */
  directory: z.string().min(1),
  maxEntries: z.int().min(1).default(1_000_000),
});

/** Writes lists to files and reaches no router: for trying NetCTL out, and for tests. */
class FileDriver implements Driver {
  readonly capabilities: DriverCapabilities;

  constructor(private readonly settings: z.infer<typeof fileSettings>) {
    this.capabilities = { system: 'file', realRouter: false, maxEntries: settings.maxEntries };
  }

  async version(signal: AbortSignal): Promise<string> {
    await this.ready(signal);
    return 'file';
  }

  async apply(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    for (const { list } of wanted) this.check(list.name, list.v4.length + list.v6.length);
    await this.ready(signal);
    for (const list of wanted) {
      const text = formatList(list);
      if ((await this.load(list.list.name, signal)) === text) continue;
      await translated(() => writeFileDurably(this.path(list.list.name), text, 0o644));
    }
  }

  async verify(wanted: readonly WantedList[], signal: AbortSignal): Promise<readonly Mismatch[]> {
    for (const { list } of wanted) this.check(list.name);
    await this.ready(signal);
    const found: Mismatch[] = [];
    for (const list of wanted) {
      const { name } = list.list;
      const text = await this.load(name, signal);
      if (text === undefined) found.push({ name, message: 'the file is absent' });
      else if (text !== formatList(list)) found.push({ name, message: difference(text, formatList(list)) });
    }
    return found;
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    this.check(name);
    await this.ready(signal);
    await translated(() => rm(this.path(name), { force: true }));
  }

  async read(names: readonly string[], signal: AbortSignal): Promise<readonly ObservedList[]> {
    for (const name of names) this.check(name);
    await this.ready(signal);
    return Promise.all(
      names.map(async (name): Promise<ObservedList> => {
        const text = await this.load(name, signal);
        return text === undefined ? { name, v4: { state: 'absent' }, v6: { state: 'absent' } } : parseList(name, text);
      }),
    );
  }

  /** Files do not restart. */
  onRestart(): void {}

  close(): Promise<void> {
    return Promise.resolve();
  }

  private path(name: string): string {
    return join(this.settings.directory, `${name}.list`);
  }

  private check(name: string, size = 0): void {
    if (!isListName(name)) throw new DriverError('unsupported', `not a name of a NetCTL list: ${JSON.stringify(name)}`);
    const limit = this.settings.maxEntries;
    if (size > limit) throw new DriverError('too_large', `${name} has ${size} entries; the limit here is ${limit}`);
  }

  private async ready(signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw new DriverError('timeout', 'no time left');
    const { directory } = this.settings;
    const found = await translated(() => stat(directory));
    if (!found.isDirectory()) throw new DriverError('unreachable', `${directory} is no directory`);
  }

  private async load(name: string, signal: AbortSignal): Promise<string | undefined> {
    if (signal.aborted) throw new DriverError('timeout', 'no time left');
    return translated(async () => {
      try {
        return await readFile(this.path(name), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    });
  }
}

/** Builds the driver from the `file` settings; throws ZodError where they make no sense. */
export function fileDriver(settings: unknown): Driver {
  return new FileDriver(fileSettings.parse(settings));
}

function difference(text: string, wanted: string): string {
  const there = new Set(text.split('\n'));
  const should = new Set(wanted.split('\n'));
  const missing = [...should].filter((line) => !there.has(line));
  const surplus = [...there].filter((line) => !should.has(line));
  if (missing.length + surplus.length === 0) return 'the lines are in another order or repeated';
  const example = missing[0] !== undefined ? `missing: ${missing[0]}` : `not wanted: ${surplus[0]}`;
  return `${missing.length} lines missing, ${surplus.length} not wanted; ${example}`;
}

async function translated<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    throw new DriverError('unreachable', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
