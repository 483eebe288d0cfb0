import { execFile } from 'node:child_process';
import { DriverError } from '../driver-error.js';

/** What a program printed, and the code it ended with. */
export interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Enough for a router's whole configuration with lists of 1,000,000 entries. */
const MAX_OUTPUT_BYTES = 100_000_000;

/**
 * Runs a program to its end, without a shell, and returns what it said, whatever its code. Throws DriverError
 * 'unreachable' when it cannot be run, 'timeout' when `signal` is aborted first; the program is ended then.
 */
export function execute(program: string, args: readonly string[], signal: AbortSignal): Promise<Output> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new DriverError('timeout', `${program}: no time left`));
    const options = { signal, maxBuffer: MAX_OUTPUT_BYTES, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve({ code: 0, stdout, stderr });
      if (signal.aborted) return reject(new DriverError('timeout', `${program}: did not end in time`));
      if (typeof error.code === 'number') return resolve({ code: error.code, stdout, stderr });
      reject(new DriverError('unreachable', `cannot run ${program}: ${error.message}`, { cause: error }));
    });
  });
}
