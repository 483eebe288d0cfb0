import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import type { WantedList } from '../driver.js';
import { contentFindings, hasMembers, observedList, runningFindings } from './compare.js';
import { compileList } from './compile.js';
import type { RunningSet } from './lines.js';
import { parseSection } from './parse.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';
const ID = '00112233445566778899aabbccddeeff';

describe('contentFindings', () => {
  it('says what differs in people’s words, with exact counts and few examples', () => {
    const wanted = list(['10.0.0.1/32', '10.0.0.2/32', '10.0.0.3/32', '10.0.0.4/32', '10.0.1.0/24', '2001:db8::/64']);
    const text = `prefix-set "${NAME}" {\n\t10.0.1.0/24\n\t10.0.0.0/8 prefixlen 24 - 32\n}\n`;
    expect(contentFindings(wanted, parseSection(NAME, text).set, 'the file')).toEqual([
      'IPv4 in the file: 5 entries missing: 10.0.0.1/32, 10.0.0.2/32, 10.0.0.3/32, …',
      'IPv4 in the file: 1 entry not wanted: 10.0.1.0/24',
      'IPv6 in the file: 1 entry missing: 2001:db8::/64 or longer',
      'in the file: 1 entry none of ours: 10.0.0.0/8 prefixlen 24 - 32',
    ]);
    expect(contentFindings(wanted, undefined, 'the file')).toEqual(['the set is not defined in the file']);
  });
});

describe('hasMembers', () => {
  it('is true of exactly the members of the list', () => {
    const wanted = list(['10.0.0.1/32', '10.0.1.0/24', '2001:db8::/64']);
    const members = ['2001:db8::/64 or-longer', '10.0.1.0/24 or-longer', '10.0.0.1/32'];
    expect(hasMembers(wanted, members)).toBe(true);
    for (const other of [undefined, [], members.slice(1), [...members, '10.0.0.2/32'], [...members, members[0]!]]) {
      expect(hasMembers(wanted, other)).toBe(false);
    }
    expect(hasMembers(wanted, ['2001:db8::/64', ...members.slice(1)])).toBe(false);
    expect(hasMembers(list([]), [])).toBe(true);
    expect(hasMembers(list([]), undefined)).toBe(false);
  });
});

describe('runningFindings', () => {
  const wanted = list(['10.0.0.1/32', '2001:db8::/64']);
  const set = (changes: Partial<RunningSet> = {}): RunningSet => ({
    name: NAME,
    v4: 1,
    v6: 1,
    unchangedSeconds: 9,
    ...changes,
  });
  const idSet = (changes: Partial<RunningSet> = {}): RunningSet =>
    set({ name: `${NAME}-id-${ID}`, v4: 0, v6: 0, ...changes });
  const changed = ['the set in bgpd was changed without its id'];

  it.each<[string, RunningSet[], number | undefined, string[]]>([
    ['all is well', [set(), idSet()], undefined, []],
    ['there is no set', [idSet()], undefined, ['bgpd has not loaded the list']],
    ['there is another id', [set(), idSet({ name: `${NAME}-id-x` })], 1, ['bgpd has another content than its file']],
    [
      'the numbers differ',
      [set({ v4: 0 }), idSet()],
      1,
      ['bgpd has 0 IPv4 and 1 IPv6 entries in the set, where 1 and 1 should be'],
    ],
    ['the set is a rounded second younger than the id', [set({ unchangedSeconds: 8 }), idSet()], undefined, []],
    ['the set is younger than the id', [set({ unchangedSeconds: 7 }), idSet()], undefined, changed],
    ['the set is younger than our last load', [set({ unchangedSeconds: 7 }), idSet()], 8.5, changed],
    ['our last load is what changed it', [set({ unchangedSeconds: 7 }), idSet()], 7.2, []],
    ['our last load came later', [set({ unchangedSeconds: 7 }), idSet()], 0.1, []],
  ])('knows when %s', (_, sets, loadedSeconds, expected) => {
    const running = new Map(sets.map((each) => [each.name, each]));
    expect(runningFindings(wanted, ID, running, loadedSeconds)).toEqual(expected);
  });
});

describe('observedList', () => {
  it('is two families of one set, each with its deny-all', () => {
    const wanted = list(['10.0.0.1/32', '2001:db8::/64']);
    const section = parseSection(NAME, compileList(wanted).text);
    expect(observedList(section, ['trouble'])).toEqual({
      name: NAME,
      v4: { state: 'present', entries: wanted.list.v4, denyAll: true, foreign: ['trouble'] },
      v6: { state: 'present', entries: wanted.list.v6, denyAll: true, foreign: ['trouble'] },
    });
  });
});

function list(entries: readonly string[]): WantedList {
  return {
    list: prefixList(
      NAME,
      entries.map((text) => parseCidr(text)!),
    ),
    entryMatch: 'orlonger',
  };
}
