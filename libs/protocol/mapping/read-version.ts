import { isListName } from '#domain';
import type { wire } from '../wire.js';
import { readId, readNumber } from './fields.js';
import type { ListVersion } from './list-version.js';
import { MalformedMessage } from './malformed-message.js';

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
