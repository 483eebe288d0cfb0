import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRanges, unpackRanges } from '../index.js';
import { anyRanges } from '../testing/generators.js';
import { readRanges } from '../testing/literals.js';

it('is one family byte and both ends in network order', () => {
  const bytes = packRanges(readRanges(['10.1.0.5-10.1.0.9', '2001:db8::1']));
  const v6 = '20010db8000000000000000000000001';
  expect(Buffer.from(bytes).toString('hex')).toBe(`04${'0a010005'}${'0a010009'}06${v6}${v6}`);
});

it('comes back as it was', () => {
  fc.assert(
    fc.property(anyRanges, (ranges) => {
      expect(unpackRanges(packRanges(ranges))).toEqual(ranges);
    }),
  );
});

it.each([
  ['an unknown family', '050a0100050a010005'],
  ['a range that is cut off', '040a0100050a0100'],
  ['a reversed range', '040a0100060a010005'],
])('refuses %s', (_what, hex) => {
  expect(() => unpackRanges(Buffer.from(hex, 'hex'))).toThrow(RangeError);
});
