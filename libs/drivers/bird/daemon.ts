import { setTimeout as pause } from 'node:timers/promises';
import { DriverError } from '../driver-error.js';
import { type BirdReply, BirdSession } from '../transport/bird-control.js';
import { untilAborted } from '../until-aborted.js';
import { versionOf } from './capabilities.js';
import { checkCommand } from './grammar.js';

const RECONNECT_MS = 250;
const CONNECT_TIMEOUT_MS = 5_000;

/** After a reconfiguration: how often BIRD is woken, and until when. See `keepAwake`. */
const WAKE_OFTEN = { everyMs: 4, forMs: 100 };
const WAKE_SELDOM = { everyMs: 50, forMs: 3_500 };

/** One connection with the release that greeted on it: an upgrade comes with a new connection. */
interface Connection {
  readonly session: BirdSession;
  readonly version: string;
}

/** The BIRD of this machine over one lasting session, and the watch over its coming and going. Throws DriverError only. */
export class BirdDaemon {
  private connection: Connection | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private away = false;
  private awakeUntil = 0;
  private waking = false;
  private readonly listeners: (() => void)[] = [];
  private readonly closing = new AbortController();

  constructor(private readonly path: string) {}

  /** The release as BIRD says it. */
  version(signal: AbortSignal): Promise<string> {
    return this.inTurn(signal, ({ version }) => Promise.resolve(version));
  }

  /** Sends a command and returns the answer, whatever its code. */
  ask(command: string, signal: AbortSignal): Promise<BirdReply> {
    return this.inTurn(signal, ({ session }) => session.ask(checkCommand(command), signal));
  }

  /** Calls back when BIRD goes away and when it is back. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
    if (this.listeners.length === 1) void this.watch();
  }

  /**
   * To be called after a reconfiguration. BIRD 2.0.12 may go to sleep for 3 s with the last routes that it has to send
   * anew still unsent; any command wakes it. Goes on by itself until that time is over.
   */
  keepAwake(): void {
    this.awakeUntil = performance.now() + WAKE_SELDOM.forMs;
    if (!this.waking) void this.wake();
  }

  close(): void {
    this.closing.abort();
    this.connection?.session.leave();
  }

  private async wake(): Promise<void> {
    this.waking = true;
    const { signal } = this.closing;
    while (!signal.aborted && performance.now() < this.awakeUntil) {
      const often = this.awakeUntil - performance.now() > WAKE_SELDOM.forMs - WAKE_OFTEN.forMs;
      const { everyMs } = often ? WAKE_OFTEN : WAKE_SELDOM;
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
      // A BIRD that does not answer has no need of this, and whoever applies or verifies meets the same error.
      await this.ask('show status', AbortSignal.any([signal, AbortSignal.timeout(CONNECT_TIMEOUT_MS)])).catch(
        () => undefined,
      );
    }
    this.waking = false;
  }

  private async watch(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const connecting = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_TIMEOUT_MS)]);
      // An error is not lost here: whoever applies or verifies meets the same one and reports it.
      await this.stay(connecting).catch(() => undefined);
      await pause(RECONNECT_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Connects, and resolves when the connection is gone. `signal` is for connecting only. */
  private async stay(signal: AbortSignal): Promise<void> {
    const { closed } = await this.inTurn(signal, ({ session }) => Promise.resolve({ closed: session.closed }));
    await closed;
  }

  private inTurn<T>(signal: AbortSignal, task: (connection: Connection) => Promise<T>): Promise<T> {
    const turn = this.queue.then(async () => task(await this.connect(signal)));
    this.queue = turn.catch(() => undefined);
    return untilAborted(turn, signal, 'BIRD is still busy with something earlier');
  }

  private async connect(signal: AbortSignal): Promise<Connection> {
    if (this.closing.signal.aborted) throw new DriverError('unreachable', 'the driver has been closed');
    if (this.connection?.session.usable) return this.connection;
    try {
      this.connection = await this.open(signal);
    } catch (error) {
      this.away = true;
      throw error;
    }
    if (this.away) this.notify();
    this.away = false;
    return this.connection;
  }

  private async open(signal: AbortSignal): Promise<Connection> {
    const { session, greeting } = await BirdSession.connect(this.path, signal);
    try {
      const connection = { session, version: versionOf(greeting) };
      void session.closed.then(() => this.closed(session));
      return connection;
    } catch (error) {
      session.leave();
      throw error;
    }
  }

  private closed(session: BirdSession): void {
    if (session.leftByUs) return;
    this.away = true;
    this.notify();
  }

  private notify(): void {
    if (!this.closing.signal.aborted) for (const listener of this.listeners) listener();
  }
}
