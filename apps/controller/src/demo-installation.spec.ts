import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runningDemo } from './demo-installation.js';

const NOTE = { pid: process.pid, database_url: 'postgresql://netctl@localhost/x', state_dir: '/state' };
/** Above every number that Linux gives to a process. */
const NO_PROCESS = 2 ** 30;

describe('runningDemo', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'netctl-demo-note-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  function found(content: string) {
    const note = join(directory, 'demo.json');
    writeFileSync(note, content);
    return runningDemo(note);
  }

  it('is the one whose process is alive', () => {
    expect(found(JSON.stringify(NOTE))).toEqual({ databaseUrl: NOTE.database_url, stateDir: NOTE.state_dir });
  });

  it.each([
    ['was killed', JSON.stringify({ ...NOTE, pid: NO_PROCESS })],
    ['is of another version', JSON.stringify({ pid: process.pid })],
    ['is just writing its note', '{"pid": '],
  ])('is none that %s', (_name, content) => {
    expect(found(content)).toBeUndefined();
  });

  it('is none where there is no note', () => {
    expect(runningDemo(join(directory, 'absent.json'))).toBeUndefined();
  });
});
