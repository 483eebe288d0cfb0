import { type Cidr, type EntryMatch, formatCidr, parseCidr } from '#domain';
import type { ObservedFamily, ObservedList, WantedList } from '../driver.js';

/** One list as text: a remark for people, then every entry, then the end that denies everything else. */
export function formatList({ list, entryMatch }: WantedList): string {
  const lines = [
    `# ${list.name}: ${list.v4.length + list.v6.length} entries. Written by the NetCTL agent; edits are undone.`,
    ...list.v4.map((entry) => entryLine('ipv4', entry, entryMatch)),
    'ipv4 deny any',
    ...list.v6.map((entry) => entryLine('ipv6', entry, entryMatch)),
    'ipv6 deny any',
  ];
  return `${lines.join('\n')}\n`;
}

/** Reads such a text, with whatever people made of it: a line that is none of ours is foreign. */
export function parseList(name: string, text: string): ObservedList {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const v4 = lines.filter((line) => !line.startsWith('ipv6 '));
  return {
    name,
    v4: family('ipv4', v4),
    v6: family(
      'ipv6',
      lines.filter((line) => line.startsWith('ipv6 ')),
    ),
  };
}

function entryLine(word: string, entry: Cidr, match: EntryMatch): string {
  return `${word} permit ${formatCidr(entry)}${match === 'orlonger' ? ' or longer' : ''}`;
}

function family(word: 'ipv4' | 'ipv6', lines: readonly string[]): ObservedFamily {
  const denyAny = `${word} deny any`;
  const entries: Cidr[] = [];
  const foreign: string[] = [];
  for (const line of lines.filter((each) => each !== denyAny)) {
    const entry = parseCidr(/^ipv[46] permit (\S+)(?: or longer)?$/.exec(line)?.[1] ?? '');
    if (entry && `ipv${entry.network.family}` === word && line.startsWith(word)) entries.push(entry);
    else foreign.push(line);
  }
  return { state: 'present', entries, denyAll: lines.at(-1) === denyAny, foreign };
}
