/** The two address families. They never mix: not in a range, not in a comparison of neighbours, not in a list. */
export type Family = 4 | 6;

/**
 * An IP address, immutable. Only this folder looks inside; everyone else uses the functions.
 *
 * Four unsigned 32-bit words, most significant first; IPv4 sits in `w0` and leaves the rest zero. Plain numbers keep
 * comparing and stepping cheap (BigInt is some fifty times slower here), and because both families start at the left,
 * a prefix length means the same bits in both.
 */
export interface Address {
  readonly family: Family;
  readonly w0: number;
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
}

/** A word with all 32 bits set. */
export const FULL_WORD = 0xffffffff;

/** The IPv4 address whose number is `word`. */
export function v4(word: number): Address {
  return { family: 4, w0: word, w1: 0, w2: 0, w3: 0 };
}

/** The IPv6 address of four 32-bit words, most significant first. */
export function v6(w0: number, w1: number, w2: number, w3: number): Address {
  return { family: 6, w0, w1, w2, w3 };
}

/** How many bits an address of this family has: 32 or 128. */
export function addressBits(family: Family): 32 | 128 {
  return family === 4 ? 32 : 128;
}

/** Orders addresses: IPv4 before IPv6, then numerically. Negative, zero or positive. */
export function compareAddresses(a: Address, b: Address): number {
  return a.family - b.family || a.w0 - b.w0 || a.w1 - b.w1 || a.w2 - b.w2 || a.w3 - b.w3;
}

/** The address after `a`; undefined after the top address of its family. */
export function nextAddress(a: Address): Address | undefined {
  if (a.family === 4) return a.w0 === FULL_WORD ? undefined : v4(a.w0 + 1);
  if (a.w3 !== FULL_WORD) return v6(a.w0, a.w1, a.w2, a.w3 + 1);
  if (a.w2 !== FULL_WORD) return v6(a.w0, a.w1, a.w2 + 1, 0);
  if (a.w1 !== FULL_WORD) return v6(a.w0, a.w1 + 1, 0, 0);
  return a.w0 === FULL_WORD ? undefined : v6(a.w0 + 1, 0, 0, 0);
}

/** The address before `a`; undefined before the zero address of its family. */
export function previousAddress(a: Address): Address | undefined {
  if (a.family === 4) return a.w0 === 0 ? undefined : v4(a.w0 - 1);
  if (a.w3 !== 0) return v6(a.w0, a.w1, a.w2, a.w3 - 1);
  if (a.w2 !== 0) return v6(a.w0, a.w1, a.w2 - 1, FULL_WORD);
  if (a.w1 !== 0) return v6(a.w0, a.w1 - 1, FULL_WORD, FULL_WORD);
  return a.w0 === 0 ? undefined : v6(a.w0 - 1, FULL_WORD, FULL_WORD, FULL_WORD);
}

/** The address as a number, for exact counts. Not for loops. */
export function addressNumber(a: Address): bigint {
  if (a.family === 4) return BigInt(a.w0);
  return (BigInt(a.w0) << 96n) | (BigInt(a.w1) << 64n) | (BigInt(a.w2) << 32n) | BigInt(a.w3);
}
