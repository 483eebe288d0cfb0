import type { Clock } from '#runtime';

const SCAN_MS = 60_000;
/** A daemon that has just come back may read its old configuration after we looked. */
const AFTER_RESTART_MS = [0, 1000, 5000, 15_000];

/** What is looked at. */
export interface Watched {
  /** Looks at what should be in order. */
  scan(): void;
  /** Looks at everything, now. */
  recheck(): void;
}

/** Has one router looked at every 60 s, and at once and a few times more when its software has restarted. */
export class DriftWatch {
  private readonly stopped = new AbortController();
  private restart = new AbortController();

  constructor(
    private readonly watched: Watched,
    private readonly clock: Clock,
  ) {}

  start(): void {
    void this.every();
  }

  /** The router's software went away or came back. Another restart begins the series anew. */
  restarted(): void {
    this.restart.abort();
    this.restart = new AbortController();
    const signal = AbortSignal.any([this.restart.signal, this.stopped.signal]);
    if (!this.stopped.signal.aborted) void this.series(signal);
  }

  stop(): void {
    this.stopped.abort();
  }

  private async every(): Promise<void> {
    while (await this.slept(SCAN_MS, this.stopped.signal)) this.watched.scan();
  }

  private async series(signal: AbortSignal): Promise<void> {
    let before = 0;
    for (const after of AFTER_RESTART_MS) {
      if (after > 0 && !(await this.slept(after - before, signal))) return;
      this.watched.recheck();
      before = after;
    }
  }

  /** Answers false when it was cut short. */
  private slept(ms: number, signal: AbortSignal): Promise<boolean> {
    return this.clock.sleep(ms, signal).then(
      () => true,
      () => false,
    );
  }
}
