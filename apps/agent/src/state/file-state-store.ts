import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  private readonly known = new Set<string>();

  constructor(private readonly directory: string) {}

  async load(router: string): Promise<readonly ListRecord[]> {
    const folder = await this.folder(router);
    const records: ListRecord[] = [];
    for (const file of (await readdir(folder)).sort()) {
      if (LEFTOVER.test(file)) await rm(join(folder, file));
      else if (file.endsWith(EXTENSION)) records.push(await this.read(join(folder, file), router));
    }
    return records;
  }

  async save(record: ListRecord): Promise<void> {
    const folder = await this.folder(record.router);
    await writeFileDurably(join(folder, `${record.listId}${EXTENSION}`), formatListFile(record));
  }

  private async read(path: string, router: string): Promise<ListRecord> {
    const text = await readFile(path, 'utf8');
    const record = parse(path, text);
    if (record.router !== router || path !== join(dirname(path), `${record.listId}${EXTENSION}`)) {
      throw new DamagedState(path, 'it belongs to another router or list');
    }
    return record;
  }

  private async folder(router: string): Promise<string> {
    const folder = join(this.directory, router);
    if (!this.known.has(folder)) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await syncDirectory(this.directory);
      await syncDirectory(dirname(this.directory));
      this.known.add(folder);
    }
    return folder;
  }
}

function parse(path: string, text: string): ListRecord {
  try {
    return parseListFile(text);
  } catch (error) {
    throw new DamagedState(path, error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message, {
      cause: error,
    });
  }
}
