import { setTimeout as delay } from 'node:timers/promises';
import { includes, parseAddress, parseCidr, cidrRange } from '../../../libs/domain/index.js';
import type { CustomerClient } from '../controller/customer-client.js';
import type { TestRouter } from './test-router.js';

interface Shown {
  readonly status: 'enabled' | 'disabled';
  readonly pending: boolean;
}

/**
 * Invariant I3 while a test does its worst: an address that is shown with pending_change false is as shown on every router.
 * It compares only what did not change while it looked, so a change in between is no false alarm.
 */
export class TruthWatch {
  private readonly lies: string[] = [];
  private looks = 0;
  private stopped = false;
  private readonly loop: Promise<void>;

  constructor(
    private readonly customer: CustomerClient,
    private readonly wish: { subnetId: number; address: string; list: string },
    private readonly routers: readonly TestRouter[],
  ) {
    this.loop = this.run();
  }

  /** Throws when it ever saw a lie, or never saw anything. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.loop;
    // Once more when all is quiet: a watch that never got to compare anything proves nothing.
    await this.look();
    if (this.lies.length > 0) throw new Error(`the API lied:\n${this.lies.join('\n')}`);
    if (this.looks === 0) throw new Error('the watch never saw an answer');
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      await this.look();
      await delay(30);
    }
  }

  private async look(): Promise<void> {
    const before = await this.shown();
    if (before === undefined || before.pending) return;
    const onRouters = await Promise.all(this.routers.map(async (router) => this.isBlocked(router)));
    const after = await this.shown();
    if (after === undefined || after.pending || after.status !== before.status) return;
    this.looks++;
    onRouters.forEach((blocked, index) => {
      if (blocked === undefined || blocked === (before.status === 'disabled')) return;
      const { name } = this.routers[index]!;
      this.lies.push(`${this.wish.address} is shown as ${before.status} and not pending, but ${name} says otherwise`);
    });
  }

  /** Undefined while nobody answers. */
  private async shown(): Promise<Shown | undefined> {
    try {
      const { status, body } = await this.customer.get(`subnets/${this.wish.subnetId}`);
      if (status !== 200) return undefined;
      const { data } = body as {
        data: { ips: { address: string; status: Shown['status']; pending_change: boolean }[] };
      };
      const ip = data.ips.find(({ address }) => address === this.wish.address)!;
      return { status: ip.status, pending: ip.pending_change };
    } catch {
      // The controller is down: it says nothing, so it does not lie.
      return undefined;
    }
  }

  /** Undefined while the router cannot be read. */
  private async isBlocked(router: TestRouter): Promise<boolean | undefined> {
    try {
      const lists = await router.lists(this.wish.list);
      if (lists === 'absent') return false;
      const ranges = [...lists.v4, ...lists.v6].map((text) => cidrRange(parseCidr(text)!));
      return includes(ranges, parseAddress(this.wish.address)!);
    } catch {
      return undefined;
    }
  }
}
