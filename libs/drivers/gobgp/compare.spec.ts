import { parseCidr } from '#domain';
import { describe, expect, it } from 'vitest';
import { observedList, pathFindings, setFindings } from './compare.js';
import { setDifference } from './difference.js';
import type { SetMember } from './model.js';

const member = (prefix: string, min: number, max: number): SetMember => ({ prefix: parseCidr(prefix)!, min, max });

describe('findings', () => {
  it('says what differs in people’s words', () => {
    const wanted = [1, 2, 3, 4].map((last) => member(`10.0.0.${last}/32`, 32, 32));
    expect(setFindings('IPv4', setDifference(4, wanted, undefined))).toEqual(['IPv4: the set is absent']);
    expect(setFindings('IPv4', setDifference(4, wanted, [member('10.0.0.0/8', 20, 24)]))).toEqual([
      'IPv4, set: 4 entries missing: 10.0.0.1/32 32..32, 10.0.0.2/32 32..32, 10.0.0.3/32 32..32, …',
      'IPv4, set: 1 entry not wanted: 10.0.0.0/8 20..24',
    ]);
    const [missing, surplus] = [parseCidr('2001:db8::1/128')!, parseCidr('2001:db8::/64')!];
    expect(pathFindings('IPv6', { missing: [missing], surplus: [surplus] })).toEqual([
      'IPv6, paths: 1 entry missing or changed: 2001:db8::1/128',
      'IPv6, paths: 1 entry not wanted: 2001:db8::/64',
    ]);
    expect(setFindings('IPv4', setDifference(4, wanted, wanted))).toEqual([]);
  });
});

describe('observedList', () => {
  it('has each entry once and in order, and what this driver never writes as foreign', () => {
    const v4 = [
      member('10.0.1.0/24', 24, 32),
      member('10.0.0.1/32', 32, 32),
      member('10.0.1.0/24', 24, 32),
      member('10.9.0.0/16', 20, 24),
      member('2001:db8::/64', 64, 128),
    ];
    expect(observedList({ name: 'X', v4, v6: undefined })).toEqual({
      name: 'X',
      v4: {
        state: 'present',
        entries: [parseCidr('10.0.0.1/32'), parseCidr('10.0.1.0/24')],
        denyAll: true,
        foreign: ['10.9.0.0/16 20..24', '2001:db8::/64 64..128'],
      },
      v6: { state: 'absent' },
    });
  });
});
