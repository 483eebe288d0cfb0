import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';

export interface SilentRouter {
  readonly name: string;
  readonly state: 'joining' | 'active';
  /** Null for an agent that has never been connected. */
  readonly lastSeenAt: Date | null;
  readonly connected: boolean;
}

export interface PendingList {
  readonly customer: string;
  readonly region: string;
  readonly pendingSince: Date;
  readonly holdReason: string | null;
  /** Commits in a row that failed. */
  readonly failures: number;
  readonly activeRouters: number;
}

export interface BareRegion {
  readonly name: string;
  /** Its subnets: without routers their changes stay pending for ever (A55). */
  readonly subnets: number;
}

/** Routers that are meant to count and do not, and active ones whose agent is away. $1 seconds of absence that are nothing. */
const SILENT_ROUTERS: Statement = {
  name: 'doctor-silent-routers',
  text: `
    SELECT r.name, r.state, a.last_seen_at AS "lastSeenAt", a.connected
    FROM router r JOIN agent a ON a.id = r.agent_id
    WHERE r.state = 'joining'
       OR (r.state = 'active' AND NOT a.connected AND coalesce(a.last_seen_at < now() - make_interval(secs => $1), true))
    ORDER BY r.name`,
};
/** A commit that is under way has taken "oldest change" along. $1 minutes. */
const PENDING_LISTS: Statement = {
  name: 'doctor-pending-lists',
  text: `
    SELECT c.name AS customer, g.name AS region, p.since AS "pendingSince", l.hold_reason AS "holdReason", l.failures,
           (SELECT count(*)::integer FROM router r JOIN metro m ON m.id = r.metro_id
            WHERE m.region_id = g.id AND r.state = 'active') AS "activeRouters"
    FROM prefix_list l JOIN customer c ON c.id = l.customer_id JOIN region g ON g.id = l.region_id
    CROSS JOIN LATERAL (
      SELECT least(l.oldest_change_at, (SELECT min(s.oldest_change_at) FROM commit_set s
                                        WHERE s.prefix_list_id = l.id AND s.status = 'pushing')) AS since
    ) p
    WHERE l.desired_seq > l.applied_seq AND p.since < now() - make_interval(mins => $1)
    ORDER BY p.since`,
};
const BARE_REGIONS: Statement = {
  name: 'doctor-bare-regions',
  text: `
    SELECT g.name, (SELECT count(*)::integer FROM subnet s JOIN metro m ON m.id = s.metro_id WHERE m.region_id = g.id) AS subnets
    FROM region g
    WHERE NOT EXISTS (SELECT 1 FROM router r JOIN metro m ON m.id = r.metro_id
                      WHERE m.region_id = g.id AND r.state <> 'decommissioned')
    ORDER BY g.name`,
};

/** What in the tables may be wrong. */
@Injectable()
export class DoctorStore {
  constructor(private readonly database: Database) {}

  async silentRouters(graceSeconds: number): Promise<SilentRouter[]> {
    return this.database.query<SilentRouter>(SILENT_ROUTERS, [graceSeconds]);
  }

  async pendingLists(minutes: number): Promise<PendingList[]> {
    return this.database.query<PendingList>(PENDING_LISTS, [minutes]);
  }

  async bareRegions(): Promise<BareRegion[]> {
    return this.database.query<BareRegion>(BARE_REGIONS);
  }
}
