import {
  checkGuardrails,
  parseCidr,
  unpackRanges,
  type Cidr,
  type Guardrail,
  type LengthLimits,
  type Snapshot,
  type Status,
  type Violation,
  type VolumeBudget,
} from '#domain';
import type { Queryable } from '../platform/database/index.js';
import * as sql from './guard.statements.js';
import { storedEntries } from './stored-entries.js';

/** What a snapshot is judged by. */
export interface GuardFacts extends Omit<Snapshot, 'entries'> {
  /** Of the snapshot that an operator has let pass. */
  readonly releasedDigest: Uint8Array | null;
}

interface FactsRow {
  disabled: string;
  subnets: string[];
  protected_prefixes: string[];
  protected_notes: string[];
  shortest_v4: number;
  longest_v4: number;
  shortest_v6: number;
  longest_v6: number;
  customer_id: number;
  customer_limit: string | null;
  region_limit: string | null;
  released_digest: Buffer | null;
  pushed_generation: string | null;
  pushed_v4: Buffer;
  pushed_v6: Buffer;
  finished_generation: string | null;
  finished_v4: Buffer;
  finished_v6: Buffer;
}

/**
 * An operator may let pass what is only unusual: much at once, or more than the journal tells. What is wrong whoever asked for it stays
 * stopped until its cause is gone.
 */
const CAN_BE_RELEASED: ReadonlySet<Guardrail> = new Set(['volume', 'explained']);

/** Reads what the snapshot of a list is to be judged by. The list's row must be locked. */
export async function readGuardFacts(
  tx: Queryable,
  list: { id: string; regionId: number; appliedSeq: number; seq: number },
): Promise<GuardFacts> {
  const [row] = await tx.query<FactsRow>(sql.GUARD_FACTS, [list.id]);
  const journal = await tx.query<{ status: Status; ranges: Buffer }>(sql.JOURNAL, [list.id, list.appliedSeq, list.seq]);
  const pushed = generationOf(row!.pushed_generation, row!.pushed_v4, row!.pushed_v6);
  const isSame = row!.pushed_generation === row!.finished_generation;
  const finished = isSame ? pushed : generationOf(row!.finished_generation, row!.finished_v4, row!.finished_v6);
  return {
    pushed,
    finished,
    disabled: BigInt(row!.disabled),
    subnets: row!.subnets.map((text) => parseCidr(text)!),
    changes: journal.map(({ status, ranges }) => ({ status, ranges: unpackRanges(ranges) })),
    lengths: lengthsOf(row!),
    protectedPrefixes: row!.protected_prefixes.map((text, index) => ({
      prefix: parseCidr(text)!,
      note: row!.protected_notes[index]!,
    })),
    budgets: await readBudgets(tx, row!, list.regionId),
    releasedDigest: row!.released_digest,
  };
}

/** Every violation that stops the snapshot; none: it may be pushed. `released`: an operator has let some pass. */
export function judge(
  entries: readonly Cidr[],
  digest: Uint8Array,
  facts: GuardFacts,
): { violations: Violation[]; released: boolean } {
  const found = checkGuardrails({ ...facts, entries });
  if (facts.releasedDigest === null || !Buffer.from(digest).equals(facts.releasedDigest)) {
    return { violations: found, released: false };
  }
  return { violations: found.filter(({ guardrail }) => !CAN_BE_RELEASED.has(guardrail)), released: true };
}

/** A hold's reason as operators read it: one line for each violation. */
export function reasonOf(violations: readonly Violation[]): string {
  return violations.map(({ guardrail, message }) => `${guardrail}: ${message}`).join('\n');
}

async function readBudgets(tx: Queryable, row: FactsRow, regionId: number): Promise<VolumeBudget[]> {
  const { customer_id, customer_limit, region_limit } = row;
  if (customer_limit === null && region_limit === null) return [];
  if (customer_limit !== null) await tx.query(sql.LOCK_CUSTOMER, [customer_id]);
  if (region_limit !== null) await tx.query(sql.LOCK_REGION, [regionId]);
  const [used] = await tx.query<{
    customer_added: string;
    customer_removed: string;
    region_added: string;
    region_removed: string;
  }>(sql.VOLUMES, [customer_id, regionId]);
  const budget = (scope: VolumeBudget['scope'], limit: string | null): VolumeBudget[] => {
    if (limit === null) return [];
    const volume = { added: BigInt(used![`${scope}_added`]), removed: BigInt(used![`${scope}_removed`]) };
    return [{ scope, limit: BigInt(limit), used: volume }];
  };
  return [...budget('customer', customer_limit), ...budget('region', region_limit)];
}

function lengthsOf(row: FactsRow): LengthLimits {
  return {
    v4: { shortest: row.shortest_v4, longest: row.longest_v4 },
    v6: { shortest: row.shortest_v6, longest: row.longest_v6 },
  };
}

/** Nothing where there has been none yet. */
function generationOf(generation: string | null, entries_v4: Buffer, entries_v6: Buffer): Cidr[] {
  return generation === null ? [] : storedEntries({ entries_v4, entries_v6 });
}
