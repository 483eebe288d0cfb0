import { newId } from '#runtime';
import { Injectable } from '@nestjs/common';
import { NoSuch } from '../inventory/index.js';
import { Database, type Queryable, type Statement } from '../platform/database/index.js';

/** What a freeze is about; region, router and customer by name. */
export type FreezeTarget =
  { readonly level: 'global' } | { readonly level: 'region' | 'router' | 'customer'; readonly name: string };

/** Who froze: somebody who may, or this program, because the database is older than what the routers have. */
export type FreezeCause = 'operator' | 'database_behind';

export interface Freeze {
  readonly target: FreezeTarget;
  readonly cause: FreezeCause;
  readonly reason: string;
  readonly frozenBy: string;
  readonly frozenAt: Date;
}

/** $1 id, $2 level, $3 region, $4 router, $5 customer, $6 cause, $7 reason, $8 who. The first freeze of a kind stands: it says since when. */
const FREEZE: Statement = {
  name: 'freezes-freeze',
  text: `INSERT INTO push_freeze (id, level, region_id, router_id, customer_id, cause, reason, frozen_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (level, cause, coalesce(region_id, router_id, customer_id, 0)) DO NOTHING RETURNING id`,
};
const UNFREEZE: Statement = {
  name: 'freezes-unfreeze',
  text: `DELETE FROM push_freeze WHERE level = $1 AND cause = 'operator' AND coalesce(region_id, router_id, customer_id, 0) = $2
         RETURNING id`,
};
const LIST: Statement = {
  name: 'freezes-list',
  text: `SELECT f.level, coalesce(g.name, r.name, u.name) AS name, f.cause, f.reason, f.frozen_by, f.frozen_at
         FROM push_freeze f
         LEFT JOIN region g ON g.id = f.region_id
         LEFT JOIN router r ON r.id = f.router_id
         LEFT JOIN customer u ON u.id = f.customer_id
         ORDER BY f.frozen_at, f.id`,
};
const ID_OF = {
  region: { name: 'freezes-region', text: 'SELECT id FROM region WHERE name = $1' },
  router: { name: 'freezes-router', text: 'SELECT id FROM router WHERE name = $1' },
  customer: { name: 'freezes-customer', text: 'SELECT id FROM customer WHERE name = $1' },
} as const;

/** Freezes in PostgreSQL, where every claim and every look for what is to be sent asks for them: nothing is cached. */
@Injectable()
export class FreezesStore {
  constructor(private readonly database: Database) {}

  /** False when it is frozen already. Throws NoSuch. */
  async freeze(target: FreezeTarget, reason: string, frozenBy: string): Promise<boolean> {
    const id = await this.idOf(target);
    return insertFreeze(this.database, { target, id, cause: 'operator', reason, frozenBy });
  }

  /** False when it is not frozen by an operator. Throws NoSuch. */
  async unfreeze(target: FreezeTarget): Promise<boolean> {
    const id = await this.idOf(target);
    return (await this.database.query(UNFREEZE, [target.level, id])).length > 0;
  }

  /** The oldest first. */
  async list(): Promise<Freeze[]> {
    const rows = await this.database.query<{
      level: FreezeTarget['level'];
      name: string | null;
      cause: FreezeCause;
      reason: string;
      frozen_by: string;
      frozen_at: Date;
    }>(LIST);
    return rows.map(({ level, name, cause, reason, frozen_by, frozen_at }) => ({
      target: level === 'global' ? { level } : { level, name: name! },
      cause,
      reason,
      frozenBy: frozen_by,
      frozenAt: frozen_at,
    }));
  }

  /** 0 for the global one, which has no target. */
  private async idOf(target: FreezeTarget): Promise<number> {
    if (target.level === 'global') return 0;
    const [row] = await this.database.query<{ id: number }>(ID_OF[target.level], [target.name]);
    if (row === undefined) throw new NoSuch({ what: target.level, name: target.name });
    return row.id;
  }
}

/** False when there is one of this kind already. */
export async function insertFreeze(
  on: Queryable,
  wish: { target: FreezeTarget; id: number; cause: FreezeCause; reason: string; frozenBy: string },
): Promise<boolean> {
  const { level } = wish.target;
  const idIf = (which: FreezeTarget['level']): number | null => (level === which ? wish.id : null);
  const rows = await on.query(FREEZE, [
    newId(),
    level,
    idIf('region'),
    idIf('router'),
    idIf('customer'),
    wish.cause,
    wish.reason,
    wish.frozenBy,
  ]);
  return rows.length > 0;
}
