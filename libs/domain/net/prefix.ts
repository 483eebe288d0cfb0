import { addressBits, type Address, FULL_WORD, v4, v6 } from './address-words.js';

/** The first address that shares `length` leading bits with `a`: `a` with its host bits cleared. */
export function firstOfPrefix(a: Address, length: number): Address {
  const w0 = (a.w0 & wordMask(length, 0)) >>> 0;
  if (a.family === 4) return v4(w0);
  const w1 = (a.w1 & wordMask(length, 1)) >>> 0;
  const w2 = (a.w2 & wordMask(length, 2)) >>> 0;
  return v6(w0, w1, w2, (a.w3 & wordMask(length, 3)) >>> 0);
}

/** The last address that shares `length` leading bits with `a`: `a` with its host bits set. */
export function lastOfPrefix(a: Address, length: number): Address {
  const w0 = (a.w0 | ~wordMask(length, 0)) >>> 0;
  if (a.family === 4) return v4(w0);
  const w1 = (a.w1 | ~wordMask(length, 1)) >>> 0;
  const w2 = (a.w2 | ~wordMask(length, 2)) >>> 0;
  return v6(w0, w1, w2, (a.w3 | ~wordMask(length, 3)) >>> 0);
}

/** How many leading bits two addresses of one family share: 0 to 32 or 128. */
export function sharedPrefixLength(a: Address, b: Address): number {
  if (a.w0 !== b.w0) return Math.clz32(a.w0 ^ b.w0);
  if (a.family === 4) return addressBits(4);
  if (a.w1 !== b.w1) return 32 + Math.clz32(a.w1 ^ b.w1);
  if (a.w2 !== b.w2) return 64 + Math.clz32(a.w2 ^ b.w2);
  return 96 + Math.clz32(a.w3 ^ b.w3);
}

function wordMask(length: number, word: number): number {
  const bits = length - 32 * word;
  if (bits >= 32) return FULL_WORD;
  // A shift by 32 is a shift by 0 in JavaScript, so no bits at all is a case of its own.
  return bits <= 0 ? 0 : FULL_WORD << (32 - bits);
}
