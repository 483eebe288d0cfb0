import { formatCidr } from '#domain';
import type { Mismatch, WantedList } from '../driver.js';
import { familyDifference, type FamilyDifference } from './difference.js';
import { FAMILIES, type FrrList } from './lines.js';
import { lineText } from './parse.js';

/** Examples in one message; the count is always exact. */
const EXAMPLES = 3;

/** What differs between a list as wanted and as one daemon has it, in people's words; empty = equal. */
export function mismatches(daemon: string, wanted: WantedList, observed: FrrList): Mismatch[] {
  const { list, entryMatch } = wanted;
  return FAMILIES.flatMap(({ family, key, label }) =>
    findings(familyDifference(family, list[key], entryMatch, observed[key])).map((finding) => ({
      name: list.name,
      message: `${daemon}, ${label}: ${finding}`,
    })),
  );
}

function findings(difference: FamilyDifference): string[] {
  if (difference.absent) return ['the list is absent'];
  const { missing, surplus, foreign, description } = difference;
  return [
    ...(difference.sentinelMissing ? ['the last line "deny any" is missing'] : []),
    ...counted('missing', missing.map(formatCidr)),
    ...counted('not wanted', surplus.map(lineText)),
    ...counted('none of ours', foreign.map(lineText)),
    ...(description === undefined ? [] : ['a description has been added']),
  ];
}

function counted(what: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const more = texts.length > EXAMPLES ? ', …' : '';
  return [
    `${texts.length} ${texts.length === 1 ? 'line' : 'lines'} ${what}: ${texts.slice(0, EXAMPLES).join(', ')}${more}`,
  ];
}
