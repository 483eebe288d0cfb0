import { readFileSync } from 'node:fs';
import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import type { WantedList } from '../driver.js';
import { compileCheck, compileFile, compileList, countedEntries, FILE_HEADING } from './compile.js';

describe('compileList', () => {
  // Each golden file is read by a real bgpd as well, in test/lab.
  it.each([
    ['empty.conf', wanted([])],
    [
      'orlonger.conf',
      wanted(['10.0.0.1/32', '10.0.1.0/24', '2001:db8::1/128', '2001:db8:1::/64', '::ffff:10.1.0.5/128']),
    ],
    ['exact.conf', wanted(['10.0.0.1/32', '10.0.1.0/24', '2001:db8:1::/64'], 'exact')],
  ])('renders %s', (name, list) => expect(compileList(list).text).toBe(golden(name)));

  it('names a content by what matters and nothing else', () => {
    const id = (list: WantedList): string => compileList(list).id;
    expect(id(wanted(['10.0.0.1/32', '10.0.0.2/32']))).toBe(id(wanted(['10.0.0.2/32', '10.0.0.1/32'])));
    const different = [
      wanted([]),
      wanted(['10.0.0.1/32']),
      wanted(['10.0.1.0/24']),
      wanted(['10.0.1.0/24'], 'exact'),
      wanted([], 'exact', 'NetCTL-OTHER-BLACKHOLE'),
    ];
    expect(new Set(different.map(id)).size).toBe(different.length);
  });

  it('has names that bgpd takes, also for the longest list name', () => {
    const longest = `NetCTL-${'A'.repeat(46)}-BLACKHOLE`;
    expect(longest).toHaveLength(63);
    const names = [...compileList(wanted([], 'exact', longest)).text.matchAll(/"([^"]*)"/g)].map(([, name]) => name!);
    expect(names).toHaveLength(2);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(127);
  });

  it('can be checked by bgpd on its own', () => {
    const list = compileList(wanted(['10.0.0.1/32']));
    expect(compileCheck([list, list])).toBe(`AS 64496\nrouter-id 192.0.2.1\n${list.text}${list.text}`);
  });
});

describe('compileFile', () => {
  it('puts the parts in the order of their names', () => {
    const parts = new Map([
      ['B', 'b\n'],
      ['A', 'a\n'],
    ]);
    expect(compileFile(parts)).toBe(`${FILE_HEADING}a\nb\n`);
    expect(compileFile(new Map())).toBe(FILE_HEADING);
  });
});

describe('countedEntries', () => {
  it('counts as bgpd does', () => {
    const entries = ['0.0.0.0/0', '10.0.0.1/32', '10.0.0.2/32'].map((text) => parseCidr(text)!);
    expect(countedEntries(entries, 'orlonger')).toBe(3);
    expect(countedEntries(entries, 'exact')).toBe(2);
    expect(countedEntries([], 'exact')).toBe(0);
  });
});

function wanted(
  entries: readonly string[],
  entryMatch: WantedList['entryMatch'] = 'orlonger',
  name = 'NetCTL-ACME-BLACKHOLE',
): WantedList {
  const list = prefixList(
    name,
    entries.map((text) => parseCidr(text)!),
  );
  return { list, entryMatch };
}

function golden(name: string): string {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8');
}
