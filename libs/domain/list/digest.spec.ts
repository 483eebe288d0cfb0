import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixLists } from '../testing/generators.js';
import { readCidrs } from '../testing/literals.js';
import { digestInput, listDigest } from './digest.js';
import { prefixList } from './prefix-list.js';

const NAME = 'NetCTL-ACME-CORP-BLACKHOLE';
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

describe('the digest of a list', () => {
  it('is taken over name, counts and entries', () => {
    const list = prefixList('NetCTL-A-BLACKHOLE', readCidrs(['10.1.0.0/24', '10.1.1.5/32', '2001:db8::/32']));
    const expected = [
      ...[0, 0, 0, 18, ...Buffer.from('NetCTL-A-BLACKHOLE')],
      ...[0, 0, 0, 2, 24, 10, 1, 0, 0, 32, 10, 1, 1, 5],
      ...[0, 0, 0, 1, 32, 0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ];
    expect([...digestInput(list)]).toEqual(expected);
  });

  // Computed with Python's hashlib and ipaddress: an implementation in any other language must agree.
  it.each([
    [[], '5f51ca802b6949276cd4dced1ddad9fe73f8161ec58ac77aac2c133a9e97ef15'],
    [
      ['10.1.0.0/24', '10.1.1.5/32', '2001:db8::/32', '2001:db8:1::1/128'],
      '259af3c6dc741755a18c06a3da1b7466c2ca3c7a65cb1fa39f3fccbea1a02944',
    ],
    [['::ffff:10.1.0.0/120'], '90f0414d89deeb8721113689faaaf6d91fecc3873cb7a95a3e98f4aaf5d9b1f3'],
  ])('of %j is the one that other languages find', (entries, hex) => {
    const digest = listDigest(prefixList(NAME, readCidrs(entries)), sha256);
    expect(Buffer.from(digest).toString('hex')).toBe(hex);
  });

  it('differs between lists that differ in a name, an entry or a family', () => {
    fc.assert(
      fc.property(prefixLists, prefixLists, (a, b) => {
        const [inA, inB] = [a, b].map((list) => Buffer.from(digestInput(list)).toString('hex'));
        expect(inA === inB).toBe(JSON.stringify(a) === JSON.stringify(b));
        const renamed = { ...a, name: b.name };
        expect(Buffer.from(digestInput(renamed)).toString('hex') === inA).toBe(a.name === b.name);
      }),
    );
  });
});
