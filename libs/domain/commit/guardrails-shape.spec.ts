import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aggregate, cidrRange, cutToLength, equalSets, formatCidr, type LengthLimits } from '../index.js';
import { crowdedRanges } from '../testing/generators.js';
import { readCidrs } from '../testing/literals.js';

const DEFAULTS: LengthLimits = { v4: { shortest: 8, longest: 32 }, v6: { shortest: 29, longest: 128 } };

it.each([
  [['10.0.0.0/8'], ['10.0.0.0/8']],
  [['10.0.0.0/7'], ['10.0.0.0/8', '11.0.0.0/8']],
  [
    ['254.0.0.0/7', '2001:db8::/28'],
    ['254.0.0.0/8', '255.0.0.0/8', '2001:db0::/29', '2001:db8::/29'],
  ],
  [
    ['10.1.0.0/16', 'fffe::/28'],
    ['10.1.0.0/16', 'fffe::/29', 'fffe:8::/29'],
  ],
])('cuts %j into %j', (entries, expected) => {
  expect(cutToLength(readCidrs(entries), DEFAULTS).map(formatCidr)).toEqual(expected);
});

it('leaves what would need too many pieces to the guardrail', () => {
  const entries = readCidrs(['2001:db8::/32']);
  expect(cutToLength(entries, { ...DEFAULTS, v6: { shortest: 49, longest: 128 } })).toEqual(entries);
  expect(cutToLength(entries, { ...DEFAULTS, v6: { shortest: 48, longest: 128 } })).toHaveLength(65_536);
});

it('covers the same addresses, sorted, with nothing shorter than allowed', () => {
  const limits: LengthLimits = { v4: { shortest: 30, longest: 32 }, v6: { shortest: 126, longest: 128 } };
  fc.assert(
    fc.property(crowdedRanges, (ranges) => {
      const cut = cutToLength(aggregate(ranges), limits);
      expect(cut.every(({ network, length }) => length >= (network.family === 4 ? 30 : 126))).toBe(true);
      expect(equalSets(cut.map(cidrRange), ranges)).toBe(true);
      expect(aggregate(cut.map(cidrRange))).toEqual(aggregate(ranges));
    }),
  );
});
