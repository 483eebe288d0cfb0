import { type Address, compareWords, FULL_WORD, v4, v6 } from './address-words.js';

export { packAddress, unpackAddress } from './address-bytes.js';
export { formatAddress } from './address-format.js';
export { parseAddress } from './address-parser.js';
export { type Address, addressBits, type Family } from './address-words.js';

/** Orders addresses: IPv4 before IPv6, then numerically. Negative, zero or positive. */
export function compareAddresses(a: Address, b: Address): number {
  if (a.family !== b.family) return a.family - b.family;
  if (a.w0 !== b.w0) return compareWords(a.w0, b.w0);
  if (a.w1 !== b.w1) return compareWords(a.w1, b.w1);
  if (a.w2 !== b.w2) return compareWords(a.w2, b.w2);
  return compareWords(a.w3, b.w3);
}

/** Whether two addresses are the same. */
export function sameAddress(a: Address, b: Address): boolean {
  return a.w0 === b.w0 && a.w3 === b.w3 && a.w2 === b.w2 && a.w1 === b.w1 && a.family === b.family;
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

/** The address as a number, for exact counts. Not for loops: BigInt is slow. */
export function addressNumber(a: Address): bigint {
  if (a.family === 4) return unsigned(a.w0);
  return (unsigned(a.w0) << 96n) | (unsigned(a.w1) << 64n) | (unsigned(a.w2) << 32n) | unsigned(a.w3);
}

function unsigned(word: number): bigint {
  return BigInt(word >>> 0);
}
