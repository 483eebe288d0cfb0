import { formatCidr, type Cidr, type EntryMatch } from '#domain';

/** Examples in one message; the count is always exact. */
const EXAMPLES = 3;

/** What differs between two collections of entries, each as text, in people's words; empty = equal. */
export function entryFindings(where: string, wanted: readonly string[], there: readonly string[]): string[] {
  return [
    ...counted(where, 'missing', without(wanted, there)),
    ...counted(where, 'not wanted', without(there, wanted)),
  ];
}

/** `IPv4: 4 entries missing: 10.0.0.1/32, 10.0.0.2/32, 10.0.0.3/32, …`; nothing for no texts. */
export function counted(where: string, what: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const more = texts.length > EXAMPLES ? ', …' : '';
  const noun = texts.length === 1 ? 'entry' : 'entries';
  return [`${where}: ${texts.length} ${noun} ${what}: ${texts.slice(0, EXAMPLES).join(', ')}${more}`];
}

/** Whether an entry matches more than itself and has to be written so: with `orlonger`, unless it is a single address. */
export function isLonger(entry: Cidr, match: EntryMatch): boolean {
  return match === 'orlonger' && entry.length < (entry.network.family === 4 ? 32 : 128);
}

/** An entry as it is shown to people. */
export function entryText(entry: Cidr, longer: boolean): string {
  return longer ? `${formatCidr(entry)} or longer` : formatCidr(entry);
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return texts.filter((text) => !known.has(text));
}
