import { parseAddress, rangeBetween, type AddressRange } from '#domain';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import type { Account } from './account.js';
import type { ControlStore } from './control.store.js';

/** Accounts with more runs are read around the addresses asked for each time. */
const MAX_RUNS = 2_000;
const MAX_ACCOUNTS = 2_000;
/** An account that another replica keeps changing, or that is too large, is left alone for so long. */
const REST_MS = 2_000;

const EVERYTHING: readonly AddressRange[] = [
  rangeBetween(parseAddress('0.0.0.0')!, parseAddress('255.255.255.255')!)!,
  rangeBetween(parseAddress('::')!, parseAddress('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff')!)!,
];

/**
 * Whole accounts as this replica last knew them, which saves the read before a write. They may be out of date at any time: what is
 * planned on one counts only once a write that is guarded by the revisions has been stored (ADR 5). Nothing is answered from here.
 */
export class AccountCache {
  private readonly accounts = new Map<number, Account>();
  private readonly loading = new Set<number>();
  private readonly restingUntil = new Map<number, number>();

  constructor(
    private readonly store: ControlStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  get(customerId: number): Account | undefined {
    return this.accounts.get(customerId);
  }

  /** Reads the account in the background, so that the customer's next request finds it. */
  warm(customerId: number): void {
    if (this.loading.has(customerId) || (this.restingUntil.get(customerId) ?? 0) > this.clock.now().getTime()) return;
    this.loading.add(customerId);
    this.load(customerId)
      .catch((error: unknown) => {
        // Nobody waits for it: the next request reads for itself.
        this.logger.warn('account not read ahead', { customerId, error: String(error) });
        this.rest(customerId);
      })
      .finally(() => this.loading.delete(customerId));
  }

  /** `account` is complete and was true when it was stored just now. */
  keep(account: Account): void {
    const { customerId } = account;
    const runs = account.subnets.reduce((sum, subnet) => sum + subnet.runs.length, 0);
    this.accounts.delete(customerId);
    if (runs > MAX_RUNS) return this.rest(customerId);
    this.accounts.set(customerId, account);
    if (this.accounts.size > MAX_ACCOUNTS) this.accounts.delete(this.accounts.keys().next().value!);
  }

  /** It was out of date. */
  drop(customerId: number): void {
    this.accounts.delete(customerId);
    this.rest(customerId);
  }

  private rest(customerId: number): void {
    if (this.restingUntil.size > MAX_ACCOUNTS) this.restingUntil.clear();
    this.restingUntil.set(customerId, this.clock.now().getTime() + REST_MS);
  }

  private async load(customerId: number): Promise<void> {
    if (await this.store.hasMoreRuns(customerId, MAX_RUNS)) return this.rest(customerId);
    const asked = EVERYTHING.map((range) => ({ customerId, range }));
    this.keep((await this.store.readAccounts(asked)).get(customerId)!);
  }
}
