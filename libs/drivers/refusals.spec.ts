import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import type { WantedList } from './driver.js';
import { checkListName, checkListSizes } from './refusals.js';

describe('checkListName', () => {
  it('takes names of our lists and no others', () => {
    expect(() => checkListName('NetCTL-ACME-BLACKHOLE')).not.toThrow();
    expect(() => checkListName('OPERATOR-LIST')).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

describe('checkListSizes', () => {
  it('lets a list of exactly the limit through, and not one more', () => {
    expect(() => checkListSizes([wanted('10.0.0.1/32')], 1, 'BIRD')).not.toThrow();
    expect(() => checkListSizes([wanted(), wanted('10.0.0.1/32', '2001:db8::/64')], 1, 'BIRD')).toThrow(
      'NetCTL-ACME-BLACKHOLE has 2 entries; the limit for BIRD here is 1',
    );
  });
});

function wanted(...entries: string[]): WantedList {
  const list = prefixList(
    'NetCTL-ACME-BLACKHOLE',
    entries.map((text) => parseCidr(text)!),
  );
  return { list, entryMatch: 'exact' };
}
