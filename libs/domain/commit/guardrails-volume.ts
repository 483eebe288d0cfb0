import { type Cidr, cidrRange } from '../net/cidr.js';
import { cidrDifference } from '../net/difference.js';
import { countAddresses, subtract } from '../net/range-set.js';
import type { Violation } from './guardrails-violation.js';

/** Addresses that came into lists and left them. */
export interface Volume {
  readonly added: bigint;
  readonly removed: bigint;
}

/** A limit on what may change within ten minutes, each direction by itself, and what has changed in them already. */
export interface VolumeBudget {
  readonly scope: 'customer' | 'region';
  readonly limit: bigint;
  readonly used: Volume;
}

/**
 * What a push changes, in addresses. Against what was pushed before, so that a repeated attempt counts nothing. Only entries that differ are
 * counted: those that stay are disjoint from them.
 */
export function volumeOf(entries: readonly Cidr[], pushed: readonly Cidr[]): Volume {
  const difference = cidrDifference(pushed, entries);
  const added = difference.added.map(cidrRange);
  const removed = difference.removed.map(cidrRange);
  return { added: countAddresses(subtract(added, removed)), removed: countAddresses(subtract(removed, added)) };
}

export function checkVolume(
  entries: readonly Cidr[],
  pushed: readonly Cidr[],
  budgets: readonly VolumeBudget[],
): Violation[] {
  if (budgets.length === 0) return [];
  const volume = volumeOf(entries, pushed);
  return budgets.flatMap(({ scope, limit, used }) =>
    (['added', 'removed'] as const).flatMap((direction) => {
      const total = used[direction] + volume[direction];
      // A push that changes nothing in a direction cannot be what is too much.
      if (volume[direction] === 0n || total <= limit) return [];
      const verb = direction === 'added' ? 'blocked' : 'unblocked';
      const message =
        `${volume[direction]} addresses would be ${verb}, ${total} within ten minutes: ` +
        `more than the ${limit} that are set for the ${scope}`;
      return [{ guardrail: 'volume' as const, message }];
    }),
  );
}
