import { describe, expect, it } from 'vitest';
import { checkGuardrails, type Snapshot } from '../index.js';
import { readCidrs, readRanges } from '../testing/literals.js';

const ACME = ['10.1.0.0/24', '2001:db8:1::/64'];

/** A legal snapshot: 10.1.0.5 was blocked, 10.1.0.6 is added by an acknowledged change. */
function snapshot(damage: Partial<Snapshot> = {}): Snapshot {
  return {
    entries: readCidrs(['10.1.0.5/32', '10.1.0.6/32']),
    subnets: readCidrs(ACME),
    disabled: 2n,
    finished: readCidrs(['10.1.0.5/32']),
    changes: [{ status: 'disabled', ranges: readRanges(['10.1.0.6']) }],
    pushed: readCidrs(['10.1.0.5/32']),
    lengths: { v4: { shortest: 8, longest: 32 }, v6: { shortest: 29, longest: 128 } },
    protectedPrefixes: [],
    budgets: [],
    ...damage,
  };
}

/** A snapshot of these entries that is in order but for what the test is about. */
function listing(entries: readonly string[], damage: Partial<Snapshot> = {}): Snapshot {
  const ranges = readRanges(entries);
  return snapshot({
    entries: readCidrs(entries),
    finished: [],
    pushed: [],
    disabled: ranges.reduce((sum, { first, last }) => sum + BigInt(last.w0 - first.w0 + 1), 0n),
    changes: [{ status: 'disabled', ranges }],
    ...damage,
  });
}

it('lets a legal snapshot pass', () => {
  expect(checkGuardrails(snapshot())).toEqual([]);
});

describe('each stops its own kind of damage, in its own words', () => {
  it.each<[string, Snapshot, string]>([
    [
      'ownership: an entry of somebody else',
      listing(['10.1.0.5/32', '10.9.0.0/30']),
      "10.9.0.0-10.9.0.3 (4 addresses) would be blocked outside the customer's subnets in this region",
    ],
    [
      'ownership: an entry that reaches over the edge of a subnet',
      listing(['10.1.0.0/23']),
      "10.1.1.0-10.1.1.255 (256 addresses) would be blocked outside the customer's subnets in this region",
    ],
    [
      'explained: blocked and nobody asked',
      snapshot({ changes: [] }),
      '10.1.0.6 would be blocked although no acknowledged change asked for it',
    ],
    [
      'explained: asked and not blocked',
      snapshot({
        changes: [{ status: 'disabled', ranges: readRanges(['10.1.0.6', '10.1.0.9', '10.1.0.12-10.1.0.13']) }],
      }),
      '10.1.0.9 and 1 more (3 addresses in all) would not be blocked although no acknowledged change asked for that',
    ],
    [
      'explained: an acknowledged enabling is missing',
      snapshot({
        changes: [
          { status: 'disabled', ranges: readRanges(['10.1.0.6']) },
          { status: 'enabled', ranges: readRanges(['10.1.0.0-10.1.0.5']) },
        ],
      }),
      '10.1.0.5 would be blocked although no acknowledged change asked for it',
    ],
    ['exactness: counts differ', snapshot({ disabled: 3n }), 'the entries cover 2 addresses, but 3 are disabled'],
    [
      'shape: a default route',
      listing(['::/0'], { subnets: readCidrs(['::/0']), disabled: 1n << 128n }),
      '::/0 would block everything: a default route is no entry',
    ],
    [
      'shape: too short',
      listing(['10.0.0.0/7'], { subnets: readCidrs(['10.0.0.0/7']) }),
      '10.0.0.0/7 would be shorter than the region allows (IPv4 /8 to /32, IPv6 /29 to /128)',
    ],
    [
      'shape: too long',
      snapshot({ lengths: { v4: { shortest: 8, longest: 31 }, v6: { shortest: 29, longest: 64 } } }),
      '10.1.0.5/32 and 1 more entries would be longer than the region allows (IPv4 /8 to /31, IPv6 /29 to /64)',
    ],
    [
      'protected',
      snapshot({ protectedPrefixes: [{ prefix: readCidrs(['10.1.0.6/31'])[0]!, note: 'name servers' }] }),
      '10.1.0.6 would be blocked inside the protected prefix 10.1.0.6/31 (name servers)',
    ],
    [
      'volume: too many added',
      snapshot({ budgets: [{ scope: 'region', limit: 10n, used: { added: 10n, removed: 99n } }] }),
      '1 addresses would be blocked, 11 within ten minutes: more than the 10 that are set for the region',
    ],
    [
      'volume: too many removed',
      snapshot({
        entries: readCidrs(['10.1.0.6/32']),
        disabled: 1n,
        changes: [
          { status: 'disabled', ranges: readRanges(['10.1.0.6']) },
          { status: 'enabled', ranges: readRanges(['10.1.0.5']) },
        ],
        budgets: [{ scope: 'customer', limit: 1n, used: { added: 0n, removed: 1n } }],
      }),
      '1 addresses would be unblocked, 2 within ten minutes: more than the 1 that are set for the customer',
    ],
  ])('%s', (name, damaged, message) => {
    expect(checkGuardrails(damaged)).toEqual([{ guardrail: name.split(':')[0], message }]);
  });

  it('exactness: entries that overlap', () => {
    const entries = readCidrs(['10.1.0.0/31', '10.1.0.1/32']);
    const changes = [{ status: 'disabled' as const, ranges: readRanges(['10.1.0.0/31']) }];
    expect(checkGuardrails(snapshot({ entries, changes, finished: [], disabled: 3n }))).toEqual([
      { guardrail: 'exactness', message: 'entries overlap each other or are out of order' },
    ]);
  });
});

it('collects everything that is wrong', () => {
  const found = checkGuardrails(snapshot({ subnets: [], changes: [], disabled: 0n }));
  expect(found.map(({ guardrail }) => guardrail)).toEqual(['ownership', 'explained', 'exactness']);
});

it('counts a repeated attempt as nothing', () => {
  const budgets = [{ scope: 'customer' as const, limit: 0n, used: { added: 9n, removed: 9n } }];
  expect(checkGuardrails(snapshot({ pushed: readCidrs(['10.1.0.5/32', '10.1.0.6/32']), budgets }))).toEqual([]);
});
