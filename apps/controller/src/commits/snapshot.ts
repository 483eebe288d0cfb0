import {
  aggregate,
  cutToLength,
  listDigest,
  parseAddress,
  prefixList,
  volumeOf,
  type Cidr,
  type PrefixList,
  type Violation,
  type Volume,
} from '#domain';
import { sha256 } from '#runtime';
import type { Queryable } from '../platform/database/index.js';
import { DISABLED_RANGES } from './commits.statements.js';
import { judge, readGuardFacts } from './guard.js';

/** A list as it would be pushed now, and what the guardrails say of it. */
export interface JudgedSnapshot {
  readonly wanted: PrefixList;
  readonly digest: Uint8Array;
  /** Entries of the last generation that was pushed. */
  readonly pushed: readonly Cidr[];
  /** What it would change on the routers, in addresses. */
  readonly volume: Volume;
  readonly violations: readonly Violation[];
  /** An operator has let pass what may be let pass. */
  readonly released: boolean;
}

/** N50: the disabled addresses of a list as the fewest blocks of allowed length. The list's row must be locked. */
export async function readSnapshot(
  tx: Queryable,
  list: { id: string; name: string; regionId: number; appliedSeq: number; seq: number },
): Promise<JudgedSnapshot> {
  const rows = await tx.query<{ first: string; last: string }>(DISABLED_RANGES, [list.id]);
  const facts = await readGuardFacts(tx, list);
  const disabled = rows.map(({ first, last }) => ({ first: parseAddress(first)!, last: parseAddress(last)! }));
  const entries = cutToLength(aggregate(disabled), facts.lengths);
  const wanted = prefixList(list.name, entries);
  const digest = listDigest(wanted, sha256);
  return {
    wanted,
    digest,
    pushed: facts.pushed,
    volume: volumeOf(entries, facts.pushed),
    ...judge(entries, digest, facts),
  };
}
