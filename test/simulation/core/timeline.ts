export interface Timer {
  cancelled: boolean;
}

interface Entry extends Timer {
  readonly at: number;
  readonly order: number;
  readonly label: string;
  readonly work: () => void;
}

/** Immediates that are queued together: Node runs all microtasks between two of them, which is what an event needs. */
const BATCH = 4;
const BEGIN = Date.UTC(2026, 0, 1);

/** Virtual time: one queue of events, one event after the other, everything that follows from one before the next. */
export class Timeline {
  private readonly queue: Entry[] = [];
  private high = 0x811c9dc5;
  private low = 0x01000193;
  private order = 0;
  private ms = BEGIN;
  /** Events so far. */
  events = 0;

  get now(): number {
    return this.ms;
  }

  /** Milliseconds since the begin of the run. */
  get elapsed(): number {
    return this.ms - BEGIN;
  }

  /** `label` is part of the trace: it must not hold anything that differs from one run of a seed to the next. */
  after(ms: number, label: string, work: () => void): Timer {
    const entry: Entry = { at: this.ms + Math.max(0, ms), order: this.order++, label, work, cancelled: false };
    push(this.queue, entry);
    return entry;
  }

  /** Notes something in the trace that two runs of a seed must have in common. */
  mark(text: string): void {
    // FNV-1a with two bases: quick, and there is nobody to deceive.
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.high = Math.imul(this.high ^ code, 0x01000193);
      this.low = Math.imul(this.low ^ (code + i), 0x01000193);
    }
  }

  /** The digest of everything that has happened. */
  digest(): string {
    return `${(this.high >>> 0).toString(16)}${(this.low >>> 0).toString(16)}`;
  }

  /** Runs event after event until `isOver` says so; it is asked when everything that followed from an event has happened. */
  async run(isOver: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let over = false;
      const turn = (): void => {
        if (over) return;
        try {
          over = isOver() || !this.next();
        } catch (error) {
          over = true;
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        if (over) resolve();
      };
      const batch = (): void => {
        turn();
        if (over) return;
        for (let i = 1; i < BATCH; i++) setImmediate(turn);
        setImmediate(batch);
      };
      setImmediate(batch);
    });
  }

  private next(): boolean {
    let entry = pop(this.queue);
    while (entry?.cancelled === true) entry = pop(this.queue);
    if (entry === undefined) return false;
    this.ms = entry.at;
    this.events += 1;
    this.high = Math.imul(this.high ^ (entry.at & 0x7fffffff), 0x01000193);
    this.mark(entry.label);
    entry.work();
    return true;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** A binary heap, the earliest entry first. */
function push(heap: Entry[], entry: Entry): void {
  let child = heap.push(entry) - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!before(entry, heap[parent]!)) break;
    heap[child] = heap[parent]!;
    child = parent;
  }
  heap[child] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || first === last) return first;
  let parent = 0;
  for (;;) {
    let child = parent * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
    if (!before(heap[child]!, last)) break;
    heap[parent] = heap[child]!;
    parent = child;
  }
  heap[parent] = last;
  return first;
}
