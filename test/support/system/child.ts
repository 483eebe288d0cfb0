import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program of this project as a process of its own, from the build: what can be killed. */
export class Child {
  private process: ChildProcess | undefined;
  private lines: string[] = [];

  constructor(
    private readonly script: string,
    private readonly args: readonly string[],
    private readonly env: Readonly<Record<string, string>> = {},
  ) {}

  start(): void {
    this.process = spawn(process.execPath, ['--enable-source-maps', this.script, ...this.args], {
      env: { ...process.env, NETCTL_LOG_LEVEL: 'info', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream
        ?.setEncoding('utf8')
        .on('data', (text: string) => this.lines.push(...text.split('\n').filter((line) => line !== '')));
    }
  }

  get running(): boolean {
    return this.process !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Everything that it printed, oldest first. */
  get output(): readonly string[] {
    return this.lines;
  }

  /** Sends a signal; SIGKILL and SIGTERM are waited for. Answers the exit code. */
  async signal(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.process;
    if (child === undefined || !this.running) return child?.exitCode ?? null;
    const ends = signal === 'SIGKILL' || signal === 'SIGTERM';
    const exit = ends ? once(child, 'exit') : undefined;
    child.kill(signal);
    await exit;
    return child.exitCode;
  }

  async stop(): Promise<number | null> {
    return this.signal('SIGTERM');
  }

  async kill(): Promise<void> {
    await this.signal('SIGKILL');
  }

  /** Waits for the process to end by itself. */
  async exited(): Promise<number | null> {
    if (this.running) await once(this.process!, 'exit');
    return this.process?.exitCode ?? null;
  }
}
