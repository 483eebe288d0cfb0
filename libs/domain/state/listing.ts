import { compareAddresses, nextAddress, previousAddress, type Address } from '../net/address.js';
import type { AddressRange } from '../net/range.js';
import { isPending, type Run, type Status } from './run.js';

/** A piece of a subnet whose addresses share status and pending. */
export interface Stretch extends AddressRange {
  readonly status: Status;
  readonly pending: boolean;
}

/**
 * The whole of `span` in order, as few stretches as possible: neighbours always differ in status or pending.
 * @param runs sorted, disjoint, inside `span`
 */
export function* stretches(span: AddressRange, runs: Iterable<Run>, appliedSeq: number): Generator<Stretch> {
  let current: Stretch | undefined;
  for (const piece of pieces(span, runs, appliedSeq)) {
    if (current !== undefined && current.status === piece.status && current.pending === piece.pending) {
      current = { ...current, last: piece.last };
      continue;
    }
    if (current !== undefined) yield current;
    current = piece;
  }
  if (current !== undefined) yield current;
}

/** Stored runs and, between them, what is enabled and not pending. */
function* pieces(span: AddressRange, runs: Iterable<Run>, appliedSeq: number): Generator<Stretch> {
  let from: Address | undefined = span.first;
  for (const run of runs) {
    if (from !== undefined && compareAddresses(from, run.first) < 0) {
      yield { first: from, last: previousAddress(run.first)!, status: 'enabled', pending: false };
    }
    yield { first: run.first, last: run.last, status: run.status, pending: isPending(run, appliedSeq) };
    from = nextAddress(run.last);
  }
  if (from !== undefined && compareAddresses(from, span.last) <= 0) {
    yield { first: from, last: span.last, status: 'enabled', pending: false };
  }
}
