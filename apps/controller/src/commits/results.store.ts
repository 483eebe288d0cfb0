import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
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

/** Proofs and failures as agents report them. Duplicates, late and reordered reports do no harm. */
@Injectable()
export class ResultsStore {
  constructor(private readonly database: Database) {}

  /** Reports that do not count change nothing: not this agent's router, an older session, a version that was never sent. */
  async record(reports: readonly OutcomeReport[]): Promise<Recorded> {
    const outcomes = reports.map(({ outcome }) => outcome);
    const rows = await this.database.query<{ no: number | null; commit_set_id: string | null }>(RECORD_REPORTS, [
      reports.map((_, index) => index),
      reports.map(({ agentId }) => agentId),
      reports.map(({ sessionEpoch }) => sessionEpoch),
      reports.map(({ router }) => router),
      reports.map(({ listId }) => listId),
      reports.map(({ incarnation }) => incarnation),
      reports.map(({ generation }) => generation),
      outcomes.map((outcome) => (outcome.kind === 'verified' && outcome.digest ? Buffer.from(outcome.digest) : null)),
      outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.code : null)),
      outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.message : null)),
      reports.map(({ applyMicros }) => applyMicros),
      reports.map(({ verifyMicros }) => verifyMicros),
    ]);
    const counted = new Set(rows.map(({ no }) => no));
    const moved = rows.flatMap(({ commit_set_id }) => commit_set_id ?? []);
    return { counted: reports.map((_, index) => counted.has(index)), commitSetIds: [...new Set(moved)] };
  }

  /** False when the report does not count. */
  async drifting(report: RouterReport): Promise<boolean> {
    const { agentId, sessionEpoch, router, listId } = report;
    return (await this.database.query(MARK_DRIFTING, [agentId, sessionEpoch, router, listId])).length > 0;
  }
}
