import { readFileSync } from 'node:fs';
import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import type { WantedList } from '../driver.js';
import { compileCheck, compileList } from './compile.js';

describe('compileList', () => {
  // Each golden file is read by a real BIRD as well, in test/lab.
  it.each([
    ['empty.conf', wanted([])],
    [
      'orlonger.conf',
      wanted(['10.0.0.1/32', '10.0.1.0/24', '2001:db8::1/128', '2001:db8:1::/64', '::ffff:10.1.0.5/128']),
    ],
    ['exact.conf', wanted(['10.0.0.1/32', '10.0.1.0/24', '2001:db8:1::/64'], 'exact')],
    ['ipv6-only.conf', wanted(['2001:db8::/32'])],
  ])('renders %s', (name, list) => expect(compileList(list).text).toBe(golden(name)));

  it('names a content by what matters and nothing else', () => {
    const id = (list: WantedList): string => compileList(list).id;
    expect(id(wanted(['10.0.0.1/32', '10.0.0.2/32']))).toBe(id(wanted(['10.0.0.2/32', '10.0.0.1/32'])));
    const different = [
      wanted([]),
      wanted(['10.0.0.1/32']),
      wanted(['10.0.1.0/24']),
      wanted(['10.0.1.0/24'], 'exact'),
      { ...wanted([]), list: prefixList('NetCTL-OTHER-BLACKHOLE', []) },
    ];
    expect(new Set(different.map(id)).size).toBe(different.length);
  });

  it('can be checked by BIRD on its own', () => {
    const list = compileList(wanted(['10.0.0.1/32']));
    expect(compileCheck(list)).toBe(`router id 192.0.2.1;\nprotocol device { }\n${list.text}`);
  });
});

function wanted(entries: readonly string[], entryMatch: WantedList['entryMatch'] = 'orlonger'): WantedList {
  const list = prefixList(
    'NetCTL-ACME-BLACKHOLE',
    entries.map((text) => parseCidr(text)!),
  );
  return { list, entryMatch };
}

function golden(name: string): string {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8');
}
