import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncDirectory, writeFileDurably } from '#runtime';
import { DamagedState } from './damaged-state.js';
import { formatListFile, parseListFile } from './list-file.js';
import type { ListRecord } from './list-record.js';
import type { StateStore } from './state-store.js';

const EXTENSION = '.json';
/** What an interrupted write leaves behind; the file that it was to replace is whole. */
const LEFTOVER = /\.json\.[0-9a-f]+\.tmp$/;

/** One file per router and list: <directory>/<router>/<list id>.json. Names of routers and ids of lists are safe as file names. */
export class FileStateStore implements StateStore {
  private readonly prepared = new Map<string, Promise<void>>();

  constructor(private readonly directory: string) {}

  /** Changes nothing, so it may be called beside a running agent. */
  async load(router: string): Promise<readonly ListRecord[]> {
    const folder = join(this.directory, router);
    const files = (await namesIn(folder)).filter((file) => file.endsWith(EXTENSION)).sort();
    const records: ListRecord[] = [];
    for (const file of files) records.push(await read(join(folder, file), router));
    return records;
  }

  async save(record: ListRecord): Promise<void> {
    const folder = join(this.directory, record.router);
    const preparation = this.prepared.get(folder) ?? prepare(folder);
    this.prepared.set(folder, preparation);
    await preparation.catch((error: unknown) => {
      this.prepared.delete(folder);
      throw error;
    });
    await writeFileDurably(join(folder, `${record.listId}${EXTENSION}`), formatListFile(record));
  }
}

/** Makes the folder, so that it survives as its files do, and clears away what was left in it. */
async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncDirectory(dirname(folder));
  await syncDirectory(dirname(dirname(folder)));
  const leftovers = (await readdir(folder)).filter((file) => LEFTOVER.test(file));
  await Promise.all(leftovers.map((file) => rm(join(folder, file))));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // A router that has never had a list.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function read(path: string, router: string): Promise<ListRecord> {
  const record = parse(path, await readFile(path, 'utf8'));
  if (record.router !== router || basename(path) !== `${record.listId}${EXTENSION}`) {
    throw new DamagedState(path, 'it belongs to another router or list');
  }
  return record;
}

function parse(path: string, text: string): ListRecord {
  try {
    return parseListFile(text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message;
    throw new DamagedState(path, reason, { cause: error });
  }
}
