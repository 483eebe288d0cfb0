import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const CLI = join(import.meta.dirname, '../../../bin/netctl.js');

export interface NetctlResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `netctl` from the build, as a process of its own whose standard input is no terminal. */
export class Netctl {
  constructor(
    private readonly env: Readonly<Record<string, string>>,
    private readonly cwd?: string,
  ) {}

  async run(...args: string[]): Promise<NetctlResult> {
    const { NODE_OPTIONS: _ours, ...inherited } = process.env;
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { ...inherited, ...this.env },
      cwd: this.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code: child.exitCode, stdout, stderr };
  }

  /** What it prints for programs. Throws when it fails. */
  async json<T>(...args: string[]): Promise<T> {
    return JSON.parse(await this.ok(...args, '--json')) as T;
  }

  /** What it prints. Throws when it fails. */
  async ok(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`netctl ${args.join(' ')} ended with ${String(code)}: ${stderr}`);
    return stdout;
  }
}
