import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyAddress } from '../testing/generators.js';
import { packAddress, parseAddress, unpackAddress } from './address.js';

it.each([
  ['10.1.0.5', [10, 1, 0, 5]],
  ['255.254.0.128', [255, 254, 0, 128]],
  ['2001:db8::ff80', [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0x80]],
])('%s is packed in network order', (text, bytes) => {
  expect([...packAddress(parseAddress(text)!)]).toEqual(bytes);
});

it('unpacking gives back what was packed, also from the middle of a larger buffer', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const bytes = packAddress(address);
      const larger = new Uint8Array(bytes.length + 2).fill(0xee);
      larger.set(bytes, 1);
      expect(unpackAddress(bytes)).toEqual(address);
      expect(unpackAddress(larger.subarray(1, -1))).toEqual(address);
    }),
  );
});

it.each([0, 3, 5, 15, 17])('%i bytes are no address', (length) => {
  expect(() => unpackAddress(new Uint8Array(length))).toThrow(RangeError);
});
