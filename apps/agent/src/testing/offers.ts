import { listDigest, parseCidr, prefixList } from '#domain';
import { sha256 } from '#runtime';
import type { Offer } from '../apply/offer.js';
import { GONE } from '../state/list-record.js';

export const LIST_NAME = 'NetCTL-ACME-BLACKHOLE';

interface Choice {
  readonly generation: number;
  readonly incarnation?: number;
  readonly listId?: string;
  readonly regionId?: string;
  readonly name?: string;
}

/** A version of a list with these entries. */
export function anOffer(entries: readonly string[], choice: Choice): Offer {
  const { listId = 'list-1', regionId = 'region-1', name = LIST_NAME, incarnation = 1, generation } = choice;
  const list = prefixList(
    name,
    entries.map((text) => parseCidr(text)!),
  );
  const digest = Buffer.from(listDigest(list, sha256)).toString('hex');
  return { listId, regionId, name, list, mark: { incarnation, generation, digest } };
}

/** The removal of a list. */
export function aRemoval(choice: Choice): Offer {
  const offer = anOffer([], choice);
  return { ...offer, list: undefined, mark: { ...offer.mark, digest: GONE } };
}
