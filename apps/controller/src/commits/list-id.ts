const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a list could be called so. Agents may say anything; PostgreSQL refuses a whole statement for one id that is none. */
export function isListId(text: string): boolean {
  return UUID.test(text);
}
