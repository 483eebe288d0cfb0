import type { ObservedFamily, ObservedList, WantedList } from '../driver.js';
import { counted, entryFindings, entryText, isLonger } from '../findings.js';
import { type BirdFile, type BirdSet, FAMILIES } from './lines.js';

/** What differs between a list as wanted and its file, in people's words. For a file that is not as it was written. */
export function fileFindings({ list, entryMatch }: WantedList, file: BirdFile): string[] {
  const found = FAMILIES.flatMap(({ key, label }) => {
    const set = file[key];
    if (!set) return [`the file does not define the ${label} set`];
    const longer = new Set(set.longer);
    const there = set.entries.map((entry) => entryText(entry, longer.has(entry)));
    const should = list[key].map((entry) => entryText(entry, isLonger(entry, entryMatch)));
    const where = `${label} in the file`;
    return [...entryFindings(where, should, there), ...counted(where, 'none of ours', set.foreign)];
  });
  return found.length > 0 ? found : ['the file is written in another way'];
}

/** What the port calls the content of a list. `trouble`: why BIRD may have something else than the file. */
export function observedList(file: BirdFile, trouble: readonly string[]): ObservedList {
  return { name: file.name, v4: observedFamily(file.v4, trouble), v6: observedFamily(file.v6, trouble) };
}

function observedFamily(set: BirdSet | undefined, trouble: readonly string[]): ObservedFamily {
  if (!set) return { state: 'absent' };
  // What is not in a set is outside of it, also when it is empty: there is always deny-all.
  return { state: 'present', entries: set.entries, denyAll: true, foreign: [...set.foreign, ...trouble] };
}
