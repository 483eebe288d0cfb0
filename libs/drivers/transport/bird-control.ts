import type { Socket } from 'node:net';
import { DriverError } from '../driver-error.js';
import { connectUnixSocket } from './unix-socket.js';

/** What BIRD says to one command: the code of its last line, and the text of all lines without their codes. */
export interface BirdReply {
  readonly code: string;
  readonly lines: readonly string[];
}

/** BIRD closes the connection on longer lines (its buffer is 1 KiB with everything that is still unread). */
export const MAX_COMMAND_BYTES = 1_000;

const NO_PERMISSION = "the agent's user must be in the group that owns BIRD's control socket (bird)";
const LINE = /^(?<code>[0-9]{4})(?<more>[- ])(?<text>.*)$/;

interface Exchange {
  readonly command: string;
  readonly signal: AbortSignal;
  readonly settle: (outcome: BirdReply | DriverError) => void;
}

/**
 * One session with BIRD over its control socket, as birdc has it: a line out, lines back, the last of which has a space
 * behind its code. One command at a time, since BIRD drops who sends ahead. It knows nothing of what commands mean.
 */
export class BirdSession {
  /** Resolves once, when the connection is gone for whatever reason. */
  readonly closed: Promise<void>;
  private readonly waiting: Exchange[] = [];
  private asked: Exchange | undefined;
  private received = '';
  private lines: string[] = [];
  private left = false;

  private constructor(
    private readonly path: string,
    private readonly socket: Socket,
  ) {
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => this.receive(data));
    // 'close' follows every 'error' and is where those who wait are told.
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        const error = new DriverError('unreachable', `${path}: BIRD closed the connection`);
        for (const exchange of [...(this.asked ? [this.asked] : []), ...this.waiting.splice(0)]) exchange.settle(error);
        resolve();
      });
    });
  }

  /**
   * Connects, and returns the session with BIRD's greeting ("BIRD 2.0.12 ready."). Throws DriverError 'unreachable', or
   * 'timeout' when `signal` is aborted first.
   */
  static async connect(path: string, signal: AbortSignal): Promise<{ session: BirdSession; greeting: string }> {
    const session = new BirdSession(path, await connectUnixSocket(path, NO_PERMISSION, signal));
    try {
      const { lines } = await session.exchange(undefined, signal);
      return { session, greeting: lines.join('\n') };
    } catch (error) {
      session.leave();
      throw error;
    }
  }

  /** True when the connection ended by our own `leave`, not by the daemon's going away. */
  get leftByUs(): boolean {
    return this.left;
  }

  /** Whether `ask` has a chance. */
  get usable(): boolean {
    return !this.left && !this.socket.destroyed;
  }

  /**
   * Sends a command when all earlier ones are answered, and returns the answer, whatever its code. One whose turn comes
   * after `signal` was aborted is never sent. Throws DriverError 'unreachable', 'timeout', or 'unsupported' for
   * a command that cannot be one line.
   */
  async ask(command: string, signal: AbortSignal): Promise<BirdReply> {
    // A line feed starts another command: it may not come from inside a value.
    if (!/^[\x20-\x7e]+$/.test(command))
      throw new DriverError('unsupported', 'a BIRD command with a strange character');
    if (command.length > MAX_COMMAND_BYTES) throw new DriverError('unsupported', 'a BIRD command that is too long');
    return this.exchange(command, signal);
  }

  leave(): void {
    this.left = true;
    this.socket.destroy();
  }

  /** `command` undefined: just wait for an answer, the greeting. */
  private exchange(command: string | undefined, signal: AbortSignal): Promise<BirdReply> {
    return new Promise((resolve, reject) => {
      if (!this.usable) throw new DriverError('unreachable', `${this.path}: the connection is closed`);
      if (signal.aborted) throw new DriverError('timeout', `${this.path}: no time left`);
      const onAbort = (): void => reject(new DriverError('timeout', `${this.path}: no answer in time`));
      signal.addEventListener('abort', onAbort, { once: true });
      const settle = (outcome: BirdReply | DriverError): void => {
        signal.removeEventListener('abort', onAbort);
        if (outcome instanceof DriverError) reject(outcome);
        else resolve(outcome);
      };
      this.waiting.push({ command: command === undefined ? '' : `${command}\n`, signal, settle });
      this.askNext();
    });
  }

  private askNext(): void {
    while (!this.asked && this.waiting.length > 0) {
      const next = this.waiting.shift()!;
      if (next.signal.aborted) continue;
      this.asked = next;
      if (next.command !== '') this.socket.write(next.command);
    }
  }

  private receive(data: string): void {
    const lines = (this.received + data).split('\n');
    this.received = lines.pop()!;
    for (const line of lines) this.take(line);
  }

  private take(line: string): void {
    // What BIRD says unasked, to whoever has switched on echo.
    if (line.startsWith('+')) return;
    const groups = LINE.exec(line)?.groups;
    this.lines.push(groups ? groups['text']! : line.slice(1));
    if (groups?.['more'] !== ' ') return;
    const reply = { code: groups['code']!, lines: this.lines };
    this.lines = [];
    this.asked?.settle(reply);
    this.asked = undefined;
    this.askNext();
  }
}
