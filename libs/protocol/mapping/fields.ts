import { MalformedMessage } from './malformed-message.js';

/** Longest text for people that travels; the rest is cut off. */
const TEXT_LIMIT = 1000;
const DIGEST_BYTES = 32;
// Both become file names on the agent: nothing that means something to a file system.
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
const ROUTER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/** What a router may be called: 1-63 of letters, digits, '.', '_', '-', the first a letter or digit. */
export function isRouterName(text: string): boolean {
  return ROUTER_NAME.test(text);
}

/** @throws MalformedMessage */
export function readRouterName(text: string | null | undefined): string {
  if (!text || !isRouterName(text)) throw new MalformedMessage('router name is missing or unusable');
  return text;
}

/** @throws MalformedMessage */
export function readId(field: string, text: string | null | undefined): string {
  if (!text || !ID.test(text)) throw new MalformedMessage(`${field} is missing or unusable`);
  return text;
}

/** @throws MalformedMessage unless the number is an integer from 0 to 2^53 - 1 */
export function readNumber(field: string, value: number | null | undefined): number {
  const number = value ?? 0;
  if (!Number.isSafeInteger(number) || number < 0) throw new MalformedMessage(`${field} is out of range`);
  return number;
}

/** @throws MalformedMessage unless it is 32 bytes */
export function readDigest(bytes: Uint8Array | null | undefined): Uint8Array {
  if (bytes?.length !== DIGEST_BYTES) throw new MalformedMessage('digest is not 32 bytes');
  return bytes;
}

/** Cuts a text for people to what may travel. */
export function clip(text: string | null | undefined): string {
  const whole = text ?? '';
  return whole.length > TEXT_LIMIT ? `${whole.slice(0, TEXT_LIMIT - 1)}…` : whole;
}
