import { listDigest } from '#domain';
import { encodeControllerMessage, encodeList, type ListVersion } from '#protocol';
import { sha256 } from '#runtime';
import { Injectable } from '@nestjs/common';
import { DispatchStore, type Lag } from './dispatch.store.js';

/** One list version, encoded once for all streams. */
export interface EncodedList {
  readonly version: ListVersion;
  /** Undefined for a removal: there is nothing to compare. */
  readonly digest: Uint8Array | undefined;
  /** The messages that carry it, in order. */
  readonly messages: readonly Buffer[];
}

/** Versions kept; the newest of a busy region's lists. */
const ENTRIES = 256;

/** Within one incarnation a version never changes, so it is read and encoded once, however many agents get it. */
@Injectable()
export class ContentCache {
  private readonly versions = new Map<string, Promise<EncodedList | undefined>>();

  constructor(private readonly store: DispatchStore) {}

  /** Undefined when there is no such version. */
  async get({ listId, incarnation, generation }: Omit<Lag, 'agentId'>): Promise<EncodedList | undefined> {
    const key = `${listId} ${incarnation} ${generation}`;
    const known = this.versions.get(key);
    if (known !== undefined) return known;
    const loading = this.load(listId, generation);
    this.versions.set(key, loading);
    if (this.versions.size > ENTRIES) this.versions.delete(this.versions.keys().next().value!);
    try {
      return await loading;
    } catch (error) {
      this.versions.delete(key);
      throw error;
    }
  }

  private async load(listId: string, generation: number): Promise<EncodedList | undefined> {
    const content = await this.store.content(listId, generation);
    if (content === undefined) return undefined;
    const { version, list } = content;
    if (list === 'removed') {
      return { version, digest: undefined, messages: [encodeControllerMessage({ type: 'remove', version })] };
    }
    return { version, digest: listDigest(list, sha256), messages: encodeList(version, list) };
  }
}
