import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { isListId } from './list-id.js';
import { MARK_DRIFTING, RECORD_REPORTS } from './results.statements.js';

/** What an agent says of one list on one of its routers. The agent comes from the session, not from the message. */
export interface RouterReport {
  readonly agentId: string;
  readonly sessionEpoch: number;
  readonly router: string;
  readonly listId: string;
  readonly generation: number;
}

/** ... of one version of it. */
export interface VersionReport extends RouterReport {
  readonly incarnation: number;
  readonly applyMicros: number;
  readonly verifyMicros: number;
}

/** How a version ended on a router: read back and equal (`digest` of what was read; none: the list is gone), or failed. */
export type ReportedOutcome =
  | { readonly kind: 'verified'; readonly digest: Uint8Array | undefined }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

export interface OutcomeReport extends VersionReport {
  readonly outcome: ReportedOutcome;
}

/** Which of the reports count, in their order, and the commit sets that may be settled now. */
export interface Recorded {
  readonly counted: readonly boolean[];
  readonly commitSetIds: readonly string[];
}

/** PostgreSQL's integer; over half an hour. */
const MOST_MICROS = 2_147_483_647;

/** Proofs and failures as agents report them. Duplicates, late and reordered reports do no harm. */
@Injectable()
export class ResultsStore {
  constructor(private readonly database: Database) {}

  /** Reports that do not count change nothing: not this agent's router, an older session, a version that was never sent. */
  async record(all: readonly OutcomeReport[]): Promise<Recorded> {
    // One statement for many agents: what one of them says must not be able to spoil it for the others.
    const numbers = all.flatMap(({ listId }, index) => (isListId(listId) ? [index] : []));
    const reports = numbers.map((index) => all[index]!);
    const outcomes = reports.map(({ outcome }) => outcome);
    const rows = await this.database.query<{ no: number | null; commit_set_id: string | null }>(RECORD_REPORTS, [
      numbers,
      reports.map(({ agentId }) => agentId),
      reports.map(({ sessionEpoch }) => sessionEpoch),
      reports.map(({ router }) => router),
      reports.map(({ listId }) => listId),
      reports.map(({ incarnation }) => incarnation),
      reports.map(({ generation }) => generation),
      outcomes.map((outcome) => (outcome.kind === 'verified' && outcome.digest ? Buffer.from(outcome.digest) : null)),
      outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.code : null)),
      outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.message.replaceAll('\0', '') : null)),
      reports.map(({ applyMicros }) => Math.min(applyMicros, MOST_MICROS)),
      reports.map(({ verifyMicros }) => Math.min(verifyMicros, MOST_MICROS)),
    ]);
    const counted = new Set(rows.map(({ no }) => no));
    const moved = rows.flatMap(({ commit_set_id }) => commit_set_id ?? []);
    return { counted: all.map((_, index) => counted.has(index)), commitSetIds: [...new Set(moved)] };
  }

  /** False when the report does not count. */
  async drifting(report: RouterReport): Promise<boolean> {
    const { agentId, sessionEpoch, router, listId } = report;
    if (!isListId(listId)) return false;
    return (await this.database.query(MARK_DRIFTING, [agentId, sessionEpoch, router, listId])).length > 0;
  }
}
