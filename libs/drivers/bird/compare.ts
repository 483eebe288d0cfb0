import { formatCidr } from '#domain';
import type { ObservedFamily, ObservedList, WantedList } from '../driver.js';
import { type BirdFile, type BirdSet, FAMILIES, isLonger } from './lines.js';

/** Examples in one message; the count is always exact. */
const EXAMPLES = 3;

/** What differs between a list as wanted and its file, in people's words. For a file that is not as it was written. */
export function fileFindings({ list, entryMatch }: WantedList, file: BirdFile): string[] {
  const found = FAMILIES.flatMap(({ key, label }) => {
    const set = file[key];
    if (!set) return [`the file does not define the ${label} set`];
    const longer = new Set(set.longer);
    const is = set.entries.map((entry) => written(formatCidr(entry), longer.has(entry)));
    const should = list[key].map((entry) => written(formatCidr(entry), isLonger(entry, entryMatch)));
    return [
      ...counted(label, 'missing', without(should, is)),
      ...counted(label, 'not wanted', without(is, should)),
      ...counted(label, 'none of ours', set.foreign),
    ];
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

function written(prefix: string, longer: boolean): string {
  return longer ? `${prefix} or longer` : prefix;
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return texts.filter((text) => !known.has(text));
}

function counted(label: string, what: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const more = texts.length > EXAMPLES ? ', …' : '';
  const noun = texts.length === 1 ? 'entry' : 'entries';
  return [`${label}: ${texts.length} ${noun} ${what} in the file: ${texts.slice(0, EXAMPLES).join(', ')}${more}`];
}
