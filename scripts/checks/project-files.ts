import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no work of ours: fetched, built or written while running (.gitignore names the same ones). */
const FOREIGN = new Set(['.git', 'node_modules', 'dist', 'coverage', '.netctl']);

/**
 * The files of the project, as paths relative to `root`, sorted. Does not ask git, so that it works in an exported tree
 * and sees files that are about to be committed.
 * @param suffix only files whose name ends so
 */
export async function projectFiles(root: string, suffix = ''): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, item.name);
      if (item.isDirectory() && !FOREIGN.has(item.name)) await walk(path);
      if (item.isFile() && item.name.endsWith(suffix) && !item.name.endsWith('.log')) found.push(path);
    }
  };
  await walk('.');
  return found.sort();
}
