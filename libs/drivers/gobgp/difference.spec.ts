import { type Cidr, formatCidr, parseCidr } from '#domain';
import { describe, expect, it } from 'vitest';
import { memberText, pathDifference, setDifference } from './difference.js';
import type { OwnPath, PathAttributes, SetMember } from './model.js';

describe('setDifference', () => {
  const wanted = [member('10.0.0.1/32', 32, 32), member('10.0.1.0/24', 24, 32)];

  it.each<[string, SetMember[] | undefined, string[], string[], string[]]>([
    ['nothing', wanted, [], [], []],
    ['copies', [...wanted, ...wanted], [], [], []],
    ['an absent set', undefined, ['10.0.0.1/32 32..32', '10.0.1.0/24 24..32'], [], []],
    [
      'another range of lengths',
      [wanted[0]!, member('10.0.1.0/24', 24, 24)],
      ['10.0.1.0/24 24..32'],
      ['10.0.1.0/24 24..24'],
      [],
    ],
    [
      'the other family',
      [...wanted, member('2001:db8::/64', 64, 128)],
      [],
      ['2001:db8::/64 64..128'],
      ['2001:db8::/64 64..128'],
    ],
  ])('knows %s', (_, observed, missing, surplus, otherFamily) => {
    const difference = setDifference(4, wanted, observed);
    expect(difference.absent).toBe(observed === undefined);
    expect(difference.missing.map(memberText)).toEqual(missing);
    expect(difference.surplus.map(memberText)).toEqual(surplus);
    expect(difference.otherFamily.map(memberText)).toEqual(otherFamily);
  });
});

describe('pathDifference', () => {
  const attributes: PathAttributes = { communities: [1, 2], nextHop: '0.0.0.0', localPreference: 1_000 };
  const own = (text: string, changes: Partial<PathAttributes> | undefined = {}) => ({
    prefix: cidr(text),
    number: 7,
    attributes: changes && { ...attributes, ...changes },
  });
  const wanted = ['10.0.0.1/32', '10.0.0.2/32'].map(cidr);

  it('finds what is missing, changed and left over', () => {
    const observed = [own('10.0.0.2/32', { nextHop: '192.0.2.1' }), own('10.0.0.9/32'), own('10.0.0.8/32')];
    const { missing, surplus } = pathDifference(wanted, attributes, observed);
    expect(missing.map(formatCidr)).toEqual(['10.0.0.1/32', '10.0.0.2/32']);
    expect(surplus.map(formatCidr)).toEqual(['10.0.0.8/32', '10.0.0.9/32']);
  });

  it('takes communities in any order, and nothing that cannot be read', () => {
    const differing = (path: OwnPath) => pathDifference([wanted[0]!], attributes, [path]).missing.length;
    expect(differing(own('10.0.0.1/32', { communities: [2, 1] }))).toBe(0);
    expect(differing(own('10.0.0.1/32', { communities: [1] }))).toBe(1);
    expect(differing(own('10.0.0.1/32', { localPreference: 100 }))).toBe(1);
    expect(differing({ prefix: wanted[0]!, number: 7, attributes: undefined })).toBe(1);
  });
});

function member(prefix: string, min: number, max: number): SetMember {
  return { prefix: cidr(prefix), min, max };
}

function cidr(text: string): Cidr {
  return parseCidr(text)!;
}
