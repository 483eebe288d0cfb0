import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, anyAddress, families } from '../testing/generators.js';
import { addressAt, numberOf } from '../testing/oracle.js';
import {
  addressBits,
  addressNumber,
  compareAddresses,
  formatAddress,
  nextAddress,
  parseAddress,
  previousAddress,
  sameAddress,
} from './address.js';

describe('neighbours of an address', () => {
  it.each([
    ['0.0.0.0', '0.0.0.1'],
    ['10.0.255.255', '10.1.0.0'],
    ['127.255.255.255', '128.0.0.0'],
    ['255.255.255.254', '255.255.255.255'],
    ['::', '::1'],
    ['::7fff:ffff', '::8000:0'],
    ['::ffff:ffff', '::1:0:0'],
    ['::ffff:ffff:ffff:ffff', '::1:0:0:0:0'],
    ['2001:db8::ffff:ffff:ffff:ffff', '2001:db8:0:1::'],
    ['0:0:ffff:ffff:ffff:ffff:ffff:ffff', '0:1::'],
    ['7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '8000::'],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('%s is followed by %s', (first, second) => {
    expect(nextAddress(parseAddress(first)!)).toEqual(parseAddress(second));
    expect(previousAddress(parseAddress(second)!)).toEqual(parseAddress(first));
  });

  it.each(['255.255.255.255', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'])('nothing follows %s', (top) => {
    expect(nextAddress(parseAddress(top)!)).toBeUndefined();
  });

  it.each(['0.0.0.0', '::'])('nothing precedes %s', (zero) => {
    expect(previousAddress(parseAddress(zero)!)).toBeUndefined();
  });

  it('are one more and one less, anywhere', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const number = numberOf(address);
        const top = (1n << BigInt(addressBits(address.family))) - 1n;
        expect(nextAddress(address)).toEqual(number === top ? undefined : addressAt(address.family, number + 1n));
        expect(previousAddress(address)).toEqual(number === 0n ? undefined : addressAt(address.family, number - 1n));
      }),
    );
  });
});

describe('order of addresses', () => {
  it('puts IPv4 first, then goes by number', () => {
    const inOrder = [
      '0.0.0.0',
      '9.0.0.0',
      '10.0.0.0',
      '127.255.255.255',
      '128.0.0.0',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:10.1.0.5',
      '7fff::',
      '8000::',
      'ffff::',
    ];
    const shuffled = inOrder.toReversed().map((text) => parseAddress(text)!);
    expect(shuffled.sort(compareAddresses).map(formatAddress)).toEqual(inOrder);
  });

  it('agrees with the numbers', () => {
    const pair = families.chain((family) => fc.tuple(addressesOf(family), addressesOf(family)));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const expected = numberOf(a) < numberOf(b) ? -1 : numberOf(a) > numberOf(b) ? 1 : 0;
        expect(Math.sign(compareAddresses(a, b))).toBe(expected);
        expect(sameAddress(a, b)).toBe(expected === 0);
      }),
    );
  });

  it('never takes addresses of two families for the same', () => {
    expect(sameAddress(parseAddress('0.0.0.0')!, parseAddress('::')!)).toBe(false);
    expect(compareAddresses(parseAddress('0.0.0.0')!, parseAddress('::')!)).toBeLessThan(0);
  });
});

it('the number of an address is exact', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(addressNumber(address)).toBe(numberOf(address));
    }),
  );
});
