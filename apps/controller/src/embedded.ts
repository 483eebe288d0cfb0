import { startEmbeddedPostgres, writeFileDurably, type EmbeddedPostgres } from '#runtime';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ControllerConfig, ControllerSettings } from './platform/config/config.js';
import { stateFiles } from './platform/config/state-files.js';

/** The configuration with everything that it leaves to the controller, and what to stop at the end. */
export interface Prepared {
  readonly config: ControllerConfig;
  readonly postgres: EmbeddedPostgres | undefined;
}

/** Starts the embedded PostgreSQL unless a database is configured, and makes the token key the first time. */
export async function prepare(settings: ControllerSettings): Promise<Prepared> {
  const stateDir = resolve(settings.stateDir);
  await mkdir(stateDir, { recursive: true, mode: 0o711 });
  const tokenKey = settings.tokenKey ?? (await keyIn(stateFiles(stateDir).tokenKey));
  if (settings.databaseUrl !== undefined) {
    return { config: { ...settings, stateDir, tokenKey, databaseUrl: settings.databaseUrl }, postgres: undefined };
  }
  const postgres = await startEmbeddedPostgres({ dataDirectory: stateFiles(stateDir).database });
  return { config: { ...settings, stateDir, tokenKey, databaseUrl: postgres.url }, postgres };
}

/** Replicas must share this file or set `tokenKey`: tokens are stored under it. */
async function keyIn(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = randomBytes(32).toString('hex');
  await writeFileDurably(path, `${key}\n`, 0o600);
  return key;
}
