import { type Cidr, compareCidrs } from './cidr.js';

/** What has to be added to and removed from a list to turn it into another. */
export interface CidrDifference {
  readonly added: Cidr[];
  readonly removed: Cidr[];
}

/**
 * The entries that only `after` has and those that only `before` has, each sorted. Entries are compared as written
 * (a /24 and its two /25 differ); order and repetition in the input make no difference.
 */
export function cidrDifference(before: readonly Cidr[], after: readonly Cidr[]): CidrDifference {
  const old = sortedCidrs(before);
  const wanted = sortedCidrs(after);
  return { added: missingFrom(old, wanted), removed: missingFrom(wanted, old) };
}

/** The blocks in order, each once. */
export function sortedCidrs(cidrs: readonly Cidr[]): Cidr[] {
  const sorted = cidrs.toSorted(compareCidrs);
  return sorted.filter((cidr, index) => index === 0 || compareCidrs(sorted[index - 1]!, cidr) !== 0);
}

/** The entries of `wanted` that `present` lacks; both sorted. */
function missingFrom(present: readonly Cidr[], wanted: readonly Cidr[]): Cidr[] {
  let next = 0;
  return wanted.filter((cidr) => {
    while (next < present.length && compareCidrs(present[next]!, cidr) < 0) next++;
    return next === present.length || compareCidrs(present[next]!, cidr) !== 0;
  });
}
