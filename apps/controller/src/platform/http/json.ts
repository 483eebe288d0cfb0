import { NetctlError } from '#domain';

/** A4/5: deeper nesting is refused. */
const MAX_DEPTH = 16;

/** The body is no JSON object that we read; the message says what is wrong with it. */
export class UnreadableBody extends NetctlError {
  readonly code = 'unreadable_body';
  readonly kind = 'invalid';
}

/**
 * A request body as JSON object; an absent body is an empty object. Throws UnreadableBody.
 * Members named `__proto__` are dropped, so that nothing built from the answer inherits from what a stranger sent.
 */
export function parseJsonObject(bytes: Uint8Array): Record<string, unknown> {
  if (bytes.length === 0) return {};
  const text = decode(bytes);
  // Measured before parsing: JSON.parse itself is recursive in other engines and its result would have to be walked.
  if (depthOf(text) > MAX_DEPTH)
    throw new UnreadableBody(`The request body must not be nested deeper than ${MAX_DEPTH} levels.`);
  let value: unknown;
  try {
    value = JSON.parse(text, (key, member: unknown) => (key === '__proto__' ? undefined : member));
  } catch {
    throw new UnreadableBody('The request body must be valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableBody('The request body must be a JSON object.');
  }
  return value as Record<string, unknown>;
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableBody('The request body must be valid UTF-8.');
  }
  if (text.includes('\0') || text.includes('\\u0000'))
    throw new UnreadableBody('The request body must not contain NUL characters.');
  return text;
}

/** Deepest nesting of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
  }
  return deepest;
}
