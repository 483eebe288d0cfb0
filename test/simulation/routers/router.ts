import { formatCidr, type Cidr, type PrefixList } from '#domain';
import { DriverError, type Mismatch, type ObservedList, type WantedList } from '#drivers';
import type { Timeline } from '../core/timeline.js';
import type { Weather } from '../network/weather.js';

/** A list as it stands in the router's configuration. */
export interface Configured {
  readonly list: PrefixList;
  readonly entryMatch: WantedList['entryMatch'];
  /** Both families, in order; the last one decides what nothing else matched. */
  readonly rules: readonly string[];
}

type Trouble = 'unreachable' | 'slow' | 'dropping' | 'misreading' | 'rejecting';

/** How a wanted list is written into the configuration. */
export type Render = (wanted: WantedList) => readonly string[];

export const render: Render = ({ list, entryMatch }) => {
  const permit = (cidr: Cidr): string => `permit ${formatCidr(cidr)}${entryMatch === 'orlonger' ? ' or longer' : ''}`;
  return [...list.v4.map(permit), 'deny any', ...list.v6.map(permit), 'deny any'];
};

/** A router with one region's lists. It does what it is told, unless it is in trouble. */
export class Router {
  /** What it works by. */
  running = new Map<string, Configured>();
  /** What the agents' orders alone would have made of it: a reboot to an older configuration is nobody's order. */
  ordered = new Map<string, Configured>();
  /** Called with every list that an order puts in place. */
  onApplied: (list: PrefixList) => void = () => undefined;
  /** Called when anything about it has changed. */
  onChanged: () => void = () => undefined;
  private readonly until = new Map<Trouble, number>();
  private saved: ReadonlyMap<string, Configured>[] = [new Map()];
  private readonly restartListeners = new Set<() => void>();

  constructor(
    readonly name: string,
    private readonly timeline: Timeline,
    private readonly weather: Weather,
    private readonly rendered: Render,
  ) {}

  trouble(kind: Trouble, ms: number): void {
    this.until.set(kind, this.timeline.now + ms);
  }

  recover(): void {
    this.until.clear();
  }

  /** `write memory`: what a reboot may come back with. */
  save(): void {
    this.saved.push(new Map(this.running));
  }

  /** Comes back with some configuration that was saved earlier. */
  reboot(): void {
    const ms = this.weather.int(2_000, 60_000);
    this.trouble('unreachable', ms);
    this.running = new Map(this.weather.pick(this.saved));
    this.onChanged();
    for (const listener of this.restartListeners) {
      if (!this.weather.chance(0.3)) this.timeline.after(ms + this.weather.int(0, 10_000), 'router is back', listener);
    }
  }

  onRestart(listener: () => void): () => void {
    this.restartListeners.add(listener);
    return () => this.restartListeners.delete(listener);
  }

  /** Milliseconds that an operation takes. */
  latency(): number {
    return this.is('slow') ? this.weather.int(2_000, 90_000) : this.weather.takes(5, 300, 8_000);
  }

  /** Throws DriverError. */
  apply(wanted: readonly WantedList[]): void {
    this.reach();
    if (this.is('rejecting') || this.weather.chance(0.02)) throw new DriverError('rejected', 'the router says no');
    // It says that all is well.
    if (this.is('dropping')) return;
    for (const each of wanted) {
      const configured = { list: each.list, entryMatch: each.entryMatch, rules: this.rendered(each) };
      this.running.set(each.list.name, configured);
      this.ordered.set(each.list.name, configured);
      this.onApplied(each.list);
    }
    this.onChanged();
  }

  remove(name: string): void {
    this.reach();
    if (this.is('dropping')) return;
    this.running.delete(name);
    this.ordered.delete(name);
    this.onChanged();
  }

  verify(wanted: readonly WantedList[]): Mismatch[] {
    this.reach();
    if (this.is('misreading')) return wanted.map(({ list }) => ({ name: list.name, message: 'garbled' }));
    return wanted.flatMap(({ list, entryMatch }) => {
      const found = this.running.get(list.name);
      if (found === undefined) return [{ name: list.name, message: 'absent' }];
      const same = found.entryMatch === entryMatch && sameEntries(found.list, list);
      return same ? [] : [{ name: list.name, message: 'other entries' }];
    });
  }

  read(names: readonly string[]): ObservedList[] {
    this.reach();
    return names.map((name) => {
      const list = this.running.get(name)?.list;
      const family = (entries: readonly Cidr[] | undefined): ObservedList['v4'] =>
        entries === undefined ? { state: 'absent' } : { state: 'present', entries, denyAll: true, foreign: [] };
      return { name, v4: family(list?.v4), v6: family(list?.v6) };
    });
  }

  private reach(): void {
    if (this.is('unreachable') || this.weather.chance(0.01)) throw new DriverError('unreachable', 'no answer');
  }

  private is(kind: Trouble): boolean {
    return (this.until.get(kind) ?? 0) > this.timeline.now;
  }
}

function sameEntries(a: PrefixList, b: PrefixList): boolean {
  if (a === b) return true;
  const text = ({ v4, v6 }: PrefixList): string => [...v4, ...v6].map(formatCidr).join(' ');
  return text(a) === text(b);
}
