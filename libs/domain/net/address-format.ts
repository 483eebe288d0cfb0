import type { Address } from './address-words.js';

/**
 * Prints an address: a dotted quad, or the one spelling that RFC 5952 allows. IPv4-mapped addresses end in a dotted
 * quad (RFC 5952 section 5): `::ffff:10.1.0.5`.
 */
export function formatAddress(a: Address): string {
  if (a.family === 4) return dottedQuad(a.w0);
  if (a.w0 === 0 && a.w1 === 0 && a.w2 === 0xffff) return `::ffff:${dottedQuad(a.w3)}`;

  const groups = [a.w0, a.w1, a.w2, a.w3].flatMap((word) => [word >>> 16, word & 0xffff]);
  const { start, length } = longestZeroRun(groups);
  if (length < 2) return hexGroups(groups); // a single zero group is not shortened (RFC 5952 section 4.2.2)
  return `${hexGroups(groups.slice(0, start))}::${hexGroups(groups.slice(start + length))}`;
}

function dottedQuad(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 0xff}.${(word >>> 8) & 0xff}.${word & 0xff}`;
}

function hexGroups(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(':');
}

/** The longest run of zero groups, the first one of equals (RFC 5952 section 4.2.3). */
function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { start: index - length + 1, length };
  }
  return longest;
}
