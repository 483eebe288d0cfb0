import { describe, expect, it } from 'vitest';
import { readRanges } from '../testing/literals.js';
import { formatAddress, parseAddress } from './address.js';
import { addresses, countAddresses, equalSets, includes, intersect, subtract, unite } from './range-set.js';

describe('unite', () => {
  it.each([
    ['nothing', [], []],
    ['one address', ['10.0.0.1'], ['10.0.0.1']],
    ['the same address twice', ['10.0.0.1', '10.0.0.1'], ['10.0.0.1']],
    ['neighbours in the wrong order', ['10.0.0.2', '10.0.0.1'], ['10.0.0.1-10.0.0.2']],
    ['unaligned neighbours', ['10.0.0.1', '10.0.0.2', '10.0.0.3'], ['10.0.0.1-10.0.0.3']],
    ['addresses with a gap', ['10.0.0.3', '10.0.0.1'], ['10.0.0.1', '10.0.0.3']],
    ['a range inside another', ['10.0.0.0/8', '10.1.0.0/16', '10.2.0.0'], ['10.0.0.0-10.255.255.255']],
    ['ranges of one start', ['10.0.0.1-10.0.0.9', '10.0.0.1'], ['10.0.0.1-10.0.0.9']],
    ['ranges of one end', ['10.0.0.9', '10.0.0.1-10.0.0.9'], ['10.0.0.1-10.0.0.9']],
    ['neighbours over the change of sign', ['127.255.255.255', '128.0.0.0'], ['127.255.255.255-128.0.0.0']],
    ['the halves of IPv4', ['128.0.0.0/1', '0.0.0.0/1'], ['0.0.0.0-255.255.255.255']],
    ['the halves of IPv6', ['8000::/1', '::/1'], ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
    ['the top address and the one before', ['255.255.255.255', '255.255.255.254'], ['255.255.255.254-255.255.255.255']],
    ['the top address and the zero address', ['255.255.255.255', '0.0.0.0'], ['0.0.0.0', '255.255.255.255']],
    ['the end of IPv4 and the start of IPv6', ['::', '255.255.255.255'], ['255.255.255.255', '::']],
    ['equal numbers of two families', ['::a00:1', '10.0.0.1', '::a00:2'], ['10.0.0.1', '::a00:1-::a00:2']],
    ['neighbours over 32 bits', ['::1:0:0', '::ffff:ffff'], ['::ffff:ffff-::1:0:0']],
    ['neighbours over 64 bits', ['0:0:0:1::', '::ffff:ffff:ffff:ffff'], ['::ffff:ffff:ffff:ffff-::1:0:0:0:0']],
    ['addresses a multiple of 2^64 apart', ['2001:db8::1', '2001:db8:0:1::2'], ['2001:db8::1', '2001:db8:0:1::2']],
  ])('%s', (_, ranges, expected) => {
    expect(unite(readRanges(ranges))).toEqual(readRanges(expected));
  });

  it('takes several sets, or none', () => {
    expect(unite(readRanges(['10.0.0.3']), [], readRanges(['10.0.0.2', '10.0.0.9']))).toEqual(
      readRanges(['10.0.0.2-10.0.0.3', '10.0.0.9']),
    );
    expect(unite()).toEqual([]);
  });

  it('answers plain ranges, whatever else the given ones carry', () => {
    const [given] = readRanges(['2001:db8::1', '10.0.0.1']).map((range) => [{ ...range, status: 'disabled' }]);
    expect(Object.keys(unite(given!)[0]!)).toEqual(['first', 'last']);
  });

  it('leaves the given ranges as they are', () => {
    const given = readRanges(['2001:db8::9', '2001:db8::1-2001:db8::8', '10.0.0.2', '10.0.0.1']);
    const before = structuredClone(given);
    unite(given);
    expect(given).toEqual(before);
  });
});

describe('intersect', () => {
  it.each([
    ['nothing', ['10.0.0.0/8'], [], []],
    ['ranges apart', ['10.0.0.0/8'], ['11.0.0.0/8'], []],
    ['ranges that touch in one address', ['10.0.0.1-10.0.0.5'], ['10.0.0.5-10.0.0.9'], ['10.0.0.5']],
    [
      'one range over several',
      ['10.0.0.0/24'],
      ['9.0.0.0-10.0.0.1', '10.0.0.7', '10.0.0.250-10.0.1.9'],
      ['10.0.0.0-10.0.0.1', '10.0.0.7', '10.0.0.250-10.0.0.255'],
    ],
    ['the whole of both families', ['0.0.0.0/0', '::/0'], ['255.255.255.255', '::'], ['255.255.255.255', '::']],
    ['equal numbers of two families', ['10.0.0.1'], ['::a00:1'], []],
  ])('%s', (_, a, b, expected) => {
    expect(intersect(readRanges(a), readRanges(b))).toEqual(readRanges(expected));
    expect(intersect(readRanges(b), readRanges(a))).toEqual(readRanges(expected));
  });
});

describe('subtract', () => {
  it.each([
    ['nothing', ['10.0.0.0/8'], [], ['10.0.0.0-10.255.255.255']],
    ['from nothing', [], ['10.0.0.0/8'], []],
    ['a set from itself', ['10.0.0.0/8', '::/0'], ['10.0.0.0/8', '::/0'], []],
    ['the first address', ['10.0.0.0/30'], ['10.0.0.0'], ['10.0.0.1-10.0.0.3']],
    ['the last address', ['10.0.0.0/30'], ['10.0.0.3'], ['10.0.0.0-10.0.0.2']],
    [
      'holes',
      ['10.0.0.0/29'],
      ['10.0.0.5', '10.0.0.2-10.0.0.3'],
      ['10.0.0.0-10.0.0.1', '10.0.0.4', '10.0.0.6-10.0.0.7'],
    ],
    [
      'one hole across several ranges',
      ['10.0.0.0/30', '10.0.0.8/30'],
      ['10.0.0.3-10.0.0.8'],
      ['10.0.0.0-10.0.0.2', '10.0.0.9-10.0.0.11'],
    ],
    ['the ends of IPv4', ['0.0.0.0/0'], ['0.0.0.0', '255.255.255.255'], ['0.0.0.1-255.255.255.254']],
    ['all IPv4 from both families', ['10.0.0.1', '::1'], ['0.0.0.0/0'], ['::1']],
    ['all IPv6 from both families', ['10.0.0.1', '::1'], ['::/0'], ['10.0.0.1']],
  ])('%s', (_, from, taken, expected) => {
    expect(subtract(readRanges(from), readRanges(taken))).toEqual(readRanges(expected));
  });
});

describe('the addresses of a set', () => {
  it('are counted once each, exactly', () => {
    expect(countAddresses([])).toBe(0n);
    expect(countAddresses(readRanges(['10.0.0.0/24', '10.0.0.128/25', '10.0.1.0']))).toBe(257n);
    expect(countAddresses(readRanges(['0.0.0.0/0', '::/0']))).toBe((1n << 32n) + (1n << 128n));
  });

  it('come in order, once each, up to the top address', () => {
    const set = readRanges([
      'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127',
      '10.0.0.2-10.0.0.3',
      '10.0.0.1-10.0.0.2',
      '255.255.255.255',
    ]);
    expect([...addresses(set)].map(formatAddress)).toEqual([
      '10.0.0.1',
      '10.0.0.2',
      '10.0.0.3',
      '255.255.255.255',
      'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe',
      'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    ]);
  });

  it('are produced one by one, so that a huge set can be looked into', () => {
    const first = addresses(readRanges(['::/0'])).next();
    expect(first).toEqual({ done: false, value: parseAddress('::') });
  });

  it.each([
    ['10.0.0.5', true],
    ['10.0.0.4', false],
    ['10.0.0.9', true],
    ['10.0.0.10', false],
    ['200.0.0.1', true],
    ['::a00:5', false],
    ['2001:db8::ffff', true],
    ['2001:db9::', false],
  ])('include %s: %s', (address, expected) => {
    const set = readRanges(['2001:db8::/32', '200.0.0.0/8', '10.0.0.5-10.0.0.9']);
    expect(includes(set, parseAddress(address)!)).toBe(expected);
  });
});

describe('sets are equal', () => {
  it.each([
    [['10.0.0.0/25', '10.0.0.128/25'], ['10.0.0.0/24'], true],
    [['10.0.0.1', '10.0.0.1'], ['10.0.0.1'], true],
    [[], [], true],
    [['10.0.0.0/24'], ['10.0.0.0/25'], false],
    [['10.0.0.0/24'], ['10.0.0.1-10.0.0.255'], false],
    [['10.0.0.1'], ['::a00:1'], false],
    [['10.0.0.1'], [], false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(equalSets(readRanges(a), readRanges(b))).toBe(expected);
    expect(equalSets(readRanges(b), readRanges(a))).toBe(expected);
  });
});
