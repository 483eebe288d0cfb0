import { Injectable } from '@nestjs/common';
import type { Account } from './account.js';
import type { ChangeRequest } from './asked.js';
import { ControlStore, type AccountWrite } from './control.store.js';
import { TooMuchContention } from './errors.js';
import { changedLists, planChange, squash, type Plan } from './plan.js';

interface Waiting {
  readonly request: ChangeRequest;
  resolve(plan: Plan): void;
  reject(error: unknown): void;
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

  constructor(private readonly store: ControlStore) {}

  /** Resolves once the change is durable; rejects with the slice's errors, and then nothing has changed. */
  async submit(request: ChangeRequest): Promise<Plan> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (!this.running) void this.run();
    });
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
      open = await this.attempt(open);
    }
  }

  /** Answers those whose account was changed by somebody else between reading and writing. */
  private async attempt(batch: readonly Waiting[]): Promise<Waiting[]> {
    const accounts = await this.store.readAccounts(
      batch.flatMap(({ request }) => request.ranges.map((range) => ({ customerId: request.customerId, range }))),
    );
    const planned = new Map<number, { done: [Waiting, Plan][]; write: AccountWrite }>();
    for (const [customerId, account] of accounts) {
      const own = batch.filter(({ request }) => request.customerId === customerId);
      planned.set(customerId, planAll(account, own));
    }
    const writes = [...planned.values()].map(({ write }) => write).filter(({ lists }) => lists.length > 0);
    const stored = writes.length === 0 ? new Set<number>() : await this.store.write(writes);
    const lost: Waiting[] = [];
    for (const [customerId, { done, write }] of planned) {
      const settled = write.lists.length === 0 || stored.has(customerId);
      for (const [waiting, plan] of done) {
        if (settled) waiting.resolve(plan);
        else lost.push(waiting);
      }
    }
    return lost;
  }
}

/** How many of the waiting go together: a few huge lists must not make everybody else's addresses wait for all of them. */
function sizeOfBatch(waiting: readonly Waiting[]): number {
  let ranges = 0;
  const end = waiting.findIndex(({ request }) => (ranges += request.ranges.length) > MAX_BATCH_RANGES);
  return Math.min(MAX_BATCH, end < 0 ? waiting.length : Math.max(1, end));
}

/** Plans the requests of one customer one after the other; one that is refused changes nothing for the next. */
function planAll(before: Account, requests: readonly Waiting[]): { done: [Waiting, Plan][]; write: AccountWrite } {
  const done: [Waiting, Plan][] = [];
  let account = before;
  for (const waiting of requests) {
    try {
      const plan = planChange(account, waiting.request);
      account = plan.after;
      done.push([waiting, plan]);
    } catch (error) {
      waiting.reject(error);
    }
  }
  const write = {
    customerId: before.customerId,
    lists: changedLists(before, account),
    changes: squash(before.subnets, account.subnets),
    acknowledged: done.flatMap(([, plan]) => plan.acknowledged),
  };
  return { done, write };
}
