import { DriverError, type WantedList } from '#drivers';
import type { Clock } from '#runtime';
import { GONE, sameMark, type ListRecord } from '../state/list-record.js';
import type { StateStore } from '../state/state-store.js';
import { failureOf, mismatch, type Failure } from './failure.js';
import type { TimedDriver } from './timed-driver.js';

/** What became of a record. Without `failure` the router has it, verified. */
export interface Outcome {
  readonly record: ListRecord;
  readonly failure?: Failure;
  readonly applyMicros: number;
  readonly verifyMicros: number;
}

/** Hears of each state as soon as it is on the disk. */
export interface Steps {
  attempted(record: ListRecord): void;
  applied(record: ListRecord): void;
  /** It had been verified, and the router has something else now. */
  drifted(record: ListRecord, message: string): void;
}

interface Check {
  /** What differs, by name; empty: all are equal. */
  readonly differences: ReadonlyMap<string, string>;
  readonly failure?: Failure;
  readonly micros: number;
}

/**
 * Brings the router to what records say and proves it: apply, then read back. What the router should have already is read first, and
 * touched only if it differs. Each record is on the disk as attempted before the router is touched.
 */
export class Converger {
  constructor(
    private readonly driver: TimedDriver,
    private readonly store: StateStore,
    private readonly clock: Clock,
    private readonly steps: Steps,
  ) {}

  /** One outcome per record, in the same order. Throws only what the state store throws. */
  async converge(records: readonly ListRecord[]): Promise<Outcome[]> {
    const outcomes = new Map<string, Outcome>();
    const collect = (found: readonly Outcome[]) =>
      found.forEach((outcome) => outcomes.set(outcome.record.listId, outcome));

    const expected = records.filter((record) => record.applied?.digest === record.accepted.digest);
    const found = await this.verifyAll(expected, 0);
    const different = found.filter(({ failure }) => failure?.code === 'verify_mismatch');
    collect(found);

    const repairs: ListRecord[] = [];
    for (const outcome of different) repairs.push(await this.noteDrift(outcome));
    const fresh = records.filter((record) => !expected.includes(record));
    collect(await this.applyAll([...fresh, ...repairs]));
    return records.map((record) => outcomes.get(record.listId)!);
  }

  private async noteDrift({ record, failure }: Outcome): Promise<ListRecord> {
    if (!sameMark(record.verified, record.accepted)) return record;
    const drifted = await this.saved({ ...record, verified: undefined });
    this.steps.drifted(drifted, failure!.message);
    return drifted;
  }

  private async applyAll(records: readonly ListRecord[]): Promise<Outcome[]> {
    const attempted: ListRecord[] = [];
    for (const record of records) {
      attempted.push(await this.saved({ ...record, attempted: record.accepted }));
      this.steps.attempted(attempted.at(-1)!);
    }
    if (attempted.length === 0) return [];

    const begin = this.clock.now();
    const failures = await this.change(attempted);
    const applyMicros = this.microsSince(begin);
    const taken: ListRecord[] = [];
    for (const record of attempted.filter(({ listId }) => !failures.has(listId))) {
      taken.push(await this.saved({ ...record, applied: record.accepted }));
      this.steps.applied(taken.at(-1)!);
    }
    const failed = attempted
      .filter(({ listId }) => failures.has(listId))
      .map((record) => ({ record, failure: failures.get(record.listId)!, applyMicros, verifyMicros: 0 }));
    return [...failed, ...(await this.verifyAll(taken, applyMicros))];
  }

  /** Tries all at once; when the router refuses the lot, one by one, so that one bad list does not hold up the others. */
  private async change(records: readonly ListRecord[]): Promise<Map<string, Failure>> {
    const failures = new Map<string, Failure>();
    try {
      await this.changeAtOnce(records);
    } catch (error) {
      const failure = failureOf(error);
      const alone = records.length === 1 || failure.code === 'router_unreachable' || failure.code === 'timeout';
      for (const record of records) {
        const own = alone ? failure : (await this.change([record])).get(record.listId);
        if (own) failures.set(record.listId, own);
      }
    }
    return failures;
  }

  private async changeAtOnce(records: readonly ListRecord[]): Promise<void> {
    const wanted = records.flatMap(wantedList);
    if (wanted.length > 0) await this.driver.apply(wanted);
    for (const { name } of records.filter(isGone)) await this.driver.remove(name);
  }

  private async verifyAll(records: readonly ListRecord[], applyMicros: number): Promise<Outcome[]> {
    if (records.length === 0) return [];
    const { differences, failure, micros } = await this.check(records);
    const outcomes: Outcome[] = [];
    for (const record of records) {
      const difference = differences.get(record.name);
      const trouble = failure ?? (difference === undefined ? undefined : mismatch(difference));
      const verified = trouble ? record : await this.proved(record);
      outcomes.push({ record: verified, ...(trouble && { failure: trouble }), applyMicros, verifyMicros: micros });
    }
    return outcomes;
  }

  private async proved(record: ListRecord): Promise<ListRecord> {
    if (sameMark(record.verified, record.accepted)) return record;
    return this.saved({ ...record, applied: record.accepted, verified: record.accepted });
  }

  private async check(records: readonly ListRecord[]): Promise<Check> {
    const begin = this.clock.now();
    const differences = new Map<string, string>();
    try {
      const wanted = records.flatMap(wantedList);
      const mismatches = wanted.length > 0 ? await this.driver.verify(wanted) : [];
      for (const { name, message } of mismatches) {
        differences.set(name, differences.has(name) ? `${differences.get(name)}; ${message}` : message);
      }
      const gone = records.filter(isGone).map(({ name }) => name);
      for (const name of await this.stillThere(gone)) differences.set(name, 'the list is still on the router');
    } catch (error) {
      return { differences, failure: failureOf(error), micros: this.microsSince(begin) };
    }
    return { differences, micros: this.microsSince(begin) };
  }

  private async stillThere(names: readonly string[]): Promise<string[]> {
    if (names.length === 0) return [];
    const observed = new Map((await this.driver.read(names)).map((list) => [list.name, list]));
    return names.filter((name) => {
      const list = observed.get(name);
      if (!list)
        throw new DriverError('rejected', `the router was asked for ${name} and did not say whether it is there`);
      return list.v4.state !== 'absent' || list.v6.state !== 'absent';
    });
  }

  private async saved(record: ListRecord): Promise<ListRecord> {
    await this.store.save(record);
    return record;
  }

  private microsSince(begin: Date): number {
    return Math.max(0, this.clock.now().getTime() - begin.getTime()) * 1000;
  }
}

function isGone(record: ListRecord): boolean {
  return record.accepted.digest === GONE;
}

function wantedList({ list, entryMatch }: ListRecord): WantedList[] {
  return list ? [{ list, entryMatch }] : [];
}
