import type { EntryMatch, PrefixList } from '#domain';

/** One version of a list as the fence knows it. */
export interface Mark {
  readonly incarnation: number;
  readonly generation: number;
  /** SHA-256 of the list in hex; GONE where the list is to be off the router. */
  readonly digest: string;
}

/** In place of a digest: there is no list. An empty list is a list and has a digest. */
export const GONE = '';

/**
 * What must not be forgotten about one list on one router. The four marks are four different facts, each of which may be about another
 * version: nothing is concluded from one to the next.
 */
export interface ListRecord {
  readonly router: string;
  readonly listId: string;
  readonly regionId: string;
  readonly name: string;
  /** As the router was set when the list was last worked on, so that it can be verified without the controller. */
  readonly entryMatch: EntryMatch;
  /** The content of the accepted version; undefined: the list is to be off the router. */
  readonly list: PrefixList | undefined;
  /** The fence: nothing older is ever applied. */
  readonly accepted: Mark;
  /** The router may or may not have it. */
  readonly attempted: Mark | undefined;
  /** The router took it. */
  readonly applied: Mark | undefined;
  /** It was read back from the router and found equal. */
  readonly verified: Mark | undefined;
}

export function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return a?.incarnation === b?.incarnation && a?.generation === b?.generation && a?.digest === b?.digest;
}
