/** The two address families. They never mix: not in a range, not in a comparison of neighbours, not in a list. */
export type Family = 4 | 6;

/**
 * An IP address, immutable. Only this folder looks inside; everyone else uses the functions of `address.ts`.
 *
 * Four 32-bit words, most significant first; IPv4 sits in `w0` and leaves the rest zero, so a prefix length means the
 * same bits in both families. The words are signed, as JavaScript's bit operators give them: V8 keeps such integers
 * inside the object and puts each greater one into an object of its own, which costs three times the time and space.
 */
export interface Address {
  readonly family: Family;
  readonly w0: number;
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
}

/** A word with all 32 bits set. */
export const FULL_WORD = -1;

/** The IPv4 address of 32 bits. */
export function v4(word: number): Address {
  return { family: 4, w0: word | 0, w1: 0, w2: 0, w3: 0 };
}

/** The IPv6 address of four times 32 bits, most significant first. */
export function v6(w0: number, w1: number, w2: number, w3: number): Address {
  return { family: 6, w0: w0 | 0, w1: w1 | 0, w2: w2 | 0, w3: w3 | 0 };
}

/** Orders two words as the unsigned numbers that they stand for. */
export function compareWords(a: number, b: number): number {
  return (a >>> 0) - (b >>> 0);
}

/** How many bits an address of this family has: 32 or 128. */
export function addressBits(family: Family): 32 | 128 {
  return family === 4 ? 32 : 128;
}
