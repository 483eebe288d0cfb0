import { type Cidr, type EntryMatch, type Family, formatCidr } from '#domain';
import { FAMILY, type FrrFamily, type FrrLine, isDenyAny, isPlainEntry, isSentinel, SENTINEL_SEQ } from './lines.js';

/** What one family of a list in one daemon lacks and has too much of. Empty in every part = as wanted. */
export interface FamilyDifference {
  readonly absent: boolean;
  /** Our last line is not there, or another line holds its sequence number. */
  readonly sentinelMissing: boolean;
  readonly missing: readonly Cidr[];
  /** Lines of the kind this driver writes that are not wanted (any more), or are there twice. */
  readonly surplus: readonly FrrLine[];
  /** Lines of any other kind. The one that may hold the sentinel's place is not among them: it is overwritten. */
  readonly foreign: readonly FrrLine[];
  readonly description: string | undefined;
  /** Sequence numbers that are taken. */
  readonly used: ReadonlySet<number>;
}

/** `le` of an entry as this driver writes it: only where it makes a difference. */
export function entryLe(entry: Cidr, match: EntryMatch): number | undefined {
  const { bits } = FAMILY[entry.network.family];
  return match === 'orlonger' && entry.length < bits ? bits : undefined;
}

/** Compares one family. Prefixes are compared as numbers, never as the router spells them. */
export function familyDifference(
  family: Family,
  entries: readonly Cidr[],
  match: EntryMatch,
  observed: FrrFamily,
): FamilyDifference {
  const lines = observed.state === 'present' ? observed.lines : [];
  const wanted = new Map(entries.map((entry) => [formatCidr(entry), entry]));
  const surplus: FrrLine[] = [];
  const foreign: FrrLine[] = [];
  for (const line of lines) {
    if (line.seq === SENTINEL_SEQ) continue;
    const key = formatCidr(line.prefix);
    if (line.prefix.network.family !== family || !isPlainEntry(line)) foreign.push(line);
    else if (!wanted.has(key) || line.le !== entryLe(line.prefix, match)) surplus.push(line);
    else wanted.delete(key);
  }
  // A prefix that was found is no longer in `wanted`, so that a second line of it is surplus.
  return {
    absent: observed.state === 'absent',
    sentinelMissing: !lines.some(isSentinel),
    missing: [...wanted.values()],
    surplus,
    foreign,
    description: observed.state === 'present' ? observed.description : undefined,
    used: new Set(lines.map((line) => line.seq)),
  };
}

/** True when another `deny any` stands where FRR 8.4 would take our sentinel for its double and drop it silently. */
export function hasDoubleOfSentinel(difference: FamilyDifference): boolean {
  return difference.sentinelMissing && difference.foreign.some(isDenyAny);
}
