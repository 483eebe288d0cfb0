import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { syncDirectory } from '../durable-file.js';
import { may, type Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const run = promisify(execFile);

/** Name of the database's superuser, the only one there is. */
export const DATABASE_USER = 'netctl';

/**
 * Nothing of our own environment reaches the database: PGDATA, PGPORT and the like would change it, and secrets are no business of its.
 */
export const DATABASE_ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

/** Makes the directory above the data directory, and complains when the database's account cannot get there. */
export async function requireReachable(directory: string, account: Account): Promise<void> {
  await mkdir(dirname(directory), { recursive: true });
  if (await may(account, '-x', dirname(directory))) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the account that it runs as instead (user id ${account?.uid}) cannot reach ${directory}. ` +
      'Choose a data directory below one that everybody may enter, such as /var/lib/netctl, or start NetCTL as another user.',
  );
}

/**
 * Makes a new database cluster in the directory unless there is one. Who may enter the directory (mode 0700) may use the database: it
 * listens on a socket in there, without passwords, and nowhere else.
 */
export async function createClusterIfNew(
  bin: string,
  directory: string,
  account: Account,
  signal?: AbortSignal,
): Promise<void> {
  const content = await readdir(directory).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [] as string[];
    throw new EmbeddedPostgresError(`The data directory ${directory} cannot be read (${code}).`);
  });
  if (content.includes('PG_VERSION')) return;
  if (content.length > 0)
    throw new EmbeddedPostgresError(`${directory} is not empty, but it holds no PostgreSQL database.`);

  // A crash in the middle must not leave half a cluster under the real name.
  const fresh = `${directory}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  if (account) await chown(fresh, account.uid, account.gid);
  await initdb(bin, fresh, account, signal);
  await rename(fresh, directory);
  await syncDirectory(dirname(directory));
}

async function initdb(bin: string, directory: string, account: Account, signal?: AbortSignal): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${DATABASE_USER}`, '--auth-local=trust', '--auth-host=reject'];
  try {
    await run(join(bin, 'initdb'), ['--pgdata', directory, ...locale, ...access], {
      ...account,
      env: DATABASE_ENVIRONMENT,
      cwd: '/',
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    const { stderr, code } = error as { stderr?: string; code?: string | number };
    throw new EmbeddedPostgresError(
      `The database in ${directory} could not be created: ${stderr?.trim() || `initdb: ${code}`}`,
    );
  }
}
