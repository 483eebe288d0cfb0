import { isListName } from '#domain';
import { wire } from '../wire.js';
import { readId, readNumber } from './fields.js';
import { MalformedMessage } from './malformed-message.js';

/** One version of one list, without its content. */
export interface ListVersion {
  readonly listId: string;
  /** Lists are addressed to a region; the agent applies them on each of its routers of that region. */
  readonly regionId: string;
  readonly name: string;
  readonly incarnation: number;
  /** Only grows within one incarnation. */
  readonly generation: number;
}

/** Which of two versions of a list is newer: negative when `a` is older, 0 when they are the same. */
export function compareVersions(
  a: { incarnation: number; generation: number },
  b: { incarnation: number; generation: number },
): number {
  return a.incarnation - b.incarnation || a.generation - b.generation;
}

/** @throws MalformedMessage also for a name that no list may have */
export function readVersion(message: wire.ListVersion.$Properties | null | undefined): ListVersion {
  if (!message) throw new MalformedMessage('list version is missing');
  const name = message.name ?? '';
  if (!isListName(name)) throw new MalformedMessage('list name is not one of ours');
  return {
    listId: readId('list_id', message.listId),
    regionId: readId('region_id', message.regionId),
    name,
    incarnation: readNumber('incarnation', message.incarnation),
    generation: readNumber('generation', message.generation),
  };
}
