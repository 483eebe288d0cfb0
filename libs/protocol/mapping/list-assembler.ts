import { listDigest, MalformedEntries, prefixList, unpackEntries, type PrefixList } from '#domain';
import { sha256 } from '#runtime';
import { CHUNK_BYTES } from './encode-list.js';
import type { ListVersion } from './list-version.js';
import { MalformedMessage } from './malformed-message.js';

/** Most chunks of one list: 8 MiB, 1.6 million IPv4 entries. What an agent may be made to hold of an unfinished list. */
export const MAX_CHUNKS = 16;

/** One message of a list. */
export interface ListPart {
  readonly version: ListVersion;
  readonly digest: Uint8Array;
  /** `empty`: the list stays on the router and matches nothing. */
  readonly content:
    | 'empty'
    | { readonly v4: Uint8Array; readonly v6: Uint8Array; readonly chunkIndex: number; readonly chunkCount: number };
}

/** A list that has arrived whole and whose digest fits. */
export interface ReceivedList {
  readonly version: ListVersion;
  readonly digest: Uint8Array;
  readonly list: PrefixList;
}

interface Unfinished {
  readonly first: ListPart;
  readonly count: number;
  readonly v4: Uint8Array[];
  readonly v6: Uint8Array[];
}

/**
 * Puts the parts of lists together, in the order of one stream. Holds one unfinished list at most; the first part of
 * another one takes its place, because a sender may drop a list for a newer one half-way.
 */
export class ListAssembler {
  private unfinished: Unfinished | undefined;

  /**
   * Answers the list when this was its last part. Anything that does not fit forgets what has arrived of the list.
   * @throws MalformedMessage with the version of the list
   */
  add(part: ListPart): ReceivedList | undefined {
    const before = this.unfinished;
    this.unfinished = undefined;
    if (part.content === 'empty') return complete(part, [], []);

    const { chunkIndex, chunkCount, v4, v6 } = part.content;
    checkChunk(part, chunkIndex, chunkCount, v4.length + v6.length);
    const current = chunkIndex === 0 ? { first: part, count: chunkCount, v4: [], v6: [] } : before;
    if (!current || !continues(current, part, chunkIndex, chunkCount)) {
      throw new MalformedMessage('a chunk does not follow the one before it', { version: part.version });
    }
    current.v4.push(v4);
    current.v6.push(v6);
    if (chunkIndex + 1 === chunkCount) return complete(part, current.v4, current.v6);
    this.unfinished = current;
    return undefined;
  }
}

function checkChunk(part: ListPart, index: number, count: number, bytes: number): void {
  if (count < 1 || count > MAX_CHUNKS || index >= count) {
    throw new MalformedMessage('chunk numbers make no sense', { version: part.version });
  }
  if (bytes === 0 || bytes > CHUNK_BYTES) {
    throw new MalformedMessage('a chunk is empty or too large', { version: part.version });
  }
}

function continues(current: Unfinished, part: ListPart, index: number, count: number): boolean {
  const { version, digest } = current.first;
  return (
    current.v4.length === index &&
    current.count === count &&
    Buffer.compare(digest, part.digest) === 0 &&
    version.listId === part.version.listId &&
    version.regionId === part.version.regionId &&
    version.name === part.version.name &&
    version.incarnation === part.version.incarnation &&
    version.generation === part.version.generation
  );
}

function complete(part: ListPart, v4: Uint8Array[], v6: Uint8Array[]): ReceivedList {
  const { version, digest } = part;
  const list = unpack(version, Buffer.concat(v4), Buffer.concat(v6));
  if (Buffer.compare(listDigest(list, sha256), digest) !== 0) {
    throw new MalformedMessage('the digest does not fit the content', { version, conflict: true });
  }
  return { version, digest, list };
}

function unpack(version: ListVersion, v4: Uint8Array, v6: Uint8Array): PrefixList {
  try {
    return prefixList(version.name, [...unpackEntries(v4, 4), ...unpackEntries(v6, 6)]);
  } catch (error) {
    if (!(error instanceof MalformedEntries)) throw error;
    throw new MalformedMessage(`entries: ${error.message}`, { version }, { cause: error });
  }
}
