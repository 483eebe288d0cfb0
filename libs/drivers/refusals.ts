import { isListName } from '#domain';
import { DriverError } from './driver-error.js';
import type { WantedList } from './driver.js';

/** Throws DriverError 'unsupported' unless the name is one of ours; only such names ever reach a router. */
export function checkListName(name: string): void {
  if (!isListName(name)) throw new DriverError('unsupported', `not a name of a NetCTL list: ${JSON.stringify(name)}`);
}

/** Throws DriverError 'too_large' for the first list above the limit. */
export function checkListSizes(wanted: readonly WantedList[], maxEntries: number, system: string): void {
  for (const { list } of wanted) {
    const size = list.v4.length + list.v6.length;
    if (size > maxEntries) {
      const message = `${list.name} has ${size} entries; the limit for ${system} here is ${maxEntries}`;
      throw new DriverError('too_large', message);
    }
  }
}
