import { addresses, formatAddress, type Status } from '#domain';
import type { RangeRow, Tables } from '../../support/twin-database/rows.js';

/** One address as the customer sees it. `changeSeq` 0: there is no row, hence it is enabled and not pending. */
export interface ShownAddress {
  readonly status: Status;
  readonly changeSeq: number;
}

export const UNTOUCHED: ShownAddress = { status: 'enabled', changeSeq: 0 };

/** Every address that has a row, list by list. Throws when two rows of a subnet overlap. */
export function shownAddresses(tables: Tables): Map<string, Map<string, ShownAddress>> {
  const lists = new Map<string, Map<string, ShownAddress>>();
  for (const range of tables.ranges.committed.values()) {
    const list = lists.get(range.listId) ?? new Map<string, ShownAddress>();
    lists.set(range.listId, list);
    for (const text of textsOf(range)) {
      if (list.has(text)) throw new Error(`two ranges hold ${text}`);
      list.set(text, { status: range.status, changeSeq: range.changeSeq });
    }
  }
  return lists;
}

const known = new WeakMap<RangeRow, readonly string[]>();

function textsOf(range: RangeRow): readonly string[] {
  const cached = known.get(range);
  if (cached !== undefined) return cached;
  const texts = [...addresses([range])].map(formatAddress);
  known.set(range, texts);
  return texts;
}
