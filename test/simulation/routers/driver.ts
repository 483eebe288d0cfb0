import { DriverError, type Driver, type Mismatch, type ObservedList, type WantedList } from '#drivers';
import type { Process } from '../core/process.js';
import type { Timeline } from '../core/timeline.js';
import type { Weather } from '../network/weather.js';
import type { Router } from './router.js';

/** An agent's way to a router. What the agent has begun goes on at the router, whatever becomes of the agent. */
export class SimulatedDriver implements Driver {
  readonly capabilities = { system: 'simulated', realRouter: false, maxEntries: 100_000 };

  constructor(
    private readonly process: Process,
    private readonly router: Router,
    private readonly timeline: Timeline,
    private readonly weather: Weather,
  ) {}

  version(signal: AbortSignal): Promise<string> {
    return this.operate('version', signal, () => {
      this.router.read([]);
      return '1.0';
    });
  }

  apply(wanted: readonly WantedList[], signal: AbortSignal): Promise<void> {
    const partly = (): void => this.router.apply(wanted.slice(0, this.weather.int(0, wanted.length)));
    return this.operate('apply', signal, () => this.router.apply(wanted), partly);
  }

  verify(wanted: readonly WantedList[], signal: AbortSignal): Promise<readonly Mismatch[]> {
    return this.operate('verify', signal, () => this.router.verify(wanted));
  }

  remove(name: string, signal: AbortSignal): Promise<void> {
    return this.operate('remove', signal, () => this.router.remove(name));
  }

  read(names: readonly string[], signal: AbortSignal): Promise<readonly ObservedList[]> {
    return this.operate('read', signal, () => this.router.read(names));
  }

  onRestart(listener: () => void): void {
    const forget = this.router.onRestart(() => this.process.deliver('router is back', listener));
    this.process.onEnd(forget);
  }

  async close(): Promise<void> {
    // There is nothing to close.
  }

  /** `cutShort`: what becomes of the operation when the agent dies in the middle of it; by default nothing. */
  private operate<T>(
    label: string,
    signal: AbortSignal,
    effect: () => T,
    cutShort = (): void => undefined,
  ): Promise<T> {
    const { process } = this;
    if (!process.call()) return process.never();
    return new Promise<T>((resolve, reject) => {
      let over = false;
      const end = (work: () => void): void => {
        if (over) return;
        over = true;
        forget();
        work();
      };
      const forget = process.onEnd(() => end(() => this.attempt(cutShort)));
      this.timeline.after(this.router.latency(), label, () =>
        end(() => {
          try {
            const result = effect();
            process.deliver(label, () => resolve(result));
          } catch (error) {
            process.deliver(label, () => reject(error instanceof Error ? error : new Error(String(error))));
          }
        }),
      );
      // Some drivers can stop what they have begun, others only wait for its end.
      if (this.weather.chance(0.5)) return;
      signal.addEventListener('abort', () => end(() => reject(new DriverError('timeout', 'given up'))), { once: true });
    });
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof DriverError)) throw error;
    }
  }
}
