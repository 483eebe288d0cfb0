import type { ObservedFamily, ObservedList, WantedList } from '../driver.js';
import { counted, entryFindings, entryText, isLonger } from '../findings.js';
import { countedEntries, member } from './compile.js';
import { FAMILIES, idSetName, type ListSection, type RunningSet, type SetContent } from './lines.js';

/** What differs between a list as wanted and a set that was read somewhere, in people's words; empty = equal. */
export function contentFindings(
  { list, entryMatch }: WantedList,
  content: SetContent | undefined,
  where: string,
): string[] {
  if (!content) return [`the set is not defined in ${where}`];
  const differing = FAMILIES.flatMap(({ key, family, label }) => {
    const there = content.entries.filter((entry) => entry.network.family === family);
    return entryFindings(
      `${label} in ${where}`,
      list[key].map((entry) => entryText(entry, isLonger(entry, entryMatch))),
      there.map((entry) => entryText(entry, content.longer.has(entry))),
    );
  });
  return [...differing, ...counted(`in ${where}`, 'none of ours', content.foreign)];
}

/** Whether these are the members of the list, word by word: sooner told than what differs. */
export function hasMembers({ list, entryMatch }: WantedList, members: readonly string[] | undefined): boolean {
  const there = new Set(members);
  const wanted = [...list.v4, ...list.v6];
  return members?.length === wanted.length && wanted.every((entry) => there.has(member(entry, entryMatch)));
}

/**
 * What speaks against bgpd's having the content, in people's words; empty = all that bgpd tells fits. `loadedSeconds`:
 * how long ago we had bgpd read the file last; undefined = not by us.
 */
export function runningFindings(
  { list, entryMatch }: WantedList,
  id: string,
  running: ReadonlyMap<string, RunningSet>,
  loadedSeconds: number | undefined,
): string[] {
  const set = running.get(list.name);
  const idSet = running.get(idSetName(list.name, id));
  if (!set) return ['bgpd has not loaded the list'];
  if (!idSet) return ['bgpd has another content than its file'];
  const [v4, v6] = [countedEntries(list.v4, entryMatch), countedEntries(list.v6, entryMatch)];
  if (set.v4 !== v4 || set.v6 !== v6) {
    return [`bgpd has ${set.v4} IPv4 and ${set.v6} IPv6 entries in the set, where ${v4} and ${v6} should be`];
  }
  return changedOnItsOwn(set, idSet, loadedSeconds) ? ['the set in bgpd was changed without its id'] : [];
}

/** What the port calls the content of a list. `trouble`: why bgpd may have something else than the file. */
export function observedList(section: ListSection, trouble: readonly string[]): ObservedList {
  const of = (family: number): ObservedFamily => {
    if (!section.set) return { state: 'absent' };
    const entries = section.set.entries.filter((entry) => entry.network.family === family);
    // What is not in a set is outside of it, also when it is empty: there is always deny-all.
    return { state: 'present', entries, denyAll: true, foreign: [...section.set.foreign, ...trouble] };
  };
  return { name: section.name, v4: of(4), v6: of(6) };
}

/**
 * A content changes together with its id. A set that changed later than its id was loaded by somebody from a file with
 * the same id; that of an earlier load of ours is not suspicious. One second: what bgpd's ages are rounded to.
 */
function changedOnItsOwn(set: RunningSet, idSet: RunningSet, loadedSeconds: number | undefined): boolean {
  if (set.unchangedSeconds >= idSet.unchangedSeconds - 1) return false;
  return loadedSeconds === undefined || set.unchangedSeconds < loadedSeconds - 1;
}
