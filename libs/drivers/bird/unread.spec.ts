import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSince } from './unread.js';

const LOADED = new Date('2026-01-01T12:00:00Z');

describe('changedSince', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'netctl-unread-'));
    mkdirSync(join(directory, 'peers/a'), { recursive: true });
    mkdirSync(join(directory, 'lists'));
    write(
      'bird.conf',
      'include "lists/*.conf";\n  include "peers/?/x[0-9].conf";\nrouter id 192.0.2.1;\n# include "no.conf";',
    );
    write('lists/NetCTL-A-BLACKHOLE.conf');
    write('lists/operator.conf', `include "../deep.conf";\ninclude "${directory}/bird.conf";`);
    write('peers/a/x1.conf');
    for (const name of ['deep.conf', 'no.conf', 'peers/a/y1.conf', 'lists/NetCTL-A-BLACKHOLE.previous']) write(name);
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('follows includes, with wildcards, from file to file, and round no circle', async () => {
    expect(await changed()).toEqual([]);
    for (const name of ['bird.conf', 'lists/operator.conf', 'peers/a/x1.conf', 'deep.conf']) {
      touch(name, 1);
      expect(await changed()).toEqual([join(directory, name)]);
      touch(name, -1);
    }
  });

  it('takes no notice of what BIRD does not read, nor of our own files', async () => {
    for (const name of ['no.conf', 'peers/a/y1.conf', 'lists/NetCTL-A-BLACKHOLE.conf']) touch(name, 1);
    expect(await changed()).toEqual([]);
  });

  it('does not guess what it cannot read', async () => {
    rmSync(join(directory, 'deep.conf'));
    await expect(changed()).rejects.toThrow('ENOENT');
  });

  function changed(): Promise<string[]> {
    return changedSince(LOADED.getTime(), join(directory, 'bird.conf'), (path) => basename(path).startsWith('NetCTL-'));
  }

  function write(name: string, text = ''): void {
    writeFileSync(join(directory, name), text);
    touch(name, -1);
  }

  function touch(name: string, seconds: number): void {
    const time = new Date(LOADED.getTime() + seconds * 1000);
    utimesSync(join(directory, name), time, time);
  }
});
