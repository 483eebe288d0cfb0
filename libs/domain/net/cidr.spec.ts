import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAddress, anyCidr } from '../testing/generators.js';
import { addressAt, numberOf } from '../testing/oracle.js';
import { addressBits, formatAddress, parseAddress } from './address.js';
import { cidrAround, cidrRange, compareCidrs, formatCidr, hasHostBits, parseCidr } from './cidr.js';

describe('reading a block', () => {
  it.each([
    ['10.1.0.0/24', '10.1.0.0/24', false],
    ['10.1.0.5/24', '10.1.0.0/24', true],
    ['10.1.0.5/32', '10.1.0.5/32', false],
    ['0.0.0.0/0', '0.0.0.0/0', false],
    ['255.255.255.255/0', '0.0.0.0/0', true],
    ['192.0.0.0/1', '128.0.0.0/1', true],
    ['2001:DB8:0:0::/32', '2001:db8::/32', false],
    ['2001:db8::1/64', '2001:db8::/64', true],
    ['2001:db8:0:1:8000::/65', '2001:db8:0:1:8000::/65', false],
    ['2001:db8:0:1:8000::/64', '2001:db8:0:1::/64', true],
    ['ffff::/0', '::/0', true],
    ['::1/128', '::1/128', false],
    ['::ffff:10.1.0.5/120', '::ffff:10.1.0.0/120', true],
  ])('%s is %s', (text, printed, hostBits) => {
    expect(formatCidr(parseCidr(text)!)).toBe(printed);
    expect(hasHostBits(text)).toBe(hostBits);
  });

  it.each([
    '',
    '/',
    '/24',
    '10.1.0.0',
    '2001:db8::',
    '10.1.0.0/',
    '10.1.0.0/33',
    '2001:db8::/129',
    '10.1.0.0/-1',
    '10.1.0.0/+8',
    '10.1.0.0/08',
    '10.1.0.0/00',
    '10.1.0.0/8.0',
    '10.1.0.0/8e0',
    '10.1.0.0/0x8',
    '10.1.0.0/ 8',
    '10.1.0.0 /8',
    '10.1.0.0/8 ',
    '10.1.0.0/8\n',
    '10.1.0.0/8/8',
    '10.1/16',
    '010.1.0.0/24',
    '10.1.0.0/255.255.255.0',
    'fe80::%eth0/64',
  ])('refuses %j', (text) => {
    expect(parseCidr(text)).toBeUndefined();
    expect(hasHostBits(text)).toBe(false);
  });

  it('gives back every printed block', () => {
    fc.assert(
      fc.property(anyCidr, (cidr) => {
        expect(parseCidr(formatCidr(cidr))).toEqual(cidr);
      }),
    );
  });
});

describe('the addresses of a block', () => {
  it.each([
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
    ['0.0.0.0/1', '0.0.0.0', '127.255.255.255'],
    ['128.0.0.0/1', '128.0.0.0', '255.255.255.255'],
    ['10.1.0.0/31', '10.1.0.0', '10.1.0.1'],
    ['255.255.255.255/32', '255.255.255.255', '255.255.255.255'],
    ['::/0', '::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['8000::/1', '8000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['2001:db8::/32', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['2001:db8::/64', '2001:db8::', '2001:db8::ffff:ffff:ffff:ffff'],
    ['2001:db8::/96', '2001:db8::', '2001:db8::ffff:ffff'],
    ['2001:db8::/97', '2001:db8::', '2001:db8::7fff:ffff'],
    ['2001:db8::/127', '2001:db8::', '2001:db8::1'],
  ])('%s goes from %s to %s', (cidr, first, last) => {
    expect(cidrRange(parseCidr(cidr)!)).toEqual({ first: parseAddress(first), last: parseAddress(last) });
  });

  it('are as many as the length says, around the address', () => {
    const lengths = anyAddress.chain((address) =>
      fc.tuple(fc.constant(address), fc.integer({ min: 0, max: addressBits(address.family) })),
    );
    fc.assert(
      fc.property(lengths, ([address, length]) => {
        const size = 1n << BigInt(addressBits(address.family) - length);
        const first = numberOf(address) - (numberOf(address) % size);
        expect(cidrRange(cidrAround(address, length))).toEqual({
          first: addressAt(address.family, first),
          last: addressAt(address.family, first + size - 1n),
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['10.0.0.0', 33],
    ['10.0.0.0', -1],
    ['10.0.0.0', 8.5],
    ['10.0.0.0', Number.NaN],
    ['::', 129],
  ])('%s has no block of length %d', (address, length) => {
    expect(() => cidrAround(parseAddress(address)!, length)).toThrow(RangeError);
  });

  it('a block is named by its first address', () => {
    const { network } = cidrAround(parseAddress('10.1.0.5')!, 24);
    expect(formatAddress(network)).toBe('10.1.0.0');
  });
});

it('blocks are in order by family, network and length', () => {
  const inOrder = [
    '0.0.0.0/0',
    '10.0.0.0/8',
    '10.0.0.0/9',
    '10.0.0.0/32',
    '10.128.0.0/9',
    '200.0.0.0/8',
    '::/0',
    '::/1',
    '8000::/1',
  ];
  const shuffled = inOrder.toReversed().map((text) => parseCidr(text)!);
  expect(shuffled.sort(compareCidrs).map(formatCidr)).toEqual(inOrder);
});
