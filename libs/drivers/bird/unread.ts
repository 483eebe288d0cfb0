import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** `include "…";` must begin a line. */
const INCLUDE = /^[ \t]*include[ \t]+"(?<pattern>[^"\n]+)"[ \t]*;/gm;

/**
 * BIRD's configuration files, from the main one along their includes, that were written after `since` (milliseconds),
 * but for `ours`. Throws what the file system throws: what cannot be read cannot be judged.
 */
export async function changedSince(
  since: number,
  configFile: string,
  isOurs: (path: string) => boolean,
): Promise<string[]> {
  const changed: string[] = [];
  for (const path of await configurationFiles(configFile, isOurs)) {
    if ((await stat(path)).mtimeMs > since) changed.push(path);
  }
  return changed;
}

async function configurationFiles(configFile: string, isOurs: (path: string) => boolean): Promise<Set<string>> {
  const files = new Set<string>();
  const todo = [configFile];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (files.has(path) || isOurs(path)) continue;
    files.add(path);
    const text = await readFile(path, 'utf8');
    for (const { groups } of text.matchAll(INCLUDE)) todo.push(...(await matching(dirname(path), groups!['pattern']!)));
  }
  return files;
}

/** The files that an include names, relative to the file that includes. `*`, `?` and `[…]` work in any part of the path. */
async function matching(base: string, pattern: string): Promise<string[]> {
  const parts = resolve(base, pattern)
    .split('/')
    .filter((part) => part !== '');
  let found = ['/'];
  for (const part of parts) {
    const next = await Promise.all(found.map((directory) => matchingIn(directory, part)));
    found = next.flat();
  }
  return found;
}

async function matchingIn(directory: string, part: string): Promise<string[]> {
  if (!/[*?[]/.test(part)) return [join(directory, part)];
  const rule = new RegExp(
    `^${part
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')
      .replace(/\[!/g, '[^')}$`,
  );
  const names = await readdir(directory);
  return names.filter((name) => rule.test(name) && !name.startsWith('.')).map((name) => join(directory, name));
}
