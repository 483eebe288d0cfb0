import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const START_TIMEOUT_MS = 20_000;

/** Runs a program to its end. Throws with its output when it fails. */
export function run(program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  if (result.status === 0) return result.stdout;
  const said = result.error?.message ?? `${result.stdout}${result.stderr}`.trim();
  throw new Error(`${program} ${args.join(' ')}: ${said || `exit ${result.status}`}`);
}

/** One daemon in the foreground, a child of this process, its output in a file. */
export class DaemonProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly command: readonly [string, ...string[]],
    /** Whether the daemon does its work by now; asked over and over while it starts. */
    private readonly answers: () => boolean | Promise<boolean>,
    private readonly logPath: string,
  ) {}

  /** Starts the daemon and waits until it answers. */
  async start(): Promise<void> {
    const log = openSync(this.logPath, 'a');
    const [program, ...args] = this.command;
    const child = spawn(program, args, { stdio: ['ignore', log, log] });
    closeSync(log);
    this.child = child;
    let running = true;
    this.ended = new Promise((resolve) => {
      const done = (): void => {
        running = false;
        resolve();
      };
      child.once('exit', done);
      child.once('error', done);
    });
    for (const deadline = Date.now() + START_TIMEOUT_MS; !(await this.answers()); await pause(20)) {
      if (running && Date.now() < deadline) continue;
      await this.signal('SIGKILL');
      throw new Error(`${program} did not start: ${readFileSync(this.logPath, 'utf8').slice(-1_000)}`);
    }
  }

  /** Sends a signal; after one that ends a process, waits until it has ended. */
  async signal(signal: NodeJS.Signals): Promise<void> {
    this.child?.kill(signal);
    if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await this.ended;
  }

  /** For the last moments of this process, where nothing can be waited for. */
  killNow(): void {
    this.child?.kill('SIGKILL');
  }
}

/**
 * Whether a daemon says anything on a unix socket, on its own or to `greeting`. A socket file alone says nothing: it
 * stays when its daemon is killed.
 */
export function answersOn(path: string, greeting: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write(greeting));
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.setTimeout(1_000, () => done(false));
  });
}
