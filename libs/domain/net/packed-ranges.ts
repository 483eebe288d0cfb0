import { type AddressRange, rangeBetween } from './range.js';
import { packAddress, unpackAddress } from './address.js';

/** Bytes of an address, by the family byte that stands before a range. */
const ADDRESS_BYTES: Readonly<Record<number, number>> = { 4: 4, 6: 16 };

/** Ranges as bytes, in the order given: for each one byte 4 or 6, then its first and its last address in network order. */
export function packRanges(ranges: readonly AddressRange[]): Uint8Array {
  const size = ranges.reduce((sum, { first }) => sum + 1 + 2 * ADDRESS_BYTES[first.family]!, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { first, last } of ranges) {
    const width = ADDRESS_BYTES[first.family]!;
    bytes[at] = first.family;
    bytes.set(packAddress(first), at + 1);
    bytes.set(packAddress(last), at + 1 + width);
    at += 1 + 2 * width;
  }
  return bytes;
}

/** What `packRanges` has packed. Throws RangeError for bytes that it cannot have written. */
export function unpackRanges(bytes: Uint8Array): AddressRange[] {
  const ranges: AddressRange[] = [];
  for (let at = 0; at < bytes.length;) {
    const width = ADDRESS_BYTES[bytes[at]!];
    const end = at + 1 + 2 * (width ?? 0);
    if (width === undefined || end > bytes.length) throw new RangeError(`no packed range at byte ${at}`);
    const first = unpackAddress(bytes.subarray(at + 1, at + 1 + width));
    const range = rangeBetween(first, unpackAddress(bytes.subarray(at + 1 + width, end)));
    if (range === undefined) throw new RangeError(`reversed range at byte ${at}`);
    ranges.push(range);
    at = end;
  }
  return ranges;
}
