import { describe, expect, it } from 'vitest';
import { anOffer, aRemoval } from '../testing/offers.js';
import { judge } from './fence.js';

const one = ['10.0.0.1/32'];
const two = ['10.0.0.2/32'];

describe('judge', () => {
  it.each([
    ['the first version', undefined, anOffer(one, { generation: 1 }), 'accept'],
    ['a newer generation', anOffer(one, { generation: 4 }), anOffer(two, { generation: 5 }), 'accept'],
    [
      'a newer generation of the same entries',
      anOffer(one, { generation: 4 }),
      anOffer(one, { generation: 5 }),
      'accept',
    ],
    ['an older generation', anOffer(one, { generation: 5 }), anOffer(two, { generation: 4 }), 'stale'],
    ['the same once more', anOffer(one, { generation: 5 }), anOffer(one, { generation: 5 }), 'same'],
    [
      'other entries at the same generation',
      anOffer(one, { generation: 5 }),
      anOffer(two, { generation: 5 }),
      'conflict',
    ],
    [
      'a lower generation of a higher incarnation',
      anOffer(one, { generation: 5 }),
      anOffer(two, { incarnation: 2, generation: 1 }),
      'accept',
    ],
    [
      'a higher generation of a lower incarnation',
      anOffer(one, { incarnation: 2, generation: 1 }),
      anOffer(two, { generation: 9 }),
      'stale',
    ],
    [
      'another name',
      anOffer(one, { generation: 5 }),
      anOffer(one, { generation: 6, name: 'NetCTL-OTHER-BLACKHOLE' }),
      'conflict',
    ],
    ['a newer removal', anOffer(one, { generation: 5 }), aRemoval({ generation: 6 }), 'accept'],
    [
      'the removal of an empty list at its generation',
      anOffer([], { generation: 5 }),
      aRemoval({ generation: 5 }),
      'accept',
    ],
    [
      'the removal of a list with entries at its generation',
      anOffer(one, { generation: 5 }),
      aRemoval({ generation: 5 }),
      'conflict',
    ],
    ['an older removal', anOffer(one, { generation: 5 }), aRemoval({ generation: 4 }), 'stale'],
    ['the same removal', aRemoval({ generation: 5 }), aRemoval({ generation: 5 }), 'same'],
    [
      'the list that was removed at this generation',
      aRemoval({ generation: 5 }),
      anOffer([], { generation: 5 }),
      'stale',
    ],
    ['a newer list after a removal', aRemoval({ generation: 5 }), anOffer(one, { generation: 6 }), 'accept'],
  ] as const)('%s', (_, stands, offered, verdict) => {
    expect(judge(stands, offered)).toBe(verdict);
  });
});
