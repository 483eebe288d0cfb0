import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.js';
import { cidrRange, parseCidr } from './cidr.js';
import { rangeBetween, rangeOf, sizeOf } from './range.js';

describe('a range', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1', 1n],
    ['10.0.0.1', '10.0.0.9', 9n],
    ['0.0.0.0', '255.255.255.255', 1n << 32n],
    ['127.255.255.255', '128.0.0.0', 2n],
    ['::ffff:ffff:ffff:ffff', '::1:0:0:0:0', 2n],
  ])('%s - %s has its exact size', (first, last, size) => {
    const range = rangeBetween(parseAddress(first)!, parseAddress(last)!);
    expect(range && sizeOf(range)).toBe(size);
  });

  it('may be the whole of IPv6', () => {
    expect(sizeOf(cidrRange(parseCidr('::/0')!))).toBe(1n << 128n);
  });

  it('may be one address', () => {
    const address = parseAddress('2001:db8::1')!;
    expect(rangeOf(address)).toEqual({ first: address, last: address });
    expect(sizeOf(rangeOf(address))).toBe(1n);
  });

  it.each([
    ['reversed', '10.0.0.2', '10.0.0.1'],
    ['reversed over the change of sign', '128.0.0.0', '127.255.255.255'],
    ['of two families', '10.0.0.1', '::ffff:10.0.0.2'],
    ['of two families, reversed', '::1', '10.0.0.1'],
  ])('is never %s', (_, first, last) => {
    expect(rangeBetween(parseAddress(first)!, parseAddress(last)!)).toBeUndefined();
  });
});
