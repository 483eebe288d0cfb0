import type { Hello, ListVersion, ReceivedList, RouterSettings } from '#protocol';
import type { Logger } from '#runtime';
import type { Failure } from './failure.js';
import { offerOf, removalOf, type Offer } from './offer.js';
import type { Reporter, ResultReport } from './report.js';
import type { RouterRunner } from './router-runner.js';

/** The routers of this agent, as the controller speaks of them: by region. */
export class Routers {
  private settings = new Map<string, RouterSettings>();

  constructor(
    private readonly runners: ReadonlyMap<string, RouterRunner>,
    private readonly version: string,
    private readonly reporter: Reporter,
    private readonly logger: Logger,
  ) {}

  hello(): Hello {
    return { version: this.version, capabilities: [], routers: this.all().map((runner) => runner.inventory()) };
  }

  /** Where the routers belong from now on. What they have does not change by it. */
  place(settings: readonly RouterSettings[]): void {
    this.settings = new Map(settings.map((router) => [router.router, router]));
    for (const { router, entryMatch } of settings) {
      const runner = this.runners.get(router);
      if (runner) runner.setEntryMatch(entryMatch);
      else this.logger.warn('the controller knows a router that is not configured here', { router });
    }
    for (const router of this.runners.keys()) {
      if (!this.settings.has(router)) this.logger.warn('the controller does not know this router', { router });
    }
  }

  offer(received: ReceivedList): void {
    this.give(offerOf(received), this.inRegion(received.version.regionId));
  }

  /** A list is taken off wherever it is, also off a router that has been moved to another region since. */
  remove(version: ListVersion): void {
    const names = this.inRegion(version.regionId);
    for (const [name, runner] of this.runners) {
      if (!names.includes(name) && runner.holds(version.listId)) names.push(name);
    }
    this.give(removalOf(version), names);
  }

  /** Answers a list that did not arrive in a usable form, for each router that should have got it. */
  refuse(version: ListVersion, { code, message, retryable }: Failure): void {
    const { listId, incarnation, generation } = version;
    const how = { phase: 'failed', errorCode: code, errorMessage: message, retrying: retryable } as const;
    for (const router of this.inRegion(version.regionId)) {
      this.reporter.result({ router, listId, incarnation, generation, ...how, applyMicros: 0, verifyMicros: 0 });
    }
  }

  /** How everything stands. */
  reports(): ResultReport[] {
    return this.all().flatMap((runner) => runner.reports());
  }

  private give(offer: Offer, routers: readonly string[]): void {
    if (routers.length === 0) this.logger.warn('a list for a region without routers here', { listId: offer.listId });
    for (const router of routers) this.runners.get(router)!.offer(offer);
  }

  private inRegion(regionId: string): string[] {
    return [...this.runners.keys()].filter((router) => this.settings.get(router)?.regionId === regionId);
  }

  private all(): RouterRunner[] {
    return [...this.runners.values()];
  }
}
