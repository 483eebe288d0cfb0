import { unpackEntries } from '#domain';
import type { CommitRow, CommitRouterRow, ProofRow, Tables } from '../../support/twin-database/rows.js';
import { coveredBy, sameTexts } from './contents.js';
import type { Ledger } from './ledger.js';
import type { RouterCheck } from './router-check.js';

const QUIET_MS = 120_000;
const CAP_MS = 600_000;

/** Commit sets: what they hold, when they begin, and whether they say the truth. */
export class CommitCheck {
  private commits = new Map<string, CommitRow>();
  private proofs = new Map<string, ProofRow>();

  constructor(
    private readonly tables: Tables,
    private readonly ledger: Ledger,
    private readonly routers: RouterCheck,
    private readonly fail: (what: string) => void,
  ) {}

  committed(): void {
    const before = this.commits;
    this.commits = new Map(this.tables.commits.committed);
    for (const commit of this.commits.values()) {
      const old = before.get(commit.id);
      if (old === commit) continue;
      if (old === undefined) this.checkBegin(commit);
      else if (old.status !== 'pushing' && old.status !== commit.status) {
        this.fail(`I12 the outcome of a commit set changed from ${old.status} to ${commit.status}`);
      }
      if (commit.status !== 'pushing' && old?.status !== commit.status) this.checkEnd(commit);
    }
    this.checkProofs();
    this.checkDeliveries();
  }

  private checkBegin(commit: CommitRow): void {
    const list = this.tables.lists.committed.get(commit.listId)!;
    const inFlight = [...this.commits.values()].filter(
      (each) => each.listId === commit.listId && each.status === 'pushing',
    );
    if (inFlight.length > 1) this.fail(`A48 two commits of ${commit.listId} are in flight`);
    const cidrs = [...unpackEntries(commit.entriesV4, 4), ...unpackEntries(commit.entriesV6, 6)];
    const { texts } = coveredBy(cidrs);
    if (commit.seq !== list.desiredSeq || !sameTexts(texts, this.ledger.disabled(commit.listId))) {
      this.fail(`I5 the content of generation ${commit.generation} of ${commit.listId} is not what is disabled`);
    }
    if (commit.trigger === 'scheduled') this.checkQuiet(commit);
  }

  private checkQuiet(commit: CommitRow): void {
    const now = commit.createdAt.getTime();
    const last = this.ledger.lastChange(commit.listId)?.at ?? 0;
    const oldest = this.ledger.unapplied(commit.listId)[0]?.at ?? 0;
    if (now - last >= QUIET_MS || now - oldest >= CAP_MS) return;
    this.fail(`I10 ${commit.listId} was pushed ${(now - last) / 1_000} s after its last change`);
  }

  private checkEnd(commit: CommitRow): void {
    const rows = this.tables.commitRouters.committed.get(commit.id) ?? [];
    const verified = rows.filter(({ state }) => state === 'verified');
    // What had failed may have been verified between the decision and its being stored.
    const surely = verified.filter(({ errorCode }) => errorCode === null);
    const possible = [outcome(verified.length, rows.length), outcome(surely.length, rows.length)];
    if (!possible.includes(commit.status)) {
      this.fail(`I12 a commit set is ${commit.status} and its routers say ${possible[0]}`);
    }
    if (rows.some(({ state }) => state === 'waiting'))
      this.fail('I12 a commit set ended while a router was waited for');
    if (commit.status === 'success') for (const row of rows) this.checkHas(row, commit);
  }

  private checkHas({ routerId }: CommitRouterRow, commit: CommitRow): void {
    if (!this.routers.hasHad(routerId, commit)) {
      this.fail(
        `I12 success, but router ${routerId} does not have generation ${commit.generation} of ${commit.listId}`,
      );
    }
  }

  private checkProofs(): void {
    const before = this.proofs;
    this.proofs = new Map(this.tables.proofs.committed);
    for (const [key, proof] of this.proofs) {
      const old = before.get(key);
      if (old === proof) continue;
      if (old !== undefined && old.verifiedGeneration > proof.verifiedGeneration)
        this.fail(`I2 the proof of ${key} went back`);
      if (old?.verifiedGeneration === proof.verifiedGeneration) continue;
      const commit = [...this.commits.values()].find(
        ({ listId, generation }) => listId === proof.listId && generation === proof.verifiedGeneration,
      );
      if (commit === undefined || !this.routers.hasHad(proof.routerId, commit)) {
        this.fail(
          `I12 router ${proof.routerId} is said to have generation ${proof.verifiedGeneration} of ${proof.listId}`,
        );
      }
    }
  }

  /** I13: there is one for each outcome, and none before it. */
  private checkDeliveries(): void {
    const owed = [...this.tables.deliveries.committed.values()].map(({ commitSetId }) => commitSetId).sort();
    const over = [...this.commits.values()]
      .filter(({ status }) => status !== 'pushing')
      .map(({ id }) => id)
      .sort();
    if (owed.length !== over.length || owed.some((id, index) => id !== over[index])) {
      this.fail('I13 webhooks and outcomes do not go together');
    }
  }
}

function outcome(verified: number, all: number): CommitRow['status'] {
  if (verified === 0) return 'failed';
  return verified === all ? 'success' : 'partial_failure';
}
