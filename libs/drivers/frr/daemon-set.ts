import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FrrDaemon } from './daemon.js';
import { type FrrSettings, LIST_DAEMONS, type ListDaemon } from './settings.js';

const RECONNECT_MS = 250;
const CONNECT_TIMEOUT_MS = 5_000;

/** The daemons of one router that get the lists, and the watch over their coming and going. */
export class DaemonSet {
  private readonly known = new Map<ListDaemon, FrrDaemon>();
  private readonly listeners: (() => void)[] = [];
  private readonly closing = new AbortController();

  constructor(private readonly settings: FrrSettings) {}

  /** The daemons as of now, bgpd first if it is among them. */
  async all(): Promise<readonly [FrrDaemon, ...FrrDaemon[]]> {
    const [first, ...others] = this.settings.daemons ?? (await this.present());
    return [this.get(first!), ...others.map((name) => this.get(name))];
  }

  /** Calls back when a daemon goes away and when it is back. */
  onChange(listener: () => void): void {
    for (const name of this.settings.daemons ?? (['bgpd'] as const)) this.get(name);
    this.listeners.push(listener);
    if (this.listeners.length > 1) return;
    for (const daemon of this.known.values()) void this.watch(daemon);
  }

  close(): void {
    this.closing.abort();
    for (const daemon of this.known.values()) daemon.close();
  }

  /** bgpd always: without it nothing has an effect, so that its absence must be an error. */
  private async present(): Promise<ListDaemon[]> {
    const sockets = new Set(await readdir(this.settings.vtyDir).catch(() => []));
    const found = LIST_DAEMONS.filter((name) => name === 'bgpd' || sockets.has(`${name}.vty`));
    // Where FRR has mgmtd, zebra takes prefix-lists from it alone and calls the command unknown.
    return sockets.has('mgmtd.vty') ? found.filter((name) => name !== 'zebra') : found;
  }

  private get(name: ListDaemon): FrrDaemon {
    const known = this.known.get(name);
    if (known) return known;
    const daemon = new FrrDaemon(name, join(this.settings.vtyDir, `${name}.vty`), () => this.notify());
    this.known.set(name, daemon);
    if (this.listeners.length > 0) void this.watch(daemon);
    return daemon;
  }

  private async watch(daemon: FrrDaemon): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const connecting = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_TIMEOUT_MS)]);
      // An error is not lost here: whoever applies or verifies meets the same one and reports it.
      await daemon.stay(connecting).catch(() => undefined);
      await pause(RECONNECT_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private notify(): void {
    if (!this.closing.signal.aborted) for (const listener of this.listeners) listener();
  }
}
