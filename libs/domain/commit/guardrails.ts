import { addressBits, compareAddresses } from '../net/address.js';
import { type Cidr, cidrRange, formatCidr } from '../net/cidr.js';
import type { AddressRange } from '../net/range.js';
import { intersect, subtract } from '../net/range-set.js';
import { type AcknowledgedChange, checkExplained } from './guardrails-explained.js';
import { describeRanges } from './guardrails-message.js';
import { checkShape, type LengthLimits } from './guardrails-shape.js';
import type { Violation } from './guardrails-violation.js';
import { checkVolume, type VolumeBudget } from './guardrails-volume.js';

/** A block that no list may touch, ever: routers, name servers, controllers, gateways. */
export interface ProtectedPrefix {
  readonly prefix: Cidr;
  /** Why, in the operator's words. */
  readonly note: string;
}

/** A list as it is about to be pushed, and what it has to agree with. */
export interface Snapshot {
  readonly entries: readonly Cidr[];
  /** The customer's subnets in the list's region. */
  readonly subnets: readonly Cidr[];
  /** How many addresses are disabled: counted where they are stored, not from the entries. */
  readonly disabled: bigint;
  /** Entries of the last list that all routers had; none before the first. */
  readonly finished: readonly Cidr[];
  /** What was acknowledged since then, oldest first. */
  readonly changes: readonly AcknowledgedChange[];
  /** Entries of the last list that was pushed, whatever became of it. */
  readonly pushed: readonly Cidr[];
  readonly lengths: LengthLimits;
  readonly protectedPrefixes: readonly ProtectedPrefix[];
  /** The limits that are set; none unless the operator sets some. */
  readonly budgets: readonly VolumeBudget[];
}

/**
 * Every guardrail that a snapshot fails; none: it may be pushed. They share no code with what builds the list beyond the arithmetic of
 * address sets, so that one mistake cannot make both agree. All are looked at: an operator decides once, knowing everything.
 */
export function checkGuardrails(snapshot: Snapshot): Violation[] {
  const covered = snapshot.entries.map(cidrRange);
  return [
    ...checkOwnership(covered, snapshot.subnets),
    ...checkExplained(covered, snapshot.finished, snapshot.changes),
    ...checkExactness(snapshot.entries, covered, snapshot.disabled),
    ...checkShape(snapshot.entries, snapshot.lengths),
    ...checkProtected(covered, snapshot.protectedPrefixes),
    ...checkVolume(snapshot.entries, snapshot.pushed, snapshot.budgets),
  ];
}

/** I1: nothing but the customer's own addresses of this region. */
function checkOwnership(covered: readonly AddressRange[], subnets: readonly Cidr[]): Violation[] {
  const foreign = subtract(covered, subnets.map(cidrRange));
  if (foreign.length === 0) return [];
  const message = `${describeRanges(foreign)} would be blocked outside the customer's subnets in this region`;
  return [{ guardrail: 'ownership', message }];
}

/** I5: as many addresses as are disabled, and none twice. */
function checkExactness(entries: readonly Cidr[], covered: readonly AddressRange[], disabled: bigint): Violation[] {
  const found: Violation[] = [];
  const listed = countListed(entries);
  if (listed !== disabled) {
    found.push({
      guardrail: 'exactness',
      message: `the entries cover ${listed} addresses, but ${disabled} are disabled`,
    });
  }
  const inOrder = covered.every(
    ({ first }, index) => index === 0 || compareAddresses(covered[index - 1]!.last, first) < 0,
  );
  if (!inOrder) found.push({ guardrail: 'exactness', message: 'entries overlap each other or are out of order' });
  return found;
}

/** By length: big numbers are dear, and a list may have hundreds of thousands of entries. */
function countListed(entries: readonly Cidr[]): bigint {
  const perHostBits = new Map<number, number>();
  for (const { network, length } of entries) {
    const hostBits = addressBits(network.family) - length;
    perHostBits.set(hostBits, (perHostBits.get(hostBits) ?? 0) + 1);
  }
  let sum = 0n;
  for (const [hostBits, count] of perHostBits) sum += BigInt(count) << BigInt(hostBits);
  return sum;
}

function checkProtected(covered: readonly AddressRange[], prefixes: readonly ProtectedPrefix[]): Violation[] {
  return prefixes.flatMap(({ prefix, note }) => {
    const touched = intersect(covered, [cidrRange(prefix)]);
    if (touched.length === 0) return [];
    const message = `${describeRanges(touched)} would be blocked inside the protected prefix ${formatCidr(prefix)} (${note})`;
    return [{ guardrail: 'protected' as const, message }];
  });
}
