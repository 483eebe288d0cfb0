import { type Cidr, cidrRange } from '../net/cidr.js';
import type { AddressRange } from '../net/range.js';
import { equalSets, subtract, unite } from '../net/range-set.js';
import type { Status } from '../state/run.js';
import { describeRanges } from './guardrails-message.js';
import type { Violation } from './guardrails-violation.js';

/** What a customer or an operator was told is done, as it was asked for: not what was made of it. */
export interface AcknowledgedChange {
  readonly status: Status;
  readonly ranges: readonly AddressRange[];
}

/** What a series of changes does to addresses: it turns some off, some on, and leaves all others as they were. */
interface Effect {
  readonly disables: readonly AddressRange[];
  readonly enables: readonly AddressRange[];
}

/**
 * The addresses by which the list differs from the last finished one are exactly those that acknowledged changes flipped: the
 * changes are carried out once more, on the finished list, as plain sets without runs or sequence numbers.
 */
export function checkExplained(
  covered: readonly AddressRange[],
  finished: readonly Cidr[],
  changes: readonly AcknowledgedChange[],
): Violation[] {
  const { disables, enables } = effectOf(changes, 0, changes.length);
  const expected = unite(subtract(finished.map(cidrRange), enables), disables);
  if (equalSets(covered, expected)) return [];
  const unasked = subtract(covered, expected);
  const forgotten = subtract(expected, covered);
  const found: Violation[] = [];
  if (unasked.length > 0) {
    const message = `${describeRanges(unasked)} would be blocked although no acknowledged change asked for it`;
    found.push({ guardrail: 'explained', message });
  }
  if (forgotten.length > 0) {
    const message = `${describeRanges(forgotten)} would not be blocked although no acknowledged change asked for that`;
    found.push({ guardrail: 'explained', message });
  }
  return found;
}

/** Of the changes from index `from` up to, not including, `to`. By halves: one by one, many changes would cost their square. */
function effectOf(changes: readonly AcknowledgedChange[], from: number, to: number): Effect {
  if (to - from === 0) return { disables: [], enables: [] };
  if (to - from === 1) {
    const { status, ranges } = changes[from]!;
    return status === 'disabled' ? { disables: ranges, enables: [] } : { disables: [], enables: ranges };
  }
  const middle = (from + to) >>> 1;
  const earlier = effectOf(changes, from, middle);
  const later = effectOf(changes, middle, to);
  return {
    disables: unite(subtract(earlier.disables, later.enables), later.disables),
    enables: unite(subtract(earlier.enables, later.disables), later.enables),
  };
}
