import { DriverError, type Driver, type Mismatch, type ObservedList, type WantedList } from '#drivers';
import type { Clock } from '#runtime';

export interface OperationTimeouts {
  readonly applyMs: number;
  readonly verifyMs: number;
}

/** A driver one operation at a time, each with a limit, after which it fails with `timeout`. */
export class TimedDriver {
  private running: Promise<unknown> = Promise.resolve();
  private timeUp = new AbortController();
  private interrupted = false;

  constructor(
    private readonly driver: Driver,
    private readonly clock: Clock,
    private readonly timeouts: OperationTimeouts,
  ) {}

  version(): Promise<string> {
    return this.within(this.timeouts.verifyMs, (signal) => this.driver.version(signal));
  }

  apply(wanted: readonly WantedList[]): Promise<void> {
    return this.within(this.timeouts.applyMs, (signal) => this.driver.apply(wanted, signal));
  }

  verify(wanted: readonly WantedList[]): Promise<readonly Mismatch[]> {
    return this.within(this.timeouts.verifyMs, (signal) => this.driver.verify(wanted, signal));
  }

  remove(name: string): Promise<void> {
    return this.within(this.timeouts.applyMs, (signal) => this.driver.remove(name, signal));
  }

  read(names: readonly string[]): Promise<readonly ObservedList[]> {
    return this.within(this.timeouts.verifyMs, (signal) => this.driver.read(names, signal));
  }

  /** Ends the operation that is under way, and those that follow: they fail. */
  interrupt(): void {
    this.interrupted = true;
    this.timeUp.abort();
  }

  private async within<T>(ms: number, operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    // A driver that has not ended yet although its time was up could still change the router after the next one.
    await this.limited(ms, this.running);
    if (this.interrupted) throw new DriverError('unreachable', 'the agent stops');
    const timeUp = new AbortController();
    this.timeUp = timeUp;
    const result = operation(timeUp.signal);
    this.running = result.catch(() => undefined);
    try {
      return await this.limited(ms, result);
    } finally {
      timeUp.abort();
    }
  }

  private async limited<T>(ms: number, work: Promise<T>): Promise<T> {
    const finished = new AbortController();
    const late = this.clock.sleep(ms, finished.signal).then(() => {
      throw new DriverError('timeout', `the router did not answer within ${ms / 1000} s`);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      finished.abort();
    }
  }
}
