import { compareAddresses, formatAddress } from '../net/address.js';
import { sizeOf, type AddressRange } from '../net/range.js';
import { intersect, subtract } from '../net/range-set.js';
import { isPending, type Run, type Status } from './run.js';

/** What a request does to the runs of one subnet. */
export interface Switched {
  /** N12, N46: addresses whose status really changed. 0: store nothing. */
  readonly flipped: bigint;
  /** Runs that are no longer true, as they were given. */
  readonly removed: readonly Run[];
  /** Runs that are new or have changed. */
  readonly written: readonly Run[];
}

/**
 * Sets the addresses of `targets` to `status` under sequence number `seq`.
 * @param runs every stored run that overlaps `targets`; others do no harm. Disjoint, of one subnet.
 * @param targets manageable addresses of that subnet only; any order, may overlap.
 */
export function switchAddresses(
  runs: readonly Run[],
  targets: readonly AddressRange[],
  status: Status,
  seq: number,
): Switched {
  const flips = flipsOf(runs, targets, status);
  if (flips.length === 0) return { flipped: 0n, removed: [], written: [] };
  const removed: Run[] = [];
  const written: Run[] = flips.map((flip) => ({ ...flip, status, changeSeq: seq }));
  for (const { run, overlaps } of overlapping(runs, flips)) {
    removed.push(run);
    for (const rest of subtract([run], overlaps)) {
      written.push({ ...rest, status: run.status, changeSeq: run.changeSeq });
    }
  }
  return { flipped: flips.reduce((sum, flip) => sum + sizeOf(flip), 0n), removed, written: sorted(written) };
}

function sorted<T extends AddressRange>(ranges: readonly T[]): T[] {
  return ranges.toSorted((a, b) => compareAddresses(a.first, b.first));
}

/** Each run that overlaps some of `flips`, with those it overlaps. One walk over both: a bulk may bring 10,000 of each. */
function* overlapping(
  runs: readonly Run[],
  flips: readonly AddressRange[],
): Generator<{ run: Run; overlaps: AddressRange[] }> {
  let from = 0;
  for (const run of sorted(runs)) {
    while (from < flips.length && compareAddresses(flips[from]!.last, run.first) < 0) from++;
    let to = from;
    while (to < flips.length && compareAddresses(flips[to]!.first, run.last) <= 0) to++;
    if (to > from) yield { run, overlaps: flips.slice(from, to) };
    // The last overlap may reach into the next run.
    from = Math.max(from, to - 1);
  }
}

/** Everything that is not stored is enabled, hence enabling flips stored disabled runs and disabling all but those. */
function flipsOf(runs: readonly Run[], targets: readonly AddressRange[], status: Status): AddressRange[] {
  const disabled = runs.filter((run) => run.status === 'disabled');
  return status === 'enabled' ? intersect(targets, disabled) : subtract(targets, disabled);
}

/** The runs after `change`; what the next request of the same batch starts from. */
export function withChange(runs: readonly Run[], change: Switched): Run[] {
  const removed = new Set(change.removed.map(({ first }) => formatAddress(first)));
  return sorted([...runs.filter(({ first }) => !removed.has(formatAddress(first))), ...change.written]);
}

/** Addresses of `runs` whose last change has not been applied on all routers yet. */
export function countPending(runs: readonly Run[], appliedSeq: number): bigint {
  return runs.reduce((sum, run) => (isPending(run, appliedSeq) ? sum + sizeOf(run) : sum), 0n);
}
