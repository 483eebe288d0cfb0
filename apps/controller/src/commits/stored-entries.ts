import { cidrRange, unpackEntries, type AddressRange, type Cidr } from '#domain';

/** Entries of a commit set as they are stored. */
export interface StoredEntries {
  readonly entries_v4: Buffer;
  readonly entries_v6: Buffer;
}

export function storedEntries({ entries_v4, entries_v6 }: StoredEntries): Cidr[] {
  return [...unpackEntries(entries_v4, 4), ...unpackEntries(entries_v6, 6)];
}

/** The addresses that the entries cover. */
export function storedRanges(stored: StoredEntries): AddressRange[] {
  return storedEntries(stored).map(cidrRange);
}
