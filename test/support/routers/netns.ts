import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './daemon-process.js';

/**
 * A network namespace without a name: it exists as long as a process is in it, so that there is nothing to clean up.
 * The process that holds it ends when this one does, however this one ends.
 */
export class NetworkNamespace {
  private constructor(private readonly holder: ChildProcess) {}

  /** Whether this user may make namespaces and links in them; undefined = yes, else the reason. */
  static obstacle(): string | undefined {
    if (process.getuid?.() !== 0) return 'not root';
    const result = spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up'], { encoding: 'utf8' });
    if (result.status === 0) return undefined;
    return `no network namespaces: ${result.error?.message ?? result.stderr.trim()}`;
  }

  static async create(): Promise<NetworkNamespace> {
    // cat ends at the end of its input, which comes with the end of this process.
    const holder = spawn('unshare', ['--net', 'cat'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(holder, 'spawn');
    const own = readlinkSync('/proc/self/ns/net');
    while (readlinkSync(`/proc/${holder.pid}/ns/net`) === own) await pause(5);
    const namespace = new NetworkNamespace(holder);
    run(...namespace.inside('ip', 'link', 'set', 'lo', 'up'));
    return namespace;
  }

  /** The command that runs a program inside. */
  command(program: string, ...args: string[]): [string, ...string[]] {
    return ['nsenter', `--net=/proc/${this.holder.pid}/ns/net`, program, ...args];
  }

  /** Joins two namespaces by a wire and gives its ends these addresses (`10.255.0.1/24`, IPv6 too). */
  static join(a: NetworkNamespace, b: NetworkNamespace, addresses: { a: string[]; b: string[] }): void {
    run(...a.inside('ip', 'link', 'add', 'wire', 'type', 'veth', 'peer', 'name', 'wire', 'netns', `${b.holder.pid}`));
    for (const [side, own] of [
      [a, addresses.a],
      [b, addresses.b],
    ] as const) {
      // Duplicate address detection would keep IPv6 addresses unusable for a second or two.
      for (const address of own) {
        const nodad = address.includes(':') ? ['nodad'] : [];
        run(...side.inside('ip', 'address', 'add', address, 'dev', 'wire', ...nodad));
      }
      run(...side.inside('ip', 'link', 'set', 'wire', 'up'));
    }
  }

  release(): void {
    this.holder.stdin?.end();
    this.holder.kill('SIGKILL');
  }

  private inside(program: string, ...args: string[]): [string, string[]] {
    const [first, ...rest] = this.command(program, ...args);
    return [first, rest];
  }
}
