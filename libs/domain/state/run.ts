import type { AddressRange } from '../net/range.js';

export type Status = 'enabled' | 'disabled';

/**
 * A stored range of addresses of one subnet that share a status and the sequence number of their last change.
 * Addresses without a run are enabled and not pending (A29).
 */
export interface Run extends AddressRange {
  readonly status: Status;
  readonly changeSeq: number;
}

/** A47: pending is derived, never stored. */
export function isPending(run: Run, appliedSeq: number): boolean {
  return run.changeSeq > appliedSeq;
}
