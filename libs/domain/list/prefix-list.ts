import { type Cidr } from '../net/cidr.js';
import { sortedCidrs } from '../net/difference.js';

/** Whether an entry means the block and everything longer inside it, or the block alone (A49-52). */
export type EntryMatch = 'orlonger' | 'exact';

/** The content of one customer's list in one region. Both families are sorted and free of repetition. */
export interface PrefixList {
  readonly name: string;
  readonly v4: readonly Cidr[];
  readonly v6: readonly Cidr[];
}

/** Makes a list of entries in any order and of both families. */
export function prefixList(name: string, entries: readonly Cidr[]): PrefixList {
  const sorted = sortedCidrs(entries);
  return {
    name,
    v4: sorted.filter((cidr) => cidr.network.family === 4),
    v6: sorted.filter((cidr) => cidr.network.family === 6),
  };
}
