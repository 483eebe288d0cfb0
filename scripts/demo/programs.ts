import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DemoError } from './demo-error.js';
import { URLS } from './place.js';
import type { DemoRouter } from './routers.js';

const START_MS = 30_000;

/** Where the demo's controller keeps its keys. */
export function controllerState(directory: string): string {
  return join(directory, 'controller');
}

/** The controller and the agents, each a process of its own as in production; their logs stand in the demo's directory. */
export class Programs {
  private readonly running: ChildProcess[] = [];

  constructor(private readonly directory: string) {}

  /** Resolves when the controller answers. */
  async startController(databaseUrl: string): Promise<void> {
    const env = { NETCTL_DATABASE_URL: databaseUrl, NETCTL_STATE_DIR: controllerState(this.directory) };
    const child = this.start('controller', 'apps/controller/src/main.js', [], env);
    for (const deadline = Date.now() + START_MS; Date.now() < deadline; await delay(50)) {
      if (child.exitCode !== null) break;
      if (await answers(`${URLS.operators}/ready`)) return;
    }
    throw new DemoError(`the controller did not start:\n${await this.logOf('controller')}`);
  }

  /** Enrols the router's agent with its one-time token and starts it. */
  async startAgent(router: DemoRouter, token: string): Promise<void> {
    const folder = join(this.directory, `agent-${router.name}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const config = join(folder, 'agent.json');
    const { name, settings } = router.driver;
    await writeFile(
      config,
      JSON.stringify({
        stateDir: folder,
        controller: { address: '127.0.0.1:8443', enrolAddress: '127.0.0.1:8444' },
        routers: [{ name: router.name, driver: name, settings }],
      }),
    );
    const enrolment = this.start(`enrol-${router.name}`, 'apps/agent/src/main.js', [
      'enrol',
      '--config',
      config,
      '--token',
      token,
    ]);
    const [code] = (await once(enrolment, 'exit')) as [number | null];
    if (code !== 0)
      throw new DemoError(`agent ${router.name} could not enrol:\n${await this.logOf(`enrol-${router.name}`)}`);
    this.start(`agent-${router.name}`, 'apps/agent/src/main.js', ['run', '--config', config]);
  }

  /** Ends all of them, newest first, and waits. */
  async stop(): Promise<void> {
    for (const child of this.running.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }
  }

  private start(name: string, script: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
    const log = openSync(this.logFile(name), 'a');
    const path = fileURLToPath(new URL(`../../${script}`, import.meta.url));
    const child = spawn(process.execPath, [path, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.running.push(child);
    return child;
  }

  private logFile(name: string): string {
    return join(this.directory, `${name}.log`);
  }

  private async logOf(name: string): Promise<string> {
    return readFile(this.logFile(name), 'utf8');
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
