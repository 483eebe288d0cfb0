import { compareCidrs, formatCidr } from '#domain';
import type { ObservedFamily, ObservedList } from '../driver.js';
import { counted } from '../findings.js';
import { memberText, type PathDifference, type SetDifference } from './difference.js';
import { type GobgpList, type PrefixSet, type SetMember } from './model.js';

/** What differs in a set, in people's words; empty = equal. */
export function setFindings(label: string, difference: SetDifference): string[] {
  if (difference.absent) return [`${label}: the set is absent`];
  return [
    ...counted(`${label}, set`, 'missing', difference.missing.map(memberText)),
    ...counted(`${label}, set`, 'not wanted', difference.surplus.map(memberText)),
  ];
}

/** What differs in the paths of a family, in people's words; empty = equal. */
export function pathFindings(label: string, difference: PathDifference): string[] {
  return [
    ...counted(`${label}, paths`, 'missing or changed', difference.missing.map(formatCidr)),
    ...counted(`${label}, paths`, 'not wanted', difference.surplus.map(formatCidr)),
  ];
}

/** What the port calls the content of a list. */
export function observedList({ name, v4, v6 }: GobgpList): ObservedList {
  return { name, v4: observedFamily(v4, 4), v6: observedFamily(v6, 6) };
}

function observedFamily(set: PrefixSet, family: 4 | 6): ObservedFamily {
  if (set === undefined) return { state: 'absent' };
  const members = [...new Map(set.map((member) => [memberText(member), member])).values()];
  const entries = members.filter((member) => isPlain(member, family));
  return {
    state: 'present',
    entries: entries.map(({ prefix }) => prefix).sort(compareCidrs),
    // What is not in a set is outside of it, also when it is empty: there is always deny-all.
    denyAll: true,
    foreign: members.filter((member) => !isPlain(member, family)).map(memberText),
  };
}

/** A member of the form that this driver writes, in either match mode. */
function isPlain({ prefix, min, max }: SetMember, family: 4 | 6): boolean {
  const bits = family === 4 ? 32 : 128;
  return prefix.network.family === family && min === prefix.length && (max === prefix.length || max === bits);
}
