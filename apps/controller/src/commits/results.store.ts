import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Statement } from '../platform/database/index.js';

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

/** 'refused': not this agent's router, an older session, or a version that was never sent. Refused reports change nothing. */
export type Recorded =
  { readonly kind: 'refused' } | { readonly kind: 'recorded'; readonly commitSetIds: readonly string[] };

/** $1 agent, $2 epoch, $3 router, $4 incarnation. The share lock keeps a newer session from beginning in the middle. */
const REPORTING_ROUTER: Statement = {
  name: 'results-reporting-router',
  text: `SELECT r.id FROM router r JOIN agent a ON a.id = r.agent_id
         WHERE a.id = $1 AND a.session_epoch = $2 AND a.revoked_at IS NULL AND r.name = $3 AND r.state <> 'decommissioned'
           AND ($4::bigint IS NULL OR $4 = (SELECT incarnation FROM controller_state))
         FOR SHARE OF a`,
};
/** $1 router, $2 list, $3 generation, $4 digest. Only what was sent can be verified, and never an older generation. */
const KEEP_PROOF: Statement = {
  name: 'results-keep-proof',
  text: `INSERT INTO router_list AS proof (router_id, prefix_list_id, verified_generation, verified_digest, verified_at)
         SELECT $1, c.prefix_list_id, c.generation, c.digest, now() FROM commit_set c
         WHERE c.prefix_list_id = $2 AND c.generation = $3 AND c.digest = $4
         ON CONFLICT (router_id, prefix_list_id) DO UPDATE
         SET verified_generation = excluded.verified_generation, verified_digest = excluded.verified_digest,
             verified_at = excluded.verified_at, drifting = false
         WHERE proof.verified_generation <= excluded.verified_generation
         RETURNING 1 AS kept`,
};
/** A newer generation satisfies the older commit sets too (design: commit, result). */
const MARK_VERIFIED: Statement = {
  name: 'results-mark-verified',
  text: `UPDATE commit_router cr
         SET state = 'verified', verified_at = now(), finished_at = coalesce(cr.finished_at, now()), apply_micros = $4, verify_micros = $5
         FROM commit_set c
         WHERE c.id = cr.commit_set_id AND cr.router_id = $1 AND c.prefix_list_id = $2 AND c.generation <= $3 AND cr.state <> 'verified'
         RETURNING c.id`,
};
/** Only the first failure of the version itself counts; a router that has failed can still be verified later. */
const MARK_FAILED: Statement = {
  name: 'results-mark-failed',
  text: `UPDATE commit_router cr SET state = 'failed', finished_at = now(), error_code = $4, error_message = $5
         FROM commit_set c
         WHERE c.id = cr.commit_set_id AND cr.router_id = $1 AND c.prefix_list_id = $2 AND c.generation = $3 AND cr.state = 'waiting'
         RETURNING c.id`,
};
const MARK_DRIFTING: Statement = {
  name: 'results-mark-drifting',
  text: `UPDATE router_list SET drifting = true WHERE router_id = $1 AND prefix_list_id = $2`,
};

/** Proofs and failures as agents report them. Duplicates, late and reordered reports do no harm. */
@Injectable()
export class ResultsStore {
  constructor(private readonly database: Database) {}

  /** `digest` of what was read back from the router. Answers the commit sets that may be settled now. */
  async verified(report: VersionReport, digest: Uint8Array): Promise<Recorded> {
    return this.ofRouter(report, async (tx, routerId) => {
      const kept = await tx.query(KEEP_PROOF, [routerId, report.listId, report.generation, digest]);
      if (kept.length === 0) return { kind: 'refused' };
      const rows = await tx.query<{ id: string }>(MARK_VERIFIED, [
        routerId,
        report.listId,
        report.generation,
        report.applyMicros,
        report.verifyMicros,
      ]);
      return { kind: 'recorded', commitSetIds: rows.map(({ id }) => id) };
    });
  }

  async failed(report: VersionReport, error: { code: string; message: string }): Promise<Recorded> {
    return this.ofRouter(report, async (tx, routerId) => {
      const rows = await tx.query<{ id: string }>(MARK_FAILED, [
        routerId,
        report.listId,
        report.generation,
        error.code,
        error.message,
      ]);
      return { kind: 'recorded', commitSetIds: rows.map(({ id }) => id) };
    });
  }

  /** The list is shown as drifting on this router until it is verified again. */
  async drifting(report: RouterReport): Promise<Recorded> {
    return this.ofRouter({ ...report, incarnation: null }, async (tx, routerId) => {
      await tx.query(MARK_DRIFTING, [routerId, report.listId]);
      return { kind: 'recorded', commitSetIds: [] };
    });
  }

  private async ofRouter(
    report: RouterReport & { incarnation: number | null },
    work: (tx: Queryable, routerId: number) => Promise<Recorded>,
  ): Promise<Recorded> {
    return this.database.transaction(async (tx) => {
      const [router] = await tx.query<{ id: number }>(REPORTING_ROUTER, [
        report.agentId,
        report.sessionEpoch,
        report.router,
        report.incarnation,
      ]);
      return router === undefined ? { kind: 'refused' } : work(tx, router.id);
    });
  }
}
