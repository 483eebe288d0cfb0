import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCidr } from '../testing/generators.js';
import { readCidrs } from '../testing/literals.js';
import { prefixList } from './prefix-list.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

it('a list is split by family, sorted, and has each entry once', () => {
  const entries = readCidrs(['2001:db8::1/128', '10.0.0.9/32', '10.0.0.0/29', '::/127', '10.0.0.9/32', '10.0.0.0/30']);
  expect(prefixList(NAME, entries)).toEqual({
    name: NAME,
    v4: readCidrs(['10.0.0.0/29', '10.0.0.0/30', '10.0.0.9/32']),
    v6: readCidrs(['::/127', '2001:db8::1/128']),
  });
});

it('an empty list has no entries of either family', () => {
  expect(prefixList(NAME, [])).toEqual({ name: NAME, v4: [], v6: [] });
});

it('the order of the entries makes no difference', () => {
  const shuffled = fc
    .array(anyCidr)
    .chain((cidrs) => fc.tuple(fc.constant(cidrs), fc.shuffledSubarray(cidrs, { minLength: cidrs.length })));
  fc.assert(
    fc.property(shuffled, ([cidrs, reordered]) => {
      expect(prefixList(NAME, reordered)).toEqual(prefixList(NAME, cidrs));
    }),
  );
});
