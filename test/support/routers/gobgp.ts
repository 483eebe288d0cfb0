import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installed } from './bird.js';
import { DaemonProcess, run } from './daemon-process.js';
import { ended, endWithThisProcess } from './guard.js';
import type { NetworkNamespace } from './netns.js';

/** Whether a real gobgpd can be started here. */
export function gobgpInstalled(): Installed {
  const { error, stdout } = spawnSync('gobgpd', ['--version'], { encoding: 'utf8' });
  const version = /gobgpd version (\S+)/.exec(stdout ?? '')?.[1];
  if (version === undefined) return { usable: false, reason: `GoBGP: ${error?.message ?? 'gobgpd --version fails'}` };
  const gobgp = spawnSync('gobgp', ['--version']);
  return gobgp.error ? { usable: false, reason: `GoBGP: ${gobgp.error.message}` } : { usable: true, version };
}

const GLOBAL = `[global.config]
  as = 64496
  router-id = "192.0.2.1"
`;

export interface GobgpOptions {
  /** The operator's configuration, behind `global.config`. */
  readonly configuration?: string;
  /** Where gobgpd runs; released with it. Without one it takes no BGP sessions. */
  readonly namespace?: NetworkNamespace;
}

/** A real gobgpd in a temporary directory, its API on a unix socket. Leaves nothing behind. */
export class GobgpRouter {
  private readonly process: DaemonProcess;

  private constructor(
    private readonly root: string,
    private readonly namespace: NetworkNamespace | undefined,
  ) {
    const args = ['-f', this.configFile, '--api-hosts', this.api, '--pprof-disable'];
    const command: [string, ...string[]] = namespace ? namespace.command('gobgpd', ...args) : ['gobgpd', ...args];
    this.process = new DaemonProcess(command, () => this.answers(), join(root, 'gobgpd.log'));
  }

  static async start({ configuration = '', namespace }: GobgpOptions = {}): Promise<GobgpRouter> {
    const router = new GobgpRouter(mkdtempSync(join(tmpdir(), 'netctl-gobgp-')), namespace);
    endWithThisProcess(router);
    try {
      writeFileSync(router.configFile, `${GLOBAL}${namespace ? '' : '  port = -1\n'}${configuration}`);
      await router.process.start();
    } catch (error) {
      await router.stop();
      throw error;
    }
    return router;
  }

  get api(): string {
    return `unix://${join(this.root, 'gobgp.sock')}`;
  }

  /** Types a command as an operator would. Returns what is printed. */
  gobgp(...args: string[]): string {
    return run('gobgp', ['--target', this.api, ...args]);
  }

  /** All prefix-sets, and the table with the times at which paths came into it. */
  everything(): string {
    const tables = ['ipv4', 'ipv6'].map((family) => this.gobgp('global', 'rib', '-a', family, '-j'));
    return [this.gobgp('policy', 'prefix'), ...tables].join('\n');
  }

  /** Ends gobgpd as a crash would. */
  async kill(): Promise<void> {
    await this.process.signal('SIGKILL');
  }

  /** Starts gobgpd again, with its initial configuration. */
  async restart(): Promise<void> {
    await this.process.signal('SIGKILL');
    // gobgpd does not start on a socket that a crashed one has left; its service file removes it, too.
    rmSync(join(this.root, 'gobgp.sock'), { force: true });
    await this.process.start();
  }

  async freeze(): Promise<void> {
    await this.process.signal('SIGSTOP');
  }

  async thaw(): Promise<void> {
    await this.process.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.process.signal('SIGKILL');
    this.forget();
  }

  stopNow(): void {
    this.process.killNow();
    this.forget();
  }

  get configFile(): string {
    return join(this.root, 'gobgpd.toml');
  }

  private answers(): boolean {
    return spawnSync('gobgp', ['--target', this.api, 'global']).status === 0;
  }

  private forget(): void {
    this.namespace?.release();
    rmSync(this.root, { recursive: true, force: true });
    ended(this);
  }
}
