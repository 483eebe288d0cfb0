/** The two address families. They never mix: not in a range, not in a comparison of neighbours, not in a list. */
export type Family = 4 | 6;

/**
 * An IP address, immutable. Only this folder looks inside; everyone else uses the functions of `address.ts`.
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
