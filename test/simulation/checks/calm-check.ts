import type { Tables } from '../../support/twin-database/rows.js';
import type { Router } from '../routers/router.js';
import { covered, sameTexts } from './contents.js';
import type { Ledger } from './ledger.js';

/** I11, with some seconds for the round that does it. */
const FIRST_ATTEMPT_MS = 180_000 + 10_000;

/** What must come true once nothing goes wrong any more. */
export class CalmCheck {
  constructor(
    private readonly tables: Tables,
    private readonly ledger: Ledger,
    private readonly routers: ReadonlyMap<string, Router>,
    private readonly fail: (what: string) => void,
  ) {}

  /** I11, for changes that were made after `calmSince`. */
  checkAttempts(now: number, calmSince: number): void {
    for (const list of this.tables.lists.committed.values()) {
      const change = this.ledger.lastChange(list.id);
      if (change === undefined || change.at < calmSince || now - change.at < FIRST_ATTEMPT_MS) continue;
      const tried = [...this.tables.commits.committed.values()].some(
        (commit) => commit.listId === list.id && commit.seq >= change.seq,
      );
      if (!tried) this.fail(`I11 nobody has tried to push the change ${change.seq} of ${list.id}`);
    }
  }

  /** I4: what is still missing; undefined: everything is as it should be. */
  missing(): string | undefined {
    for (const list of this.tables.lists.committed.values()) {
      if (list.appliedSeq < list.desiredSeq) return `${list.id} is pending`;
    }
    for (const commit of this.tables.commits.committed.values()) {
      if (commit.status === 'pushing') return `generation ${commit.generation} of ${commit.listId} is in flight`;
    }
    for (const proof of this.tables.proofs.committed.values()) {
      if (proof.drifting) return `${proof.listId} is drifting on router ${proof.routerId}`;
    }
    return this.missingOnRouters();
  }

  private missingOnRouters(): string | undefined {
    for (const row of this.tables.routers.committed.values()) {
      if (row.state !== 'active') return `${row.name} is ${row.state}`;
      for (const list of this.tables.lists.committed.values()) {
        if (list.regionId !== row.regionId || list.generation === 0) continue;
        const { listName } = this.tables.customers.committed.get(String(list.customerId))!;
        const configured = this.routers.get(row.name)!.running.get(listName);
        if (configured === undefined) return `${row.name} lacks ${listName}`;
        if (!sameTexts(covered(configured.list).texts, this.ledger.disabled(list.id))) {
          return `${row.name} has something else as ${listName}`;
        }
      }
    }
    return undefined;
  }
}
