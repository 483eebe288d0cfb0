import type { Random } from '../../support/random.js';

/** How often things go wrong by themselves, and how long they take. Everything is drawn here, so that all of it can be stopped. */
export class Weather {
  /** While false nothing goes wrong any more. */
  faults = true;

  constructor(private readonly random: Random) {}

  chance(probability: number): boolean {
    return this.faults && this.random.chance(probability);
  }

  /** Milliseconds that something takes; now and then much longer. */
  takes(from: number, to: number, atWorst = to): number {
    return this.chance(0.02) ? this.random.int(to, atWorst) : this.random.int(from, to);
  }

  int(low: number, high: number): number {
    return this.random.int(low, high);
  }

  pick<T>(from: readonly T[]): T {
    return this.random.pick(from);
  }
}
