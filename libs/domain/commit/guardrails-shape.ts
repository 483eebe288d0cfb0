import { type Address, compareAddresses, type Family, nextAddress } from '../net/address.js';
import { type Cidr, cidrAround, cidrRange, formatCidr } from '../net/cidr.js';
import type { Violation } from './guardrails-violation.js';

/** Prefix lengths that entries may have, both ends included. A shorter prefix is a larger block. */
export interface Lengths {
  readonly shortest: number;
  readonly longest: number;
}

export interface LengthLimits {
  readonly v4: Lengths;
  readonly v6: Lengths;
}

/** Entries that a list may grow by when blocks that are too large are cut up. */
const MOST_PIECES = 65_536n;

/**
 * The same addresses with no entry shorter than allowed: what would be is cut into blocks of the shortest allowed length. A list that would
 * need more than 65,536 of them stays as it is, for the guardrail to stop.
 * @param entries sorted, as `aggregate` answers them; so is the result
 */
export function cutToLength(entries: readonly Cidr[], limits: LengthLimits): Cidr[] {
  const pieces = entries.reduce((sum, entry) => sum + piecesOf(entry, limits), 0n);
  if (pieces === 0n || pieces > MOST_PIECES) return [...entries];
  return entries.flatMap((entry) => {
    const { shortest } = lengthsOf(entry.network.family, limits);
    return entry.length >= shortest ? [entry] : [...cut(entry, shortest)];
  });
}

export function checkShape(entries: readonly Cidr[], limits: LengthLimits): Violation[] {
  const found: Violation[] = [];
  const defaults = entries.filter(({ length }) => length === 0);
  const sized = entries.filter(({ length }) => length > 0);
  const short = sized.filter(({ network, length }) => length < lengthsOf(network.family, limits).shortest);
  const long = sized.filter(({ network, length }) => length > lengthsOf(network.family, limits).longest);
  const add = (wrong: readonly Cidr[], what: string): void => {
    if (wrong.length > 0) found.push({ guardrail: 'shape', message: `${named(wrong)} ${what}` });
  };
  add(defaults, 'would block everything: a default route is no entry');
  add(short, `would be shorter than the region allows (${allowed(limits)})`);
  add(long, `would be longer than the region allows (${allowed(limits)})`);
  return found;
}

function lengthsOf(family: Family, limits: LengthLimits): Lengths {
  return family === 4 ? limits.v4 : limits.v6;
}

/** How many blocks of the shortest allowed length make up an entry that is shorter; 0 when it is not. */
function piecesOf({ network, length }: Cidr, limits: LengthLimits): bigint {
  const { shortest } = lengthsOf(network.family, limits);
  return length >= shortest ? 0n : 1n << BigInt(shortest - length);
}

function* cut(entry: Cidr, length: number): Generator<Cidr> {
  const { last } = cidrRange(entry);
  // Above the top address of the family there is no next one.
  for (let from: Address | undefined = entry.network; from && compareAddresses(from, last) <= 0;) {
    const piece = cidrAround(from, length);
    yield piece;
    from = nextAddress(cidrRange(piece).last);
  }
}

function named(wrong: readonly Cidr[]): string {
  const first = formatCidr(wrong[0]!);
  return wrong.length === 1 ? first : `${first} and ${wrong.length - 1} more entries`;
}

function allowed({ v4, v6 }: LengthLimits): string {
  return `IPv4 /${v4.shortest} to /${v4.longest}, IPv6 /${v6.shortest} to /${v6.longest}`;
}
