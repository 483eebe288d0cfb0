import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const run = promisify(execFile);

/** The account that the database's processes run as; `undefined` is the account of this process. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. When this process is root its processes become the owner of the existing database, or else
 * `postgres`, or else `nobody`.
 */
export async function accountFor(dataDirectory: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDirectory).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = await run('id', ['-u', name]).catch(() => undefined);
    const gid = await run('id', ['-g', name]).catch(() => undefined);
    if (uid && gid) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor one named "nobody". ' +
      'Start NetCTL as another user, or set DATABASE_URL.',
  );
}

/** Whether the account may do that to the path: `-r`, `-w` or `-x` of test(1), which knows about the directories above and ACLs. */
export async function may(account: Account, access: '-r' | '-w' | '-x', path: string): Promise<boolean> {
  return run('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', access, path], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
