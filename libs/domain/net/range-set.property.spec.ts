import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAddress, anyRanges, crowdedRanges } from '../testing/generators.js';
import { members, numberOf } from '../testing/oracle.js';
import { type Address, nextAddress, previousAddress } from './address.js';
import { type AddressRange, rangeOf } from './range.js';
import { addresses, countAddresses, equalSets, includes, intersect, subtract, unite } from './range-set.js';

describe('range sets agree with sets of single addresses', () => {
  it('united, intersected and subtracted', () => {
    fc.assert(
      fc.property(crowdedRanges, crowdedRanges, (a, b) => {
        const [inA, inB] = [members(a), members(b)];
        expect(members(unite(a, b))).toEqual(new Set([...inA, ...inB]));
        expect(members(intersect(a, b))).toEqual(new Set([...inA].filter((address) => inB.has(address))));
        expect(members(subtract(a, b))).toEqual(new Set([...inA].filter((address) => !inB.has(address))));
      }),
    );
  });

  it('counted, expanded and compared', () => {
    fc.assert(
      fc.property(crowdedRanges, crowdedRanges, (a, b) => {
        expect(countAddresses(a)).toBe(BigInt(members(a).size));
        expect([...addresses(a)].map((address) => `${address.family}/${numberOf(address)}`)).toEqual(
          inOrder(members(a)),
        );
        expect(equalSets(a, b)).toBe(inOrder(members(a)).join() === inOrder(members(b)).join());
        expect(equalSets(a, [...addresses(a)].map(rangeOf))).toBe(true);
      }),
    );
  });
});

describe('range sets over the whole space', () => {
  it('hold an address when their parts say so, at every boundary', () => {
    fc.assert(
      fc.property(anyRanges, anyRanges, anyAddress, (a, b, somewhere) => {
        const [either, both, onlyA] = [unite(a, b), intersect(a, b), subtract(a, b)];
        for (const address of [somewhere, ...boundaries([...a, ...b])]) {
          const [inA, inB] = [holds(a, address), holds(b, address)];
          expect(includes(either, address)).toBe(inA || inB);
          expect(includes(both, address)).toBe(inA && inB);
          expect(includes(onlyA, address)).toBe(inA && !inB);
        }
      }),
    );
  });

  it('have counts that add up', () => {
    fc.assert(
      fc.property(anyRanges, anyRanges, (a, b) => {
        expect(countAddresses(unite(a, b)) + countAddresses(intersect(a, b))).toBe(
          countAddresses(a) + countAddresses(b),
        );
        expect(countAddresses(subtract(a, b))).toBe(countAddresses(a) - countAddresses(intersect(a, b)));
      }),
    );
  });

  it('are sorted, disjoint and maximal, and the same for every order of the input', () => {
    const sets = fc.oneof(anyRanges, crowdedRanges);
    const shuffled = sets.chain((ranges) =>
      fc.tuple(fc.constant(ranges), fc.shuffledSubarray(ranges, { minLength: ranges.length })),
    );
    fc.assert(
      fc.property(shuffled, sets, ([a, reordered], b) => {
        expect(unite(reordered)).toEqual(unite(a));
        for (const set of [unite(a), intersect(a, b), subtract(a, b)]) expectCanonical(set);
      }),
    );
  });
});

function expectCanonical(set: readonly AddressRange[]): void {
  for (const [index, { first, last }] of set.entries()) {
    expect(first.family).toBe(last.family);
    expect(numberOf(first)).toBeLessThanOrEqual(numberOf(last));
    const before = set[index - 1]?.last;
    if (before?.family === first.family) expect(numberOf(first)).toBeGreaterThan(numberOf(before) + 1n);
    else if (before) expect([before.family, first.family]).toEqual([4, 6]);
  }
}

function holds(ranges: readonly AddressRange[], address: Address): boolean {
  const number = numberOf(address);
  return ranges.some(
    ({ first, last }) => first.family === address.family && numberOf(first) <= number && number <= numberOf(last),
  );
}

/** The ends of the ranges and the addresses just inside and outside: where mistakes are. */
function boundaries(ranges: readonly AddressRange[]): Address[] {
  return ranges
    .flatMap(({ first, last }) => [first, last])
    .flatMap((end) => [previousAddress(end), end, nextAddress(end)])
    .filter((address) => address !== undefined);
}

function inOrder(names: ReadonlySet<string>): string[] {
  const key = (name: string): bigint => BigInt(name.slice(2)) + (name.startsWith('6') ? 1n << 32n : 0n);
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
