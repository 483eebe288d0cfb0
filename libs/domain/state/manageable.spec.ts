import { expect, it } from 'vitest';
import { manageableRange, sizeOf } from '../index.js';
import { readCidrs, readRanges } from '../testing/literals.js';

it.each([
  ['10.1.0.0/24', 'hosts', '10.1.0.1-10.1.0.254', 254n],
  ['10.1.0.0/24', 'all', '10.1.0.0-10.1.0.255', 256n],
  ['10.1.0.0/30', 'hosts', '10.1.0.1-10.1.0.2', 2n],
  ['10.1.0.0/31', 'hosts', '10.1.0.0-10.1.0.1', 2n],
  ['10.1.0.7/32', 'hosts', '10.1.0.7', 1n],
  ['0.0.0.0/0', 'hosts', '0.0.0.1-255.255.255.254', (1n << 32n) - 2n],
  ['2001:db8::/64', 'hosts', '2001:db8::-2001:db8::ffff:ffff:ffff:ffff', 1n << 64n],
  ['2001:db8::/127', 'hosts', '2001:db8::-2001:db8::1', 2n],
  ['::/0', 'all', '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 1n << 128n],
] as const)('A27 %s with %s: %s', (cidr, hostRange, range, count) => {
  const manageable = manageableRange(readCidrs([cidr])[0]!, hostRange);
  expect(manageable).toEqual(readRanges([range])[0]);
  expect(sizeOf(manageable)).toBe(count);
});
