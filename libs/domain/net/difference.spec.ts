import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCidr } from '../testing/generators.js';
import { readCidrs } from '../testing/literals.js';
import { formatCidr } from './cidr.js';
import { cidrDifference } from './difference.js';

describe('the difference of two lists', () => {
  it.each([
    ['nothing and nothing', [], [], [], []],
    ['equal lists', ['10.0.0.0/24', '::/64'], ['::/64', '10.0.0.0/24'], [], []],
    ['a new list', [], ['10.0.0.0/24'], ['10.0.0.0/24'], []],
    ['an emptied list', ['10.0.0.0/24'], [], [], ['10.0.0.0/24']],
    [
      'a block and its halves',
      ['10.0.0.0/24'],
      ['10.0.0.128/25', '10.0.0.0/25'],
      ['10.0.0.0/25', '10.0.0.128/25'],
      ['10.0.0.0/24'],
    ],
    ['one network, two lengths', ['10.0.0.0/24'], ['10.0.0.0/23'], ['10.0.0.0/23'], ['10.0.0.0/24']],
    ['equal numbers of two families', ['0.0.0.0/0'], ['::/0'], ['::/0'], ['0.0.0.0/0']],
    [
      'a repeated entry',
      ['10.0.0.1/32', '10.0.0.1/32'],
      ['10.0.0.2/32', '10.0.0.2/32'],
      ['10.0.0.2/32'],
      ['10.0.0.1/32'],
    ],
  ])('%s', (_, before, after, added, removed) => {
    const difference = cidrDifference(readCidrs(before), readCidrs(after));
    expect(difference).toEqual({ added: readCidrs(added), removed: readCidrs(removed) });
  });

  it('turns one list into the other', () => {
    fc.assert(
      fc.property(fc.array(anyCidr), fc.array(anyCidr), fc.array(anyCidr), (shared, a, b) => {
        const [before, after] = [
          [...a, ...shared],
          [...shared, ...b],
        ];
        const { added, removed } = cidrDifference(before, after);
        const result = new Set(before.map(formatCidr));
        for (const cidr of removed) expect(result.delete(formatCidr(cidr))).toBe(true);
        for (const cidr of added) expect(result.has(formatCidr(cidr))).toBe(false);
        for (const cidr of added) result.add(formatCidr(cidr));
        expect(result).toEqual(new Set(after.map(formatCidr)));
      }),
    );
  });
});
