import type { EntryMatch } from '#domain';
import type { Driver } from '#drivers';
import type { RouterInventory } from '#protocol';
import type { Clock, Logger } from '#runtime';
import { backOffMs } from '../back-off.js';
import type { ListRecord } from '../state/list-record.js';
import type { StateStore } from '../state/state-store.js';
import { Acceptance } from './acceptance.js';
import { Converger, type Outcome } from './converge.js';
import { Doorbell } from './doorbell.js';
import { failureOf, type Failure } from './failure.js';
import { judge } from './fence.js';
import { ListSlots, type ListSlot } from './list-slot.js';
import type { Offer } from './offer.js';
import type { Reporter, ResultReport } from './report.js';
import { SlotReporter } from './slot-reporter.js';
import { TimedDriver, type OperationTimeouts } from './timed-driver.js';

const RETRY = { floorMs: 0, firstMs: 1000, mostMs: 60_000 };
/** Lists that are worked on together, so that a router that has lost everything is not given it back one by one. */
const BATCH = 256;
/** How long an operation may take to end by itself when the agent stops. */
const STOP_GRACE_MS = 5000;

type Timings = Pick<Outcome, 'applyMicros' | 'verifyMicros'>;
const NO_TIME: Timings = { applyMicros: 0, verifyMicros: 0 };

export interface RunnerDependencies {
  readonly router: string;
  readonly driver: Driver;
  readonly store: StateStore;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly logger: Logger;
  readonly reporter: Reporter;
  readonly timeouts: OperationTimeouts;
}

/**
 * Works on one router, alone. Of each list only the newest offer counts; whether it may be applied is decided when its turn comes,
 * against what is on the disk. What fails is tried again by itself.
 */
export class RouterRunner {
  private readonly slots: ListSlots;
  private readonly bell = new Doorbell();
  private readonly driver: TimedDriver;
  private readonly converger: Converger;
  private readonly acceptance: Acceptance;
  private readonly reporter: SlotReporter;
  private entryMatch: EntryMatch | undefined;
  /** undefined: to be asked for; empty: the router did not say. */
  private driverVersion: string | undefined;
  private loop: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly deps: RunnerDependencies,
    records: readonly ListRecord[],
  ) {
    const { router, clock, store, logger } = deps;
    this.slots = new ListSlots(records);
    this.reporter = new SlotReporter(router, deps.reporter);
    this.acceptance = new Acceptance(router, this.slots, store, this.reporter, logger);
    this.driver = new TimedDriver(deps.driver, clock, deps.timeouts);
    this.converger = new Converger(this.driver, store, clock, {
      attempted: (record) => this.stepped(record, 'attempted'),
      applied: (record) => this.stepped(record, 'applied'),
      drifted: (record, message) => this.drifted(record, message),
    });
  }

  /** Begins with proving everything that is on the disk. */
  start(): void {
    this.recheck();
    this.loop = this.run();
  }

  /** Lets the operation under way come to its end, for a while. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    const ended = new AbortController();
    const grace = this.deps.clock.sleep(STOP_GRACE_MS, ended.signal).then(
      () => this.driver.interrupt(),
      () => undefined,
    );
    await this.loop;
    ended.abort();
    await grace;
    await this.deps.driver.close();
  }

  /** How entries are to match on this router. A change concerns every list that it has. */
  setEntryMatch(entryMatch: EntryMatch): void {
    this.entryMatch = entryMatch;
    this.makeDue(this.slots.all().filter(({ record }) => record?.list && record.entryMatch !== entryMatch));
  }

  /** Takes a version of a list; the answer is a report. */
  offer(offer: Offer): void {
    const slot = this.slots.of(offer.listId);
    const verdict = judge(slot.offer, offer);
    if (verdict === 'same') return;
    if (verdict !== 'accept') return this.acceptance.refuse(offer, verdict, slot.offer);
    slot.offer = offer;
    this.makeDue([slot]);
  }

  /** Looks whether the router still has what it had. Lists in trouble have a time of their own. */
  scan(): void {
    // A time further off than any back-off is left from before this machine's clock was set back.
    const latest = this.nowMs() + RETRY.mostMs;
    const lost = ({ dueAt }: ListSlot) => dueAt !== undefined && dueAt > latest;
    this.makeDue(this.slots.all().filter((slot) => lost(slot) || (slot.isSettled() && !slot.isBuried())));
  }

  /** The router's software may have lost everything: looks at all lists now, those in trouble too. */
  recheck(): void {
    this.driverVersion = undefined;
    this.makeDue(this.slots.all().filter((slot) => slot.record && !slot.isBuried()));
  }

  /** Whether the list is, or may be, on this router. */
  holds(listId: string): boolean {
    const slot = this.slots.get(listId);
    return slot !== undefined && (slot.offer !== undefined || !slot.isBuried());
  }

  inventory(): RouterInventory {
    const lists = this.slots.all().flatMap(({ record }) => (record?.list ? [record] : []));
    return {
      router: this.deps.router,
      driver: this.deps.driver.capabilities.system,
      driverVersion: this.driverVersion ?? '',
      lists: lists.map(({ listId, name, accepted: { incarnation, generation, digest } }) => ({
        listId,
        name,
        incarnation,
        generation,
        digest: Buffer.from(digest, 'hex'),
      })),
    };
  }

  /** How each list stands, for a controller that may have missed it. */
  reports(): ResultReport[] {
    return this.slots.all().flatMap(({ reported }) => (reported ? [reported] : []));
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const ready = this.slots.ready(this.nowMs(), BATCH);
      if (ready.length > 0) await this.work(ready);
      else if (this.driverVersion === undefined) await this.learnVersion();
      else await this.untilDue();
    }
  }

  private async untilDue(): Promise<void> {
    const dueAt = this.slots.nextDueAt();
    if (dueAt === undefined) return this.bell.wait();
    const awake = new AbortController();
    const alarm = this.deps.clock.sleep(dueAt - this.nowMs(), awake.signal).then(
      () => this.bell.ring(),
      () => undefined,
    );
    await this.bell.wait();
    awake.abort();
    await alarm;
  }

  private async work(ready: readonly ListSlot[]): Promise<void> {
    const luck = this.deps.random();
    const asked = new Set(ready.filter(({ offer }) => offer));
    // Whatever makes a list due from here on asks for another round.
    for (const slot of ready) slot.dueAt = undefined;
    try {
      const taken: ListSlot[] = [];
      for (const slot of ready) if (await this.acceptance.take(slot, this.entryMatch)) taken.push(slot);
      const outcomes = await this.converger.converge(taken.map(({ record }) => record!));
      outcomes.forEach((outcome, index) => this.settle(taken[index]!, outcome, asked.has(taken[index]!), luck));
    } catch (error) {
      // The disk, or a fault of ours. What is on the disk stands, and all of it is tried again.
      this.deps.logger.error('working on a router failed', { router: this.deps.router, error });
      const failure = failureOf(error);
      const open = ready.filter((slot) => slot.offer || (slot.record && !slot.isBuried()));
      for (const slot of open) this.fail(slot, failure, asked.has(slot), luck);
    }
  }

  private settle(slot: ListSlot, { record, failure, ...timings }: Outcome, asked: boolean, luck: number): void {
    slot.record = record;
    if (failure) return this.fail(slot, failure, asked, luck, timings);
    slot.failures = 0;
    this.reporter.say(slot, record, { phase: 'verified', ...timings }, asked);
  }

  private fail(slot: ListSlot, failure: Failure, asked: boolean, luck: number, timings: Timings = NO_TIME): void {
    const { router, logger } = this.deps;
    slot.failures += 1;
    // What has become due meanwhile (a newer version, a restart of the router) does not wait.
    if (failure.retryable) slot.dueAt ??= this.nowMs() + backOffMs(RETRY, slot.failures, luck);
    const { record, offer } = slot;
    if (record) this.reporter.say(slot, record, { phase: 'failed', failure, ...timings }, asked);
    else if (offer) this.reporter.refuse(offer, failure);
    logger.warn('list not verified', { router, listId: record?.listId ?? offer?.listId, ...failure });
  }

  private stepped(record: ListRecord, phase: 'attempted' | 'applied'): void {
    const slot = this.slots.of(record.listId);
    slot.record = record;
    // Of a retry only the end is told.
    if (slot.failures === 0) this.reporter.say(slot, record, { phase }, false);
  }

  private drifted(record: ListRecord, message: string): void {
    const { router, logger } = this.deps;
    this.slots.of(record.listId).record = record;
    logger.warn('router has drifted', { router, listId: record.listId, message });
    this.reporter.drifted(record, message);
  }

  private async learnVersion(): Promise<void> {
    try {
      this.driverVersion = await this.driver.version();
    } catch (error) {
      this.driverVersion = '';
      this.deps.logger.warn('the router does not say its version', { router: this.deps.router, error });
    }
  }

  private makeDue(slots: readonly ListSlot[]): void {
    for (const slot of slots) slot.dueAt = this.nowMs();
    this.bell.ring();
  }

  private nowMs(): number {
    return this.deps.clock.now().getTime();
  }
}
