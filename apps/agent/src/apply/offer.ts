import type { PrefixList } from '#domain';
import type { ListVersion, ReceivedList } from '#protocol';
import { GONE, type ListRecord, type Mark } from '../state/list-record.js';

/** A version of a list that the controller wants on the routers of a region. */
export interface Offer {
  readonly listId: string;
  readonly regionId: string;
  readonly name: string;
  /** undefined: the list is to be taken off the router. */
  readonly list: PrefixList | undefined;
  readonly mark: Mark;
}

export function offerOf({ version, list, digest }: ReceivedList): Offer {
  return { ...about(version), list, mark: markOf(version, Buffer.from(digest).toString('hex')) };
}

export function removalOf(version: ListVersion): Offer {
  return { ...about(version), list: undefined, mark: markOf(version, GONE) };
}

/** What has been accepted, in the shape of an offer. */
export function standing(record: ListRecord): Offer {
  const { listId, regionId, name, list, accepted } = record;
  return { listId, regionId, name, list, mark: accepted };
}

function about({ listId, regionId, name }: ListVersion) {
  return { listId, regionId, name };
}

function markOf({ incarnation, generation }: ListVersion, digest: string): Mark {
  return { incarnation, generation, digest };
}
