import { describe, expect, it } from 'vitest';
import { formatAddress, switchAddresses, withChange, type Run, type Status } from '../index.js';
import { readRanges } from '../testing/literals.js';

/** Runs written as `10.0.0.1-10.0.0.9 disabled 3`. */
function readRuns(texts: readonly string[]): Run[] {
  return texts.map((text) => {
    const [range = '', status, seq] = text.split(' ');
    return { ...readRanges([range])[0]!, status: status as Status, changeSeq: Number(seq) };
  });
}

function written(runs: readonly Run[]): string[] {
  return runs.map(({ first, last, status, changeSeq }) => {
    const [from, to] = [formatAddress(first), formatAddress(last)];
    return `${from === to ? from : `${from}-${to}`} ${status} ${changeSeq}`;
  });
}

describe('switching addresses', () => {
  it.each([
    {
      name: 'the first disabled address',
      stored: [],
      target: ['10.0.0.5'],
      status: 'disabled',
      after: ['10.0.0.5 disabled 9'],
      flipped: 1n,
    },
    {
      name: 'enabling what was never changed (N12)',
      stored: [],
      target: ['10.0.0.5'],
      status: 'enabled',
      after: [],
      flipped: 0n,
    },
    {
      name: 'disabling what is disabled (N12)',
      stored: ['10.0.0.0-10.0.0.9 disabled 3'],
      target: ['10.0.0.5'],
      status: 'disabled',
      after: ['10.0.0.0-10.0.0.9 disabled 3'],
      flipped: 0n,
    },
    {
      name: 'enabling in the middle keeps the past of both sides',
      stored: ['10.0.0.0-10.0.0.9 disabled 3'],
      target: ['10.0.0.4-10.0.0.5'],
      status: 'enabled',
      after: ['10.0.0.0-10.0.0.3 disabled 3', '10.0.0.4-10.0.0.5 enabled 9', '10.0.0.6-10.0.0.9 disabled 3'],
      flipped: 2n,
    },
    {
      name: 'disabling over a gap flips the gap only',
      stored: ['10.0.0.0-10.0.0.3 disabled 3', '10.0.0.6-10.0.0.9 disabled 4'],
      target: ['10.0.0.2-10.0.0.7'],
      status: 'disabled',
      after: ['10.0.0.0-10.0.0.3 disabled 3', '10.0.0.4-10.0.0.5 disabled 9', '10.0.0.6-10.0.0.9 disabled 4'],
      flipped: 2n,
    },
    {
      name: 'disabling what was enabled before a commit (A44)',
      stored: ['10.0.0.5 enabled 4'],
      target: ['10.0.0.5'],
      status: 'disabled',
      after: ['10.0.0.5 disabled 9'],
      flipped: 1n,
    },
    {
      name: 'the whole of IPv6',
      stored: ['2001:db8::-2001:db8::ff disabled 2'],
      target: ['::/0'],
      status: 'disabled',
      after: [
        '::-2001:db7:ffff:ffff:ffff:ffff:ffff:ffff disabled 9',
        '2001:db8::-2001:db8::ff disabled 2',
        '2001:db8::100-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff disabled 9',
      ],
      flipped: (1n << 128n) - 256n,
    },
    {
      name: 'the top address of a family',
      stored: ['255.255.255.254-255.255.255.255 disabled 2'],
      target: ['255.255.255.255'],
      status: 'enabled',
      after: ['255.255.255.254 disabled 2', '255.255.255.255 enabled 9'],
      flipped: 1n,
    },
  ] as const)('$name', ({ stored, target, status, after, flipped }) => {
    const runs = readRuns(stored);
    const change = switchAddresses(runs, readRanges(target), status, 9);
    expect(written(withChange(runs, change))).toEqual(after);
    expect(change.flipped).toBe(flipped);
  });
});
