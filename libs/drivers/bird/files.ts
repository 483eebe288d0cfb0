import { link, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory, writeFileDurably } from '#runtime';
import { onFiles, textOf } from '../transport/file-access.js';

/** Readable for BIRD, which runs as a user of its own. */
const MODE = 0o644;

/**
 * The files of the lists in the directory that BIRD's configuration includes: `NAME.conf`, and beside it, under a name
 * that BIRD does not include, `NAME.previous`, what it was before. Throws DriverError 'unreachable' only.
 */
export class ListFiles {
  constructor(private readonly directory: string) {}

  /** The file that BIRD reads. */
  pathOf(name: string): string {
    return join(this.directory, `${name}.conf`);
  }

  /** Content of the file that BIRD reads next; undefined when there is none. */
  current(name: string): Promise<string | undefined> {
    return onFiles(() => textOf(this.pathOf(name)));
  }

  previous(name: string): Promise<string | undefined> {
    return onFiles(() => textOf(this.previousPath(name)));
  }

  /** When the file was last written, put in place or otherwise touched. */
  changedAt(name: string): Promise<Date> {
    return onFiles(async () => (await stat(this.pathOf(name))).ctime);
  }

  /** Replaces the list's file; what was there becomes the previous one. */
  async put(name: string, text: string): Promise<void> {
    await onFiles(async () => {
      await this.keepPrevious(name);
      await writeFileDurably(this.pathOf(name), text, MODE);
    });
  }

  /** Takes the list's file away; what was there becomes the previous one. */
  async takeAway(name: string): Promise<void> {
    await onFiles(async () => {
      await this.keepPrevious(name);
      await rm(this.pathOf(name), { force: true });
      await syncDirectory(this.directory);
    });
  }

  /** Puts the previous file back. */
  async putBack(name: string): Promise<void> {
    await onFiles(async () => {
      await rename(this.previousPath(name), this.pathOf(name));
      await syncDirectory(this.directory);
    });
  }

  /** Removes all that is left of a list that is gone. */
  async forget(name: string): Promise<void> {
    await onFiles(async () => {
      for (const path of [this.pathOf(name), this.previousPath(name)]) await rm(path, { force: true });
      await syncDirectory(this.directory);
    });
  }

  /** Has a file for BIRD to look at, which it does not include, while the task runs. */
  async withCheckFile<T>(name: string, text: string, task: (path: string) => Promise<T>): Promise<T> {
    const path = join(this.directory, `${name}.check`);
    await onFiles(() => writeFile(path, text, { mode: MODE }));
    try {
      return await task(path);
    } finally {
      await onFiles(() => rm(path, { force: true }));
    }
  }

  /** A second name for the same file, so that at no moment either of the two is missing. */
  private async keepPrevious(name: string): Promise<void> {
    await rm(this.previousPath(name), { force: true });
    try {
      await link(this.pathOf(name), this.previousPath(name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  private previousPath(name: string): string {
    return join(this.directory, `${name}.previous`);
  }
}
