import { compareVersions } from '#protocol';
import type { Offer } from './offer.js';

/** `same`: it is what we have already. */
export type Verdict = 'accept' | 'same' | 'stale' | 'conflict';

/**
 * Whether an offered version may take the place of the one that stands. A higher incarnation goes before any generation; at the same
 * generation only the removal of an empty list is news.
 */
export function judge(stands: Offer | undefined, offered: Offer): Verdict {
  if (!stands) return 'accept';
  // The name of a list never changes: under another name the old one would stay on the router unseen.
  if (stands.name !== offered.name) return 'conflict';
  const order = compareVersions(offered.mark, stands.mark);
  if (order !== 0) return order < 0 ? 'stale' : 'accept';
  if (stands.mark.digest === offered.mark.digest) return 'same';
  if (!stands.list) return 'stale';
  if (!offered.list && isEmpty(stands.list)) return 'accept';
  return 'conflict';
}

function isEmpty(list: { v4: readonly unknown[]; v6: readonly unknown[] }): boolean {
  return list.v4.length === 0 && list.v6.length === 0;
}
