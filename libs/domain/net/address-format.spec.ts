import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../testing/generators.js';
import { numberOf } from '../testing/oracle.js';
import { formatAddress, parseAddress } from './address.js';

describe('printing an address (RFC 5952)', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['192.168.1.1', '192.168.1.1'],
    ['255.255.255.255', '255.255.255.255'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['2001:0DB8:0:0:0:0:0:000A', '2001:db8::a'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['0:0:1:0:0:1:0:0', '::1:0:0:1:0:0'],
    ['1:0:0:1:1:1:0:0', '1::1:1:1:0:0'],
    ['0:1:1:1:1:1:1:1', '0:1:1:1:1:1:1:1'],
    ['1:1:1:1:1:1:1:0', '1:1:1:1:1:1:1:0'],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['::ffff:10.1.0.5', '::ffff:10.1.0.5'],
    ['::ffff:a01:5', '::ffff:10.1.0.5'],
    ['::ffff:0:0', '::ffff:0.0.0.0'],
    ['::ffff:ffff:ffff', '::ffff:255.255.255.255'],
    ['::10.1.0.5', '::a01:5'],
    ['::fffe:10.1.0.5', '::fffe:a01:5'],
    ['::ffff:0:10.1.0.5', '::ffff:0:a01:5'],
    ['64:ff9b::10.1.0.5', '64:ff9b::a01:5'],
  ])('%s is printed as %s', (text, printed) => {
    expect(formatAddress(parseAddress(text)!)).toBe(printed);
  });

  it('prints IPv4 octet by octet', () => {
    fc.assert(
      fc.property(addressesOf(4), (address) => {
        const octets = [24n, 16n, 8n, 0n].map((shift) => (numberOf(address) >> shift) & 0xffn);
        expect(formatAddress(address)).toBe(octets.join('.'));
      }),
    );
  });

  it('prints IPv6 as URLs do, but for IPv4-mapped addresses', () => {
    const unmapped = addressesOf(6).filter((address) => numberOf(address) >> 32n !== 0xffffn);
    fc.assert(
      fc.property(unmapped, (address) => {
        const printed = formatAddress(address);
        expect(`[${printed}]`).toBe(new URL(`http://[${printed}]/`).hostname);
      }),
      { numRuns: 500 },
    );
  });
});
