import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { connectUnixSocket } from './unix-socket.js';

const RECONNECT_MS = 250;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Tells when a daemon goes away and when it is back, by a connection to its socket on which nothing is ever said: the
 * kernel closes it when the daemon ends, however it ends.
 */
export class SocketWatch {
  private readonly listeners: (() => void)[] = [];
  private readonly closing = new AbortController();
  private away = false;

  constructor(private readonly path: string) {}

  onChange(listener: () => void): void {
    this.listeners.push(listener);
    if (this.listeners.length === 1) void this.watch();
  }

  close(): void {
    this.closing.abort();
  }

  private async watch(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      // An error is not lost here: whoever applies or verifies meets the same one and reports it.
      await this.stay(signal).catch(() => (this.away = true));
      await pause(RECONNECT_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Connects, and resolves when the connection is gone. */
  private async stay(signal: AbortSignal): Promise<void> {
    const connecting = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_TIMEOUT_MS)]);
    const socket = await connectUnixSocket(this.path, 'the watch over the daemon needs it', connecting);
    if (this.away) this.notify();
    this.away = false;
    // 'close' follows an 'error' and says all that is to be known.
    socket.on('error', () => undefined).resume();
    const ending = (): void => void socket.destroy();
    signal.addEventListener('abort', ending, { once: true });
    if (signal.aborted) ending();
    if (!socket.closed) await once(socket, 'close');
    signal.removeEventListener('abort', ending);
    this.away = true;
    this.notify();
  }

  private notify(): void {
    if (!this.closing.signal.aborted) for (const listener of this.listeners) listener();
  }
}
