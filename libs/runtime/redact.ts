const REDACTED = '[redacted]';

/** Deeper values are cut off; it also ends a circular value. */
const DEEPEST = 8;

/** Keys in lower case without punctuation: `clientSecret`, `client_secret` and `Client-Secret` are one. */
const SECRET_KEY =
  /(secret|password|passwd|passphrase|authorization|credentials?|cookies?)|(tokens?|apikey|privatekey|secretkey|accesskey|pin)$/;

const SECRET_TEXT: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi, `$1 ${REDACTED}`],
  // The password of a URL: scheme://user:password@host
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/@]+@/gi, `$1:${REDACTED}@`],
  [/-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?(-----END \1-----|$)/g, REDACTED],
];

/**
 * A copy of a log line's fields that is safe to print: values under keys that name a secret, bearer tokens, passwords inside URLs and
 * private keys are replaced, errors become plain objects, byte arrays their length.
 */
export function redact(fields: Record<string, unknown>): Record<string, unknown> {
  return redactObject(fields, 0);
}

function redactObject(object: object, depth: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    copy[key] = isSecret(key, value) ? REDACTED : redactValue(value, depth + 1);
  }
  return copy;
}

/** A yes, a no or nothing at all under a secret's name (`hasPassword: false`) tells no secret. */
function isSecret(key: string, value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return false;
  return SECRET_KEY.test(key.toLowerCase().replace(/[^a-z]/g, ''));
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '[cut off]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value) || value instanceof Set) return [...value].map((item) => redactValue(item, depth + 1));
  if (value instanceof Map) return redactObject(Object.fromEntries(value as Map<string, unknown>), depth);
  if (value instanceof URL) return redactText(value.href);
  return redactObject(value, depth);
}

function redactText(text: string): string {
  return SECRET_TEXT.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause, ...rest } = error;
  return {
    ...redactObject(rest, depth),
    type: error.constructor.name === 'Error' ? name : error.constructor.name,
    message: redactText(message),
    ...(stack && { stack: redactText(stack) }),
    ...(cause !== undefined && { cause: redactValue(cause, depth + 1) }),
  };
}
