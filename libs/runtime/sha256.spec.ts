import { expect, it } from 'vitest';
import { sha256 } from './sha256.js';

it('answers the digest of FIPS 180-2 for "abc"', () => {
  const digest = Buffer.from(sha256(new TextEncoder().encode('abc'))).toString('hex');
  expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
