import { cidrAround, prefixList, unpackAddress } from '#domain';
import { describe, expect, it } from 'vitest';
import { batchSize, checkSizes, frrCapabilities } from './capabilities.js';
import { frrSettings } from './settings.js';

const settings = frrSettings.parse({});

describe('frrCapabilities', () => {
  it('promises of an unknown release no more than of the slowest', () => {
    expect(frrCapabilities(settings, undefined)).toEqual(frrCapabilities(settings, 8));
    expect(frrCapabilities(settings, 9).maxEntries).toBeGreaterThan(frrCapabilities(settings, 8).maxEntries);
    expect(batchSize(8)).toBeLessThan(batchSize(9));
  });
});

describe('checkSizes', () => {
  it('lets a list of exactly the limit through, and not one more', () => {
    expect(() => checkSizes([list(2_000)], settings, '8.4.4', 8)).not.toThrow();
    expect(() => checkSizes([list(2_001)], settings, '8.4.4', 8)).toThrow(
      'NetCTL-ACME-BLACKHOLE has 2001 entries; the limit for FRR 8.4.4 here is 2000. Loading it would keep each daemon ' +
        'busy for about 13 s. Ways out: FRR 9 or newer; delivery by BGP (effect: bgp), which this version of NetCTL does ' +
        'not have yet.',
    );
  });

  it('lets newer releases take more, up to their own limit', () => {
    expect(() => checkSizes([list(2_001)], settings, '10.3.4', 10)).not.toThrow();
    const small = frrSettings.parse({ maxEntries: 10 });
    expect(() => checkSizes([list(11)], small, '10.3.4', 10)).toThrow('Ways out: a larger maxEntries; delivery by BGP');
    expect(() => checkSizes([list(11)], small, '8.4.4', 8)).toThrow('the limit for FRR 8.4.4 here is 10');
  });
});

function list(size: number): Parameters<typeof checkSizes>[0][number] {
  const entries = Array.from({ length: size }, (_, i) =>
    cidrAround(unpackAddress(Uint8Array.of(10, i >> 16, (i >> 8) & 255, i & 255)), 32),
  );
  return { list: prefixList('NetCTL-ACME-BLACKHOLE', entries), entryMatch: 'exact' };
}
