import { type Address, v4, v6 } from './address-words.js';

/** The address in network byte order: 4 bytes for IPv4, 16 for IPv6. */
export function packAddress(a: Address): Uint8Array {
  const bytes = new Uint8Array(a.family === 4 ? 4 : 16);
  writeAddress(a, new DataView(bytes.buffer), 0);
  return bytes;
}

/** Writes the 4 or 16 bytes of an address at `offset`. */
export function writeAddress(a: Address, view: DataView, offset: number): void {
  view.setInt32(offset, a.w0);
  if (a.family === 4) return;
  view.setInt32(offset + 4, a.w1);
  view.setInt32(offset + 8, a.w2);
  view.setInt32(offset + 12, a.w3);
}

/** The address of 4 (IPv4) or 16 (IPv6) bytes in network order. Throws RangeError at any other length. */
export function unpackAddress(bytes: Uint8Array): Address {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length === 4) return v4(view.getInt32(0));
  if (bytes.length === 16) return v6(view.getInt32(0), view.getInt32(4), view.getInt32(8), view.getInt32(12));
  throw new RangeError(`an address has 4 or 16 bytes, not ${bytes.length}`);
}
