import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a server writes into its data directory about itself. */
export interface PostmasterFile {
  readonly pid: number;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | '';
}

/** The server's own note about itself; `undefined` when there is none. It outlives a server that crashed. */
export async function readPostmasterFile(directory: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  // Line 8 is the status, padded with blanks; a server that has just begun has not written it yet.
  return { pid: Number(lines[0]), status: (lines[7]?.trim() ?? '') as PostmasterFile['status'] };
}

/**
 * The server that runs on this directory, or `undefined`. A note whose process number now belongs to another program, as happens in
 * containers where numbers are few, is removed: PostgreSQL would take that program for a running server.
 */
export async function runningServer(directory: string): Promise<PostmasterFile | undefined> {
  const note = await readPostmasterFile(directory);
  if (!note || !isAlive(note.pid)) return undefined;
  if (process.platform !== 'linux') return note;
  // A server's working directory is its data directory.
  const workingDirectory = await readlink(`/proc/${note.pid}/cwd`).catch(() => undefined);
  if (workingDirectory === undefined ? isAlive(note.pid) : workingDirectory === (await realpath(directory)))
    return note;
  await rm(join(directory, 'postmaster.pid'), { force: true });
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
