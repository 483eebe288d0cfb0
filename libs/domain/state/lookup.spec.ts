import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexesWithin, indexFrom, rangeAt, unite } from '../index.js';
import { numberOf } from '../testing/oracle.js';
import { rangeIn, spans, windows } from '../testing/run-oracle.js';

const cases = fc.record({ window: windows, ranges: fc.array(spans, { maxLength: 10 }), wanted: spans });

it('finds what looking at every range finds', () => {
  fc.assert(
    fc.property(cases, ({ window, ranges, wanted }) => {
      const sorted = unite(ranges.map((span) => rangeIn(window, span)));
      const { first, last } = rangeIn(window, wanted);
      const [low, high] = [numberOf(first), numberOf(last)];
      const endsFrom = sorted.filter((range) => numberOf(range.last) >= low);
      expect(indexFrom(sorted, first)).toBe(sorted.length - endsFrom.length);
      expect(rangeAt(sorted, first)).toBe(endsFrom.find((range) => numberOf(range.first) <= low));
      const { from, to } = indexesWithin(sorted, { first, last });
      expect(sorted.slice(from, to)).toEqual(endsFrom.filter((range) => numberOf(range.first) <= high));
    }),
    { numRuns: 500 },
  );
});

it('finds nothing in nothing', () => {
  const { first, last } = rangeIn([4, 0n], { from: 0, to: 9 });
  expect(indexFrom([], first)).toBe(0);
  expect(rangeAt([], first)).toBeUndefined();
  expect(indexesWithin([], { first, last })).toEqual({ from: 0, to: 0 });
});
