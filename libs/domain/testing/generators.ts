import fc from 'fast-check';
import {
  type Address,
  addressBits,
  type AddressRange,
  aggregate,
  type Cidr,
  cidrAround,
  compareAddresses,
  type Family,
  type PrefixList,
  prefixList,
} from '../index.js';
import { addressAt } from './oracle.js';

// Random values for property tests, with the places where arithmetic goes wrong far more often than chance would have them.

const word = fc.oneof(
  fc.constantFrom(0n, 1n, 0x7fffffffn, 0x80000000n, 0xfffffffen, 0xffffffffn),
  fc.bigInt(0n, 0xffffffffn),
);

/** Any address of a family, often with words that are all zeros, all ones or at the change of sign. */
export function addressesOf(family: Family): fc.Arbitrary<Address> {
  const words = addressBits(family) / 32;
  return fc.array(word, { minLength: words, maxLength: words }).map((parts) =>
    addressAt(
      family,
      parts.reduce((number, part) => (number << 32n) | part, 0n),
    ),
  );
}

export const families: fc.Arbitrary<Family> = fc.constantFrom<Family>(4, 6);

/** Any address of either family. */
export const anyAddress: fc.Arbitrary<Address> = families.chain(addressesOf);

/** Any range of either family; the whole family and single addresses among them. */
export const anyRange: fc.Arbitrary<AddressRange> = families.chain((family) =>
  fc.tuple(addressesOf(family), addressesOf(family)).map(([a, b]) => inOrder(a, b)),
);

/** Up to a dozen ranges over the full space of both families, in any order and overlapping. */
export const anyRanges: fc.Arbitrary<AddressRange[]> = fc.array(anyRange, { maxLength: 12 });

/** Any block of a family, from the default route to a single address. */
export function cidrsOf(family: Family): fc.Arbitrary<Cidr> {
  return fc
    .tuple(addressesOf(family), fc.integer({ min: 0, max: addressBits(family) }))
    .map(([address, length]) => cidrAround(address, length));
}

/** Any block of either family. */
export const anyCidr: fc.Arbitrary<Cidr> = families.chain(cidrsOf);

// The first addresses of windows of 64: both ends of each family, the change of sign, carries over 32, 64 and 96 bits.
const WINDOW = 64n;
const WINDOWS: readonly (readonly [Family, bigint])[] = [
  [4, 0n],
  [4, 0x0a00_0000n],
  [4, 0x8000_0000n - 32n],
  [4, 0xffff_ffffn - 63n],
  [6, 0n],
  [6, 0x2001_0db8n << 96n],
  [6, (1n << 32n) - 32n],
  [6, (1n << 64n) - 32n],
  [6, (1n << 96n) - 32n],
  [6, (1n << 127n) - 32n],
  [6, (1n << 128n) - 64n],
];

const crowdedRange: fc.Arbitrary<AddressRange> = fc
  .tuple(fc.constantFrom(...WINDOWS), fc.bigInt(0n, WINDOW - 1n), fc.bigInt(0n, WINDOW - 1n))
  .map(([[family, base], a, b]) => inOrder(addressAt(family, base + a), addressAt(family, base + b)));

const crowdedAddress: fc.Arbitrary<AddressRange> = crowdedRange.map(({ first }) => ({ first, last: first }));

/** Small ranges and single addresses that crowd in a few small windows, so that they meet: few enough to be listed one by one. */
export const crowdedRanges: fc.Arbitrary<AddressRange[]> = fc.array(
  fc.oneof(crowdedRange, crowdedAddress, crowdedAddress),
  {
    maxLength: 40,
  },
);

/** Names as customers have them: words, accents, other scripts, punctuation, nothing at all. */
export const customerNames: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Acme Corp',
    'Müller & Søn A/S',
    'Łódź Hosting',
    '株式会社',
    '  ',
    '--',
    'Ünïcødé',
    'ﬁber №1',
    'a'.repeat(80),
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

/** Names that a list can have. */
export const listNames: fc.Arbitrary<string> = fc
  .stringMatching(/^[A-Z0-9]{1,12}(-[A-Z0-9]{1,12}){0,2}$/)
  .map((slug) => `NetCTL-${slug}-BLACKHOLE`);

/** Lists as commits produce them: aggregated, of either or both families, or empty. */
export const prefixLists: fc.Arbitrary<PrefixList> = fc
  .tuple(listNames, fc.oneof(crowdedRanges, anyRanges))
  .map(([name, ranges]) => prefixList(name, aggregate(ranges)));

function inOrder(a: Address, b: Address): AddressRange {
  return compareAddresses(a, b) <= 0 ? { first: a, last: b } : { first: b, last: a };
}
