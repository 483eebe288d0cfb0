import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../net/address.js';
import { aggregate } from '../net/aggregate.js';
import { parseCidr } from '../net/cidr.js';
import { includes } from '../net/range-set.js';
import { crowdedRanges } from '../testing/generators.js';
import { packEntries } from './packed.js';
import { packedCovers } from './packed-lookup.js';

const packed = (...cidrs: string[]) => packEntries(cidrs.map((cidr) => parseCidr(cidr)!));

describe('looking an address up in packed entries', () => {
  it.each([
    ['10.0.0.0', ['10.0.0.0/24'], true],
    ['10.0.0.255', ['10.0.0.0/24'], true],
    ['10.0.1.0', ['10.0.0.0/24'], false],
    ['9.255.255.255', ['10.0.0.0/24'], false],
    ['10.0.0.7', ['10.0.0.1/32', '10.0.0.4/30', '10.0.0.9/32'], true],
    ['10.0.0.8', ['10.0.0.1/32', '10.0.0.4/30', '10.0.0.9/32'], false],
    ['0.0.0.0', ['0.0.0.0/32'], true],
    ['255.255.255.255', ['255.255.255.255/32'], true],
    ['10.0.0.1', [], false],
    ['2001:db8::1', ['2001:db8::/128', '2001:db8::2/127'], false],
    ['2001:db8::3', ['2001:db8::/128', '2001:db8::2/127'], true],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ['ffff::/16'], true],
  ])('%s in %j: %s', (address, entries, expected) => {
    expect(packedCovers(packed(...entries), parseAddress(address)!)).toBe(expected);
  });

  it('finds what a search through all of them finds', () => {
    fc.assert(
      fc.property(crowdedRanges, crowdedRanges, (ranges, asked) => {
        const entries = aggregate(ranges);
        for (const { first, last } of asked) {
          const own = packEntries(entries.filter(({ network }) => network.family === first.family));
          for (const address of [first, last]) expect(packedCovers(own, address)).toBe(includes(ranges, address));
        }
      }),
    );
  });
});
