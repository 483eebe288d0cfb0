import type { Clock } from '#runtime';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Time that passes only when it is told to. */
export class ManualClock implements Clock {
  private readonly timers = new Set<Timer>();

  constructor(private ms = Date.UTC(2025, 0, 1)) {}

  now(): Date {
    return new Date(this.ms);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.timers.delete(timer);
        reject(new DOMException('aborted', 'AbortError'));
      };
      const fire = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const timer = { at: this.ms + Math.max(0, ms), fire };
      if (signal?.aborted) return abort();
      this.timers.add(timer);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Lets everything happen that is due within so many milliseconds, in order, with what follows from it. */
  async advance(ms: number): Promise<void> {
    const until = this.ms + ms;
    await this.settle();
    for (let timer = this.next(until); timer; timer = this.next(until)) {
      this.timers.delete(timer);
      this.ms = timer.at;
      timer.fire();
      await this.settle();
    }
    this.ms = until;
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  private next(until: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.timers) if (timer.at <= until && (!first || timer.at < first.at)) first = timer;
    return first;
  }
}
