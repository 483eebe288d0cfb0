import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import type { Account } from './account.js';
import type { ChangeRequest } from './asked.js';
import { AccountCache } from './account-cache.js';
import { ControlStore, type AccountWrite } from './control.store.js';
import { TooMuchContention } from './errors.js';
import type { StoredAccount } from './stored-account.js';
import { changedLists, planChange, squash, type Plan } from './plan.js';

interface Waiting {
  readonly request: ChangeRequest;
  resolve(plan: Plan): void;
  reject(error: unknown): void;
}

/** One customer's part of a batch, planned. */
interface Part {
  readonly customerId: number;
  readonly before: Account;
  readonly after: Account;
  readonly done: readonly [Waiting, Plan][];
  readonly write: AccountWrite;
  /** Planned on the whole account as it was last known, rather than on what was just read around the addresses. */
  readonly complete: boolean;
}

/** Requests per batch, and ranges of addresses in them all; the rest waits for the next one. */
const MAX_BATCH = 256;
const MAX_BATCH_RANGES = 20_000;
/** How often a customer's part of a batch is tried when another replica keeps changing the same lists. */
const MAX_TRIES = 20;

/**
 * Joins the changes that arrive while a batch is under way into the next one: one read and one write for all of them, so
 * that the durable commit, the dearest part, is shared. Changes take effect in the order in which they came.
 */
@Injectable()
export class ChangeQueue {
  private waiting: Waiting[] = [];
  private running = false;

  private readonly cache: AccountCache;

  constructor(
    private readonly store: ControlStore,
    @Inject(CLOCK) clock: Clock,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.cache = new AccountCache(store, clock, logger);
  }

  /** Resolves once the change is durable; rejects with the slice's errors, and then nothing has changed. */
  async submit(request: ChangeRequest): Promise<Plan> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  /** What `submit` would do just now; nothing is stored. Rejects with the same errors. */
  async preview(request: ChangeRequest): Promise<Plan> {
    const { customerId, ranges } = request;
    const accounts = await this.store.readAccounts(ranges.map((range) => ({ customerId, range })));
    return planChange(accounts.get(customerId)!, request);
  }

  private async run(): Promise<void> {
    this.running = true;
    // Let everything that arrived in this turn join.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, sizeOfBatch(this.waiting));
      try {
        await this.execute(batch);
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.running = false;
  }

  private async execute(batch: readonly Waiting[]): Promise<void> {
    let open = batch;
    for (let tries = 0; open.length > 0; tries++) {
      if (tries === MAX_TRIES) throw new TooMuchContention();
      open = await this.attempt(open, tries > 0);
    }
  }

  /** Answers those that are to be tried again, on what the database says now. */
  private async attempt(batch: readonly Waiting[], fresh: boolean): Promise<Waiting[]> {
    const parts = byCustomer(batch);
    const cached = fresh ? [] : [...parts].flatMap(([customerId, own]) => this.planCached(customerId, own) ?? []);
    for (const { customerId } of cached) parts.delete(customerId);
    const planned = [...cached, ...(await this.planRead([...parts.values()].flat()))];

    const writes = planned.filter(({ write }) => write.lists.length > 0);
    const stored =
      writes.length === 0 ? new Map<number, StoredAccount>() : await this.store.write(writes.map(({ write }) => write));
    return planned.flatMap((part) => this.settle(part, stored.get(part.customerId)));
  }

  /**
   * Plans on the account as it was last known, if the guarded write then proves the whole plan: everything asked for is found there,
   * and something flips in each list that is touched. "Nothing to do" and "not yours" are not proven by a write, nor is it that a
   * block holds nothing else: such requests are read for.
   */
  private planCached(customerId: number, own: readonly Waiting[]): Part | undefined {
    const account = this.cache.get(customerId);
    if (account === undefined || own.some(({ request }) => request.scope === 'within')) return undefined;
    const { done, refused, ...part } = planAll(account, own);
    const proven = refused.length === 0 && done.every(([, plan]) => plan.acknowledged.length === plan.listIds.length);
    return proven ? { ...part, done, complete: true } : undefined;
  }

  private async planRead(batch: readonly Waiting[]): Promise<Part[]> {
    if (batch.length === 0) return [];
    const accounts = await this.store.readAccounts(
      batch.flatMap(({ request }) => request.ranges.map((range) => ({ customerId: request.customerId, range }))),
    );
    return [...byCustomer(batch)].map(([customerId, own]) => {
      const { refused, ...part } = planAll(accounts.get(customerId)!, own);
      for (const [waiting, error] of refused) waiting.reject(error);
      return { ...part, complete: false };
    });
  }

  private settle(part: Part, stored: StoredAccount | undefined): Waiting[] {
    const { customerId, done, write, complete } = part;
    if (write.lists.length > 0 && stored === undefined) {
      if (complete) this.cache.drop(customerId);
      return done.map(([waiting]) => waiting);
    }
    for (const [waiting, plan] of done)
      waiting.resolve(stored === undefined ? plan : { ...plan, after: stored.refresh(plan.after) });
    if (!complete) this.cache.warm(customerId);
    else if (stored?.othersAreAsIn(part.before)) this.cache.keep(stored.bump(part.after));
    else this.cache.drop(customerId);
    return [];
  }
}

function byCustomer(batch: readonly Waiting[]): Map<number, Waiting[]> {
  const parts = new Map<number, Waiting[]>();
  for (const waiting of batch) {
    const own = parts.get(waiting.request.customerId);
    if (own === undefined) parts.set(waiting.request.customerId, [waiting]);
    else own.push(waiting);
  }
  return parts;
}

/** How many of the waiting go together: a few huge lists must not make everybody else's addresses wait for all of them. */
function sizeOfBatch(waiting: readonly Waiting[]): number {
  let ranges = 0;
  const end = waiting.findIndex(({ request }) => (ranges += request.ranges.length) > MAX_BATCH_RANGES);
  return Math.min(MAX_BATCH, end < 0 ? waiting.length : Math.max(1, end));
}

/** Plans the requests of one customer one after the other; one that is refused changes nothing for the next. */
function planAll(
  before: Account,
  requests: readonly Waiting[],
): Omit<Part, 'complete'> & { refused: [Waiting, unknown][] } {
  const done: [Waiting, Plan][] = [];
  const refused: [Waiting, unknown][] = [];
  let after = before;
  for (const waiting of requests) {
    try {
      const plan = planChange(after, waiting.request);
      after = plan.after;
      done.push([waiting, plan]);
    } catch (error) {
      refused.push([waiting, error]);
    }
  }
  const write = {
    customerId: before.customerId,
    lists: changedLists(before, after),
    changes: squash(before.subnets, after.subnets),
    acknowledged: done.flatMap(([, plan]) => plan.acknowledged),
  };
  return { customerId: before.customerId, before, after, done, refused, write };
}
