import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFileDurably } from './durable-file.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'netctl-durable-'));
});
afterEach(() => rm(directory, { recursive: true }));

it('writes a file that only its owner reads', async () => {
  const path = join(directory, 'state.json');
  await writeFileDurably(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('replaces a file, gives it exactly the mode and leaves nothing else behind', async () => {
  const path = join(directory, 'state.json');
  await writeFile(path, 'old', { mode: 0o644 });
  await writeFileDurably(path, new Uint8Array([1, 2]), 0o666);
  expect([...(await readFile(path))]).toEqual([1, 2]);
  expect((await stat(path)).mode & 0o777).toBe(0o666);
  expect(await readdir(directory)).toEqual(['state.json']);
});

it('leaves no temporary file when the target cannot be replaced', async () => {
  await expect(writeFileDurably(directory, 'x')).rejects.toMatchObject({
    code: expect.stringMatching(/EISDIR|ENOTEMPTY|EBUSY/),
  });
  const siblings = (await readdir(tmpdir())).filter((name) => join(tmpdir(), name).startsWith(`${directory}.`));
  expect(siblings).toEqual([]);
});

it('keeps each whole content when several write at once', async () => {
  const path = join(directory, 'state.json');
  const contents = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(10_000));
  await Promise.all(contents.map((content) => writeFileDurably(path, content)));
  expect(contents).toContain(await readFile(path, 'utf8'));
});
