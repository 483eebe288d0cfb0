import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MalformedEntriesReason } from '../errors/malformed-entries.js';
import { MalformedEntries } from '../errors/malformed-entries.js';
import { cidrsOf, families } from '../testing/generators.js';
import { readCidrs } from '../testing/literals.js';
import { packEntries, unpackEntries } from './packed.js';
import { prefixList } from './prefix-list.js';

const V6_1 = [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

describe('packing entries', () => {
  it('writes the length and the address of each, in network order', () => {
    expect([...packEntries(readCidrs(['10.1.0.0/24', '200.0.0.1/32']))]).toEqual([24, 10, 1, 0, 0, 32, 200, 0, 0, 1]);
    expect([...packEntries(readCidrs(['2001:db8::1/128']))]).toEqual([128, ...V6_1]);
    expect([...packEntries(readCidrs(['0.0.0.0/0']))]).toEqual([0, 0, 0, 0, 0]);
    expect([...packEntries([])]).toEqual([]);
  });

  it.each<[MalformedEntriesReason, string[]]>([
    ['out of order', ['10.0.0.2/32', '10.0.0.1/32']],
    ['out of order', ['10.0.0.0/25', '10.0.0.0/24']],
    ['out of order', ['10.0.0.1/32', '10.0.0.1/32']],
    ['wrong family', ['10.0.0.1/32', '::1/128']],
    ['wrong family', ['::1/128', '10.0.0.1/32']],
  ])('refuses entries that have no packed form: %s', (reason, cidrs) => {
    expect(refusal(() => packEntries(readCidrs(cidrs)))).toEqual({ reason, index: 1 });
  });

  it('unpacking gives back what was packed', () => {
    const lists = families.chain((family) => fc.tuple(fc.constant(family), fc.array(cidrsOf(family))));
    fc.assert(
      fc.property(lists, ([family, cidrs]) => {
        const list = prefixList('NetCTL-ACME-BLACKHOLE', cidrs);
        const entries = family === 4 ? list.v4 : list.v6;
        expect(unpackEntries(packEntries(entries), family)).toEqual(entries);
      }),
    );
  });
});

describe('unpacking entries', () => {
  it.each<[string, 4 | 6, number[], MalformedEntriesReason, number]>([
    ['one byte', 4, [32], 'truncated', 0],
    ['half an entry', 4, [32, 10, 0, 0, 1, 32, 10, 0], 'truncated', 1],
    ['a byte too many', 4, [32, 10, 0, 0, 1, 0], 'truncated', 1],
    ['IPv4 taken for IPv6', 6, [32, 10, 0, 0, 1], 'truncated', 0],
    ['IPv6 without its last byte', 6, [128, ...V6_1.slice(0, -1)], 'truncated', 0],
    ['a length of 33', 4, [33, 10, 0, 0, 1], 'length too long', 0],
    ['a length of 255', 4, [32, 10, 0, 0, 1, 255, 10, 0, 0, 2], 'length too long', 1],
    ['a length of 129', 6, [129, ...V6_1], 'length too long', 0],
    ['a host bit', 4, [24, 10, 0, 0, 1], 'host bits set', 0],
    ['a host bit in the last word', 6, [127, ...V6_1], 'host bits set', 0],
    ['a default route that is none', 4, [0, 128, 0, 0, 0], 'host bits set', 0],
    ['the wrong order', 4, [32, 10, 0, 0, 2, 32, 10, 0, 0, 1], 'out of order', 1],
    ['the wrong order over the change of sign', 4, [32, 128, 0, 0, 0, 32, 127, 0, 0, 0], 'out of order', 1],
    ['the longer prefix first', 4, [25, 10, 0, 0, 0, 24, 10, 0, 0, 0], 'out of order', 1],
    ['an entry twice', 4, [32, 10, 0, 0, 1, 32, 10, 0, 0, 1], 'out of order', 1],
  ])('refuses %s', (_, family, bytes, reason, index) => {
    expect(refusal(() => unpackEntries(Uint8Array.from(bytes), family))).toEqual({ reason, index });
  });

  it('takes any bytes or says what is wrong, and what it takes packs to the same bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .array(fc.tuple(fc.integer({ min: 30, max: 33 }), fc.nat(3)), { maxLength: 4 })
        .map((entries) => Uint8Array.from(entries.flatMap(([length, host]) => [length, 10, 0, 0, host]))),
    );
    fc.assert(
      fc.property(bytes, families, (input, family) => {
        try {
          expect(packEntries(unpackEntries(input, family))).toEqual(input);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedEntries);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** What an act is refused for; throws if it is not. */
function refusal(act: () => unknown): { reason: string; index: number } {
  try {
    act();
  } catch (error) {
    if (error instanceof MalformedEntries) return { reason: error.reason, index: error.index };
    throw error;
  }
  throw new Error('not refused');
}
