import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What differs between two folders of generated files, one line per file; empty = byte for byte the same. */
export async function compareFolders(committed: string, fresh: string): Promise<readonly string[]> {
  const [before, after] = await Promise.all([contentsOf(committed), contentsOf(fresh)]);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === undefined) return [`${name}: is generated but not committed`];
    if (now === undefined) return [`${name}: is committed but no longer generated`];
    return old.equals(now) ? [] : [`${name}: is stale`];
  });
}

async function contentsOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1));
  return new Map(await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}
