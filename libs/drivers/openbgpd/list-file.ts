import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory, writeFileDurably } from '#runtime';
import { onFiles, textOf } from '../transport/file-access.js';

/** bgpd reads no file that others may read or write, or that belongs to anybody but the user that it was started by. */
const MODE = 0o600;

/**
 * The file of all lists, and beside it, as `….previous`, what it was before. Throws DriverError 'unreachable' only.
 */
export class ListFile {
  constructor(private readonly path: string) {}

  current(): Promise<string | undefined> {
    return onFiles(() => textOf(this.path));
  }

  previous(): Promise<string | undefined> {
    return onFiles(() => textOf(this.previousPath));
  }

  /** Replaces the file; what was there becomes the previous one. */
  async put(text: string): Promise<void> {
    await onFiles(async () => {
      await rm(this.previousPath, { force: true });
      if ((await textOf(this.path)) !== undefined) await link(this.path, this.previousPath);
      await writeFileDurably(this.path, text, MODE);
    });
  }

  /** Puts the previous file, which there must be, back. */
  async putBack(): Promise<void> {
    await onFiles(async () => {
      await rename(this.previousPath, this.path);
      await syncDirectory(dirname(this.path));
    });
  }

  /** Has a file for bgpd to look at, which it does not include, while the task runs. */
  async withCheckFile<T>(text: string, task: (path: string) => Promise<T>): Promise<T> {
    const path = `${this.path}.check`;
    await onFiles(async () => {
      const file = await open(path, 'w', MODE);
      await file.writeFile(text).finally(() => file.close());
    });
    try {
      return await task(path);
    } finally {
      await onFiles(() => rm(path, { force: true }));
    }
  }

  private get previousPath(): string {
    return `${this.path}.previous`;
  }
}
