import { packEntries, parseAddress, parseCidr } from '#domain';
import { describe, expect, it } from 'vitest';
import { proofOf, type IpFacts, type RouterFacts } from './ip-proof.js';

const VERIFIED_AT = new Date('2026-04-13T16:30:00Z');
const ADDRESS = parseAddress('10.1.0.5')!;
/** Generation 1 has the address disabled, generation 2 has it enabled, generation 3 disables all around it. */
const ENTRIES = new Map([
  [1, packEntries([parseCidr('10.1.0.4/31')!])],
  [2, packEntries([])],
  [3, packEntries([parseCidr('10.1.0.4/32')!, parseCidr('10.1.0.6/31')!])],
]);

const router = (facts: Partial<RouterFacts>): RouterFacts => ({
  name: 'lon1',
  metro: 'London',
  state: 'active',
  drifting: false,
  verifiedGeneration: 1,
  verifiedAt: VERIFIED_AT,
  ...facts,
});

function proof(facts: Partial<IpFacts>, entries = ENTRIES) {
  const wanted = { subnetId: 1, regionName: 'Europe', listId: 'list', status: 'disabled', pending: false } as const;
  return proofOf(ADDRESS, { ...wanted, appliedGeneration: 1, routers: [], ...facts }, entries);
}

describe('what is proven of an address on a router', () => {
  it.each<[string, Partial<RouterFacts>, boolean | null, string]>([
    ['what its newest verified entries say', {}, true, 'active'],
    ['also when that is not what is wanted', { verifiedGeneration: 2 }, false, 'active'],
    ['and they mean this address, not its neighbours', { verifiedGeneration: 3 }, false, 'active'],
    ['nothing, before it has verified the list', { verifiedGeneration: null, verifiedAt: null }, null, 'active'],
    ['nothing, when its generation is no longer kept', { verifiedGeneration: 4 }, null, 'active'],
    ['nothing, while it drifts', { drifting: true }, null, 'drifting'],
    ['the same, while it is joining', { state: 'joining' }, true, 'joining'],
    ['nothing, while it is joining and drifts', { state: 'joining', drifting: true }, null, 'joining'],
    ['the same, in maintenance', { state: 'maintenance' }, true, 'maintenance'],
  ])('%s', (_what, facts, applied, state) => {
    const [shown] = proof({ routers: [router(facts)] }).routers;
    const verifiedAt = 'verifiedAt' in facts ? null : VERIFIED_AT;
    expect(shown).toEqual({ name: 'lon1', metro: 'London', state, applied, verifiedAt });
  });

  it('of an enabled address, that no entry covers it', () => {
    const routers = [router({ verifiedGeneration: 1 }), router({ verifiedGeneration: 2 })];
    expect(proof({ status: 'enabled', routers }).routers.map(({ applied }) => applied)).toEqual([false, true]);
  });
});

describe('the applied status', () => {
  it.each([
    [1, 'disabled'],
    [2, 'enabled'],
    [null, 'enabled'],
  ])('after generation %j is %s', (appliedGeneration, status) => {
    expect(proof({ appliedGeneration }).appliedStatus).toBe(status);
  });
});
