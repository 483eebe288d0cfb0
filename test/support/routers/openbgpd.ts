import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Installed } from './bird.js';
import { DaemonProcess, run } from './daemon-process.js';
import { ended, endWithThisProcess } from './guard.js';
import { NetworkNamespace } from './netns.js';

/** FRR has a bgpd too, and it may come first in the path. */
const BGPD = '/usr/sbin/bgpd';
const BGPCTL = '/usr/sbin/bgpctl';

/** Whether a real OpenBGPD can be started here. It needs root, for a chroot and a user of its own. */
export function openBgpdInstalled(): Installed {
  const { error, stdout, stderr } = spawnSync(BGPD, ['-V'], { encoding: 'utf8' });
  const version = /OpenBGPD (\S+)/.exec(`${stdout}${stderr}`)?.[1];
  if (version === undefined) return { usable: false, reason: `OpenBGPD: ${error?.message ?? `${BGPD} is another`}` };
  const obstacle = NetworkNamespace.obstacle();
  return obstacle === undefined ? { usable: true, version } : { usable: false, reason: `OpenBGPD: ${obstacle}` };
}

/** A real OpenBGPD in a temporary directory and a network namespace of its own. Leaves nothing behind. */
export class OpenBgpdRouter {
  private readonly process: DaemonProcess;

  private constructor(
    private readonly root: string,
    readonly namespace: NetworkNamespace,
  ) {
    // bgpd locks its processes into the home directory of its user, below /run. This one has a /run of its own.
    const script = 'mount -t tmpfs tmpfs /run && mkdir /run/openbgpd && exec "$0" -d -f "$1"';
    const command = namespace.command('unshare', '--mount', 'sh', '-c', script, BGPD, this.configFile);
    this.process = new DaemonProcess(command, () => this.answers(), join(root, 'bgpd.log'));
  }

  static async start(configuration = ''): Promise<OpenBgpdRouter> {
    const namespace = await NetworkNamespace.create();
    const router = new OpenBgpdRouter(mkdtempSync(join(tmpdir(), 'netctl-openbgpd-')), namespace);
    endWithThisProcess(router);
    try {
      mkdirSync(join(router.root, 'lists'));
      router.write(router.listFile, '');
      router.configure(configuration);
      await router.process.start();
    } catch (error) {
      await router.stop();
      throw error;
    }
    return router;
  }

  /** What the driver has to be told. */
  get settings(): { socket: string; listFile: string; configFile: string; bgpd: string; bgpctl: string } {
    const { socket, listFile, configFile } = this;
    return { socket, listFile, configFile, bgpd: BGPD, bgpctl: BGPCTL };
  }

  get socket(): string {
    return join(this.root, 'bgpd.sock');
  }

  get configFile(): string {
    return join(this.root, 'bgpd.conf');
  }

  /** Of the lists. */
  get listFile(): string {
    return join(this.root, 'lists', 'netctl.conf');
  }

  /** Writes the operator's configuration and nothing else: bgpd is not told. */
  configure(configuration: string): void {
    const own = `socket "${this.socket}"\nfib-update no\ninclude "${this.listFile}"\n`;
    this.write(this.configFile, `AS 64496\nrouter-id 192.0.2.1\n${own}${configuration}\n`);
  }

  /** Changes a file as bgpd accepts it: it reads none that others may. */
  write(path: string, text: string): void {
    writeFileSync(path, text);
    chmodSync(path, 0o600);
  }

  bgpctl(...args: string[]): string {
    return run(BGPCTL, ['-s', this.socket, ...args]);
  }

  /** Has bgpd read its configuration, and resolves when it has. Throws with what it says when it refuses. */
  async reload(): Promise<void> {
    await this.askToReload();
    // "request processed" is said before all of its processes are through; the next reload waits for that.
    await this.askToReload();
  }

  /** The file of the lists with what tells a rewritten one, and the prefix-sets that bgpd has. */
  everything(): string {
    const sets = this.bgpctl('show', 'sets')
      .split('\n')
      .filter((line) => line.startsWith('PREFIX'));
    // The last column is an age.
    const lines = sets.map((line) => line.replace(/\s\S+$/, ''));
    const text = readFileSync(this.listFile, 'utf8');
    // A file without lists says nothing by having been rewritten.
    return [text.includes('prefix-set') ? statSync(this.listFile).ino : '', text, ...lines].join('\n');
  }

  /** Ends bgpd as a crash would. Its three other processes end when they notice. */
  async kill(): Promise<void> {
    await this.process.signal('SIGKILL');
    while (this.answers()) await pause(5);
  }

  /** Starts bgpd again, on whatever is on the disk. */
  async restart(): Promise<void> {
    await this.kill();
    await this.process.start();
  }

  async stop(): Promise<void> {
    await this.process.signal('SIGTERM');
    this.forget();
  }

  stopNow(): void {
    this.process.killNow();
    this.forget();
  }

  private async askToReload(): Promise<void> {
    for (;;) {
      const said = this.bgpctl('reload');
      if (said.includes('request processed')) return;
      if (!said.includes('previous reload still running')) throw new Error(said);
      await pause(5);
    }
  }

  private answers(): boolean {
    return spawnSync(BGPCTL, ['-s', this.socket, 'show', 'sets']).status === 0;
  }

  private forget(): void {
    this.namespace.release();
    rmSync(this.root, { recursive: true, force: true });
    ended(this);
  }
}
