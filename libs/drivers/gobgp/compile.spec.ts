import { type Cidr, parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import { attributesOf, membersOf, pathNumber, wirePath, wireSet } from './compile.js';
import { memberText } from './difference.js';
import { gobgpSettings } from './settings.js';
import { wire } from './wire.js';

const settings = gobgpSettings.parse({ nextHopV4: '192.0.2.7', nextHopV6: '2001:DB8::7' });

describe('membersOf', () => {
  it.each([
    ['exact', ['10.0.0.1/32 32..32', '10.0.1.0/24 24..24'], ['2001:db8::/64 64..64', '2001:db8::1/128 128..128']],
    ['orlonger', ['10.0.0.1/32 32..32', '10.0.1.0/24 24..32'], ['2001:db8::/64 64..128', '2001:db8::1/128 128..128']],
  ] as const)('says "%s" with lengths', (entryMatch, v4, v6) => {
    const entries = ['10.0.0.1/32', '10.0.1.0/24', '2001:db8::1/128', '2001:db8::/64'].map(cidr);
    const members = membersOf({ list: prefixList('NetCTL-ACME-BLACKHOLE', entries), entryMatch });
    expect(members.v4.map(memberText)).toEqual(v4);
    expect(members.v6.map(memberText)).toEqual(v6);
  });
});

describe('wireSet', () => {
  it('is what gobgpd reads, byte for byte', () => {
    const set = wireSet('X', [{ prefix: cidr('10.0.1.0/24'), min: 24, max: 32 }]);
    const bytes = wire.DefinedSet.encode(set).finish();
    // 2: name, 4: prefixes of (1: prefix, 2: shortest, 3: longest). 1, the kind, is 0 for prefixes and left out.
    expect(Buffer.from(bytes).toString('latin1')).toBe('\x12\x01X\x22\x11\x0a\x0b10.0.1.0/24\x10\x18\x18\x20');
  });
});

describe('pathNumber', () => {
  it('is a number of its own for each list, and never nobody’s', () => {
    expect(pathNumber('NetCTL-ACME-BLACKHOLE')).toBe(pathNumber('NetCTL-ACME-BLACKHOLE'));
    const numbers = Array.from({ length: 1_000 }, (_, index) => pathNumber(`NetCTL-${index}-BLACKHOLE`));
    expect(new Set(numbers).size).toBe(1_000);
    expect(numbers.every((number) => number > 0 && number <= 0xffff_ffff)).toBe(true);
  });
});

describe('wirePath', () => {
  it('has next hop, local preference and communities; with IPv6 the next hop stands beside the prefix', () => {
    for (const [text, afi, nextHop] of [
      ['10.0.0.1/32', wire.Family.Afi.AFI_IP, '192.0.2.7'],
      ['2001:db8::1/128', wire.Family.Afi.AFI_IP6, '2001:db8::7'],
    ] as const) {
      const prefix = cidr(text);
      const path = wirePath(prefix, 7, attributesOf(settings, prefix.network.family), true);
      expect(path).toMatchObject({ identifier: 7, isWithdraw: true, family: { afi, safi: 1 } });
      const [, hop, preference, communities] = path.pattrs.map(({ value }) => value!);
      const seen = afi === wire.Family.Afi.AFI_IP ? wire.NextHopAttribute.decode(hop!).nextHop : v6Hop(hop!);
      expect(seen).toBe(nextHop);
      expect(wire.LocalPrefAttribute.decode(preference!).localPref).toBe(1_000);
      expect(wire.CommunitiesAttribute.decode(communities!).communities).toEqual([0xffff_029a, 0xffff_ff01]);
    }
  });
});

function v6Hop(bytes: Uint8Array): string | undefined {
  return wire.MpReachNLRIAttribute.decode(bytes).nextHops[0];
}

function cidr(text: string): Cidr {
  return parseCidr(text)!;
}
