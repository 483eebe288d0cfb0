import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { accountFor } from './account.js';
import { findBinaries } from './binaries.js';
import { createClusterIfNew, DATABASE_USER, requireReachable } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { runningServer } from './postmaster-file.js';
import { launchServer, ServerEnded, type ServerProcess } from './server-process.js';

/** The longest path of a socket is 103 characters on macOS and 107 on Linux; `/.s.PGSQL.5432` takes 14. */
const LONGEST_DIRECTORY = 103 - 14;

/** How long what is left of a server that was killed may take to go away. */
const LEFTOVERS_MS = 10_000;
const RETRY_MS = 100;

/** Listens on a socket in the data directory and nowhere else; logs into `log/` in it, a week, without the statements' values. */
const OWN_SETTINGS = {
  listen_addresses: '',
  port: '5432',
  unix_socket_directories: '.',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

export interface EmbeddedPostgresOptions {
  /** Made when it does not exist. At most 89 characters, on a local disk, and reachable by `postgres` when this process is root. */
  readonly dataDirectory: string;
  /** Settings of postgresql.conf on top of the defaults, which are safe: nothing that is committed is lost. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Gives up starting; it has no effect on a server that runs. Without it a long crash recovery is waited for. */
  readonly signal?: AbortSignal;
}

/** A PostgreSQL server of this process; it never outlives the process. */
export interface EmbeddedPostgres {
  /** For node-postgres and TypeORM. */
  readonly url: string;
  readonly pid: number;
  /** Resolves when the server has ended, wanted or not. */
  readonly ended: Promise<void>;
  /** Breaks off what still runs, writes everything to the disk and waits for the end. Safe to call again. */
  stop(): Promise<void>;
  /** Ends the server at once, as a crash would. */
  kill(): void;
}

/**
 * Starts PostgreSQL from the @embedded-postgres package on a data directory, after a crash too. Resolves when it accepts
 * connections. Throws EmbeddedPostgresError: no binaries, another server on the directory, not reachable, refused by PostgreSQL.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDirectory, settings, signal } = options;
  const directory = resolve(dataDirectory);
  if (Buffer.byteLength(directory) > LONGEST_DIRECTORY) {
    throw new EmbeddedPostgresError(
      `The data directory ${directory} has a longer path than ${LONGEST_DIRECTORY} characters.`,
    );
  }
  signal?.throwIfAborted();
  const account = await accountFor(directory);
  await requireReachable(directory, account);
  const bin = await findBinaries(account, `${directory}-binaries`);
  await createClusterIfNew(bin, directory, account, signal);
  const launch = () => launchServer(bin, directory, account, { ...OWN_SETTINGS, ...settings }, signal);
  const server = await launchWhenFree(directory, launch, signal);
  return { url: urlOf(directory), ...server };
}

/** The URL of the server that another process runs on the directory; undefined when there is none. */
export async function findEmbeddedPostgres(dataDirectory: string): Promise<string | undefined> {
  const directory = resolve(dataDirectory);
  return (await runningServer(directory)) && urlOf(directory);
}

function urlOf(directory: string): string {
  return `postgresql://${DATABASE_USER}@localhost:5432/postgres?host=${encodeURIComponent(directory)}&sslmode=disable`;
}

/** Waits for a server that is on its way out, and for processes that a killed one left behind. */
async function launchWhenFree(
  directory: string,
  launch: () => Promise<ServerProcess>,
  signal?: AbortSignal,
): Promise<ServerProcess> {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    const running = await runningServer(directory);
    const patient = waitedMs < LEFTOVERS_MS;
    if (running && !(running.status === 'stopping' && patient)) {
      throw new EmbeddedPostgresError(`Another PostgreSQL server (process ${running.pid}) runs on ${directory}.`);
    }
    if (!running) {
      try {
        return await launch();
      } catch (error) {
        if (!(error instanceof ServerEnded)) throw error;
        const leftovers = error.message.includes('pre-existing shared memory block');
        if (!leftovers || !patient)
          throw new EmbeddedPostgresError(`PostgreSQL did not start on ${directory}: ${error.message}`);
      }
    }
    await delay(RETRY_MS, undefined, { signal });
  }
}
