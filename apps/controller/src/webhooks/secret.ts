import { randomBytes } from 'node:crypto';

/** As Standard Webhooks writes secrets, so that its libraries take them as they are. */
const PREFIX = 'whsec_';
const KEY_BYTES = 32;

export function mintSecret(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString('base64');
}

/** The bytes to sign with. */
export function keyOf(secret: string): Uint8Array {
  return Buffer.from(secret.slice(PREFIX.length), 'base64');
}
