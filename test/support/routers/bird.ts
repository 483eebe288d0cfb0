import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersOn, DaemonProcess, run } from './daemon-process.js';
import { ended, endWithThisProcess } from './guard.js';
import type { NetworkNamespace } from './netns.js';

export type Installed =
  { readonly usable: true; readonly version: string } | { readonly usable: false; readonly reason: string };

/** Whether a real BIRD can be started here. */
export function birdInstalled(): Installed {
  const { error, stdout, stderr } = spawnSync('bird', ['--version'], { encoding: 'utf8' });
  const version = /BIRD version (\S+)/.exec(`${stdout}${stderr}`)?.[1];
  if (version === undefined) return { usable: false, reason: `BIRD: ${error?.message ?? 'bird --version fails'}` };
  const birdc = spawnSync('birdc', ['-h']);
  return birdc.error ? { usable: false, reason: `BIRD: ${birdc.error.message}` } : { usable: true, version };
}

export interface BirdOptions {
  /** The operator's configuration, behind the include of the lists. */
  readonly configuration?: string;
  /** Where BIRD runs; released with it. */
  readonly namespace?: NetworkNamespace;
}

/** A real BIRD in a temporary directory, without any route or port of this machine. Leaves nothing behind. */
export class BirdRouter {
  private readonly process: DaemonProcess;

  private constructor(
    private readonly root: string,
    private readonly namespace: NetworkNamespace | undefined,
  ) {
    const args = ['-f', '-c', this.configFile, '-s', this.socket, '-P', join(root, 'bird.pid')];
    const command: [string, ...string[]] = namespace ? namespace.command('bird', ...args) : ['bird', ...args];
    this.process = new DaemonProcess(command, () => answersOn(this.socket, ''), join(root, 'bird.log'));
  }

  static async start({ configuration = '', namespace }: BirdOptions = {}): Promise<BirdRouter> {
    const router = new BirdRouter(mkdtempSync(join(tmpdir(), 'netctl-bird-')), namespace);
    endWithThisProcess(router);
    try {
      mkdirSync(router.directory);
      router.configure(configuration);
      await router.process.start();
    } catch (error) {
      await router.stop();
      throw error;
    }
    return router;
  }

  get socket(): string {
    return join(this.root, 'bird.ctl');
  }

  /** Of the lists. */
  get directory(): string {
    return join(this.root, 'netctl');
  }

  get configFile(): string {
    return join(this.root, 'bird.conf');
  }

  /** Writes the operator's configuration and nothing else: BIRD is not told. */
  configure(configuration: string): void {
    const text = `log stderr all;\nrouter id 10.255.0.1;\ninclude "netctl/*.conf";\nprotocol device { }\n${configuration}\n`;
    writeFileSync(this.configFile, text);
  }

  /** Types a command as an operator would. Returns what is printed, also when it is a refusal. */
  birdc(command: string): string {
    return run('birdc', ['-s', this.socket, ...command.split(' ')]);
  }

  /** The files of the lists with all that tells a rewritten one, and every constant that BIRD has. */
  everything(): string {
    const files = readdirSync(this.directory)
      .sort()
      .map((name) => join(this.directory, name))
      .map((path) => `${path} ${statSync(path).ino} ${readFileSync(path, 'utf8')}`);
    return [...files, ...this.birdc('show symbols constant').split('\n').sort()].join('\n');
  }

  /** Ends BIRD as a crash would; the socket stays, as after a real crash. */
  async kill(): Promise<void> {
    await this.process.signal('SIGKILL');
  }

  /** Starts BIRD again, on whatever is on the disk. */
  async restart(): Promise<void> {
    await this.process.signal('SIGKILL');
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

  private forget(): void {
    this.namespace?.release();
    rmSync(this.root, { recursive: true, force: true });
    ended(this);
  }
}
