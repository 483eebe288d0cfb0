import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import { mismatches } from './compare.js';
import type { FrrLine } from './lines.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

describe('mismatches', () => {
  it('says what differs in people’s words, with exact counts and few examples', () => {
    const entries = ['10.0.0.1/32', '10.0.0.2/32', '10.0.0.3/32', '10.0.0.4/32', '10.0.0.5/32'];
    const wanted = {
      list: prefixList(
        NAME,
        entries.map((text) => parseCidr(text)!),
      ),
      entryMatch: 'exact',
    } as const;
    const lines = [
      line(1, 'deny', '10.0.0.0/8', 24),
      line(5, 'permit', '10.0.0.5/32'),
      line(6, 'permit', '10.0.0.9/32'),
    ];
    const observed = {
      name: NAME,
      v4: { state: 'present', lines, description: 'x' },
      v6: { state: 'absent' },
    } as const;
    expect(mismatches('bgpd', wanted, observed)).toEqual(
      [
        'bgpd, IPv4: the last line "deny any" is missing',
        'bgpd, IPv4: 4 lines missing: 10.0.0.1/32, 10.0.0.2/32, 10.0.0.3/32, …',
        'bgpd, IPv4: 1 line not wanted: seq 6 permit 10.0.0.9/32',
        'bgpd, IPv4: 1 line none of ours: seq 1 deny 10.0.0.0/8 le 24',
        'bgpd, IPv4: a description has been added',
        'bgpd, IPv6: the list is absent',
      ].map((message) => ({ name: NAME, message })),
    );
  });
});

function line(seq: number, action: FrrLine['action'], prefix: string, le?: number): FrrLine {
  return { seq, action, prefix: parseCidr(prefix)!, ge: undefined, le };
}
