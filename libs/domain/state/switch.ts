import { compareAddresses, nextAddress, previousAddress } from '../net/address.js';
import { sizeOf, type AddressRange } from '../net/range.js';
import { intersect, subtract } from '../net/range-set.js';
import { indexesWithin } from './lookup.js';
import { isPending, type Run, type Status } from './run.js';

/** What a request does to the runs of one subnet. */
export interface Switched {
  /** N12, N46: addresses whose status really changed. 0: store nothing. */
  readonly flipped: bigint;
  /** Runs that are no longer true: the very objects that were given, in order. */
  readonly removed: readonly Run[];
  /** Runs that are new or have changed, in order. */
  readonly written: readonly Run[];
}

/**
 * Sets the addresses of `targets` to `status` under sequence number `seq`. The cost follows the runs between the first and the
 * last target, not those of the subnet.
 * @param runs every stored run that overlaps `targets`; others do no harm. Sorted, disjoint, of one subnet.
 * @param targets manageable addresses of that subnet only. Sorted, disjoint, maximal.
 */
export function switchAddresses(
  runs: readonly Run[],
  targets: readonly AddressRange[],
  status: Status,
  seq: number,
): Switched {
  const touched = within(runs, targets);
  const flips = flipsOf(touched, targets, status);
  if (flips.length === 0) return { flipped: 0n, removed: [], written: [] };
  const removed: Run[] = [];
  const written: Run[] = flips.map(({ first, last }) => ({ first, last, status, changeSeq: seq }));
  for (const { run, overlaps } of overlapping(touched, flips)) {
    removed.push(run);
    for (const rest of remainders(run, overlaps))
      written.push({ ...rest, status: run.status, changeSeq: run.changeSeq });
  }
  return {
    flipped: flips.reduce((sum, flip) => sum + sizeOf(flip), 0n),
    removed,
    written: written.sort((a, b) => compareAddresses(a.first, b.first)),
  };
}

/** The runs between the first and the last of `ranges`. */
function within(runs: readonly Run[], ranges: readonly AddressRange[]): Run[] {
  if (ranges.length === 0) return [];
  const { from, to } = indexesWithin(runs, { first: ranges[0]!.first, last: ranges.at(-1)!.last });
  return runs.slice(from, to);
}

/** Everything that is not stored is enabled, hence enabling flips stored disabled runs and disabling all but those. */
function flipsOf(runs: readonly Run[], targets: readonly AddressRange[], status: Status): AddressRange[] {
  const disabled = runs.filter((run) => run.status === 'disabled');
  return status === 'enabled' ? intersect(targets, disabled) : subtract(targets, disabled);
}

/** Each run that overlaps some of `flips`, with those it overlaps. One walk over both: a bulk may bring 10,000 of each. */
function* overlapping(
  runs: readonly Run[],
  flips: readonly AddressRange[],
): Generator<{ run: Run; overlaps: AddressRange[] }> {
  let from = 0;
  for (const run of runs) {
    while (from < flips.length && compareAddresses(flips[from]!.last, run.first) < 0) from++;
    let to = from;
    while (to < flips.length && compareAddresses(flips[to]!.first, run.last) <= 0) to++;
    if (to > from) yield { run, overlaps: flips.slice(from, to) };
    // The last overlap may reach into the next run.
    from = Math.max(from, to - 1);
  }
}

/** What is left of a range without `taken`, which are sorted, disjoint and all overlap it. */
function* remainders(range: AddressRange, taken: readonly AddressRange[]): Generator<AddressRange> {
  let { first } = range;
  for (const hole of taken) {
    if (compareAddresses(first, hole.first) < 0) yield { first, last: previousAddress(hole.first)! };
    const next = nextAddress(hole.last);
    if (next === undefined) return; // nothing lies above the top of the family
    first = next;
  }
  if (compareAddresses(first, range.last) <= 0) yield { first, last: range.last };
}

/** The runs after `change`; what the next request of the same batch starts from. Runs that stay are the same objects. */
export function withChange(runs: readonly Run[], change: Switched): Run[] {
  const { removed, written } = change;
  if (written.length === 0) return [...runs];
  const { from, to } = indexesWithin(runs, { first: written[0]!.first, last: written.at(-1)!.last });
  const gone = new Set(removed);
  const kept = runs.slice(from, to).filter((run) => !gone.has(run));
  const middle = [...kept, ...written].sort((a, b) => compareAddresses(a.first, b.first));
  return runs.slice(0, from).concat(middle, runs.slice(to));
}

/** Addresses of `runs` whose last change has not been applied on all routers yet. */
export function countPending(runs: readonly Run[], appliedSeq: number): bigint {
  return runs.reduce((sum, run) => (isPending(run, appliedSeq) ? sum + sizeOf(run) : sum), 0n);
}
