import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COUNT_TESTS = join(import.meta.dirname, '../../.ci/count-tests.mjs');

describe('the verdict of .ci/run on a test report', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'netctl-verdict-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** "<passed> <failed>" for files with tests of these states. */
  function verdict(...files: readonly { status: string; tests: readonly string[] }[]): string {
    const testResults = files.map(({ status, tests }, index) => ({
      name: `file ${index}`,
      status,
      assertionResults: tests.map((state) => ({ status: state, fullName: state })),
    }));
    const report = join(folder, 'report.json');
    writeFileSync(report, JSON.stringify({ testResults }));
    return execFileSync(process.execPath, [COUNT_TESTS, report], { encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  it('counts', () => {
    expect(
      verdict({ status: 'passed', tests: ['passed', 'passed'] }, { status: 'failed', tests: ['passed', 'failed'] }),
    ).toBe('3 1');
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('takes a %s test for a failed one', (state) => {
    expect(verdict({ status: 'passed', tests: ['passed', state] })).toBe('1 1');
  });

  it('takes a file that could not be loaded for a failure', () => {
    expect(verdict({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] })).toBe('1 1');
  });

  it('takes a run without tests for a failure', () => {
    expect(verdict()).toBe('0 1');
  });
});
