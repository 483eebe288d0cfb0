import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBinaries } from './binaries.js';

let directory: string;
/** Like the real package after an installation that ran no scripts: the library's second name is missing. */
let root: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'netctl-binaries-'));
  await chmod(directory, 0o755);
  root = join(directory, 'package');
  for (const part of ['native/bin', 'native/lib']) await mkdir(join(root, part), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"version":"18.4.0"}');
  await writeFile(join(root, 'native/bin/postgres'), '#!/bin/sh\n', { mode: 0o755 });
  await writeFile(join(root, 'native/lib/libpq.so.5.18'), 'library');
  const symlinks = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(join(root, 'native/pg-symlinks.json'), JSON.stringify(symlinks));
});
afterEach(() => rm(directory, { recursive: true }));

describe('findBinaries', () => {
  it('finds those of this platform', async () => {
    const bin = await findBinaries(undefined, join(directory, 'copies'));
    expect((await stat(join(bin, 'initdb'))).mode & 0o111).not.toBe(0);
  });

  it('makes the symlinks that the package comes without, and finds them made the next time', async () => {
    for (const time of [1, 2]) {
      expect(await findBinaries(undefined, join(directory, 'copies'), root), `time ${time}`).toBe(
        join(root, 'native/bin'),
      );
      expect(await readFile(join(root, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
    }
  });

  it.runIf(process.getuid?.() === 0)('copies them for an account that cannot reach them, once', async () => {
    await chmod(root, 0o700);
    const account = { uid: 65534, gid: 65534 };
    const bin = await findBinaries(account, join(directory, 'copies'), root);
    expect(bin).toBe(join(directory, 'copies/18.4.0/bin'));
    expect(await readFile(join(bin, '../lib/libpq.so.5'), 'utf8')).toBe('library');
    await writeFile(join(bin, 'marker'), '');
    expect(await findBinaries(account, join(directory, 'copies'), root)).toBe(bin);
    expect((await stat(join(bin, 'marker'))).isFile()).toBe(true);
  });
});
