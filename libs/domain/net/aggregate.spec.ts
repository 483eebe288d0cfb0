import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRanges, crowdedRanges } from '../testing/generators.js';
import { readRanges } from '../testing/literals.js';
import { fewestBlocks } from '../testing/oracle.js';
import { v4 } from './address-words.js';
import { aggregate } from './aggregate.js';
import { formatCidr } from './cidr.js';
import { rangeOf } from './range.js';
import { addresses } from './range-set.js';

// All of IPv4 but its two ends: 0.0.0.1/32, 0.0.0.2/31 … 64.0.0.0/2, then 128.0.0.0/2 … 255.255.255.254/32.
const lengths = Array.from({ length: 31 }, (_, index) => 32 - index);
const DOUBLING = lengths.map((length) => formatCidr({ network: v4(1 << (32 - length)), length }));
const HALVING = lengths.toReversed().map((length) => formatCidr({ network: v4(-1 << (33 - length)), length }));

describe('aggregation (N50)', () => {
  it.each([
    ['nothing', [], []],
    ['one address', ['10.0.0.1'], ['10.0.0.1/32']],
    ['an aligned pair', ['10.0.0.3', '10.0.0.2'], ['10.0.0.2/31']],
    ['an unaligned pair', ['10.0.0.1', '10.0.0.2'], ['10.0.0.1/32', '10.0.0.2/32']],
    ['the same address twice', ['10.0.0.1', '10.0.0.1'], ['10.0.0.1/32']],
    ['the hosts of a /29', ['10.0.0.1-10.0.0.6'], ['10.0.0.1/32', '10.0.0.2/31', '10.0.0.4/31', '10.0.0.6/32']],
    ['blocks inside a block', ['10.0.0.0/24', '10.0.0.0/25', '10.0.0.7'], ['10.0.0.0/24']],
    ['adjacent subnets', ['10.0.1.0/24', '10.0.0.0/24'], ['10.0.0.0/23']],
    ['adjacent subnets, unaligned', ['10.0.1.0/24', '10.0.2.0/24'], ['10.0.1.0/24', '10.0.2.0/24']],
    ['pairs of pairs', ['10.0.0.0/26', '10.0.0.192/26', '10.0.0.64/26', '10.0.0.128/26'], ['10.0.0.0/24']],
    ['all of IPv4', ['0.0.0.0-255.255.255.255'], ['0.0.0.0/0']],
    ['the halves of IPv4', ['128.0.0.0/1', '0.0.0.0/1'], ['0.0.0.0/0']],
    ['IPv4 without its ends', ['0.0.0.1-255.255.255.254'], [...DOUBLING, ...HALVING]],
    ['the top address', ['255.255.255.255'], ['255.255.255.255/32']],
    ['the top pair', ['255.255.255.254', '255.255.255.255'], ['255.255.255.254/31']],
    ['over the change of sign', ['127.255.255.255-128.0.0.0'], ['127.255.255.255/32', '128.0.0.0/32']],
    ['all of IPv6', ['::/0'], ['::/0']],
    ['the halves of IPv6', ['8000::/1', '::/1'], ['::/0']],
    ['the quarters of IPv6', ['c000::/2', '4000::/2', '::/2', '8000::/2'], ['::/0']],
    [
      'the top address of IPv6',
      ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
      ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128'],
    ],
    [
      'the top pair of IPv6',
      ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
      ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127'],
    ],
    [
      'a carry over 32 bits',
      ['2001:db8::ffff:fffe-2001:db8::1:0:1'],
      ['2001:db8::ffff:fffe/127', '2001:db8::1:0:0/127'],
    ],
    [
      'a carry over 64 bits',
      ['2001:db8::ffff:ffff:ffff:ffff-2001:db8:0:1::'],
      ['2001:db8::ffff:ffff:ffff:ffff/128', '2001:db8:0:1::/128'],
    ],
    ['halves around 32 bits', ['2001:db8::/97', '2001:db8::8000:0/97'], ['2001:db8::/96']],
    ['halves around 64 bits', ['2001:db8::/65', '2001:db8:0:0:8000::/65'], ['2001:db8::/64']],
    ['/64s that make a /63', ['2001:db8:0:1::/64', '2001:db8::/64'], ['2001:db8::/63']],
    ['both families', ['::a00:1', '10.0.0.1', '::a00:0', '10.0.0.0'], ['10.0.0.0/31', '::a00:0/127']],
    ['the end of IPv4 with the start of IPv6', ['255.255.255.255', '::'], ['255.255.255.255/32', '::/128']],
  ])('%s', (_, ranges, blocks) => {
    expect(aggregate(readRanges(ranges)).map(formatCidr)).toEqual(blocks);
  });

  it.each([
    ['crowded together', crowdedRanges],
    ['over the whole space', anyRanges],
  ])('is minimal and exact for ranges %s: the blocks that halving the space finds', (_, sets) => {
    fc.assert(
      fc.property(sets, (ranges) => {
        expect(aggregate(ranges)).toEqual(fewestBlocks(ranges));
      }),
    );
  });

  it('does not depend on the order of its input', () => {
    const shuffled = fc
      .oneof(anyRanges, crowdedRanges)
      .chain((ranges) => fc.tuple(fc.constant(ranges), fc.shuffledSubarray(ranges, { minLength: ranges.length })));
    fc.assert(
      fc.property(shuffled, ([ranges, reordered]) => {
        expect(aggregate(reordered)).toEqual(aggregate(ranges));
      }),
    );
  });

  it('takes a hundred thousand addresses', () => {
    const every = [...addresses(readRanges(['10.0.0.0-10.1.134.159']))];
    const odd = every.filter((_, index) => index % 2 === 1).map(rangeOf);
    expect(every).toHaveLength(100_000);
    expect(aggregate(odd.toReversed())).toHaveLength(50_000);
  });
});
