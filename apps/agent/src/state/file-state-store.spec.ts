import { mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOffer } from '../testing/offers.js';
import { DamagedState } from './damaged-state.js';
import { FileStateStore } from './file-state-store.js';
import type { ListRecord } from './list-record.js';

const { listId, regionId, name, list, mark } = anOffer(['10.0.0.0/30', '2001:db8::/64'], { generation: 7 });
const record: ListRecord = {
  router: 'fra1-r1',
  listId,
  regionId,
  name,
  entryMatch: 'orlonger',
  list,
  accepted: mark,
  attempted: mark,
  applied: undefined,
  verified: { ...mark, generation: 6 },
};

let directory: string;
let path: string;
const load = () => new FileStateStore(directory).load('fra1-r1');

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'netctl-agent-state-'));
  path = join(directory, 'fra1-r1', 'list-1.json');
  await new FileStateStore(directory).save(record);
});

afterEach(() => rm(directory, { recursive: true }));

describe('FileStateStore', () => {
  it('gives back what was saved, each of the four marks for itself', async () => {
    expect(await load()).toEqual([record]);
  });

  it('keeps a removed list as removed', async () => {
    const removed = { ...record, list: undefined, accepted: { ...mark, digest: '' } };
    await new FileStateStore(directory).save(removed);
    expect(await load()).toEqual([removed]);
  });

  it('knows nothing of a router that it has not seen', async () => {
    expect(await new FileStateStore(directory).load('fra1-r2')).toEqual([]);
  });

  it('lets nobody else read its files', async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, 'fra1-r1'))).mode & 0o777).toBe(0o700);
  });

  it('clears away what an interrupted write has left', async () => {
    await writeFile(`${path}.0123456789ab.tmp`, 'half');
    expect(await load()).toEqual([record]);
    await new FileStateStore(directory).save(record);
    expect(await readdir(join(directory, 'fra1-r1'))).toEqual(['list-1.json']);
  });

  const damages: [string, () => Promise<void>][] = [
    ['cut off', () => truncate(path, 100)],
    ['emptied', () => truncate(path, 0)],
    ['filled with garbage', () => writeFile(path, Buffer.alloc(400, 0xa5))],
    ['changed in a generation', () => replace('"generation":7', '"generation":5')],
    ['changed in its entries', () => replace(/"v4":"[^"]*"/, '"v4":"IAoAAAE="')],
    ['given another layout', () => writeFile(path, '{"checksum":"x","record":{}}')],
    ['moved to another list', () => rename(path, join(directory, 'fra1-r1', 'list-2.json'))],
  ];
  it.each(damages)('refuses a file that was %s, and names it', async (_, damage) => {
    await damage();
    await expect(load()).rejects.toThrow(DamagedState);
    await expect(load()).rejects.toThrow(join(directory, 'fra1-r1'));
  });
});

async function replace(what: string | RegExp, by: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(what, by));
}
