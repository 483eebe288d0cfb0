import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFiles } from './project-files.js';

/** Where this project happens to be built; put together here so that this file does not name them either. */
const PLACES = [
  ['', 'work', ''],
  ['', 'tmp', 'netctl'],
].map((parts) => parts.join('/'));

/** Nothing names a path that exists on one machine only. */
export async function machinePaths(root: string): Promise<readonly string[]> {
  const pattern = new RegExp(`(?<![\\w.~-])(?:${PLACES.join('|')})`);
  const findings: string[] = [];
  for (const file of await projectFiles(root)) {
    const lines = (await readFile(join(root, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      if (pattern.test(line)) findings.push(`${file}:${index + 1}: names a path of one machine`);
    }
  }
  return findings;
}
