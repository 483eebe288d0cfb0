import { describe, expect, it } from 'vitest';
import { checkName, versionOf } from './capabilities.js';

describe('versionOf', () => {
  it.each([
    ['BIRD 2.0.11 ready.', '2.0.11'],
    ['BIRD 2.0.12 ready.', '2.0.12'],
    ['BIRD 2.13 ready.', '2.13'],
    ['BIRD 2.15.1-rc1 ready.', '2.15.1-rc1'],
    ['BIRD 3.0.0 ready.', '3.0.0'],
  ])('takes %j', (greeting, version) => expect(versionOf(greeting)).toBe(version));

  it.each(['BIRD 2.0.10 ready.', 'BIRD 2.0 ready.', 'BIRD 1.6.8 ready.', 'FRRouting 8.4.4', ''])(
    'refuses %j',
    (greeting) => expect(() => versionOf(greeting)).toThrow(expect.objectContaining({ code: 'unsupported' })),
  );
});

describe('checkName', () => {
  it('leaves room for the suffix of a set', () => {
    expect(() => checkName(`NetCTL-${'A'.repeat(44)}-BLACKHOLE`)).not.toThrow();
    expect(() => checkName(`NetCTL-${'A'.repeat(45)}-BLACKHOLE`)).toThrow('too long for BIRD: at most 61 characters');
    expect(() => checkName('OPERATOR')).toThrow('not a name of a NetCTL list');
  });
});
