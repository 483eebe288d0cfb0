import { listDigest, packEntries, type PrefixList } from '#domain';
import { sha256 } from '#runtime';
import { wire } from '../wire.js';
import type { ListVersion } from './list-version.js';

/** Largest encoded message of a list, in bytes. */
export const CHUNK_BYTES = 512 * 1024;
/** What a chunk needs beside its entries: ids, name, digest, tags. Generous. */
const ENVELOPE_BYTES = 1024;
const V4_ENTRY_BYTES = 5;
const V6_ENTRY_BYTES = 17;

/**
 * Encodes a list as the SessionResponse messages that carry it, in the order in which they are to be written. The same
 * Buffers may be written to any number of streams. `version.name` must be the list's.
 */
export function encodeList(version: ListVersion, list: PrefixList): Buffer[] {
  if (version.name !== list.name) throw new RangeError(`version of ${version.name} for list ${list.name}`);
  const digest = listDigest(list, sha256);
  const parts = split(packEntries(list.v4), packEntries(list.v6));
  if (parts.length === 0) return [encode({ version, digest, empty: {} })];
  return parts.map((part, index) =>
    encode({ version, digest, entries: { ...part, chunkIndex: index, chunkCount: parts.length } }),
  );
}

function encode(prefixList: wire.PrefixList.$Properties): Buffer {
  return wire.SessionResponse.encode({ prefixList }).finish() as Buffer;
}

/** Cuts between entries; a chunk takes what is left of IPv4 before it takes IPv6. */
function split(v4: Uint8Array, v6: Uint8Array): { v4: Uint8Array; v6: Uint8Array }[] {
  const parts: { v4: Uint8Array; v6: Uint8Array }[] = [];
  for (let at4 = 0, at6 = 0; at4 < v4.length || at6 < v6.length;) {
    const room = CHUNK_BYTES - ENVELOPE_BYTES;
    const part4 = v4.subarray(at4, at4 + wholeEntries(room, V4_ENTRY_BYTES));
    const part6 = v6.subarray(at6, at6 + wholeEntries(room - part4.length, V6_ENTRY_BYTES));
    parts.push({ v4: part4, v6: part6 });
    at4 += part4.length;
    at6 += part6.length;
  }
  return parts;
}

function wholeEntries(bytes: number, entryBytes: number): number {
  return Math.floor(bytes / entryBytes) * entryBytes;
}
