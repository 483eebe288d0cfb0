import type { Timeline, Timer } from './timeline.js';

interface Late {
  readonly label: string;
  readonly work: () => void;
}

/** What has been planted: at one of the next calls to the outside the process dies or stops for a while. */
interface Trap {
  calls: number;
  readonly spring: () => void;
}

/**
 * A program that runs, and the ways in which it may stop. Everything that it does to the outside goes through `call`, everything
 * that comes from there through `deliver`: so it can die at any await, and be frozen and go on with what it believed before.
 */
export class Process {
  private dead = false;
  private frozenUntil = 0;
  /** What came while it was frozen has not all been delivered yet. */
  private catchingUp = false;
  private backlog: Late[] = [];
  private traps: Trap[] = [];
  private readonly atEnd = new Set<() => void>();

  constructor(
    readonly name: string,
    private readonly timeline: Timeline,
  ) {}

  get isAlive(): boolean {
    return !this.dead;
  }

  wasFrozenSince(time: number): boolean {
    return this.frozenUntil > time;
  }

  get isFrozen(): boolean {
    return this.frozenUntil > this.timeline.now;
  }

  /** Asked before anything is done to the outside. False: the program is dead and does not know; nothing may happen. */
  call(): boolean {
    if (this.dead) return false;
    for (const trap of [...this.traps]) {
      trap.calls -= 1;
      if (trap.calls > 0) continue;
      this.traps = this.traps.filter((each) => each !== trap);
      trap.spring();
    }
    return this.isAlive;
  }

  /** Has `spring` called at the so-manieth call from now. */
  trap(calls: number, spring: () => void): void {
    this.traps.push({ calls, spring });
  }

  /** Something reaches the program now, or when it goes on. */
  deliver(label: string, work: () => void): void {
    if (this.dead) return;
    if (this.isFrozen || this.catchingUp) this.backlog.push({ label, work });
    else work();
  }

  /** As `deliver`, after a time. */
  after(ms: number, label: string, work: () => void): Timer {
    return this.timeline.after(ms, label, () => this.deliver(label, work));
  }

  freeze(ms: number): void {
    if (this.dead) return;
    this.frozenUntil = Math.max(this.frozenUntil, this.timeline.now + ms);
    this.timeline.after(this.frozenUntil - this.timeline.now, `${this.name} goes on`, () => this.thaw());
  }

  crash(): void {
    if (this.dead) return;
    this.dead = true;
    this.backlog = [];
    for (const work of this.atEnd) work();
  }

  /** `work` is done when the program dies. Answers how to take that back. */
  onEnd(work: () => void): () => void {
    this.atEnd.add(work);
    return () => void this.atEnd.delete(work);
  }

  /** A promise that is kept only as long as the program lives. What never comes is not waited for by anybody. */
  never<T>(): Promise<T> {
    return new Promise<T>(() => undefined);
  }

  /** What came meanwhile comes now, one after the other and before anything else. */
  private thaw(): void {
    const next = this.isFrozen ? undefined : this.backlog.shift();
    this.catchingUp = next !== undefined;
    if (next === undefined) return;
    this.timeline.after(0, next.label, () => {
      if (this.dead) return;
      if (this.isFrozen) {
        this.catchingUp = false;
        this.backlog.unshift(next);
        return;
      }
      next.work();
      this.thaw();
    });
  }
}
