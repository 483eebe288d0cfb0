import { readFile } from 'node:fs/promises';
import { DriverError } from '../driver-error.js';

/** The text of a file, or undefined when there is none. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs a task on the file system; what goes wrong in it is a DriverError 'unreachable'. */
export async function onFiles<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    if (cause instanceof DriverError) throw cause;
    throw new DriverError('unreachable', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
