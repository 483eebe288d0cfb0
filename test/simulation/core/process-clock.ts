import type { Clock } from '#runtime';
import { Rounds } from '../../../apps/controller/src/platform/rounds.js';
import type { Random } from '../../support/random.js';
import type { Process } from './process.js';
import type { Timeline } from './timeline.js';

/** The clock of one machine: it may be wrong about the time of day, never about how long something takes. */
export class ProcessClock implements Clock {
  constructor(
    private readonly timeline: Timeline,
    private readonly process: Process,
    /** Milliseconds by which this machine is wrong. Read anew each time: somebody may set the clock. */
    private readonly skew: () => number,
  ) {}

  now(): Date {
    return new Date(this.timeline.now + this.skew());
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (!this.process.call()) return this.process.never();
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(new Aborted());
      const abort = (): void => {
        timer.cancelled = true;
        reject(new Aborted());
      };
      const timer = this.process.after(ms, `${this.process.name} wakes`, () => {
        // The signal may have come first and the timer have been on its way already.
        if (timer.cancelled) return;
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }
}

class Aborted extends Error {
  override readonly name = 'AbortError';
}

/** Shorter rounds come late now and then, as on a busy machine. */
const SHORT_MS = 5_000;

/** The repeated work of one process, on virtual time. */
export class ProcessRounds extends Rounds {
  constructor(
    private readonly process: Process,
    private readonly random: Random,
  ) {
    super(undefined as never);
  }

  override every(name: string, ms: number, work: () => void): () => void {
    let stopped = false;
    const next = (): void => {
      const late = ms < SHORT_MS ? this.random.int(0, 2 * ms) : 0;
      this.process.after(ms + late, name, again);
    };
    const again = (): void => {
      if (stopped) return;
      work();
      next();
    };
    next();
    return () => (stopped = true);
  }
}
