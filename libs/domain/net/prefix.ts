import { addressBits, type Address, FULL_WORD, v4, v6 } from './address-words.js';

/** The first address that shares `length` leading bits with `a`: `a` with its host bits cleared. */
export function firstOfPrefix(a: Address, length: number): Address {
  const w0 = a.w0 & ~hostMask(length, 0);
  if (a.family === 4) return v4(w0);
  return v6(w0, a.w1 & ~hostMask(length, 1), a.w2 & ~hostMask(length, 2), a.w3 & ~hostMask(length, 3));
}

/** The last address that shares `length` leading bits with `a`: `a` with its host bits set. */
export function lastOfPrefix(a: Address, length: number): Address {
  const w0 = a.w0 | hostMask(length, 0);
  if (a.family === 4) return v4(w0);
  return v6(w0, a.w1 | hostMask(length, 1), a.w2 | hostMask(length, 2), a.w3 | hostMask(length, 3));
}

/** How many leading bits two addresses of one family share: 0 to 32 or 128. */
export function sharedPrefixLength(a: Address, b: Address): number {
  if (a.w0 !== b.w0) return Math.clz32(a.w0 ^ b.w0);
  if (a.family === 4) return addressBits(4);
  if (a.w1 !== b.w1) return 32 + Math.clz32(a.w1 ^ b.w1);
  if (a.w2 !== b.w2) return 64 + Math.clz32(a.w2 ^ b.w2);
  return 96 + Math.clz32(a.w3 ^ b.w3);
}

/** The bits of word 0 to 3 that a prefix of this length leaves to the hosts. */
function hostMask(length: number, word: number): number {
  const bits = length - 32 * word;
  // JavaScript shifts by 32 bits as by none, so a word without host bits is a case of its own.
  if (bits >= 32) return 0;
  return bits <= 0 ? FULL_WORD : FULL_WORD >>> bits;
}
