import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { DemoError } from './demo-error.js';

/** Where the demo listens. */
export const URLS = {
  customers: 'http://127.0.0.1:8080/api/v1',
  operators: 'http://127.0.0.1:8081/operator/v1',
} as const;
const PORTS = { 'customer API': 8080, 'operator API': 8081, agents: 8443, enrolment: 8444 } as const;

/** Says which ports are taken, all at once. */
export async function refuseTakenPorts(): Promise<void> {
  const taken: string[] = [];
  for (const [what, port] of Object.entries(PORTS)) {
    if (!(await isFree(port))) taken.push(`127.0.0.1:${port} (${what})`);
  }
  if (taken.length > 0) throw new DemoError(`taken by another program: ${taken.join(', ')}. Stop it and try again.`);
}

/** The state file of a demo that was killed is no reason to refuse; that of one that runs is. */
export async function refuseSecondDemo(stateFile: string): Promise<void> {
  const pid = await pidIn(stateFile);
  if (pid !== undefined && isAlive(pid))
    throw new DemoError(`it is running already, as process ${pid}. Stop that one first.`);
}

async function pidIn(stateFile: string): Promise<number | undefined> {
  try {
    const state = JSON.parse(await readFile(stateFile, 'utf8')) as { pid?: unknown };
    return typeof state.pid === 'number' ? state.pid : undefined;
  } catch {
    // Absent or half-written: nothing that could be running.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
