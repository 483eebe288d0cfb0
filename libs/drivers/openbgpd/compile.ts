import { type Cidr, type EntryMatch, formatCidr, type PrefixList } from '#domain';
import { sha256 } from '#runtime';
import type { WantedList } from '../driver.js';
import { isLonger } from '../findings.js';
import { idSetName } from './lines.js';

/** Bytes of the SHA-256 in an id: with them a name has 99 characters at most, of the 127 that bgpd allows. */
const ID_BYTES = 16;

/** The beginning of the file of all lists. */
export const FILE_HEADING = '# The lists of the NetCTL agent, and nothing else: whatever else is written here goes.\n';

/** A wanted list in bgpd's words. */
export interface CompiledList {
  readonly name: string;
  /** The list's part of the file. */
  readonly text: string;
  /** Names the content: equal exactly where names, entries and match modes are equal. */
  readonly id: string;
}

/** Renders the part of a list: its prefix-set, and an empty one by whose name bgpd tells later on which content it has. */
export function compileList({ list, entryMatch }: WantedList): CompiledList {
  const size = list.v4.length + list.v6.length;
  const heading = `# ${list.name}: ${size} entries. Written by the NetCTL agent; edits are undone.\n`;
  const body = `${heading}prefix-set "${list.name}" ${members(list, entryMatch)}\n`;
  const id = Buffer.from(sha256(Buffer.from(body)).subarray(0, ID_BYTES)).toString('hex');
  return { name: list.name, id, text: `${body}prefix-set "${idSetName(list.name, id)}" { }\n` };
}

/** The file of all lists from their parts, in the order of their names. */
export function compileFile(sections: ReadonlyMap<string, string>): string {
  const names = [...sections.keys()].sort();
  return FILE_HEADING + names.map((name) => sections.get(name)!).join('');
}

/** A whole configuration for bgpd to read that holds nothing but these lists: its mistakes are theirs. */
export function compileCheck(lists: readonly CompiledList[]): string {
  return `AS 64496\nrouter-id 192.0.2.1\n${lists.map(({ text }) => text).join('')}`;
}

/**
 * How many entries of a family bgpd says that it has. Measured: a set with `0.0.0.0/0` without `or-longer` is one short,
 * the same with `::/0`.
 */
export function countedEntries(entries: readonly Cidr[], match: EntryMatch): number {
  return entries.filter((entry) => entry.length > 0 || match === 'orlonger').length;
}

/** One member of a set. */
export function member(entry: Cidr, match: EntryMatch): string {
  return `${formatCidr(entry)}${isLonger(entry, match) ? ' or-longer' : ''}`;
}

function members(list: PrefixList, match: EntryMatch): string {
  const entries = [...list.v4, ...list.v6];
  if (entries.length === 0) return '{ }';
  return `{\n${entries.map((entry) => `\t${member(entry, match)}\n`).join('')}}`;
}
