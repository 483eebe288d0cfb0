import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KEY_ID = 12;
/** 40 characters of base 62: 238 bits. */
const SECRET = 40;
const CHECKSUM = 6;
const TOKEN = new RegExp(`^nctl_([0-9A-Za-z]{${KEY_ID}})_([0-9A-Za-z]{${SECRET}})([0-9A-Za-z]{${CHECKSUM}})$`);

/** A token in its three parts; `text` is shown once and never stored (N4). */
export interface MintedToken {
  readonly text: string;
  readonly keyId: string;
  readonly hash: Buffer;
}

/** Makes a token. `key` is the installation's own: without it a stolen table of hashes is of no use. */
export function mintToken(key: string): MintedToken {
  const keyId = randomText(KEY_ID);
  const body = `nctl_${keyId}_${randomText(SECRET)}`;
  const text = body + checksum(body);
  return { text, keyId, hash: hashToken(key, text) };
}

/** The key id of a well-formed token; undefined for everything else, so that typing errors cost no query. */
export function keyIdOf(text: string): string | undefined {
  const match = TOKEN.exec(text);
  if (match === null) return undefined;
  const body = text.slice(0, -CHECKSUM);
  return checksum(body) === match[3] ? match[1] : undefined;
}

export function hashToken(key: string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** Compares in constant time. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

function checksum(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (let i = 0; i < CHECKSUM; i++) {
    text = ALPHABET[rest % ALPHABET.length] + text;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}
