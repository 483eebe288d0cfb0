import type { Customers, Request } from '../customers.js';
import type { Place } from '../place.js';
import type { Router } from '../routers/router.js';
import type { Surroundings } from '../surroundings.js';
import { CalmCheck } from './calm-check.js';
import { CommitCheck } from './commit-check.js';
import { Ledger } from './ledger.js';
import { RouterCheck } from './router-check.js';

/** Replicas and agents that were down when the trouble ended come back within this; then a round later all is as ever. */
const WARM_UP_MS = 180_000;

/** All checks. What has changed is looked at after the event that changed it. */
export class Invariants {
  private readonly ledger: Ledger;
  private readonly routerCheck: RouterCheck;
  private readonly commitCheck: CommitCheck;
  private readonly calmCheck: CalmCheck;
  private dirty = false;

  constructor(
    private readonly around: Surroundings,
    place: Place,
    routers: ReadonlyMap<string, Router>,
    customers: Customers,
  ) {
    const { tables } = around.server.twin;
    const fail = (what: string): void => around.fail(what);
    this.ledger = new Ledger(tables, place.addresses, customers.requests, () => around.timeline.now, fail);
    this.routerCheck = new RouterCheck(tables, this.ledger, routers, fail);
    this.commitCheck = new CommitCheck(tables, this.ledger, this.routerCheck, fail);
    this.calmCheck = new CalmCheck(tables, this.ledger, routers, fail);
    for (const router of routers.values()) {
      router.onApplied = (list) => this.routerCheck.applied(router.name, list);
      router.onChanged = () => (this.dirty = true);
    }
    around.server.onCommit = (done, at) => {
      this.ledger.committed(done, at);
      this.commitCheck.committed();
      this.dirty = true;
    };
    customers.onAnswer = (request) => this.checkAnswer(request);
  }

  look(): void {
    if (!this.dirty) return;
    this.dirty = false;
    this.routerCheck.look();
  }

  lookInCalm(calmAt: number): void {
    const begin = this.around.timeline.now - this.around.timeline.elapsed;
    this.calmCheck.checkAttempts(this.around.timeline.now, begin + calmAt + WARM_UP_MS);
  }

  missing(): string | undefined {
    return this.calmCheck.missing();
  }

  /** I8, A58: what is acknowledged has happened, and whoever is told that all routers have it is told the truth. */
  private checkAnswer({ number, addresses, status, askedAt, answer }: Request): void {
    if (answer === undefined || answer.refused) return;
    for (const text of addresses) {
      const seq = this.ledger.firstSeqWith(text, status, askedAt);
      if (seq === undefined)
        return this.around.fail(`I8 request ${number} was acknowledged and ${text} was never ${status}`);
      const { appliedSeq } = this.around.server.twin.tables.lists.committed.get(this.ledger.listOf(text))!;
      if (answer.status === 'success' && seq > appliedSeq) {
        this.around.fail(`I12 request ${number} was answered with success, and ${text} is still pending`);
      }
    }
  }
}
