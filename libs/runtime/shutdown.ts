import { systemClock, type Clock } from './clock.js';
import type { Logger } from './logger.js';

export interface ShutdownOptions {
  readonly logger: Logger;
  /** For all closers together; after it the process ends whatever is still open. */
  readonly deadlineMs: number;
  readonly clock?: Clock;
}

/** The part of `process` that shutting down needs. */
export interface SignalledProcess {
  on(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown;
  exit(code: number): unknown;
}

/** Closes what was opened, newest first, once, and within a deadline. */
export class Shutdown {
  private readonly closers: { name: string; close: () => Promise<void> | void }[] = [];
  private running: Promise<number> | undefined;

  constructor(private readonly options: ShutdownOptions) {}

  /** Register a thing right after it was opened: what is registered later is closed earlier. */
  register(name: string, close: () => Promise<void> | void): void {
    this.closers.push({ name, close });
  }

  /** Ends the process on SIGTERM or SIGINT: exit code 0 when everything was closed, 1 otherwise. */
  listen(host: SignalledProcess = process): void {
    for (const name of ['SIGTERM', 'SIGINT'] as const) {
      // A second signal changes nothing: Ctrl-C in a terminal reaches a process twice when npm started it.
      host.on(name, () => void this.run(name).then((code) => host.exit(code)));
    }
  }

  /** Closes everything and answers the exit code. Later calls answer the first one's result. A closer that fails does not stop the others. */
  run(reason: string): Promise<number> {
    this.running ??= this.close(reason);
    return this.running;
  }

  private async close(reason: string): Promise<number> {
    const { logger, deadlineMs, clock = systemClock } = this.options;
    logger.info('shutting down', { reason });
    const finished = new AbortController();
    const deadline = clock.sleep(deadlineMs, finished.signal).then(
      () => 'late' as const,
      () => 'cancelled' as const,
    );
    const outcome = await Promise.race([this.closeAll(), deadline]);
    finished.abort();
    if (outcome === 'late')
      logger.error('shutdown took too long', { deadlineMs, notClosed: this.closers.map(({ name }) => name) });
    else logger.info('shut down', {});
    return outcome === 'closed' ? 0 : 1;
  }

  private async closeAll(): Promise<'closed' | 'failed'> {
    let outcome: 'closed' | 'failed' = 'closed';
    for (let closer = this.closers.at(-1); closer; closer = this.closers.at(-1)) {
      try {
        await closer.close();
      } catch (error) {
        this.options.logger.error('closing failed', { part: closer.name, error });
        outcome = 'failed';
      }
      this.closers.splice(this.closers.indexOf(closer), 1);
    }
    return outcome;
  }
}
