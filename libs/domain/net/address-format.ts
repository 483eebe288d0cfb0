import type { Address } from './address-words.js';

/**
 * Prints an address: a dotted quad, or the one spelling that RFC 5952 allows. IPv4-mapped addresses end in a dotted
 * quad (RFC 5952 section 5): `::ffff:10.1.0.5`.
 */
export function formatAddress(a: Address): string {
  if (a.family === 4) return dottedQuad(a.w0);
  if (a.w0 === 0 && a.w1 === 0 && a.w2 === 0xffff) return `::ffff:${dottedQuad(a.w3)}`;

  return compressed([
    a.w0 >>> 16,
    a.w0 & 0xffff,
    a.w1 >>> 16,
    a.w1 & 0xffff,
    a.w2 >>> 16,
    a.w2 & 0xffff,
    a.w3 >>> 16,
    a.w3 & 0xffff,
  ]);
}

function dottedQuad(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 0xff}.${(word >>> 8) & 0xff}.${word & 0xff}`;
}

/** Plain loops: a bulk request prints tens of thousands of addresses. */
function compressed(groups: readonly number[]): string {
  const { start, length } = longestZeroRun(groups);
  let text = '';
  for (let index = 0; index < groups.length; index++) {
    if (length >= 2 && index === start) {
      // A single zero group is not shortened (RFC 5952 section 4.2.2).
      text += '::';
      index += length - 1;
    } else {
      text += index === 0 || (length >= 2 && index === start + length) ? '' : ':';
      text += groups[index]!.toString(16);
    }
  }
  return text;
}

/** The longest run of zero groups, the first one of equals (RFC 5952 section 4.2.3). */
function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let length = 0;
  for (let index = 0; index < groups.length; index++) {
    length = groups[index] === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { start: index - length + 1, length };
  }
  return longest;
}
