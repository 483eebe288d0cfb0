const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in a path, in lower case; undefined when it is none, which PostgreSQL would take for a mistake of ours. */
export function uuidFrom(text: string): string | undefined {
  return UUID.test(text) ? text.toLowerCase() : undefined;
}
