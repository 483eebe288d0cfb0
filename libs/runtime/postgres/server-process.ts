import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import { DATABASE_ENVIRONMENT } from './cluster.js';
import { readPostmasterFile } from './postmaster-file.js';

/** How often a starting server is looked at. */
const POLL_MS = 20;
/** As much of what the server says while it starts as is kept for the error message. */
const KEPT_CHARACTERS = 4_000;

/** A server that ended before it was ready, with its last words. */
export class ServerEnded extends Error {}

/** A running `postgres` process. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the process has ended, however it came to that. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  kill(): void;
}

/** Starts the server and waits until it accepts connections. Rejects with ServerEnded, or with the signal's reason after it ended. */
export async function launchServer(
  bin: string,
  directory: string,
  account: Account,
  settings: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<ServerProcess> {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(bin, 'postgres'), ['-D', directory, ...options], {
    ...account,
    env: DATABASE_ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    // Out of reach of Ctrl-C: the server has to outlive what still uses it.
    detached: true,
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-KEPT_CHARACTERS)));
  await Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(([error]) => Promise.reject(new ServerEnded(String(error)))),
  ]);

  let hasEnded = false;
  const ended = once(child, 'exit').then(() => void (hasEnded = true));
  const closed = once(child, 'close');
  const pid = child.pid!;
  while (!hasEnded) {
    const note = await readPostmasterFile(directory);
    if (note?.pid === pid && note.status === 'ready') break;
    if (signal?.aborted) child.kill('SIGINT');
    await Promise.race([ended, delay(POLL_MS)]);
  }
  signal?.throwIfAborted();
  if (hasEnded) {
    // The last words may still be in the pipe.
    await closed;
    throw new ServerEnded(words.trim());
  }
  endWithThisProcess(child, account);
  const stop = (): Promise<void> => {
    child.ref();
    child.kill('SIGINT');
    return ended;
  };
  return { pid, ended, stop, kill: () => void child.kill('SIGKILL') };
}

/**
 * A shell waits for the other end of its pipe, which is this process, and then stops the server. So the server ends even when this process
 * is killed, and a forgotten server keeps no process from ending.
 */
function endWithThisProcess(server: ChildProcess, account: Account): void {
  const guard = spawn('/bin/sh', ['-c', 'read -r never; kill -INT "$1"', 'sh', String(server.pid)], {
    ...account,
    env: DATABASE_ENVIRONMENT,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  server.once('exit', () => guard.kill('SIGKILL'));
  for (const handle of [guard, guard.stdin, server, server.stderr]) (handle as unknown as { unref(): void }).unref();
}
