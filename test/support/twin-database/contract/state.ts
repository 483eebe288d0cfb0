import type { QueryResultRow } from 'pg';

/** Table by table, rows in any order, times as their age in whole steps. */
export type State = Readonly<Record<string, readonly QueryResultRow[]>>;

/** Both databases are asked within seconds; everything that happens is steps of 20 s apart. */
export const STEP_SECONDS = 20;

/** Age in whole steps, so that the two may be compared. */
export function ageOf(time: Date | null): number | null {
  return time === null ? null : Math.round((Date.now() - time.getTime()) / 1_000 / STEP_SECONDS);
}
