import { type Cidr, type EntryMatch, formatCidr } from '#domain';
import { sha256 } from '#runtime';
import type { WantedList } from '../driver.js';
import { isLonger } from '../findings.js';
import { bitsOf, FAMILIES, idSymbol, setSymbol } from './lines.js';

/** A wanted list in BIRD's words. */
export interface CompiledList {
  readonly name: string;
  /** The content of the list's file. */
  readonly text: string;
  /** Names the content: equal exactly where names, entries and match modes are equal. */
  readonly id: string;
}

/** Renders the file of a list: two sets, and a constant by which BIRD tells later on which content it has. */
export function compileList({ list, entryMatch }: WantedList): CompiledList {
  const size = list.v4.length + list.v6.length;
  const body = [
    `# ${list.name}: ${size} entries. Written by the NetCTL agent; edits are undone.`,
    ...FAMILIES.map(({ key }) => definition(setSymbol(list.name, key), list[key], entryMatch)),
    '',
  ].join('\n');
  const id = `sha256:${Buffer.from(sha256(Buffer.from(body))).toString('hex')}`;
  return { name: list.name, id, text: `${body}define ${idSymbol(list.name)} = "${id}";\n` };
}

/** A whole configuration for BIRD to check that holds nothing but the list: its mistakes are the list's own. */
export function compileCheck({ text }: CompiledList): string {
  return `router id 192.0.2.1;\nprotocol device { }\n${text}`;
}

/** One member of a set. */
export function member(entry: Cidr, match: EntryMatch): string {
  const range = isLonger(entry, match) ? `{${entry.length},${bitsOf(entry.network.family)}}` : '';
  return formatCidr(entry) + range;
}

function definition(symbol: string, entries: readonly Cidr[], match: EntryMatch): string {
  if (entries.length === 0) return `define ${symbol} = [ ];`;
  return `define ${symbol} = [\n${entries.map((entry) => `  ${member(entry, match)}`).join(',\n')}\n];`;
}
