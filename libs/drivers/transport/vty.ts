import type { Socket } from 'node:net';
import { DriverError } from '../driver-error.js';
import { connectUnixSocket } from './unix-socket.js';

/** What an FRR daemon says to one command. `code` is its return code, which is no evidence of anything on its own. */
export interface VtyReply {
  readonly text: string;
  readonly code: number;
}

/** VTY_BUFSIZ of FRR less the closing NUL, in bytes. */
export const MAX_COMMAND_BYTES = 4095;

/** How long a daemon may take to read what is left when we hang up. */
const HANG_UP_MS = 10_000;

const NO_PERMISSION = "the agent's user must be in the group that owns FRR's sockets (frrvty)";

interface Exchange {
  readonly expected: number;
  readonly replies: VtyReply[];
  readonly settle: (error?: DriverError) => void;
}

/**
 * One session with an FRR daemon over its vty unix socket, as vtysh has it: `command NUL` out, `text NUL NUL NUL code`
 * back, in order, pipelined. It knows nothing of what the commands mean.
 */
export class VtySession {
  /** Resolves once, when the connection is gone for whatever reason. */
  readonly closed: Promise<void>;
  private readonly exchanges: Exchange[] = [];
  private received: Buffer = Buffer.alloc(0);
  private scanned = 0;
  private left = false;

  private constructor(
    private readonly path: string,
    private readonly socket: Socket,
  ) {
    socket.on('data', (data) => this.receive(data));
    // 'close' follows every 'error' and is where those who wait are told.
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        const error = new DriverError('unreachable', `${path}: the daemon closed the connection`);
        for (const exchange of this.exchanges.splice(0)) exchange.settle(error);
        resolve();
      });
    });
  }

  /** Connects. Throws DriverError 'unreachable', or 'timeout' when `signal` is aborted first. */
  static async connect(path: string, signal: AbortSignal): Promise<VtySession> {
    return new VtySession(path, await connectUnixSocket(path, NO_PERMISSION, signal));
  }

  /** True when the connection ended by our own `leave`, not by the daemon's going away. */
  get leftByUs(): boolean {
    return this.left;
  }

  /** Whether `send` has a chance. */
  get usable(): boolean {
    return !this.left && !this.socket.destroyed;
  }

  /**
   * Writes all commands at once and returns all replies in order. After a 'timeout' the late replies are still read and
   * dropped, so that the session stays in step. Throws DriverError 'unreachable', 'timeout', or 'unsupported' for
   * a command that cannot be one line.
   */
  send(commands: readonly string[], signal: AbortSignal): Promise<VtyReply[]> {
    return new Promise((resolve, reject) => {
      commands.forEach(checkFraming);
      if (!this.usable) throw new DriverError('unreachable', `${this.path}: the connection is closed`);
      if (signal.aborted) throw new DriverError('timeout', `${this.path}: no time left`);
      const replies: VtyReply[] = [];
      const onAbort = (): void => reject(new DriverError('timeout', `${this.path}: no answer in time`));
      signal.addEventListener('abort', onAbort, { once: true });
      const settle = (error?: DriverError): void => {
        signal.removeEventListener('abort', onAbort);
        if (error) reject(error);
        else resolve(replies);
      };
      if (commands.length === 0) return settle();
      this.exchanges.push({ expected: commands.length, replies, settle });
      this.socket.write(frame(commands));
    });
  }

  /**
   * Says the last words and hangs up without waiting for answers. Only our direction is closed at first: a daemon that
   * is busy must still find the words, since FRR commits a pending batch when its writer vanishes.
   */
  leave(lastWords: readonly string[] = []): void {
    if (!this.usable) return;
    lastWords.forEach(checkFraming);
    this.left = true;
    this.socket.end(frame(lastWords));
    const timer = setTimeout(() => this.socket.destroy(), HANG_UP_MS);
    timer.unref();
    this.socket.once('close', () => clearTimeout(timer));
  }

  private receive(data: Buffer): void {
    this.received = this.received.length === 0 ? data : Buffer.concat([this.received, data]);
    let start = 0;
    for (;;) {
      const end = this.received.indexOf(0, Math.max(start, this.scanned));
      this.scanned = end < 0 ? this.received.length : end;
      if (end < 0 || this.received.length < end + 4) break;
      this.deliver({ text: this.received.toString('utf8', start, end), code: this.received[end + 3] ?? 0 });
      start = this.scanned = end + 4;
    }
    this.received = this.received.subarray(start);
    this.scanned -= start;
  }

  private deliver(reply: VtyReply): void {
    const exchange = this.exchanges[0];
    // Replies to last words have nobody waiting.
    if (!exchange) return;
    exchange.replies.push(reply);
    if (exchange.replies.length < exchange.expected) return;
    this.exchanges.shift();
    exchange.settle();
  }
}

function frame(commands: readonly string[]): string {
  return commands.map((command) => `${command}\0`).join('');
}

function checkFraming(command: string): void {
  // A NUL ends a command and a line feed starts another one: neither may come from inside a value.
  if (/[^\x20-\x7e]/.test(command)) throw new DriverError('unsupported', 'a router command with a strange character');
  if (command.length > MAX_COMMAND_BYTES) throw new DriverError('unsupported', 'a router command of over 4,095 bytes');
}
