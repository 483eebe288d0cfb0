import { type Cidr, type EntryMatch, parseCidr, prefixList } from '#domain';
import type { WantedList } from '../driver.js';

export const NAME = 'NetCTL-ACME-CORP-BLACKHOLE';
export const OTHER_NAME = 'NetCTL-ACME-CORP-2-BLACKHOLE';

/** A wanted list of entries in text form. */
export function wantedList(entries: readonly string[], name = NAME, entryMatch: EntryMatch = 'orlonger'): WantedList {
  return { list: prefixList(name, entries.map(cidr)), entryMatch };
}

/** `v4` and `v6` entries of mixed lengths that overlap nowhere. */
export function manyEntries(v4: number, v6: number): string[] {
  const ipv4 = Array.from({ length: v4 }, (_, i) => `10.${i >> 8}.${i & 255}.${i % 3 === 0 ? '0/24' : '7/32'}`);
  const ipv6 = Array.from({ length: v6 }, (_, i) => `2001:db8:${i.toString(16)}::${i % 3 === 0 ? '/64' : '1/128'}`);
  return [...ipv4, ...ipv6];
}

/** The list that hand edits are made to. Its first entry of each family is 10.0.0.1/32 and 2001:db8::1/128. */
export const handEdited = wantedList(['10.0.0.1/32', '10.0.1.0/24', '2001:db8::1/128', '2001:db8:1::/64']);

/** Names that would be something else to a shell, a router's command line, a file system or a format string. */
export const HOSTILE_NAMES: readonly string[] = [
  '',
  'NetCTL-A-BLACKHOLE\nno ip prefix-list OPERATOR-LIST',
  'NetCTL-A-BLACKHOLE\0no router bgp 65001',
  'NetCTL-A-BLACKHOLE\r',
  'NetCTL-A-BLACKHOLE seq 5 permit any',
  'NetCTL-%n%n-BLACKHOLE',
  "NetCTL-'-BLACKHOLE",
  'NetCTL-$(reboot)-BLACKHOLE',
  'NetCTL-../../etc/passwd-BLACKHOLE',
  'NetCTL-é-BLACKHOLE',
  `NetCTL-${'A'.repeat(1500)}-BLACKHOLE`,
  'NetCTL-a-BLACKHOLE',
  'OPERATOR-LIST',
  '__proto__',
];

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed) throw new Error(`no CIDR: ${text}`);
  return parsed;
}
