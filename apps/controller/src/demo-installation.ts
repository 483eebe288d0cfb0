import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a running demo notes what it uses; only its own user can read it. */
const NOTE = join('.netctl', 'demo.json');

/** Where the database and the keys of a demo are. */
export interface DemoInstallation {
  readonly databaseUrl: string;
  readonly stateDir: string;
}

/** The demo that runs in this directory; undefined when none does, or when only the note of one that was killed is left. */
export function runningDemo(note = NOTE): DemoInstallation | undefined {
  let content: { pid?: unknown; database_url?: unknown; state_dir?: unknown };
  try {
    content = JSON.parse(readFileSync(note, 'utf8')) as typeof content;
  } catch {
    // Absent, half-written or another user's: no demo of ours.
    return undefined;
  }
  const { pid, database_url: databaseUrl, state_dir: stateDir } = content;
  if (typeof pid !== 'number' || typeof databaseUrl !== 'string' || typeof stateDir !== 'string') return undefined;
  return isAlive(pid) ? { databaseUrl, stateDir } : undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
