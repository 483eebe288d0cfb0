import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import type { WantedList } from '../driver.js';
import { compileList, compileRemoval } from './compile.js';
import type { FrrFamily, FrrLine, FrrList } from './lines.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';
const ABSENT: FrrList = { name: NAME, v4: { state: 'absent' }, v6: { state: 'absent' } };
const ENDS = { v4: [line(4_294_967_295, 'deny', '0.0.0.0/0', 32)], v6: [line(4_294_967_295, 'deny', '::/0', 128)] };

describe('compileList', () => {
  it.each<[string, WantedList, FrrList, string[]]>([
    [
      'an empty list that is absent',
      wanted([]),
      ABSENT,
      [`ip prefix-list ${NAME} seq 4294967295 deny any`, `ipv6 prefix-list ${NAME} seq 4294967295 deny any`],
    ],
    [
      'entries of a list that is absent',
      wanted(['10.0.0.1/32', '10.0.1.0/24', '2001:db8::1/128', '2001:db8:1::/64']),
      ABSENT,
      [
        `ip prefix-list ${NAME} seq 4294967295 deny any`,
        `ip prefix-list ${NAME} seq 5 permit 10.0.0.1/32`,
        `ip prefix-list ${NAME} seq 10 permit 10.0.1.0/24 le 32`,
        `ipv6 prefix-list ${NAME} seq 4294967295 deny any`,
        `ipv6 prefix-list ${NAME} seq 5 permit 2001:db8::1/128`,
        `ipv6 prefix-list ${NAME} seq 10 permit 2001:db8:1::/64 le 128`,
      ],
    ],
    ['nothing where nothing differs', wanted(['10.0.0.1/32']), observed([line(5, 'permit', '10.0.0.1/32')]), []],
    [
      'one in, one out, never at the same number',
      wanted(['10.0.0.2/32']),
      observed([line(5, 'permit', '10.0.0.1/32')]),
      [`ip prefix-list ${NAME} seq 10 permit 10.0.0.2/32`, `no ip prefix-list ${NAME} seq 5`],
    ],
    [
      'another match mode',
      wanted(['10.0.1.0/24'], 'exact'),
      observed([line(5, 'permit', '10.0.1.0/24', 32)]),
      [`ip prefix-list ${NAME} seq 10 permit 10.0.1.0/24`, `no ip prefix-list ${NAME} seq 5`],
    ],
    [
      'foreign lines and a double entry out',
      wanted(['10.0.0.1/32']),
      observed([
        line(1, 'deny', '10.0.0.0/8'),
        line(5, 'permit', '10.0.0.1/32'),
        line(6, 'permit', '10.0.0.1/32'),
        { ...line(7, 'permit', '10.0.0.0/16'), ge: 20 },
      ]),
      [`no ip prefix-list ${NAME} seq 1`, `no ip prefix-list ${NAME} seq 7`, `no ip prefix-list ${NAME} seq 6`],
    ],
    [
      'the sentinel again once the deny-any before it is gone, which would have swallowed it',
      wanted([]),
      { ...observed([]), v4: present([line(1, 'deny', '0.0.0.0/0', 32)]) },
      [
        `ip prefix-list ${NAME} seq 4294967295 deny any`,
        `no ip prefix-list ${NAME} seq 1`,
        `ip prefix-list ${NAME} seq 4294967295 deny any`,
      ],
    ],
    [
      'the sentinel over a line that holds its number',
      wanted(['10.0.0.1/32']),
      { ...observed([]), v4: present([line(4_294_967_295, 'permit', '10.0.0.1/32')]) },
      [`ip prefix-list ${NAME} seq 4294967295 deny any`, `ip prefix-list ${NAME} seq 5 permit 10.0.0.1/32`],
    ],
    [
      'the sentinel before the description goes',
      wanted([]),
      { ...observed([]), v4: present([], 'x') },
      [`ip prefix-list ${NAME} seq 4294967295 deny any`, `no ip prefix-list ${NAME} description`],
    ],
  ])('renders %s', (_, list, router, lines) => {
    expect(compileList(list, router)).toEqual(lines);
  });
});

describe('compileRemoval', () => {
  it('takes away the families that are there', () => {
    expect(compileRemoval(ABSENT)).toEqual([]);
    expect(compileRemoval(observed([]))).toEqual([`no ip prefix-list ${NAME}`, `no ipv6 prefix-list ${NAME}`]);
    expect(compileRemoval({ ...ABSENT, v6: present([]) })).toEqual([`no ipv6 prefix-list ${NAME}`]);
  });
});

function wanted(entries: readonly string[], entryMatch: WantedList['entryMatch'] = 'orlonger'): WantedList {
  return {
    list: prefixList(
      NAME,
      entries.map((text) => parseCidr(text)!),
    ),
    entryMatch,
  };
}

function observed(v4: readonly FrrLine[]): FrrList {
  return { name: NAME, v4: present([...v4, ...ENDS.v4]), v6: present(ENDS.v6) };
}

function present(lines: readonly FrrLine[], description?: string): FrrFamily {
  return { state: 'present', lines, description };
}

function line(seq: number, action: FrrLine['action'], prefix: string, le?: number): FrrLine {
  return { seq, action, prefix: parseCidr(prefix)!, ge: undefined, le };
}
