import { isUtf8 } from 'node:buffer';
import { UnreadableBody } from './unreadable-body.js';

/** A4/5: deeper nesting is refused. */
const MAX_DEPTH = 16;
const BYTE_ORDER_MARK = '\uFEFF';
/** An escaped NUL: an odd number of backslashes before u0000. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/**
 * A request body as JSON object; no body is an empty object. Throws UnreadableBody.
 * Read single members of the answer and never assign or merge it as a whole: a member may be called `__proto__`.
 */
export function parseJsonObject(bytes: Uint8Array | undefined): Record<string, unknown> {
  if (bytes === undefined || bytes.length === 0) return {};
  const text = decode(bytes);
  // Measured before parsing: JSON.parse is recursive, and what it made of 40,000 levels would be so too.
  if (isDeeperThan(MAX_DEPTH, text))
    throw new UnreadableBody(`The request body must not be nested deeper than ${MAX_DEPTH} levels.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableBody('The request body must be valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableBody('The request body must be a JSON object.');
  }
  return value as Record<string, unknown>;
}

function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new UnreadableBody('The request body must be valid UTF-8.');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (text.includes('\0') || (text.includes('\\u0000') && ESCAPED_NUL.test(text)))
    throw new UnreadableBody('The request body must not contain NUL characters.');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Whether brackets outside strings are nested deeper than `limit`. */
function isDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') {
      if (++depth > limit) return true;
    } else if (char === ']' || char === '}') depth--;
  }
  return false;
}
